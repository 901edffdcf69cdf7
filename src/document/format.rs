//! The kinds of file a page can leave as.

use crate::say;

use super::docx::docx;
use super::html::html;
use super::markdown::markdown;
#[cfg(feature = "pdf")]
use super::pdf::pdf;
use super::plain::plain;
use super::tree::Document;
use super::unwritten::WriteError;

/// A kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Format {
    /// Plain text with light marks, readable as it is.
    Markdown,
    /// One file for a browser, with nothing outside itself.
    Html,
    /// Plain text without marks, in lines that fit a mail.
    Text,
    /// For a word processor.
    Docx,
    /// To print, or to read as it was laid out.
    Pdf,
}

impl Format {
    /// Every format this Aftershift writes, in the order they are offered.
    pub const ALL: &[Self] = &[
        Self::Markdown,
        Self::Html,
        Self::Text,
        Self::Docx,
        #[cfg(feature = "pdf")]
        Self::Pdf,
    ];

    /// The whole file. The same page is the same bytes, whenever and wherever it is written.
    pub fn write(self, document: &Document) -> Result<Vec<u8>, WriteError> {
        match self {
            Self::Markdown => Ok(markdown(document).into_bytes()),
            Self::Html => Ok(html(document).into_bytes()),
            Self::Text => Ok(plain(document).into_bytes()),
            Self::Docx => docx(document).map_err(|error| WriteError::Unmade(self, error.to_string())),
            #[cfg(feature = "pdf")]
            Self::Pdf => pdf(document),
            #[cfg(not(feature = "pdf"))]
            Self::Pdf => Err(WriteError::NotBuilt(self)),
        }
    }

    /// What the name of such a file ends in, without the dot.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Markdown => "md",
            Self::Html => "html",
            Self::Text => "txt",
            Self::Docx => "docx",
            Self::Pdf => "pdf",
        }
    }

    /// What people call it.
    pub fn name(self) -> String {
        match self {
            Self::Markdown => say!("format-markdown"),
            Self::Html => say!("format-html"),
            Self::Text => say!("format-text"),
            Self::Docx => say!("format-docx"),
            Self::Pdf => say!("format-pdf"),
        }
    }

    /// Whether the file is text, which a terminal can show.
    pub fn is_text(self) -> bool {
        match self {
            Self::Markdown | Self::Html | Self::Text => true,
            Self::Docx | Self::Pdf => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::any::any_document;
    use super::*;

    #[test]
    fn every_format_has_a_name_and_an_ending_of_its_own() {
        let mut endings: Vec<_> = Format::ALL.iter().map(|format| format.extension()).collect();
        endings.sort_unstable();
        endings.dedup();
        assert_eq!(endings.len(), Format::ALL.len());
        assert_eq!(Format::Docx.name(), "Word document");
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn any_document_can_be_written_and_is_the_same_bytes_again(
            page in prop_oneof![any_document("[ -~\n\tà-žА-яα-ωء-ي😀-😏🇦-🇿☀-♿\u{200d}\u{fe0f}\u{301}]{0,60}"), any_document("(?s).{0,20}")]
        ) {
            for format in Format::ALL {
                match format.write(&page) {
                    Ok(file) => prop_assert_eq!(Ok(file), format.write(&page)),
                    Err(error) => prop_assert!(matches!(error, WriteError::NoFace(..)), "{:?}", error),
                }
            }
        }
    }
}
