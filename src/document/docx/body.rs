//! What stands in the document: paragraphs, each with a style of `styles.xml`, and lists out of `numbering.xml`.

use super::super::paragraphs::{one_line, paragraphs, runs_left, stretches};
use super::super::tree::{Block, Document, said};

const NUMBERING: &str = include_str!("numbering.xml");

/// The lists of `numbering.xml`.
const BULLETS: usize = 1;
const BOXES: usize = 2;
/// What counted lists are made after. Each begins again at one, so each is a list of its own.
const COUNTED: usize = 3;

/// Text 380 points wide on A4: 60 to 70 letters a line.
const PAGE: &str = concat!(
    r#"<w:sectPr><w:footerReference w:type="default" r:id="rId4"/><w:pgSz w:w="11906" w:h="16838"/>"#,
    r#"<w:pgMar w:top="1701" w:right="2154" w:bottom="1701" w:left="2154" w:header="850" w:footer="850" w:gutter="0"/></w:sectPr>"#,
);

/// The body while it is written.
pub(super) struct Body {
    xml: String,
    counted: usize,
}

impl Body {
    /// Everything that stands on the page.
    pub(super) fn of(document: &Document) -> Self {
        let mut body = Self { xml: String::new(), counted: 0 };
        body.line("Heading1", &document.title);
        for block in &document.blocks {
            body.block(block);
        }
        body
    }

    /// `word/document.xml`.
    pub(super) fn xml(&self) -> String {
        format!(
            r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
<w:body>
{}{PAGE}
</w:body>
</w:document>
"#,
            self.xml
        )
    }

    /// `word/numbering.xml`: the lists that are counted begin anew, each for itself.
    pub(super) fn numbering(&self) -> String {
        let lists = (0..self.counted).map(|list| {
            let number = COUNTED + list;
            let begins = r#"<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>"#;
            format!("<w:num w:numId=\"{number}\"><w:abstractNumId w:val=\"{COUNTED}\"/>{begins}</w:num>\n")
        });
        format!("{NUMBERING}{}</w:numbering>\n", lists.collect::<String>())
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading { level, text } => self.line(&format!("Heading{}", level.number()), text),
            Block::Paragraph(text) => self.paragraphs("Normal", text),
            // The line at its side stands where its lines begin.
            Block::Quote(text) if runs_left(text) => self.paragraphs("QuoteFromRight", text),
            Block::Quote(text) => self.paragraphs("Quote", text),
            Block::Note(text) => self.line("Note", text),
            Block::Fields(fields) => fields.iter().for_each(|(label, value)| self.field(label, value)),
            Block::List(items) => self.list(BULLETS, items),
            Block::Numbered(items) => {
                self.list(COUNTED + self.counted, items);
                self.counted += 1;
            }
            Block::Boxes(items) => self.list(BOXES, items),
            Block::Room(lines) => (0..*lines).for_each(|_| self.put("Room", "", false, "")),
            Block::Lines(labels) => said(labels).for_each(|label| {
                let label = one_line(label);
                self.put(
                    "Line",
                    "",
                    runs_left(&label),
                    &format!("{}<w:r><w:t xml:space=\"preserve\"> </w:t><w:tab/></w:r>", runs(&label)),
                );
            }),
            Block::Rule => self.put("Rule", "", false, ""),
        }
    }

    /// What stands on one line, where it says anything.
    fn line(&mut self, style: &str, text: &str) {
        let line = one_line(text);
        if !line.is_empty() {
            self.put(style, "", runs_left(&line), &runs(&line));
        }
    }

    fn paragraphs(&mut self, style: &str, text: &str) {
        for paragraph in paragraphs(text) {
            self.put(style, "", runs_left(&paragraph), &runs(&paragraph));
        }
    }

    /// Each item behind its mark, and its further paragraphs beneath.
    fn list(&mut self, list: usize, items: &[String]) {
        let mark = format!("<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"{list}\"/></w:numPr>");
        for item in said(items) {
            for (number, paragraph) in paragraphs(item).iter().enumerate() {
                let (style, mark) = if number == 0 { ("ListParagraph", mark.as_str()) } else { ("ListContinue", "") };
                self.put(style, mark, runs_left(paragraph), &runs(paragraph));
            }
        }
    }

    fn field(&mut self, label: &str, value: &str) {
        let label = one_line(label);
        let name =
            format!("<w:r><w:rPr><w:rStyle w:val=\"Label\"/></w:rPr><w:t xml:space=\"preserve\">{}: </w:t></w:r>", escaped(&label));
        let paragraphs = paragraphs(value);
        let (first, rest) = paragraphs.split_first().map_or(("", &[][..]), |(first, rest)| (first, rest));
        self.put("Field", "", runs_left(&label), &format!("{name}{}", runs(first)));
        for paragraph in rest {
            self.put("ListContinue", "", runs_left(paragraph), &runs(paragraph));
        }
    }

    /// One paragraph.
    fn put(&mut self, style: &str, list: &str, runs_left: bool, runs: &str) {
        let direction = if runs_left { "<w:bidi/>" } else { "" };
        let properties = format!("<w:pPr><w:pStyle w:val=\"{style}\"/>{list}{direction}</w:pPr>");
        self.xml.extend(["<w:p>", &properties, runs, "</w:p>\n"]);
    }
}

/// `text` as runs, each in one direction.
fn runs(text: &str) -> String {
    let runs = stretches(text).into_iter().map(|(left, words)| {
        let properties = if left { "<w:rPr><w:rtl/></w:rPr>" } else { "" };
        let words = escaped(&words).replace('\n', &between("<w:br/>")).replace('\t', &between("<w:tab/>"));
        format!("<w:r>{properties}<w:t xml:space=\"preserve\">{words}</w:t></w:r>")
    });
    runs.collect()
}

/// `mark` between two pieces of text.
fn between(mark: &str) -> String {
    format!("</w:t>{mark}<w:t xml:space=\"preserve\">")
}

/// `text` as nothing but text, in an element or a quoted attribute.
pub(super) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
