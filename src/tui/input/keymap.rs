//! Key tables: which keys, what they mean here, and the words for it. Key labels stand here and nowhere else.

use crate::base::words::Word;

use super::Key;

/// One row of a key table.
#[derive(Clone, Copy, Debug)]
pub(in crate::tui) struct Binding<I> {
    /// How the keys are shown to a person.
    pub(in crate::tui) label: &'static str,
    /// The names of the keys.
    pub(in crate::tui) keys: &'static [&'static str],
    /// What they mean here.
    pub(in crate::tui) intent: I,
    /// The words for it; a row without is another row's other half.
    pub(in crate::tui) words: Option<Word>,
    /// Whether it stands at the foot of the screen, and not only among all keys.
    pub(in crate::tui) at_foot: bool,
}

/// A key and what it does, as a person reads it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::tui) struct Label {
    /// The keys.
    pub(in crate::tui) keys: &'static str,
    /// What they do.
    pub(in crate::tui) words: String,
    /// Whether it stands at the foot of the screen.
    pub(in crate::tui) at_foot: bool,
}

impl<I> Binding<I> {
    /// A row shown at the foot of the screen.
    pub(in crate::tui) const fn foot(label: &'static str, keys: &'static [&'static str], intent: I, words: Word) -> Self {
        Self { label, keys, intent, words: Some(words), at_foot: true }
    }

    /// A row shown among all keys only.
    pub(in crate::tui) const fn all(label: &'static str, keys: &'static [&'static str], intent: I, words: Word) -> Self {
        Self { label, keys, intent, words: Some(words), at_foot: false }
    }

    /// A row that another row speaks for.
    pub(in crate::tui) const fn quiet(keys: &'static [&'static str], intent: I) -> Self {
        Self { label: "", keys, intent, words: None, at_foot: false }
    }
}

/// What `key` means by `table`.
pub(in crate::tui) fn intent<I: Copy>(table: &[Binding<I>], key: &Key) -> Option<I> {
    let name = key.to_string();
    table.iter().find(|binding| binding.keys.contains(&name.as_str())).map(|binding| binding.intent)
}

/// The rows of `table` as a person reads them.
pub(in crate::tui) fn labels<I>(table: &[Binding<I>]) -> Vec<Label> {
    table
        .iter()
        .filter_map(|binding| Some(Label { keys: binding.label, words: binding.words?.say(), at_foot: binding.at_foot }))
        .collect()
}
