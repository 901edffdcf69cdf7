//! The house rules: floors, words and supply. What the laws of `docs/architecture.md` say, held up by tests.

mod floors;
mod snapshots;
mod source;
mod supply;
mod words;
