//! A terminal, and words, that mean harm: nothing stored steers a terminal, nothing a terminal does costs a word, and the terminal is
//! always given back.

mod stored;
mod terminal;
#[path = "../../fixtures/hostile.rs"]
mod words;
