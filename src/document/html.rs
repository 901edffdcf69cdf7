//! A page for a browser: one file that asks for nothing, runs nothing, and reads well on a screen, aloud and on paper.

use crate::base::text;

use super::tree::{Block, Document, said};

/// How the page looks: by day, by night and printed.
const STYLE: &str = include_str!("page.css");

/// The page as one HTML file.
pub fn html(document: &Document) -> String {
    let language = escaped(&document.language);
    let title = escaped(&document.title);
    let blocks: String = document.blocks.iter().map(block).collect();
    format!(
        r#"<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>
{STYLE}</style>
</head>
<body>
<main>
<h1 dir="auto">{title}</h1>
{blocks}</main>
</body>
</html>
"#
    )
}

fn block(block: &Block) -> String {
    match block {
        Block::Heading { level, text } => element(&format!("h{}", level.number()), text),
        Block::Paragraph(text) => element("p", text),
        Block::Quote(text) => element("blockquote", text),
        Block::Note(text) => format!("<p class=\"note\" dir=\"auto\">{}</p>\n", escaped(text)),
        Block::Fields(fields) => {
            let rows =
                fields.iter().map(|(label, value)| format!("<div>\n{}{}</div>\n", element("dt", label), element("dd", value)));
            format!("<dl>\n{}</dl>\n", rows.collect::<String>())
        }
        Block::List(items) => {
            let rows = said(items).map(|item| element("li", item));
            format!("<ul>\n{}</ul>\n", rows.collect::<String>())
        }
        Block::Numbered(items) => {
            let rows = said(items).map(|item| element("li", item));
            format!("<ol>\n{}</ol>\n", rows.collect::<String>())
        }
        Block::Boxes(items) => {
            let rows = said(items).map(|item| element("li", item));
            format!("<ul class=\"boxes\">\n{}</ul>\n", rows.collect::<String>())
        }
        Block::Room(lines) => format!("<div class=\"room\" aria-hidden=\"true\">\n{}</div>\n", "<div></div>\n".repeat(*lines)),
        Block::Lines(labels) => {
            let lines = said(labels).map(|label| format!("<p class=\"line\" dir=\"auto\">{}</p>\n", escaped(label)));
            lines.collect()
        }
        Block::Rule => "<hr>\n".to_owned(),
    }
}

/// An element with nothing but `text` in it, which runs in whichever direction it is written.
fn element(name: &str, text: &str) -> String {
    format!("<{name} dir=\"auto\">{}</{name}>\n", escaped(text))
}

/// `text` as nothing but text, inside an element or a quoted attribute.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text::shown(text).chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            c => escaped.push(c),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::tree::Level;
    use super::*;

    fn page(blocks: Vec<Block>) -> String {
        html(&Document { title: "Dogs & us".to_owned(), language: "en-AU".to_owned(), blocks })
    }

    fn quoted(page: &str) -> &str {
        let (_, after) = page.split_once("<blockquote dir=\"auto\">").unwrap();
        after.split_once("</blockquote>").unwrap().0
    }

    fn unescaped(html: &str) -> String {
        let unescaped = html.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'");
        unescaped.replace("&amp;", "&")
    }

    #[test]
    fn a_whole_page() {
        let page = page(vec![
            Block::Heading { level: Level::Two, text: "Friday".to_owned() },
            Block::Paragraph("Plain.".to_owned()),
            Block::Quote("One\n  two <b>".to_owned()),
            Block::Note("Small.".to_owned()),
            Block::Fields(vec![("Tags".to_owned(), "dogs".to_owned())]),
            Block::List(vec!["this".to_owned(), " ".to_owned(), "that".to_owned()]),
            Block::Numbered(vec!["first".to_owned(), " ".to_owned(), "then".to_owned()]),
            Block::Boxes(vec!["one".to_owned(), "the <other>".to_owned()]),
            Block::Room(2),
            Block::Lines(vec!["Name".to_owned(), String::new()]),
            Block::Rule,
        ]);
        insta::assert_snapshot!(page.replace(STYLE, ""), @r#"
        <!doctype html>
        <html lang="en-AU">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Dogs &amp; us</title>
        <style>
        </style>
        </head>
        <body>
        <main>
        <h1 dir="auto">Dogs &amp; us</h1>
        <h2 dir="auto">Friday</h2>
        <p dir="auto">Plain.</p>
        <blockquote dir="auto">One
          two &lt;b&gt;</blockquote>
        <p class="note" dir="auto">Small.</p>
        <dl>
        <div>
        <dt dir="auto">Tags</dt>
        <dd dir="auto">dogs</dd>
        </div>
        </dl>
        <ul>
        <li dir="auto">this</li>
        <li dir="auto">that</li>
        </ul>
        <ol>
        <li dir="auto">first</li>
        <li dir="auto">then</li>
        </ol>
        <ul class="boxes">
        <li dir="auto">one</li>
        <li dir="auto">the &lt;other&gt;</li>
        </ul>
        <div class="room" aria-hidden="true">
        <div></div>
        <div></div>
        </div>
        <p class="line" dir="auto">Name</p>
        <hr>
        </main>
        </body>
        </html>
        "#);
    }

    #[test]
    fn what_was_typed_is_only_text() {
        let check = |typed: &str, expect: &str| assert_eq!(quoted(&page(vec![Block::Quote(typed.to_owned())])), expect);
        check("</blockquote><script>", "&lt;/blockquote&gt;&lt;script&gt;");
        check("\"fish\" & 'chips' &amp;", "&quot;fish&quot; &amp; &#39;chips&#39; &amp;amp;");
        check("\n  a\t b \n\n", "\n  a\t b \n\n");
        check("\u{1b}[31m\u{202e}", "␛[31m\u{fffd}");
    }

    #[test]
    fn nothing_is_asked_of_anywhere_else() {
        for word in ["http:", "https:", "//", "url(", "@import", "@font-face", "</"] {
            assert!(!STYLE.contains(word), "{word}");
        }
    }

    /// Relative luminance, as WCAG 2 has it.
    fn luminance(colour: &str) -> f64 {
        let [_, red, green, blue] = u32::from_str_radix(colour.trim_start_matches('#'), 16).unwrap().to_be_bytes();
        let channel = |byte: u8| {
            let value = f64::from(byte) / 255.0;
            if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * channel(red) + 0.7152 * channel(green) + 0.0722 * channel(blue)
    }

    #[test]
    fn everything_can_be_read_by_day_by_night_and_printed() {
        let themes: Vec<&str> = STYLE.split(":root {").skip(1).collect();
        assert_eq!(themes.len(), 3);
        for theme in themes {
            let colour = |name: &str| theme.split_once(name).unwrap().1.trim_start().split(';').next().unwrap();
            for ink in ["--ink:", "--soft:"] {
                let (a, b) = (luminance(colour(ink)), luminance(colour("--paper:")));
                let contrast = (a.max(b) + 0.05) / (a.min(b) + 0.05);
                assert!(contrast >= 4.5, "{ink} {contrast} in {theme}");
            }
        }
    }

    proptest! {
        #[test]
        fn whatever_was_typed_is_found_again(typed in "(?s)(.|[&<>\"'\n;#a]){0,60}") {
            let bare = page(vec![Block::Quote(String::new())]);
            let page = page(vec![Block::Quote(typed.clone())]);
            prop_assert_eq!(unescaped(quoted(&page)), text::shown(&typed));
            prop_assert_eq!(page.matches(['<', '>']).count(), bare.matches(['<', '>']).count());
        }
    }
}
