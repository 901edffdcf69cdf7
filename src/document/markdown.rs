//! A page in Markdown: readable as it is, and the same lines again once it is rendered.
//!
//! What a person typed is never more than text. A backslash stands before whatever Markdown, or a dialect people are likely to
//! read it in, would take for structure: headings, lists, rules, code, tables, links, HTML, mathematics.

use crate::base::text;

use super::tree::{Block, Document, said};

/// Stands for a space that has to be seen: at the beginning of a line, and alone on an empty one.
const KEPT_SPACE: char = '\u{a0}';

/// A line to write on behind its label. Between a space and the end of a line Markdown makes nothing of it.
const RULED: &str = "________________________";

/// The page as Markdown.
pub fn markdown(document: &Document) -> String {
    let title = heading(1, &document.title);
    let blocks = document.blocks.iter().map(block);
    let written: Vec<String> = std::iter::once(title).chain(blocks).filter(|block| !block.is_empty()).collect();
    written.join("\n")
}

/// One block, ending with its line; nothing for one that holds nothing.
fn block(block: &Block) -> String {
    match block {
        Block::Heading { level, text } => heading(level.number(), text),
        Block::Paragraph(text) => lines(text, "", ""),
        Block::Quote(text) => lines(text, "> ", "> "),
        Block::Note(text) => match one_line(text) {
            note if note.is_empty() => note,
            note => format!("*{note}*\n"),
        },
        // The two kinds of list have marks of their own, or they would run into one where they meet.
        Block::Fields(fields) => {
            fields.iter().map(|(label, value)| lines(value, &format!("- **{}:** ", one_line(label)), "  ")).collect()
        }
        Block::List(items) => said(items).map(|item| lines(item, "* ", "  ")).collect(),
        Block::Numbered(items) => (1..)
            .zip(said(items))
            .map(|(number, item): (usize, &String)| {
                let mark = format!("{number}. ");
                lines(item, &mark, &" ".repeat(mark.len()))
            })
            .collect(),
        Block::Boxes(items) => said(items).map(|item| lines(item, "* ☐ ", "  ")).collect(),
        // Each line of room is a paragraph with a space in it.
        Block::Room(lines) => vec![format!("{KEPT_SPACE}\n"); *lines].join("\n"),
        Block::Lines(labels) => {
            let ruled: Vec<String> = said(labels).map(|label| format!("{}: {RULED}\n", one_line(label))).collect();
            ruled.join("\n")
        }
        Block::Rule => "---\n".to_owned(),
    }
}

fn heading(level: usize, text: &str) -> String {
    format!("{} {}\n", "#".repeat(level), one_line(text))
}

fn one_line(text: &str) -> String {
    match text::one_line(&text::shown(text)) {
        line if line.is_empty() => line,
        line => escaped(&line),
    }
}

/// `text` line by line, behind `first` and from then on behind `rest`. Lines end on the page where the person ended them. Empty
/// lines around the text, and spaces that end a line, are left out.
fn lines(text: &str, first: &str, rest: &str) -> String {
    let shown = text::shown(text);
    let lines = shown.trim_end_matches(['\n', ' ', '\t']).split('\n').map(|line| line.trim_end_matches([' ', '\t']));
    let mut lines = lines.skip_while(|line| line.is_empty()).peekable();
    let mut written = String::with_capacity(shown.len());
    let mut in_paragraph = false;
    while let Some(line) = lines.next() {
        let mark = if written.is_empty() { first } else { rest };
        if line.is_empty() && in_paragraph {
            // The first empty line ends the paragraph. Markdown would swallow any further one, so that gets a space to hold on to.
            written.push_str(mark.trim_end());
            in_paragraph = false;
        } else {
            written.push_str(mark);
            written.push_str(&escaped(line));
            in_paragraph = true;
            if lines.peek().is_some_and(|next| !next.is_empty()) {
                written.push('\\');
            }
        }
        written.push('\n');
    }
    written
}

/// One line as nothing but text. Its indentation stays to be seen; an empty line becomes a line with a space in it.
fn escaped(line: &str) -> String {
    let words = line.trim_start_matches([' ', '\t']);
    let indent = line.strip_suffix(words).unwrap_or_default().replace('\t', "    ").len();
    let indent = if words.is_empty() { 1 } else { indent };

    let mut escaped = KEPT_SPACE.to_string().repeat(indent);
    let mut before = None;
    let mut number = true; // whether only digits stand before
    let mut chars = words.chars().peekable();
    while let Some(c) = chars.next() {
        let number_before = number && before.is_some();
        if is_structure(c, before, chars.peek().copied(), number_before) {
            escaped.push('\\');
        }
        escaped.push(c);
        number &= c.is_ascii_digit();
        before = Some(c);
    }
    escaped
}

