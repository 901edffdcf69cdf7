//! What is asked beside the page of a sitting: what to bring to supervision about the answer on it, or about the whole of it.

use crate::model::{Sitting, Step};
use crate::tui::event::Event;
use crate::tui::input::Label;
use crate::tui::screen::Cx;
use crate::tui::screens::asking::{Asked, Asking};
use crate::tui::widgets::Page;

/// Something being asked.
#[derive(Debug)]
pub(super) struct Aside {
    /// The index of the answer it is about; none for the whole.
    about: Option<usize>,
    asking: Asking,
}

impl Aside {
    /// Asks about the answer at this index, or about the whole.
    pub(super) fn about(about: Option<usize>, sitting: &Sitting) -> Self {
        Self { about, asking: Asking::new(sitting.flag_of(about)) }
    }

    /// Asks about what is on the page.
    pub(super) fn here(sitting: &Sitting) -> Self {
        let about = match sitting.step() {
            Step::Prompt(index) => Some(index),
            Step::Shift | Step::Close => None,
        };
        Self::about(about, sitting)
    }

    /// Takes what stands here into the sitting.
    pub(super) fn commit(&self, sitting: &mut Sitting) {
        sitting.flag(self.about, self.asking.flag());
    }

    /// Hears an event; `true` once it is said and taken in.
    pub(super) fn hear(&mut self, event: &Event, sitting: &mut Sitting, cx: Cx<'_>) -> bool {
        match self.asking.hear(event, cx) {
            Asked::Still => false,
            Asked::Done(flag) => {
                sitting.flag(self.about, flag);
                true
            }
        }
    }

    pub(super) fn view(&self, sitting: &Sitting, page: &mut Page<'_>) {
        let response = self.about.and_then(|index| sitting.entry().responses.get(index));
        self.asking.view(response, page);
    }

    pub(super) fn keys(&self) -> Vec<Label> {
        self.asking.keys()
    }

    /// Whether plain letters are typed here.
    pub(super) fn is_typed_into(&self) -> bool {
        self.asking.is_typed_into()
    }
}
