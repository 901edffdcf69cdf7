//! The house rules: floors, words and supply. What the laws of `docs/architecture.md` say, held up by tests.

#![cfg(test)]

mod floors;
mod source;
mod supply;
mod words;
