//! The file itself: a zip of a few parts, each with the same fixed time.

use std::io::{Cursor, Write};

use zip::result::ZipResult;
use zip::write::SimpleFileOptions;
use zip::{DateTime, System, ZipWriter};

use super::super::paragraphs::one_line;
use super::super::tree::Document;
use super::body::{Body, escaped};

const CONTENT_TYPES: &str = include_str!("content_types.xml");
const RELATIONS: &str = include_str!("rels.xml");
const DOCUMENT_RELATIONS: &str = include_str!("document_rels.xml");
const SETTINGS: &str = include_str!("settings.xml");
const FOOTER: &str = include_str!("footer.xml");
const STYLES: &str = include_str!("styles.xml");

/// Stands in the styles where the document's language goes.
const LANGUAGE: &str = "LANGUAGE";

/// The page as a DOCX file.
pub(in super::super) fn docx(document: &Document) -> ZipResult<Vec<u8>> {
    let body = Body::of(document);
    let parts = [
        ("[Content_Types].xml", CONTENT_TYPES.to_owned()),
        ("_rels/.rels", RELATIONS.to_owned()),
        ("docProps/core.xml", properties(document)),
        ("word/document.xml", body.xml()),
        ("word/_rels/document.xml.rels", DOCUMENT_RELATIONS.to_owned()),
        ("word/styles.xml", STYLES.replace(LANGUAGE, &escaped(&document.language))),
        ("word/numbering.xml", body.numbering()),
        ("word/settings.xml", SETTINGS.to_owned()),
        ("word/footer.xml", FOOTER.to_owned()),
    ];
    // Neither the time nor the system it was written on.
    let options = SimpleFileOptions::default().last_modified_time(DateTime::default()).system(System::Dos);
    let mut file = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, part) in parts {
        file.start_file(name, options)?;
        file.write_all(part.as_bytes())?;
    }
    Ok(file.finish()?.into_inner())
}

