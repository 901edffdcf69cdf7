//! Which packs a person wants on the first page.

/// What the person changed about the first page; every other pack stands there or not as it came.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FirstPage {
    /// The ids of packs put there.
    pub shown: Vec<String>,
    /// The ids of packs taken off.
    pub hidden: Vec<String>,
}

impl FirstPage {
    /// Puts the pack called `id` there, or takes it off.
    pub fn put(&mut self, id: &str, on: bool) {
        self.shown.retain(|shown| shown != id);
        self.hidden.retain(|hidden| hidden != id);
        if on { &mut self.shown } else { &mut self.hidden }.push(id.to_owned());
    }
}
