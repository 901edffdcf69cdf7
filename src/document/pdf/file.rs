//! The file itself: pages, the tree that goes with them, and nothing said of whoever wrote it, when or with what.

use krilla::configure::{Accessibility, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::geom::Point;
use krilla::metadata::Metadata;
use krilla::page::PageSettings;
use krilla::{Document as File, SerializeSettings};

use crate::base::text;

use super::super::format::Format;
use super::super::tree::Document;
use super::super::unwritten::WriteError;
use super::faces::Faces;
use super::flow::{Flow, Row, SMALL, WIDTH, title};
use super::pages::{Size, pages};
use super::pen::Pen;
use super::structure::{outline, tree};
use super::typeset::Typesetter;

/// A4, in points.
const PAPER: (f32, f32) = (595.276, 841.89);
const LEFT: f32 = (PAPER.0 - WIDTH) / 2.0;
const TOP: f32 = 88.0;
const BOTTOM: f32 = 96.0;
/// Where the number of a page stands.
const FOOT: f32 = PAPER.1 - 56.0;

/// How the properties begin, and how much of that names no program.
const SIGNED: &str = r#"<x:xmpmeta xmlns:x="adobe:ns:meta/" x:xmptk="xmp-writer""#;
const UNSIGNED: &str = r#"<x:xmpmeta xmlns:x="adobe:ns:meta/""#;

/// The page as a PDF.
pub(in super::super) fn pdf(document: &Document) -> Result<Vec<u8>, WriteError> {
    let shown: String = document.texts().map(text::shown).collect();
    let mut typesetter = Typesetter::new(Faces::for_text(&shown)?);
    let Flow { rows, nodes, leaves, .. } = Flow::of(document, &mut typesetter)?;
    let sizes: Vec<Size> = rows.iter().map(Row::size).collect();
    let pages = pages(&sizes, PAPER.1 - TOP - BOTTOM);

    let mut file = File::new_with(settings()?);
    file.set_metadata(Metadata::new().title(title(document)).language(document.language.clone()));
    let (mut drawn, mut headings) = (vec![Vec::new(); leaves], Vec::new());
    let (mut rows, several) = (rows.iter(), pages.len() > 1);
    for (number, downs) in pages.into_iter().enumerate() {
        let paper = PageSettings::from_wh(PAPER.0, PAPER.1).ok_or_else(|| unmade("paper"))?;
        let mut page = file.start_page_with(paper);
        let mut surface = page.surface();
        let mut pen = Pen { surface: &mut surface, left: LEFT };
        let placed: Vec<(f32, &Row)> = downs.into_iter().map(|down| down + TOP).zip(rows.by_ref()).collect();
        pen.sides(&placed);
        for (top, row) in placed {
            let place = || XyzDestination::new(number, Point::from_xy(LEFT, top));
            headings.extend(row.heading.clone().map(|(level, words)| (level, words, place())));
            for (leaf, name) in row.ink.iter().filter_map(|ink| pen.ink(top, ink)) {
                drawn.get_mut(leaf).into_iter().for_each(|drawn| drawn.push(name));
            }
        }
        if several {
            let set = typesetter.set(&(number + 1).to_string(), SMALL, WIDTH)?;
            for line in &set.lines {
                pen.number(Point::from_xy((PAPER.0 - line.width) / 2.0, FOOT), &set.words, line, SMALL);
            }
        }
        surface.finish();
        page.finish();
    }
    file.set_outline(outline(&headings));
    file.set_tag_tree(tree(nodes, &mut drawn));
    // Some of these errors hold the text they are about; none shows it.
    file.finish().map(unsigned).map_err(|error| unmade(&error.to_string()))
}

/// What makes it a PDF that everyone can read, or no PDF at all (PDF/UA-1).
fn settings() -> Result<SerializeSettings, WriteError> {
    let accessible = ConfigurationBuilder::new().with_accessibility_validator(Accessibility::UA1).finish();
    let configuration = accessible.map_err(|error| unmade(&format!("{error:?}")))?;
    Ok(SerializeSettings { configuration, ..SerializeSettings::default() })
}

/// The file without the name of what wrote its properties. Spaces take its place, since a PDF counts its bytes.
fn unsigned(mut file: Vec<u8>) -> Vec<u8> {
    let at = file.windows(SIGNED.len()).rposition(|bytes| bytes == SIGNED.as_bytes());
    let name = at.and_then(|at| file.get_mut(at + UNSIGNED.len()..at + SIGNED.len()));
    if let Some(name) = name {
        name.fill(b' ');
    }
    file
}

fn unmade(reason: &str) -> WriteError {
    WriteError::Unmade(Format::Pdf, reason.to_owned())
}

#[cfg(test)]
mod tests {
    use super::super::super::tree::{Block, Level};
    use super::*;

    fn document(blocks: Vec<Block>) -> Document {
        Document { title: "Dogs & us".to_owned(), language: "en-AU".to_owned(), blocks }
    }

    fn read(file: &[u8]) -> String {
        String::from_utf8_lossy(file).into_owned()
    }

    #[test]
    fn the_file_says_its_title_and_its_language_and_no_more() {
        let file = read(&pdf(&document(vec![Block::Quote("We talked.".to_owned())])).unwrap());
        let properties = file.split_once("<dc:title>").unwrap().1.split_once("</rdf:Description>").unwrap().0;
        // Two ids are made of the file's own bytes.
        let named =
            properties.split('>').map(|part| part.split_once("==<").map_or(part.to_owned(), |(_, end)| format!("ID<{end}")));
        let named: Vec<String> = named.collect();
        insta::assert_snapshot!(named.join(">").replace("><", ">\n<"), @r#"
        <rdf:Alt>
        <rdf:li xml:lang="x-default">Dogs &amp; us</rdf:li>
        </rdf:Alt>
        </dc:title>
        <dc:language>
        <rdf:Bag>
        <rdf:li>en-AU</rdf:li>
        </rdf:Bag>
        </dc:language>
        <pdfuaid:part>1</pdfuaid:part>
        <xmpTPg:NPages>1</xmpTPg:NPages>
        <dc:format>application/pdf</dc:format>
        <xmpMM:InstanceID>ID</xmpMM:InstanceID>
        <xmpMM:DocumentID>ID</xmpMM:DocumentID>
        <xmpMM:RenditionClass>proof</xmpMM:RenditionClass>
        <pdf:PDFVersion>1.7</pdf:PDFVersion>
        "#);
        for key in ["/Producer", "/Creator", "/Author", "/CreationDate", "/ModDate", "xmptk", "xmp-writer", "krilla"] {
            assert!(!file.contains(key), "{key}");
        }
        assert!(file.contains("/Lang(en-AU)") && file.contains("/Title(Dogs & us)") && file.contains("/Marked true"));
    }

    #[test]
    fn a_page_without_a_title_is_still_a_page() {
        let untitled = Document { title: " ".to_owned(), ..document(Vec::new()) };
        assert!(read(&pdf(&untitled).unwrap()).contains("/Title(Untitled)"));
    }

    #[test]
    fn what_nobody_can_show_is_no_page() {
        let hieroglyphs = document(vec![Block::List(vec!["\u{13000}\u{10a00}".to_owned()])]);
        let Err(error @ WriteError::NoFace(..)) = pdf(&hieroglyphs) else { return };
        let notice = error.notice();
        assert!(notice.headline.contains("(Egyptian Hieroglyphs, Kharoshthi)"), "{notice:?}");
        assert!(notice.hint.unwrap().contains("Markdown, a web page, plain text and a Word document"));
    }

    #[test]
    fn every_page_is_there() {
        let long = "We sat outside. ".repeat(40);
        let blocks =
            (0..20).flat_map(|_| [Block::Heading { level: Level::Two, text: "Day".to_owned() }, Block::Quote(long.clone())]);
        let file = read(&pdf(&document(blocks.collect())).unwrap());
        let pages = file.split_once("<xmpTPg:NPages>").unwrap().1.split_once('<').unwrap().0;
        assert_eq!(pages, "7");
    }
}