/// Whether `c`, between `before` and `after` on its line, could be taken for more than a character.
fn is_structure(c: char, before: Option<char>, after: Option<char>, number_before: bool) -> bool {
    match c {
        '\\' | '`' | '*' | '_' | '[' | '<' | '|' | '~' | '$' | '^' | '{' | '@' => true,
        // Lists, quotes, the line beneath a heading or a table's head, definitions.
        '>' | '-' | '+' | '=' | ':' if before.is_none() => true,
        // A heading at the beginning of a line, the end of one at its end, a tag in between.
        '#' => before.is_none_or(char::is_whitespace),
        // "1." and "1)" begin a numbered list.
        '.' | ')' if number_before && after.is_none_or(char::is_whitespace) => true,
        // "&amp;" is an ampersand, "Tom & me" is not.
        '&' => after.is_some_and(|after| after == '#' || after.is_ascii_alphanumeric()),
        // Some dialects make a link of whatever looks like an address.
        ':' => after == Some('/'),
        '.' => before.is_some_and(char::is_alphabetic) && after.is_some_and(char::is_alphanumeric),
        // Doubled, these highlight, underline or hide what stands between them in some dialects.
        '=' | '+' | '%' => after == Some(c),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

    use super::super::tree::Level;
    use super::*;

    fn page(blocks: Vec<Block>) -> String {
        markdown(&Document { title: "Title".to_owned(), language: "en".to_owned(), blocks })
    }

    #[test]
    fn a_whole_page() {
        let page = page(vec![
            Block::Heading { level: Level::Two, text: "Friday\nnight #".to_owned() },
            Block::Paragraph("Plain.".to_owned()),
            Block::Quote("One\n  two\n\nthree".to_owned()),
            Block::Note("Small.".to_owned()),
            Block::Fields(vec![("Hours".to_owned(), "7.5".to_owned()), ("Tags".to_owned(), "dogs".to_owned())]),
            Block::List(vec!["this\nand".to_owned(), "that".to_owned()]),
            Block::Room(2),
            Block::Boxes(vec!["one\nand".to_owned(), "- other".to_owned()]),
            Block::Numbered(vec!["first\nand".to_owned(), String::new(), "1. then".to_owned()]),
            Block::Lines(vec!["Name".to_owned(), "Day".to_owned()]),
            Block::Rule,
        ]);
        insta::assert_snapshot!(page.replace(KEPT_SPACE, "~"), @r"
        # Title

        ## Friday night \#

        Plain.

        > One\
        > ~~two
        >
        > three

        *Small.*

        - **Hours:** 7.5
        - **Tags:** dogs

        * this\
          and
        * that

        ~

        ~

        * ☐ one\
          and
        * ☐ \- other

        1. first\
           and
        2. 1\. then

        Name: ________________________

        Day: ________________________

        ---
        ");
    }

    #[test]
    fn marks_are_only_text() {
        let check = |typed: &str, expect: &str| assert_eq!(lines(typed, "", ""), format!("{expect}\n"));
        check("We talked about dogs - 7.5 hours, (really)!", "We talked about dogs - 7.5 hours, (really)!");
        check("# no heading", "\\# no heading");
        check("- a\n+ b\n* c", "\\- a\\\n\\+ b\\\n\\* c");
        check("1. a\n12) b", "1\\. a\\\n12\\) b");
        check("Words\n===\n---", "Words\\\n\\=\\==\\\n\\---");
        check("    code", "\u{a0}\u{a0}\u{a0}\u{a0}code");
        check("a\n\tb", "a\\\n\u{a0}\u{a0}\u{a0}\u{a0}b");
        check("> deeper", "\\> deeper");
        check("<b> &lt; Tom & me", "\\<b> \\&lt; Tom & me");
        check("![a](b) [c]: d", "!\\[a](b) \\[c]: d");
        check("https://a.example me@b.example", "https\\://a\\.example me\\@b\\.example");
        check("a | b\n:-|-", "a \\| b\\\n\\:-\\|-");
        check("a\n\n\nb", "a\n\n\u{a0}\\\nb");
        check("\n\n a  \n\n", "\u{a0}a");
        check("\u{1b}[0m", "␛\\[0m");
    }

    #[test]
    fn what_holds_nothing_leaves_nothing() {
        let nothing = || " \n".to_owned();
        let blocks =
            vec![Block::Quote(nothing()), Block::Paragraph(nothing()), Block::Note(nothing()), Block::List(vec![nothing()])];
        assert_eq!(page(blocks), "# Title\n");
    }

    /// The text of the page's quote as a renderer that knows `dialects` shows it. Fails on any structure in or behind the quote.
    fn rendered(page: &str, dialects: Options) -> Result<String, TestCaseError> {
        let mut events = Parser::new_ext(page, dialects).skip_while(|event| !matches!(event, Event::Start(Tag::BlockQuote(_))));
        let mut text = String::new();
        prop_assert!(matches!(events.next(), None | Some(Event::Start(Tag::BlockQuote(None)))), "{}", page);
        while let Some(event) = events.next() {
            match event {
                Event::Start(Tag::Paragraph) if text.is_empty() => {}
                Event::Start(Tag::Paragraph) => text.push_str("\n\n"),
                Event::Text(words) => text.push_str(&words),
                Event::HardBreak => text.push('\n'),
                Event::End(TagEnd::Paragraph) => {}
                Event::End(TagEnd::BlockQuote(_)) => prop_assert_eq!(events.next(), None, "{}", page),
                other => prop_assert!(false, "{:?} in {}", other, page),
            }
        }
        Ok(text)
    }

    /// The words of each line, without the spaces around them.
    fn words(text: &str) -> String {
        let lines: Vec<_> = text.split('\n').map(str::trim).collect();
        lines.join("\n").trim().to_owned()
    }

    /// What Markdown is made of, put together at random.
    fn marks() -> impl Strategy<Value = String> {
        let marks = [
            "\n",
            "\n",
            "\n\n",
            " ",
            "  ",
            "    ",
            "\t",
            "a",
            "b c",
            "1",
            "# ",
            "#",
            "- ",
            "-",
            "---",
            "+ ",
            "* ",
            "**",
            "_",
            "__",
            "1. ",
            "2) ",
            "=",
            "===",
            "`",
            "```",
            "~",
            "~~~",
            "> ",
            ">",
            "[",
            "]",
            "[a](b)",
            "[a]: b",
            "[^1]: a",
            "[[a]]",
            "![",
            "[!NOTE]",
            "(",
            ")",
            "<",
            "<b>",
            "</p>",
            "<!-- ",
            "<a@b.c>",
            "<http://a>",
            "&amp;",
            "&#35;",
            "&",
            ";",
            "\\",
            "|",
            "a|b",
            "-|-",
            ":-",
            ": ",
            ":::",
            "$",
            "$$",
            "^",
            "{#a}",
            "- [ ] ",
            "+++",
            "%%",
            "!",
            "\"",
            "'",
            "\u{a0}",
            "\u{2028}",
            "\r",
            "\u{0}",
            "é",
            "東",
        ];
        prop::collection::vec(prop::sample::select(marks.to_vec()), 0..24).prop_map(|marks| marks.concat())
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2_000))]

        #[test]
        fn whatever_was_typed_is_found_again(typed in prop_oneof![marks(), "(?s).{0,60}"]) {
            let page = page(vec![Block::Quote(typed.clone())]);
            for dialects in [Options::empty(), Options::all() - Options::ENABLE_SMART_PUNCTUATION] {
                prop_assert_eq!(words(&rendered(&page, dialects)?), words(&text::shown(&typed)), "{}", page);
            }
        }

        #[test]
        fn whatever_is_in_a_heading_or_a_list_stays_there(typed in marks()) {
            let heading = Block::Heading { level: Level::Three, text: format!("a{typed}") };
            let items = vec![format!("a{typed}"), "b".to_owned()];
            let page = page(vec![heading, Block::Note(format!("a{typed}")), Block::Fields(vec![(format!("a{typed}"), "c".to_owned())]), Block::List(items)]);
            let mut seen = Vec::new();
            for event in Parser::new_ext(&page, Options::all()) {
                match event {
                    Event::Start(Tag::Paragraph | Tag::Strong) | Event::End(_) | Event::Text(_) | Event::HardBreak => {}
                    Event::Start(tag) => seen.push(format!("{tag:?}").split([' ', '(']).next().unwrap().to_owned()),
                    other => prop_assert!(false, "{:?} in {}", other, page),
                }
            }
            prop_assert_eq!(seen, ["Heading", "Heading", "Emphasis", "List", "Item", "List", "Item", "Item"], "{}", page);
        }
    }
}
