//! The moment before a sitting is gone on with: its draft is taken in hand and read as it stands on the disk now. What is typed in
//! that moment is typed into the sitting.

use crate::base::Notice;
use crate::effect::{Effect, Outcome};
use crate::model::Entry;
use crate::tui::event::Event;
use crate::tui::input::Label;
use crate::tui::screen::{Ask, Cx, Route, Screen};
use crate::tui::widgets::Page;
use crate::tui::world::World;

/// A page that is about to be another.
#[derive(Debug)]
pub(super) struct Opening {
    draft: crate::base::Id,
    /// The saved entry to mend where there is no draft of it, with the mark of its version.
    entry: Option<(Box<Entry>, String)>,
    asked: bool,
    waiting: Vec<Event>,
}

impl Opening {
    /// The moment before the draft called `draft`.
    pub(super) fn of_draft(draft: crate::base::Id) -> Self {
        Self { draft, entry: None, asked: false, waiting: Vec::new() }
    }

    /// The moment before `entry` is mended.
    pub(super) fn of_entry(entry: Box<Entry>, mark: String) -> Self {
        Self { draft: entry.id, entry: Some((entry, mark)), asked: false, waiting: Vec::new() }
    }

    fn open(&mut self, route: Route) -> Vec<Ask> {
        vec![Ask::Swap(route), Ask::Hear(std::mem::take(&mut self.waiting))]
    }

    fn hear(&mut self, outcome: &Outcome) -> Vec<Ask> {
        match outcome {
            Outcome::DraftOpened(draft) if draft.entry.id == self.draft => self.open(Route::GoOn(draft.clone())),
            Outcome::NoDraft(id) if *id == self.draft => match self.entry.take() {
                Some((entry, mark)) => self.open(Route::Mend(entry, mark)),
                None => vec![Ask::Back, Ask::Tell(Notice::new(crate::say!("opening-gone")))],
            },
            Outcome::DraftHeld(id) if *id == self.draft => {
                vec![Ask::Back, Ask::Tell(Notice::new(crate::say!("store-held")).hint(crate::say!("store-hint-held")))]
            }
            Outcome::DraftNotRead(id, notice) if *id == self.draft => vec![Ask::Back, Ask::Tell(notice.clone())],
            _ => Vec::new(),
        }
    }
}

impl Screen for Opening {
    fn handle(&mut self, event: &Event, _: Cx<'_>) -> Vec<Ask> {
        match event {
            Event::Outcome(outcome) => return self.hear(outcome),
            Event::Key(_) | Event::Paste(_) => self.waiting.push(event.clone()),
            Event::Mouse(_)
            | Event::Resized(..)
            | Event::Tick
            | Event::FileChanged
            | Event::EntriesChanged(_)
            | Event::SupervisionChanged
            | Event::Suspend
            | Event::Resume
            | Event::Terminate => {}
        }
        Vec::new()
    }

    fn view(&self, _: &World, page: &mut Page<'_>) {
        page.title(&crate::say!("read-opening"), "");
    }

    fn keys(&self) -> Vec<Label> {
        Vec::new()
    }

    fn is_typed_into(&self) -> bool {
        true
    }

    fn opening(&mut self) -> Option<Effect> {
        let first = !std::mem::replace(&mut self.asked, true);
        first.then_some(Effect::OpenDraft(self.draft))
    }
}
