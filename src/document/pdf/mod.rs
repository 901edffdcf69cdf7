//! A page to print: laid out on A4, tagged for screen readers, with every font inside it.

mod faces;
mod file;
mod flow;
mod pages;
mod pen;
mod structure;
mod system;
mod typeset;

pub(super) use file::pdf;
