//! The screen of a sitting: where it is, what is typed, and how far the disk has come.

use ratatui::style::Style;

use crate::base::{Id, Notice, Time};
use crate::effect::{Effect, Outcome, Save, Saved};
use crate::model::{Answer, Draft, Entry, Sitting, Step, SupportLine};
use crate::tui::event::Event;
use crate::tui::input::{Binding, Label, intent, labels};
use crate::tui::screen::{Ask, Cx, Route, Screen};
use crate::tui::screens::disk::{self, Disk};
use crate::tui::screens::pause;
use crate::tui::widgets::Page;
use crate::tui::world::World;

use super::aside::Aside;
use super::close::{ClosePane, Wish};
use super::menu::{Item, Menu};
use super::prompt::{Pane, Reply};
use super::saving::{Saving, Then, kept};
use super::shift::ShiftPane;

#[derive(Clone, Copy, Debug)]
enum Intent {
    Next,
    Back,
    Menu,
    Why,
    Flag,
    Save,
    Leave,
    Quit,
}

const KEYS: &[Binding<Intent>] = &[
    Binding::foot("tab", &["tab"], Intent::Next, crate::word!("key-next")),
    Binding::foot("esc", &["esc"], Intent::Menu, crate::word!("key-menu")),
    Binding::foot("shift-tab", &["shift-tab"], Intent::Back, crate::word!("key-step-back")),
    Binding::all("F5", &["f5"], Intent::Why, crate::word!("key-why")),
    Binding::all("ctrl-f", &["ctrl-f"], Intent::Flag, crate::word!("key-flag-here")),
    Binding::all("ctrl-s", &["ctrl-s"], Intent::Save, crate::word!("key-save")),
    Binding::all("ctrl-l", &["ctrl-l", "ctrl-c"], Intent::Leave, crate::word!("key-leave")),
    Binding::all("ctrl-q", &["ctrl-q"], Intent::Quit, crate::word!("key-leave-quit")),
];

/// What is in front.
#[derive(Debug)]
enum Front {
    Shift(Box<ShiftPane>),
    Prompt(Box<Pane>),
    Close(Box<ClosePane>),
}

/// A sitting.
#[derive(Debug)]
pub(in crate::tui::screens) struct Reflect {
    sitting: Sitting,
    front: Front,
    menu: Option<Menu>,
    aside: Option<Aside>,
    why: bool,
    disk: Disk,
    /// Where the draft on the disk, or on its way there, says the person is: the step, and the characters before the caret.
    left_at: Option<(Step, usize)>,
    saving: Saving,
    /// The name under which the entry is being saved.
    saving_as: Id,
    /// Whether the person has written on since the disk said no: a save that is tried again by itself does not close the page then.
    writes_on: bool,
    leaving: Option<Then>,
    /// What could not be read when the person last asked to leave, and was told so: asked once more, they go without it.
    told_unread: Option<String>,
    /// The entry as it was when the screen opened. `None` over a draft: what stands in that was typed, and is worth keeping.
    original: Option<Entry>,
    grounding: Option<String>,
    support: Vec<SupportLine>,
}

impl Reflect {
    /// The screen of a new sitting.
    pub(in crate::tui::screens) fn begin(sitting: Sitting, world: &World) -> Self {
        let original = Some(sitting.entry().clone());
        Self::new(sitting, world, original, false)
    }

    /// The screen over a saved entry, to be mended.
    pub(in crate::tui::screens) fn mend(entry: Entry, mark: String, world: &World) -> Self {
        let original = Some(entry.clone());
        Self::new(Sitting::edit(entry, mark), world, original, true)
    }

    /// The screen of a draft, with the caret where it was left.
    pub(in crate::tui::screens) fn resume(draft: Draft, world: &World) -> Self {
        let caret = draft.caret;
        let mut screen = Self::new(Sitting::resume(draft), world, None, true);
        screen.left_at = Some((screen.sitting.step(), caret));
        if let Front::Prompt(pane) = &mut screen.front {
            pane.set_caret(caret);
        }
        screen
    }

