//! Reads packs and frameworks, and helps whoever writes one. A stranger's file cannot do more than be refused.
//!
//! ```text
//!   text ──tree──▶ nodes with places ──shape──▶ Pack + Places ──rules──▶ findings
//! ```
//!
//! Reading never fails: it gives what it could read, and findings with the places they stand at.

mod bundled;
mod finding;
mod framework;
mod overlay;
mod read;
mod record;
mod rules;
mod shape;
mod tree;
mod version;

pub use bundled::{arrange, shelf};
pub use finding::{Finding, Rule, Severity, place};
pub use framework::{FrameworkReading, read_framework};
pub use overlay::{Overlay, OverlayReading, apply, check_overlay, is_overlay, read_overlay, starter};
pub use read::{Reading, check, open, read, tidy};
pub use rules::reading_grade;
pub use version::compare_versions;
