//! A page in plain text: 72 columns, for a mail, a terminal, or a voice that reads it aloud.
//!
//! Space does what marks would do: it stands before a heading and around what was written, and a voice spells none of it.

use crate::base::text;

use super::tree::{Block, Document, Level, said};

/// How wide a line is.
const COLUMNS: usize = 72;

/// What a person wrote stands in from the words around it.
const QUOTED: &str = "    ";

/// Things of one kind stand in a little, and a little more from their second line on.
const LISTED: &str = "  ";

/// The page as plain text.
pub fn plain(document: &Document) -> String {
    let mut page = lines(&text::one_line(&document.title), "", "");
    for block in &document.blocks {
        let written = write(block);
        let room = match block {
            _ if written.is_empty() || page.is_empty() => "",
            Block::Heading { level: Level::Two, .. } => "\n\n",
            // It is nothing but room.
            Block::Rule => "",
            _ => "\n",
        };
        page.push_str(room);
        page.push_str(&written);
    }
    page
}

/// One block, ending with its line; nothing for one that holds nothing.
fn write(block: &Block) -> String {
    match block {
        Block::Heading { text, .. } | Block::Note(text) => lines(&text::one_line(text), "", ""),
        Block::Paragraph(text) => lines(text, "", ""),
        Block::Quote(text) => lines(text, QUOTED, QUOTED),
        Block::Fields(fields) => {
            fields.iter().map(|(label, value)| lines(&format!("{}: {value}", text::one_line(label)), "", LISTED)).collect()
        }
        Block::List(items) => said(items).map(|item| lines(item, LISTED, "    ")).collect(),
        Block::Numbered(items) => (1..)
            .zip(said(items))
            .map(|(number, item): (usize, &String)| {
                let mark = format!("{number}. ");
                lines(item, &mark, &" ".repeat(mark.len()))
            })
            .collect(),
        Block::Boxes(items) => said(items).map(|item| lines(item, "[ ] ", "    ")).collect(),
        Block::Room(lines) => "\n".repeat(*lines),
        Block::Lines(labels) => {
            let labels: Vec<String> = said(labels).map(|label| format!("{}:\n", text::one_line(label))).collect();
            labels.join("\n")
        }
        Block::Rule => "\n".to_owned(),
    }
}

/// `text` behind `first`, and from its second line on behind `rest`. Lines end where the person ended them, and where the page
/// ends. Empty lines around the text, and spaces that end a line, are left out.
fn lines(text: &str, first: &str, rest: &str) -> String {
    let shown = text::shown(text);
    let indent = text::width(first).max(text::width(rest));
    let rows = text::wrap(shown.trim_end(), COLUMNS - indent);
    let mut written = String::with_capacity(shown.len());
    for row in rows.iter().map(|row| row.trim_end()).skip_while(|row| row.is_empty()) {
        let mark = if written.is_empty() { first } else { rest };
        written.push_str(format!("{mark}{row}").trim_end());
        written.push('\n');
    }
    written
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn page(blocks: Vec<Block>) -> String {
        plain(&Document { title: "Title".to_owned(), language: "en".to_owned(), blocks })
    }

    #[test]
    fn a_whole_page() {
        let long = "We sat outside and talked about the garden for most of the hour, and then he said what he had come to say.";
        let page = page(vec![
            Block::Paragraph("Plain.".to_owned()),
            Block::Heading { level: Level::Two, text: "Friday\nnight".to_owned() },
            Block::Fields(vec![("Hours".to_owned(), "7.5".to_owned()), ("To ask".to_owned(), long.to_owned())]),
            Block::Heading { level: Level::Three, text: "What happened?".to_owned() },
            Block::Quote(format!("\n{long}\n\n  - one\n  - two\n\n")),
            Block::Note("Small.".to_owned()),
            Block::List(vec![long.to_owned(), " ".to_owned(), "that".to_owned()]),
            Block::Numbered(vec![long.to_owned(), " ".to_owned(), "then".to_owned()]),
            Block::Boxes(vec!["one".to_owned(), long.to_owned()]),
            Block::Room(2),
            Block::Lines(vec!["Name".to_owned(), "Day".to_owned()]),
            Block::Quote(" \n".to_owned()),
            Block::Rule,
            Block::Note("The end.".to_owned()),
        ]);
        insta::assert_snapshot!(page, @"
        Title

        Plain.


        Friday night

        Hours: 7.5
        To ask: We sat outside and talked about the garden for most of the
          hour, and then he said what he had come to say.

        What happened?

            We sat outside and talked about the garden for most of the hour, and
            then he said what he had come to say.

              - one
              - two

        Small.

          We sat outside and talked about the garden for most of the hour, and
            then he said what he had come to say.
          that

        1. We sat outside and talked about the garden for most of the hour, and
           then he said what he had come to say.
        2. then

        [ ] one
        [ ] We sat outside and talked about the garden for most of the hour, and
            then he said what he had come to say.




        Name:

        Day:


        The end.
        ");
    }

    proptest! {
        #[test]
        fn every_word_is_kept_within_the_width(typed in "(?s).{0,200}") {
            // What is only blank is left out of a quote.
            prop_assume!(typed.is_empty() || !typed.trim().is_empty());
            let page = page(vec![Block::Quote(typed.clone()), Block::List(vec![typed.clone()])]);
            let words: String = text::shown(&typed).split_whitespace().collect();
            let found: String = page.split_whitespace().collect();
            prop_assert_eq!(found, format!("Title{words}{words}"));
            for line in page.lines() {
                prop_assert!(text::width(line) <= COLUMNS, "{:?}", line);
                prop_assert_eq!(line.trim_end(), line);
            }
        }
    }
}