    fn new(sitting: Sitting, world: &World, original: Option<Entry>, on_disk: bool) -> Self {
        let pack = world.shelf.pack(&sitting.entry().pack.id);
        let support = pack.map(|pack| pause::with_own(&pack.support, world)).unwrap_or_default();
        Self {
            front: front(&sitting),
            original,
            grounding: pack.and_then(|pack| pack.grounding.clone()),
            support,
            menu: None,
            aside: None,
            why: false,
            disk: if on_disk { Disk::kept() } else { Disk::default() },
            saving_as: sitting.entry().id,
            writes_on: false,
            sitting,
            left_at: None,
            saving: Saving::No,
            leaving: None,
            told_unread: None,
        }
    }

    fn caret(&self) -> usize {
        match &self.front {
            Front::Prompt(pane) => pane.caret(),
            Front::Shift(_) | Front::Close(_) => 0,
        }
    }

    /// Where the person is, to the very word.
    fn place(&self) -> (Step, usize) {
        (self.sitting.step(), self.caret())
    }

    /// Whether a draft on the disk brings the person back to just what they see.
    fn is_all_on_disk(&self) -> bool {
        self.disk.has_all() && self.left_at == Some(self.place())
    }

    /// Takes what stands on the screen into the sitting.
    fn commit(&mut self, cx: Cx<'_>) {
        match &self.front {
            Front::Shift(pane) => self.sitting.set_shift(pane.shift()),
            Front::Prompt(pane) => {
                pane.commit(&mut self.sitting, cx);
            }
            Front::Close(pane) => pane.commit(&mut self.sitting),
        }
        if let Some(aside) = &self.aside {
            aside.commit(&mut self.sitting);
        }
    }

    /// Changes the sitting, then turns to the page it is at. What was on the page is taken in first, and sent to the disk.
    fn turn(&mut self, cx: Cx<'_>, change: impl FnOnce(&mut Sitting)) -> Vec<Ask> {
        if let Some(stays) = self.stays() {
            return stays;
        }
        self.commit(cx);
        change(&mut self.sitting);
        self.front = front(&self.sitting);
        self.why = false;
        // Who only looks about leaves no draft.
        let looks_about = self.left_at.is_none() && self.says_nothing_new(&self.sitting);
        let wanted = self.disk.is_dirty() || self.disk.may_hold_a_draft();
        if wanted && !looks_about { self.send() } else { Vec::new() }
    }

    fn send(&mut self) -> Vec<Ask> {
        self.disk.sent();
        self.left_at = Some(self.place());
        vec![Ask::Do(Effect::KeepDraft(Box::new(self.sitting.draft(self.caret()))))]
    }

    fn go_on(&mut self, cx: Cx<'_>) -> Vec<Ask> {
        let puzzle = match &self.front {
            Front::Prompt(pane) => pane.puzzle(cx),
            Front::Shift(_) | Front::Close(_) => None,
        };
        match puzzle {
            Some(sentence) => vec![Ask::Tell(Notice::new(sentence))],
            None => self.turn(cx, Sitting::next),
        }
    }

    /// What stands on the page that the entry has no place for.
    fn unread(&self) -> Option<String> {
        match &self.front {
            Front::Shift(pane) => pane.unread(),
            Front::Prompt(_) | Front::Close(_) => None,
        }
    }

    /// A sentence where such a thing stands on the page, so that it is not dropped on the way to another page.
    fn stays(&self) -> Option<Vec<Ask>> {
        self.unread().map(|_| vec![Ask::Tell(Notice::new(crate::say!("shift-hours-hint")))])
    }

    /// Saves because the person says so; then they are done here.
    fn save_now(&mut self, cx: Cx<'_>) -> Vec<Ask> {
        self.writes_on = false;
        self.save(cx)
    }

