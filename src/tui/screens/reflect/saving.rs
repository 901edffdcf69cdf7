//! How far saving a sitting has come, and where one goes when it is done.

use crate::base::{Id, Notice, Time};
use crate::effect::Effect;
use crate::tui::screen::Ask;

/// Where one goes once the words are on the disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Then {
    Home,
    Quit,
}

impl Then {
    /// What that is asked of the app by.
    pub(super) fn ask(self) -> Ask {
        match self {
            Self::Home => Ask::Back,
            Self::Quit => Ask::Quit,
        }
    }
}

/// Goes, lets the draft be opened elsewhere, and says that it waits.
pub(super) fn kept(then: Then, draft: Id) -> Vec<Ask> {
    let waits = Ask::Tell(Notice::new(crate::say!("reflect-kept")));
    vec![Ask::Do(Effect::CloseDraft(draft)), then.ask(), waits]
}

/// How far saving has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Saving {
    No,
    OnTheWay,
    /// It is on its way, and was asked for once more: what was typed since is saved after it, over it.
    OnceMore,
    /// The disk said no; it is asked again then.
    Again(Time),
}

impl Saving {
    pub(super) fn is_on_the_way(self) -> bool {
        matches!(self, Self::OnTheWay | Self::OnceMore)
    }
}
