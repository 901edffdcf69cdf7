//! Words set in lines: broken where a line may break, each stretch in a face that has its signs, in the direction it runs.

use std::borrow::Cow;
use std::collections::{BTreeSet, HashMap};
use std::rc::Rc;

use krilla::text::{Font, GlyphId, KrillaGlyph, Tag};
use parley::layout::{Alignment, AlignmentOptions, Layout, Run};
use parley::style::{FontFamily, FontWeight, LineHeight, OverflowWrap, StyleProperty};
use parley::{FontContext, LayoutContext};

use super::super::format::Format;
use super::super::unwritten::WriteError;
use super::faces::{Faces, without_a_face};

/// How words look.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Look {
    /// How tall the letters are, in points.
    pub(super) size: f32,
    /// From one line to the next.
    pub(super) leading: f32,
    /// Whether they stand out. There is one way to.
    pub(super) strong: bool,
    /// Whether they stand back.
    pub(super) soft: bool,
}

impl Look {
    /// Where letters stand in their row, from its top: so that all rows of a look are alike, whatever faces are in them. Ascent and
    /// descent are those of Noto Sans.
    pub(super) fn baseline(self) -> f32 {
        f32::midpoint(self.leading, self.size * (1.069 - 0.293))
    }
}

/// Words in lines.
pub(super) struct Set {
    /// The words, as the glyphs point into them.
    pub(super) words: Rc<str>,
    /// The lines, from the top.
    pub(super) lines: Vec<Line>,
    /// Whether they run from right to left.
    pub(super) runs_left: bool,
    /// How they look.
    pub(super) look: Look,
}

/// One line.
#[derive(Clone)]
pub(super) struct Line {
    /// What stands on it, from the left.
    pub(super) stretches: Vec<Stretch>,
    /// How far it reaches, without the spaces at its end.
    pub(super) width: f32,
}

/// Glyphs of one face, side by side.
#[derive(Clone)]
pub(super) struct Stretch {
    /// The face.
    pub(super) face: Font,
    /// Where it begins, from the left of the line.
    pub(super) x: f32,
    /// The glyphs.
    pub(super) glyphs: Vec<KrillaGlyph>,
}

/// Sets words.
pub(super) struct Typesetter {
    fonts: FontContext,
    layouts: LayoutContext<()>,
    family: FontFamily<'static>,
    faces: HashMap<FaceId, Font>,
}

/// Which face: the font, its number in a file of several, and how it is varied.
type FaceId = (u64, u32, Vec<([u8; 4], u32)>);

impl Typesetter {
    /// A typesetter with these faces.
    pub(super) fn new(faces: Faces) -> Self {
        let fonts = FontContext { collection: faces.fonts, ..FontContext::default() };
        Self { fonts, layouts: LayoutContext::new(), family: FontFamily::List(Cow::Owned(faces.families)), faces: HashMap::new() }
    }

    /// `words` in lines no wider than `width`. They are not set where a face lacks a sign.
    pub(super) fn set(&mut self, words: &str, look: Look, width: f32) -> Result<Set, WriteError> {
        // A space before a line's end keeps the words apart for a voice. Tabs have no width in a face, and what marks the beginning of
        // a file has no place in the middle of one.
        let words = words.replace('\t', "    ").replace('\n', " \n").replace('\u{feff}', "");
        let mut builder = self.layouts.ranged_builder(&mut self.fonts, &words, 1.0, false);
        builder.push_default(StyleProperty::FontFamily(self.family.clone()));
        builder.push_default(StyleProperty::FontSize(look.size));
        builder.push_default(StyleProperty::FontWeight(FontWeight::new(if look.strong { 600.0 } else { 400.0 })));
        builder.push_default(StyleProperty::LineHeight(LineHeight::Absolute(look.leading)));
        builder.push_default(StyleProperty::OverflowWrap(OverflowWrap::Anywhere));
        let mut layout: Layout<()> = builder.build(&words);
        layout.break_all_lines(Some(width));
        layout.align(Alignment::Start, AlignmentOptions::default());

        let mut lacking = BTreeSet::new();
        let mut lines = Vec::with_capacity(layout.len());
        for line in layout.lines() {
            let metrics = line.metrics();
            let mut x = metrics.offset + metrics.inline_min_coord;
            let mut stretches = Vec::new();
            for run in line.runs() {
                let face = self.face(&run).ok_or_else(|| WriteError::Unmade(Format::Pdf, "font".to_owned()))?;
                stretches.push(Stretch { face, x, glyphs: glyphs(&run, &words, &mut lacking) });
                x += run.advance();
            }
            lines.push(Line { stretches, width: metrics.advance - metrics.hanging_advance });
        }
        if lacking.is_empty() {
            Ok(Set { lines, runs_left: layout.is_rtl(), look, words: words.into() })
        } else {
            Err(without_a_face(&lacking))
        }
    }

    /// The face of a run, as the file takes it.
    fn face(&mut self, run: &Run<'_, ()>) -> Option<Font> {
        let (font, synthesis) = (run.font(), run.synthesis());
        let varied: Vec<([u8; 4], f32)> =
            synthesis.variation_settings().iter().map(|(tag, value)| (tag.into_bytes(), *value)).collect();
        let id = (font.data.id(), font.index, varied.iter().map(|(tag, value)| (*tag, value.to_bits())).collect());
        if let Some(face) = self.faces.get(&id) {
            return Some(face.clone());
        }
        let varied: Vec<(Tag, f32)> = varied.iter().map(|(tag, value)| (Tag::new(tag), *value)).collect();
        let face = Font::new_variable(font.data.clone().into_raw_parts().0.into(), font.index, &varied)?;
        self.faces.insert(id, face.clone());
        Some(face)
    }
}

/// The glyphs of a run from left to right. The signs its face lacks are put among `lacking`.
fn glyphs(run: &Run<'_, ()>, words: &str, lacking: &mut BTreeSet<char>) -> Vec<KrillaGlyph> {
    let size = run.font_size();
    // In the order of the words at first, so that the rest of a ligature is found behind its beginning.
    let mut clusters: Vec<Vec<KrillaGlyph>> = Vec::new();
    for cluster in run.clusters() {
        let range = cluster.text_range();
        if cluster.is_ligature_continuation() {
            for glyph in clusters.last_mut().into_iter().flatten() {
                glyph.text_range.end = glyph.text_range.end.max(range.end);
            }
            continue;
        }
        let ends_line = cluster.is_hard_line_break();
        let glyphs = cluster.glyphs().filter(|_| !ends_line).map(|glyph| {
            if glyph.id == 0 {
                lacking.extend(words.get(range.clone()).unwrap_or_default().chars());
            }
            let id = GlyphId::new(glyph.id);
            KrillaGlyph::new(id, glyph.advance / size, glyph.x / size, -glyph.y / size, 0.0, range.clone(), None)
        });
        clusters.push(glyphs.collect());
    }
    if run.is_rtl() {
        clusters.reverse();
    }
    clusters.concat()
}