    fn save(&mut self, cx: Cx<'_>) -> Vec<Ask> {
        if self.saving.is_on_the_way() {
            self.saving = Saving::OnceMore;
            self.commit(cx);
            return self.send();
        }
        if let Some(stays) = self.stays() {
            return stays;
        }
        self.commit(cx);
        self.saving = Saving::OnTheWay;
        self.saving_as = self.sitting.entry().id;
        self.disk.handed_over();
        let entry = self.sitting.finished(cx.moment.now);
        let over = self.sitting.over().map(str::to_owned);
        vec![Ask::Do(Effect::Save(Box::new(Save { entry, over, otherwise: cx.moment.id })))]
    }

    /// Leaves for `then` once every word is on the disk. A sitting in which nothing stands leaves nothing behind. What cannot be read is
    /// said first; who leaves once more goes without it.
    fn leave(&mut self, then: Then, cx: Cx<'_>) -> Vec<Ask> {
        if let Some(typed) = self.unread().filter(|typed| self.told_unread.as_ref() != Some(typed)) {
            let sentence = crate::say!("shift-hours-unread", typed = typed.as_str());
            self.told_unread = Some(typed);
            return vec![Ask::Tell(Notice::new(sentence))];
        }
        self.commit(cx);
        if self.saving.is_on_the_way() {
            // What is on the disk is not known before the save is heard of.
            self.leaving = Some(then);
            return Vec::new();
        }
        if self.says_nothing_new(&self.sitting) {
            let mut asks = vec![then.ask()];
            if self.disk.may_hold_a_draft() {
                asks.insert(0, Ask::Do(Effect::DropDraft(self.sitting.entry().id)));
            }
            return asks;
        }
        if self.is_all_on_disk() {
            return kept(then, self.sitting.entry().id);
        }
        self.leaving = Some(then);
        if self.disk.is_dirty() || self.left_at != Some(self.place()) { self.send() } else { Vec::new() }
    }

    fn says_nothing_new(&self, sitting: &Sitting) -> bool {
        self.original.as_ref().is_some_and(|original| sitting.entry().says_the_same(original))
    }

    fn open_menu(&mut self) {
        let mut items = vec![Item::Why, Item::Skip, Item::Pause, Item::Hide, Item::Finish, Item::Save, Item::Leave, Item::Flag];
        if !matches!(self.front, Front::Prompt(_)) {
            items.retain(|item| !matches!(item, Item::Why | Item::Skip));
        }
        if matches!(self.front, Front::Close(_)) {
            items.retain(|item| *item != Item::Finish);
        }
        if self.disk.has_refused() {
            items.push(Item::LeaveAnyway);
        }
        self.menu = Some(Menu::new(items));
    }

    fn choose(&mut self, item: Item, cx: Cx<'_>) -> Vec<Ask> {
        self.menu = None;
        match item {
            Item::Why => self.why = !self.why,
            Item::Skip => return self.turn(cx, Sitting::next),
            Item::Flag => self.aside = Some(Aside::here(&self.sitting)),
            Item::Pause => return self.pause().map(Ask::Go).into_iter().collect(),
            Item::Hide => return vec![Ask::Go(Route::Hide)],
            Item::Finish => return self.turn(cx, |sitting| sitting.go(Step::Close)),
            Item::Save => return self.save_now(cx),
            Item::Leave => return self.leave(Then::Home, cx),
            Item::LeaveAnyway => return vec![Then::Home.ask()],
            Item::Return => {}
        }
        Vec::new()
    }

