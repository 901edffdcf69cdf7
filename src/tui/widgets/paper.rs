//! A page as it leaves, on the screen: every word of it, in its order, and nothing else.

use std::cell::RefCell;
use std::rc::Rc;

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::base::text;
use crate::document::{Block, Document, Level};
use crate::tui::theme::Theme;

use super::Sheet;

/// Labels stand in a column of their own up to this width.
const LABEL: usize = 16;

/// On a page narrower than this, a value follows its label.
const NARROW: usize = 45;

/// A document, wrapped once for a width: it may hold a year of answers.
#[derive(Debug)]
pub(in crate::tui) struct Paper {
    document: Document,
    laid: RefCell<Option<(usize, Rc<[Line<'static>]>)>>,
}

impl Paper {
    /// The page of `document`.
    pub(in crate::tui) fn new(document: Document) -> Self {
        Self { document, laid: RefCell::default() }
    }

    /// Its lines, at most `width` columns wide.
    pub(in crate::tui) fn lines(&self, width: usize, theme: Theme) -> Rc<[Line<'static>]> {
        let mut laid = self.laid.borrow_mut();
        match &*laid {
            Some((known, lines)) if *known == width => Rc::clone(lines),
            _ => {
                let lines: Rc<[Line<'static>]> = lay_out(&self.document, width, theme).into();
                *laid = Some((width, Rc::clone(&lines)));
                lines
            }
        }
    }
}

fn lay_out(document: &Document, width: usize, theme: Theme) -> Vec<Line<'static>> {
    let mut sheet = Sheet::new(width, theme);
    sheet.say(&text::one_line(&document.title), theme.strong);
    for block in document.blocks.iter().filter(|block| says_something(block)) {
        sheet.gap();
        put(block, width, &mut sheet);
    }
    sheet.into_lines()
}

/// Whether a block holds anything: what holds nothing takes no room either.
fn says_something(block: &Block) -> bool {
    let any = |items: &[String]| said(items).next().is_some();
    match block {
        Block::Heading { text, .. } | Block::Paragraph(text) | Block::Quote(text) | Block::Note(text) => !body(text).is_empty(),
        Block::List(items) | Block::Numbered(items) | Block::Boxes(items) | Block::Lines(items) => any(items),
        Block::Fields(fields) => !fields.is_empty(),
        Block::Room(lines) => *lines > 0,
        Block::Rule => true,
    }
}

/// The items that say something.
fn said(items: &[String]) -> impl Iterator<Item = String> {
    items.iter().map(|item| body(item)).filter(|item| !item.is_empty())
}

fn put(block: &Block, width: usize, sheet: &mut Sheet) {
    let theme = sheet.theme();
    match block {
        Block::Heading { level: Level::Two, text } => {
            sheet.gap();
            let heading = text::one_line(text);
            sheet.say(&heading, theme.strong);
            sheet.line(Line::styled("─".repeat(text::width(&text::shown(&heading)).min(width)), theme.soft));
        }
        Block::Heading { level: Level::Three, text } => sheet.say(&text::one_line(text), theme.strong),
        Block::Heading { text, .. } => sheet.say(&text::one_line(text), Style::new()),
        Block::Paragraph(text) => sheet.say(&body(text), Style::new()),
        Block::Quote(text) => sheet.beneath(&body(text), Style::new()),
        Block::Note(text) => sheet.beneath(&text::one_line(text), theme.soft),
        Block::Fields(fields) => {
            for (label, value) in fields {
                put_field(&text::one_line(label), value, width, sheet);
            }
        }
        Block::List(items) => said(items).for_each(|item| sheet.put("•  ", &item, Style::new())),
        Block::Numbered(items) => {
            for (number, item) in (1..).zip(said(items)) {
                sheet.put(&format!("{number}. "), &item, Style::new());
            }
        }
        Block::Boxes(items) => said(items).for_each(|item| sheet.put("[ ] ", &item, Style::new())),
        Block::Room(rows) => (0..*rows).for_each(|_| sheet.line(Line::styled("_".repeat(width), theme.soft))),
        Block::Lines(labels) => {
            for label in said(labels) {
                let label = text::one_line(&label);
                let ruled = "_".repeat(width.saturating_sub(text::width(&label) + 1));
                sheet.line(Line::from(vec![Span::raw(format!("{label} ")), Span::styled(ruled, theme.soft)]));
            }
        }
        Block::Rule => sheet.rule(),
    }
}

/// A label and its value: in two columns, or one after the other where there is not room for two.
fn put_field(label: &str, value: &str, width: usize, sheet: &mut Sheet) {
    if width < NARROW {
        sheet.lead("", "  ", &format!("{label}: {}", body(value)), Style::new());
    } else {
        let gap = " ".repeat(LABEL.saturating_sub(text::width(label)).max(2));
        sheet.put(&format!("{}{gap}", text::shown(label)), &body(value), Style::new());
    }
}

/// What a person wrote, as it is safe to show, without the empty lines around it.
fn body(written: &str) -> String {
    let shown = text::shown(written);
    let lines = shown.trim_end().split_inclusive('\n');
    lines.skip_while(|line| line.trim().is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::model::Tone;
    use crate::tui::theme::Depth;

    fn drawn(blocks: Vec<Block>, width: usize) -> Vec<String> {
        let document = Document { title: "Title".to_owned(), language: "en".to_owned(), blocks };
        let lines = Paper::new(document).lines(width, Theme::new(Tone::Mono, Depth::True));
        lines.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn a_whole_page() {
        let long = "We sat outside and talked about the garden for most of the hour, and then he said it.";
        let page = drawn(
            vec![
                Block::Paragraph("Plain.".to_owned()),
                Block::Fields(vec![("Date".to_owned(), "today".to_owned()), ("Looks back to".to_owned(), long.to_owned())]),
                Block::Heading { level: Level::Two, text: "To talk\nabout".to_owned() },
                Block::Numbered(vec![long.to_owned(), " ".to_owned(), "then".to_owned()]),
                Block::Heading { level: Level::Four, text: "What happened?".to_owned() },
                Block::Quote(format!("\n  {long}\n\nSo.\n\n")),
                Block::Note("Small.".to_owned()),
                Block::List(vec!["one".to_owned()]),
                Block::Boxes(vec!["two".to_owned()]),
                Block::Quote(" \n".to_owned()),
                Block::Room(2),
                Block::Lines(vec!["Name".to_owned()]),
                Block::Rule,
            ],
            50,
        );
        insta::assert_snapshot!(page.join("\n"), @"
        Title

        Plain.

        Date            today
        Looks back to   We sat outside and talked about
                        the garden for most of the hour,
                        and then he said it.


        To talk about
        ─────────────

        1. We sat outside and talked about the garden for
           most of the hour, and then he said it.
        2. then

        What happened?

              We sat outside and talked about the garden
            for most of the hour, and then he said it.

            So.

            Small.

        •  one

        [ ] two

        __________________________________________________
        __________________________________________________

        Name _____________________________________________

        ──────────────────────────────────────────────────
        ");
    }

    proptest! {
        #[test]
        fn every_word_is_kept_within_the_width(typed in "(?s).{0,200}", width in 20usize..80) {
            let page = drawn(vec![Block::Quote(typed.clone()), Block::List(vec![typed.clone()])], width);
            let words: String = text::shown(&typed).split_whitespace().collect();
            let found: String = page.iter().flat_map(|line| line.split_whitespace()).filter(|word| *word != "•").collect();
            let bullets: String = words.split('•').collect();
            prop_assert_eq!(found.split('•').collect::<String>(), format!("Title{bullets}{bullets}"));
            for line in &page {
                prop_assert!(text::width(line) <= width, "{:?}", line);
            }
        }
    }
}