/// What the file says of itself: its title and its language.
fn properties(document: &Document) -> String {
    let title = escaped(&one_line(&document.title));
    let language = escaped(&document.language);
    format!(
        r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:title>{title}</dc:title>
<dc:language>{language}</dc:language>
</cp:coreProperties>
"#
    )
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use proptest::prelude::*;
    use zip::ZipArchive;

    use super::super::super::any::any_document;
    use super::super::super::paragraphs::paragraphs;
    use super::super::super::tree::{Block, Level};
    use super::*;

    /// The parts of a file by name, and the time each says.
    fn parts(file: Vec<u8>) -> Vec<(String, String, DateTime)> {
        let mut archive = ZipArchive::new(Cursor::new(file)).unwrap();
        let part = |number| {
            let mut part = archive.by_index(number).unwrap();
            let mut text = String::new();
            part.read_to_string(&mut text).unwrap();
            (part.name().unwrap().into_owned(), text, part.last_modified().unwrap())
        };
        (0..9).map(part).collect()
    }

    fn part(document: &Document, name: &str) -> String {
        parts(docx(document).unwrap()).into_iter().find(|(part, ..)| part == name).unwrap().1
    }

    fn document(blocks: Vec<Block>) -> Document {
        Document { title: "Dogs & us".to_owned(), language: "en-AU".to_owned(), blocks }
    }

    /// The text a word processor shows.
    fn shown(xml: &str) -> String {
        let texts = xml.split("<w:t xml:space=\"preserve\">").skip(1).map(|rest| rest.split("</w:t>").next().unwrap());
        let text: String = texts.collect();
        text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
    }

    #[test]
    fn the_file_says_its_title_and_its_language_and_no_more() {
        let parts = parts(docx(&document(Vec::new())).unwrap());
        let names: Vec<&str> = parts.iter().map(|(name, ..)| name.as_str()).collect();
        assert_eq!(names.iter().filter(|name| name.starts_with("docProps")).count(), 1);
        assert!(parts.iter().all(|(.., time)| *time == DateTime::default()));
        insta::assert_snapshot!(parts[2].1, @r#"
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">
        <dc:title>Dogs &amp; us</dc:title>
        <dc:language>en-AU</dc:language>
        </cp:coreProperties>
        "#);
        assert!(parts[5].1.contains("<w:lang w:val=\"en-AU\"") && !parts[5].1.contains(LANGUAGE));
    }

    #[test]
    fn a_whole_page() {
        let page = document(vec![
            Block::Heading { level: Level::Two, text: "Friday\nnight".to_owned() },
            Block::Paragraph("Plain <b>.".to_owned()),
            Block::Quote("One\n  two\n\n\tthree".to_owned()),
            Block::Quote("قال hello.".to_owned()),
            Block::Note("Small.".to_owned()),
            Block::Fields(vec![("Hours".to_owned(), "7.5\n\nor so".to_owned())]),
            Block::List(vec!["this\n\nand".to_owned(), " ".to_owned()]),
            Block::Numbered(vec!["first".to_owned()]),
            Block::Numbered(vec!["first again".to_owned()]),
            Block::Boxes(vec!["one".to_owned()]),
            Block::Room(2),
            Block::Lines(vec!["Name".to_owned()]),
            Block::Rule,
        ]);
        let body = part(&page, "word/document.xml");
        let (_, body) = body.split_once("<w:body>\n").unwrap();
        let paragraphs = body.split_once("<w:sectPr>").unwrap().0.replace(" xml:space=\"preserve\"", "");
        insta::assert_snapshot!(paragraphs, @r#"
        <w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Dogs &amp; us</w:t></w:r></w:p>
        <w:p><w:pPr><w:pStyle w:val="Heading2"/></w:pPr><w:r><w:t>Friday night</w:t></w:r></w:p>
        <w:p><w:pPr><w:pStyle w:val="Normal"/></w:pPr><w:r><w:t>Plain &lt;b&gt;.</w:t></w:r></w:p>
        <w:p><w:pPr><w:pStyle w:val="Quote"/></w:pPr><w:r><w:t>One</w:t><w:br/><w:t>  two</w:t></w:r></w:p>
        <w:p><w:pPr><w:pStyle w:val="Quote"/></w:pPr><w:r><w:t></w:t><w:tab/><w:t>three</w:t></w:r></w:p>
        <w:p><w:pPr><w:pStyle w:val="QuoteFromRight"/><w:bidi/></w:pPr><w:r><w:rPr><w:rtl/></w:rPr><w:t>قال </w:t></w:r><w:r><w:t>hello</w:t></w:r><w:r><w:rPr><w:rtl/></w:rPr><w:t>.</w:t></w:r></w:p>
        <w:p><w:pPr><w:pStyle w:val="Note"/></w:pPr><w:r><w:t>Small.</w:t></w:r></w:p>
        <w:p><w:pPr><w:pStyle w:val="Field"/></w:pPr><w:r><w:rPr><w:rStyle w:val="Label"/></w:rPr><w:t>Hours: </w:t></w:r><w:r><w:t>7.5</w:t></w:r></w:p>
        <w:p><w:pPr><w:pStyle w:val="ListContinue"/></w:pPr><w:r><w:t>or so</w:t></w:r></w:p>
        <w:p><w:pPr><w:pStyle w:val="ListParagraph"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>this</w:t></w:r></w:p>
        <w:p><w:pPr><w:pStyle w:val="ListContinue"/></w:pPr><w:r><w:t>and</w:t></w:r></w:p>
        <w:p><w:pPr><w:pStyle w:val="ListParagraph"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr></w:pPr><w:r><w:t>first</w:t></w:r></w:p>
        <w:p><w:pPr><w:pStyle w:val="ListParagraph"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="4"/></w:numPr></w:pPr><w:r><w:t>first again</w:t></w:r></w:p>
        <w:p><w:pPr><w:pStyle w:val="ListParagraph"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr></w:pPr><w:r><w:t>one</w:t></w:r></w:p>
        <w:p><w:pPr><w:pStyle w:val="Room"/></w:pPr></w:p>
        <w:p><w:pPr><w:pStyle w:val="Room"/></w:pPr></w:p>
        <w:p><w:pPr><w:pStyle w:val="Line"/></w:pPr><w:r><w:t>Name</w:t></w:r><w:r><w:t> </w:t><w:tab/></w:r></w:p>
        <w:p><w:pPr><w:pStyle w:val="Rule"/></w:pPr></w:p>
        "#);
        let numbering = part(&page, "word/numbering.xml");
        assert!(numbering.contains("w:numId=\"3\"") && numbering.contains("w:numId=\"4\"") && !numbering.contains("w:numId=\"5\""));
    }

    proptest! {
        #[test]
        fn every_word_is_kept_and_none_is_markup(page in any_document("(?s)(.|[<>&\"'\n\ta]){0,40}")) {
            let body = part(&page, "word/document.xml");
            let shown = shown(&body);
            for block in &page.blocks {
                if let Block::Quote(text) | Block::Paragraph(text) = block {
                    for line in paragraphs(text).iter().flat_map(|paragraph| paragraph.split(['\n', '\t'])) {
                        prop_assert!(shown.contains(line), "{:?} is not in {}", line, shown);
                    }
                }
            }
            let stray = |c: char| c.is_control() && c != '\n' || matches!(c, '\u{fffe}' | '\u{ffff}');
            prop_assert!(!body.contains(stray));
            let texts: String = page.texts().collect();
            if !texts.contains('<') {
                prop_assert_eq!(body.matches("&lt;").count(), 0);
            }
            prop_assert_eq!(body.matches("<w:p>").count(), body.matches("</w:p>").count());
        }
    }
}