    fn hear_outcome(&mut self, outcome: &Outcome, cx: Cx<'_>) -> Vec<Ask> {
        let ours = self.sitting.entry().id;
        match outcome {
            Outcome::DraftHeld(id) if *id == ours => self.hear_held(cx),
            Outcome::DraftKept(id) if *id == ours => {
                self.disk.arrived();
                match self.leaving {
                    Some(then) if self.disk.has_all() && !self.saving.is_on_the_way() => kept(then, ours),
                    _ => Vec::new(),
                }
            }
            Outcome::DraftNotKept(id, notice) if *id == ours => {
                self.disk.refuse(cx.moment.now);
                self.leaving = None;
                vec![Ask::Tell(disk::still_here(notice))]
            }
            Outcome::Saved(saved) if saved.draft == self.saving_as && self.saving.is_on_the_way() => self.hear_saved(saved, cx),
            Outcome::NotSaved(id, notice) if *id == self.saving_as => {
                self.saving = Saving::Again(disk::again(cx.moment.now));
                self.disk.touch(cx.moment.now);
                self.leaving = None;
                vec![Ask::Tell(disk::still_here(notice))]
            }
            _ => Vec::new(),
        }
    }

    /// Another window has it open. What was typed here meanwhile goes on as an entry of its own.
    fn hear_held(&mut self, cx: Cx<'_>) -> Vec<Ask> {
        self.commit(cx);
        self.sitting.go_on_apart(cx.moment.id);
        self.disk.begin_again();
        let mut asks = self.send();
        asks.push(Ask::Tell(Notice::new(crate::say!("reflect-apart"))));
        asks
    }

    fn hear_saved(&mut self, saved: &Saved, cx: Cx<'_>) -> Vec<Ask> {
        let once_more = std::mem::replace(&mut self.saving, Saving::No) == Saving::OnceMore;
        self.commit(cx);
        for (place, flag) in &saved.left {
            if self.sitting.flag_of(*place) == Some(flag) {
                self.sitting.flag(*place, None);
            }
        }
        let all = Entry { id: self.sitting.entry().id, ..saved.entry.clone() };
        let says_all = self.sitting.finished(saved.entry.saved).says_the_same(&all);
        if says_all && !std::mem::take(&mut self.writes_on) {
            let words = if saved.beside { crate::say!("reflect-saved-beside") } else { crate::say!("reflect-saved") };
            return vec![self.leaving.unwrap_or(Then::Home).ask(), Ask::Tell(Notice::new(words))];
        }
        // Something was typed while the disk was busy: it goes on over what was just saved.
        self.sitting.go_on_over(saved.entry.id, saved.mark.clone());
        self.original = Some(saved.entry.clone());
        self.disk.begin_again();
        self.disk.touch(cx.moment.now);
        let mut asks = match self.leaving {
            _ if once_more => self.save(cx),
            Some(_) => self.send(),
            None => Vec::new(),
        };
        if saved.beside {
            // A draft of these words may have been sent under the name they do not have any more.
            asks.insert(0, Ask::Do(Effect::DropDraft(saved.draft)));
        }
        asks
    }

    fn hear_tick(&mut self, cx: Cx<'_>) -> Vec<Ask> {
        let now = cx.moment.now;
        if matches!(self.saving, Saving::Again(at) if disk::is_past(at, now)) {
            return self.save(cx);
        }
        if self.disk.is_due(now) {
            self.commit(cx);
            return self.send();
        }
        Vec::new()
    }

