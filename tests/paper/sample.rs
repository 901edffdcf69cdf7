//! A page with everything that can stand on one.

use aftershift::document::{Block, Document, Level};

/// Scripts that every machine must show: our own faces have them.
pub(crate) const SCRIPTS: [&str; 5] = [
    "Zoë asked for a café, naïvely, in Łódź: “fünf Kaffee”, she said — it’s 50 % off…",
    "Что случилось сегодня? Τι έγινε σήμερα; Hôm nay có gì xảy ra?",
    "تحدثنا عن الحديقة، ثم قال ما جاء ليقوله.",
    "We laughed 😂 and then he cried 🥺. Thank you 🙏🏽 👩‍👩‍👧 ❤️ 1️⃣ ✔️ 🇦🇺 ✌🏾",
    "E\u{301} and e\u{301} with marks of their own; ﬁ; ½; 7 × 8 ≠ 9 → on. ✓",
];

/// What was said, at length.
pub(crate) const LONG: &str = "We sat outside and talked about the garden for most of the hour, and then he said what he had come to say. \
                        I noticed that I wanted to fill the silence, and I did not. It was the first time I had let one be.";

/// The page.
pub(crate) fn sample() -> Document {
    let text = |words: &str| words.to_owned();
    let heading = |level, words: &str| Block::Heading { level, text: words.to_owned() };
    let mut blocks = vec![
        Block::Paragraph(text("Chosen by the worker. Not a service record.")),
        heading(Level::Two, "Agenda"),
        Block::Numbered(vec![text("Was it all right to say nothing?"), text(LONG), text("What the roster does to us")]),
        heading(Level::Two, "Friday 20 November 2026 · One moment"),
        Block::Fields(vec![
            (text("Setting"), text("The house on the corner")),
            (text("Length"), text("7.5 hours")),
            (text("To ask"), text(LONG)),
        ]),
        heading(Level::Three, "What did you receive today?"),
        Block::Quote(format!("{LONG}\n\nThen:\n  a line of its own\n  and another\n\n{LONG}")),
        Block::Note(text("Mutuality · WAAMH Peer Work Strategic Framework, 2014; Hope · Clay, 2005")),
        heading(Level::Three, "In other scripts"),
    ];
    blocks.extend(SCRIPTS.map(|words| Block::Quote(text(words))));
    blocks.extend([
        heading(Level::Four, "A smaller heading"),
        Block::List(vec![text("Ask first (still open)"), format!("{LONG}\n\nAnd a second paragraph."), text("مرحبا بالعالم")]),
        Block::Numbered(vec![text("first"), text("then")]),
        Block::Boxes(vec![text("easily"), text(LONG)]),
        Block::Room(3),
        Block::Lines(vec![text("Name"), text("Day")]),
        Block::Rule,
        Block::Note(text("The answers belong to whoever writes them.")),
    ]);
    for day in 1..=6 {
        blocks.push(heading(Level::Two, &format!("Day {day}")));
        blocks.extend(
            (0..3).flat_map(|_| {
                [heading(Level::Three, "What happened?"), Block::Quote(text(LONG)), Block::Note(text("Small print."))]
            }),
        );
    }
    Document { title: text("Reflections for supervision"), language: text("en-AU"), blocks }
}
