//! Reads packs and frameworks, and helps whoever writes one. A stranger's file cannot do more than be refused.
//!
//! ```text
//!   text ──tree──▶ nodes with places ──shape──▶ Pack + Places ──rules──▶ findings
//!            └─────slips──────────────────────────────────────────────────▲
//! ```
//!
//! Reading never fails: it gives what it could read, and findings with the places they stand at.

mod brackets;
mod bundled;
mod choices;
mod diff;
mod finding;
mod first_word;
mod framework;
mod ids;
mod kinds;
mod languages;
mod layout;
mod limits;
mod options;
mod outline;
mod overlay;
mod print;
mod read;
mod record;
mod rules;
mod shape;
mod sheet;
mod slips;
mod spot;
mod starter;
mod table;
mod texts;
mod together;
mod tree;
mod version;
mod walkable;
mod xlsform;

pub use bundled::{arrange, shelf, shelf_of};
pub use diff::{Change, What, diff};
pub use finding::{Finding, Rule, Severity, place};
pub use first_word::is_overlay;
pub use framework::{FrameworkReading, read_framework};
pub use overlay::{Overlay, OverlayReading, apply, check_overlay, read_overlay, starter};
pub use print::{Style, print, print_in};
pub use read::{Reading, check, open, read, tidy};
pub use record::nearest;
pub use rules::reading_grade;
pub use sheet::{Import, Remark, Sheet, import};
pub use starter::{Starter, StarterKind, adapted, is_taken};
pub use together::{Beside, check_together, shelf_with};
pub use version::{behind, compare_versions};
pub use walkable::Walkable;