    fn hear_input(&mut self, event: &Event, cx: Cx<'_>) -> Vec<Ask> {
        if let Some(menu) = &mut self.menu {
            return match menu.hear(event, cx) {
                Some(item) => self.choose(item, cx),
                None => Vec::new(),
            };
        }
        if let Some(aside) = &mut self.aside {
            let saves = matches!(event, Event::Key(key) if matches!(intent(KEYS, key), Some(Intent::Save)));
            if aside.hear(event, &mut self.sitting, cx) {
                self.aside = None;
            }
            self.changed(cx);
            return if saves { self.save_now(cx) } else { Vec::new() };
        }
        let reply = match &mut self.front {
            Front::Shift(pane) => pane.hear(event, cx),
            Front::Prompt(pane) => pane.hear(event, cx),
            Front::Close(pane) => match pane.hear(event, &mut self.sitting, cx) {
                Wish::Heard(true) => Reply::Changed,
                Wish::Heard(false) => Reply::Moved,
                Wish::No => Reply::No,
                Wish::Go(index) => return self.turn(cx, |sitting| sitting.go(Step::Prompt(index))),
                Wish::More => return self.turn(cx, Sitting::ask_more),
                Wish::Shift => return self.turn(cx, |sitting| sitting.go(Step::Shift)),
                Wish::Save => return self.save_now(cx),
                Wish::Ask(about) => {
                    self.aside = Some(Aside::about(about, &self.sitting));
                    Reply::Moved
                }
            },
        };
        match reply {
            Reply::On => self.go_on(cx),
            Reply::Moved => Vec::new(),
            Reply::Changed => {
                self.changed(cx);
                // What follows may depend on what was chosen.
                if !matches!(&self.front, Front::Prompt(pane) if pane.is_text()) {
                    self.commit(cx);
                }
                Vec::new()
            }
            Reply::No => match event {
                Event::Key(key) => self.hear_key(intent(KEYS, key), cx),
                _ => Vec::new(),
            },
        }
    }

    fn changed(&mut self, cx: Cx<'_>) {
        self.disk.touch(cx.moment.now);
        // Whoever writes on does not want to be led away in the middle of a word.
        self.leaving = None;
        self.writes_on = matches!(self.saving, Saving::Again(_));
    }

    fn hear_key(&mut self, intent: Option<Intent>, cx: Cx<'_>) -> Vec<Ask> {
        match intent {
            Some(Intent::Next) => self.go_on(cx),
            Some(Intent::Back) => self.turn(cx, Sitting::back),
            Some(Intent::Menu) => {
                self.open_menu();
                Vec::new()
            }
            Some(Intent::Why) => {
                self.why = !self.why;
                Vec::new()
            }
            Some(Intent::Flag) => {
                self.aside = Some(Aside::here(&self.sitting));
                Vec::new()
            }
            Some(Intent::Save) => self.save_now(cx),
            Some(Intent::Leave) => self.leave(Then::Home, cx),
            Some(Intent::Quit) => self.leave(Then::Quit, cx),
            None => Vec::new(),
        }
    }
}

fn front(sitting: &Sitting) -> Front {
    match (sitting.step(), sitting.current()) {
        (Step::Shift, _) => Front::Shift(Box::new(ShiftPane::new(&sitting.entry().shift, sitting.entry().created))),
        (Step::Prompt(_), Some(response)) => Front::Prompt(Box::new(Pane::new(response))),
        (Step::Close | Step::Prompt(_), _) => Front::Close(Box::default()),
    }
}

impl Screen for Reflect {
    fn handle(&mut self, event: &Event, cx: Cx<'_>) -> Vec<Ask> {
        match event {
            Event::Outcome(outcome) => self.hear_outcome(outcome, cx),
            Event::Tick => self.hear_tick(cx),
            Event::Key(_) | Event::Paste(_) | Event::Mouse(_) => self.hear_input(event, cx),
            Event::Resized(..)
            | Event::FileChanged
            | Event::EntriesChanged(_)
            | Event::SupervisionChanged
            | Event::Suspend
            | Event::Resume
            | Event::Terminate => Vec::new(),
        }
    }

    fn view(&self, world: &World, page: &mut Page<'_>) {
        let entry = self.sitting.entry();
        let right = match (&self.front, self.sitting.place()) {
            (Front::Prompt(_), Some((at, of))) if self.sitting.current().is_some_and(|response| response.flag.is_some()) => {
                crate::say!("prompt-place-flagged", at = at, of = of)
            }
            (Front::Prompt(_), Some((at, of))) => crate::say!("prompt-place", at = at, of = of),
            (Front::Prompt(_), None) => String::new(),
            _ => entry.shift.words(entry.created),
        };
        page.title(&entry.pack.title, &right);
        if let Some(menu) = &self.menu {
            if usize::from(page.rows()) > menu.rows() + 1 {
                page.say(&crate::say!("menu-title"), Style::new());
                page.gap();
            }
            menu.view(page);
            return;
        }
        if let Some(aside) = &self.aside {
            aside.view(&self.sitting, page);
            return;
        }
        match &self.front {
            Front::Shift(pane) => pane.view(page),
            Front::Close(pane) => pane.view(&self.sitting, page),
            Front::Prompt(pane) => {
                if let Some(response) = self.sitting.current() {
                    pane.view(&response.prompt, self.why, world.now.date_naive(), page);
                }
            }
        }
    }

