//! Overlays: a small file in which a person hides, rewords, reorders and adds prompts. It stands beside the pack and survives its
//! updates. What does not fit the pack any more is pointed out, and the rest of the overlay holds.

mod apply;
mod check;
mod read;
mod starter;

pub use apply::apply;
pub use check::check_overlay;
pub use read::{Overlay, OverlayReading, read_overlay};
pub use starter::starter;
