//! Which packs a person wants on the first page.

use super::PackId;

/// What the person changed about the first page; every other pack stands there or not as it came.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FirstPage {
    /// The ids of packs put there.
    pub shown: Vec<String>,
    /// The ids of packs taken off.
    pub hidden: Vec<String>,
}

impl FirstPage {
    /// Puts the pack there, or takes it off.
    pub fn set(&mut self, id: &PackId, on: bool) {
        let (to, from) = if on { (&mut self.shown, &mut self.hidden) } else { (&mut self.hidden, &mut self.shown) };
        from.retain(|other| other != id.as_str());
        if !to.iter().any(|other| other == id.as_str()) {
            to.push(id.as_str().to_owned());
        }
    }
}
