//! One page to bring to a Peer Hub.

/// Four things to say. Other people's stories stay in the room, so there is no place for them here.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HubSheet {
    /// What went well.
    pub highlight: String,
    /// What was hard.
    pub challenge: String,
    /// What others may borrow.
    pub borrow: String,
    /// What the worker asks of the group.
    pub ask: String,
}

impl HubSheet {
    /// Whether nothing is written on it.
    pub fn is_blank(&self) -> bool {
        [&self.highlight, &self.challenge, &self.borrow, &self.ask].iter().all(|words| words.trim().is_empty())
    }
}