    fn keys(&self) -> Vec<Label> {
        if self.menu.is_some() {
            return Menu::keys();
        }
        if let Some(aside) = &self.aside {
            return aside.keys();
        }
        let everywhere = labels(KEYS);
        // Where one types, what leads on comes first; where one chooses, choosing does, and enter leads on.
        let quiet = |label: Label| Label { at_foot: label.at_foot && label.keys != "tab", ..label };
        match &self.front {
            Front::Close(pane) if pane.is_typed_into() => pane.keys(),
            Front::Prompt(pane) if pane.is_typed_into() => everywhere.into_iter().chain(pane.keys()).collect(),
            Front::Prompt(pane) => pane.keys().into_iter().chain(everywhere.into_iter().map(quiet)).collect(),
            Front::Shift(_) => ShiftPane::keys().into_iter().chain(everywhere.into_iter().map(quiet)).collect(),
            Front::Close(pane) => {
                let fits = |label: &Label| !matches!(label.keys, "F5" | "ctrl-s");
                pane.keys().into_iter().chain(everywhere.into_iter().filter(fits).map(quiet)).collect()
            }
        }
    }

    fn status(&self) -> Option<String> {
        match self.saving {
            Saving::OnTheWay | Saving::OnceMore => Some(crate::say!("status-saving")),
            Saving::Again(_) => Some(crate::say!("status-not-saved")),
            Saving::No if self.disk.has_refused() || self.unread().is_some() => Some(crate::say!("status-not-saved")),
            Saving::No => self.disk.has_all().then(|| crate::say!("status-saved")),
        }
    }

    fn pause(&self) -> Option<Route> {
        Some(Route::Pause { grounding: self.grounding.clone(), support: self.support.clone() })
    }

    fn is_typed_into(&self) -> bool {
        if let Some(aside) = &self.aside {
            return aside.is_typed_into();
        }
        match &self.front {
            _ if self.menu.is_some() => false,
            Front::Shift(pane) => pane.is_typed_into(),
            Front::Prompt(pane) => pane.is_typed_into(),
            Front::Close(pane) => pane.is_typed_into(),
        }
    }

    fn wake(&self) -> Option<Time> {
        match self.saving {
            Saving::Again(at) => Some(self.disk.wake().map_or(at, |wake| wake.min(at))),
            Saving::No | Saving::OnTheWay | Saving::OnceMore => self.disk.wake(),
        }
    }

    fn unsaved(&self) -> Option<Effect> {
        // The draft as of the last commit, with what stands on the page taken in.
        let mut sitting = self.sitting.clone();
        match &self.front {
            Front::Prompt(pane) => {
                if let Some(text) = pane.text() {
                    sitting.answer(Some(Answer::Text(text)));
                }
            }
            Front::Close(pane) => pane.commit(&mut sitting),
            Front::Shift(pane) => sitting.set_shift(pane.shift()),
        }
        if let Some(aside) = &self.aside {
            aside.commit(&mut sitting);
        }
        if self.says_nothing_new(&sitting) {
            // What was taken out again is not to be offered at the next start.
            return self.disk.may_hold_a_draft().then(|| Effect::DropDraft(sitting.entry().id));
        }
        // A save that has not been heard of may still be refused.
        let needed = self.saving != Saving::No || !self.is_all_on_disk();
        needed.then(|| Effect::KeepDraft(Box::new(sitting.draft(self.caret()))))
    }
}
