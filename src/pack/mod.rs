//! Reads packs and frameworks. A stranger's file cannot do more than be refused.

mod bundled;
mod document;
mod read;

pub use bundled::shelf;
pub use read::{Finding, FrameworkReading, Reading, read, read_framework};
