//! The faces a page is set in: our own and, where they lack a sign, such as the system has.

use std::collections::BTreeSet;
use std::sync::Arc;

use icu_properties::props::{DefaultIgnorableCodePoint, Script};
use icu_properties::{CodePointMapData, CodePointSetData, PropertyNamesLong};
use parley::fontique::{Blob, Collection, CollectionOptions};
use parley::style::FontFamilyName;
use skrifa::{FontRef, MetadataProvider};

use crate::say;

use super::super::format::Format;
use super::super::unwritten::WriteError;
use super::system;

/// Our own faces, with their licence and where they come from in `assets/fonts`.
const OURS: [&[u8]; 6] = [
    include_bytes!("../../../assets/fonts/NotoSans-Regular.ttf"),
    include_bytes!("../../../assets/fonts/NotoSans-SemiBold.ttf"),
    include_bytes!("../../../assets/fonts/NotoNaskhArabic-Regular.ttf"),
    include_bytes!("../../../assets/fonts/NotoNaskhArabic-SemiBold.ttf"),
    include_bytes!("../../../assets/fonts/NotoEmoji-Regular.ttf"),
    include_bytes!("../../../assets/fonts/NotoSansSigns-Regular.ttf"),
];

/// Their families, in the order in which they are asked for a sign. The face of signs comes first, or `≠` would be put together from
/// an equals sign and a stroke of Noto Sans; it has nothing that Noto Sans has.
const FAMILIES: [&str; 4] = ["Noto Sans Signs", "Noto Sans", "Noto Naskh Arabic", "Noto Emoji"];

/// Fonts, and the families among them to be asked in turn.
pub(super) struct Faces {
    /// The fonts.
    pub(super) fonts: Collection,
    /// The families.
    pub(super) families: Vec<FontFamilyName<'static>>,
}

impl Faces {
    /// Faces that have every sign of `text`, or else the scripts nobody has a face for. The system's fonts are only looked at when our
    /// own are not enough: that takes time, and makes the file depend on the machine.
    pub(super) fn for_text(text: &str) -> Result<Self, WriteError> {
        let mut fonts = Collection::new(CollectionOptions { shared: false, system_fonts: false });
        for face in OURS {
            fonts.register_fonts(Blob::new(Arc::new(face)), None);
        }
        let mut families: Vec<FontFamilyName<'static>> = FAMILIES.into_iter().map(FontFamilyName::named).collect();
        let missing = missing(text);
        if !missing.is_empty() {
            let found = system::families(&mut fonts, &missing);
            if !found.missing.is_empty() {
                return Err(without_a_face(&found.missing));
            }
            families.extend(found.families.into_iter().map(|family| FontFamilyName::Named(family.into())));
        }
        Ok(Self { fonts, families })
    }
}

/// The signs of `text` that none of our own faces has.
fn missing(text: &str) -> BTreeSet<char> {
    let faces: Vec<_> = OURS.into_iter().filter_map(|face| FontRef::new(face).ok()).map(|face| face.charmap()).collect();
    let shown: BTreeSet<char> = text.chars().filter(|c| is_shown(*c)).collect();
    shown.into_iter().filter(|c| !faces.iter().any(|face| face.map(*c).is_some_and(|glyph| glyph.to_u32() != 0))).collect()
}

/// Whether a sign is to be seen. What joins others, or says how they are to be shown, is not.
fn is_shown(c: char) -> bool {
    !c.is_control() && !CodePointSetData::new::<DefaultIgnorableCodePoint>().contains(c)
}

/// That nobody has a face for `signs`, by the names of their scripts.
pub(super) fn without_a_face(signs: &BTreeSet<char>) -> WriteError {
    let scripts: BTreeSet<String> = signs.iter().map(|c| script(*c)).collect();
    WriteError::NoFace(Format::Pdf, scripts.into_iter().collect())
}

/// What the script of a sign is called.
fn script(c: char) -> String {
    match CodePointMapData::<Script>::new().get(c) {
        // Full stops and brackets of their own, which Unicode counts to no script.
        _ if matches!(c, '\u{3000}'..='\u{303f}' | '\u{ff00}'..='\u{ffef}') => say!("write-no-face-han"),
        Script::Common | Script::Inherited | Script::Unknown => say!("write-no-face-signs"),
        Script::Han => say!("write-no-face-han"),
        script => PropertyNamesLong::<Script>::new().get(script).unwrap_or_default().replace('_', " "),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn our_own_faces_have_what_most_people_write() {
        let check = |text: &str| assert_eq!(missing(text), BTreeSet::new(), "{text}");
        check("Zoë naïvely asked: “5 % of £20…?” — €4½, 7 × 8 ≠ 9 → ✓ ☐ • №1 ① ␛ \u{fffd}\n\t");
        check("Łódź žluťoučký ğış ņ Việt Nam e\u{301} Ελλάδα Ἀθῆναι Україна ӘҒҚ");
        check("مرحبا بالعالم، شُكْرًا ۱۲۳ پچگ ٹڈ");
        check("😂🥺🙏🏽👩‍👩‍👧❤️🏳️‍🌈1️⃣🇦🇺🫶🫨");
    }

    #[test]
    fn what_nobody_has_is_called_by_its_script() {
        let signs = "한देव東。𓀀\u{1cec0}\u{e000}".chars().collect();
        let WriteError::NoFace(Format::Pdf, scripts) = without_a_face(&signs) else { panic!() };
        let names = ["Chinese characters", "Devanagari", "Egyptian Hieroglyphs", "Hangul", "uncommon signs"];
        assert_eq!(scripts, names);
    }
}
