//! Any document at all, for tests.

use proptest::prelude::*;

use super::tree::{Block, Document, Level};

/// Any document whose texts are like `text`.
pub(super) fn any_document(text: &'static str) -> impl Strategy<Value = Document> {
    let texts = move || prop::collection::vec(text, 0..4);
    let level = prop::sample::select(vec![Level::Two, Level::Three, Level::Four, Level::Five, Level::Six]);
    let block = prop_oneof![
        (level, text).prop_map(|(level, text)| Block::Heading { level, text }),
        text.prop_map(Block::Paragraph),
        text.prop_map(Block::Quote),
        text.prop_map(Block::Note),
        prop::collection::vec((text, text), 0..4).prop_map(Block::Fields),
        texts().prop_map(Block::List),
        texts().prop_map(Block::Numbered),
        texts().prop_map(Block::Boxes),
        (0usize..40).prop_map(Block::Room),
        texts().prop_map(Block::Lines),
        Just(Block::Rule),
    ];
    (text, "[a-zA-Z-]{0,12}", prop::collection::vec(block, 0..8)).prop_map(|(title, language, blocks)| Document {
        title,
        language,
        blocks,
    })
}
