//! Find again: words folded once, when an entry is read, and looked for as they are typed.

mod index;
mod query;

pub use index::Index;
pub use query::Query;
