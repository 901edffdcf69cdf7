//! The sessions: those to come, the nearest first, and those that were, the latest first.

use crate::base::{Id, Notice, date, text};
use crate::effect::{Effect, Outcome};
use crate::model::Session;
use crate::tui::event::{Event, MouseKind};
use crate::tui::input::{Binding, Label, intent, labels};
use crate::tui::screen::{Ask, Cx, Route, Screen};
use crate::tui::widgets::{Block, Choice, Page, What};
use crate::tui::world::World;

use super::dated::dated;
use super::named;

#[derive(Clone, Copy, Debug)]
enum Intent {
    Move(isize),
    Open,
    New,
    Actions,
    Agreements,
    Ledger,
    Undo,
    Back,
}

const KEYS: &[Binding<Intent>] = &[
    Binding::all("↑↓", &["up", "k"], Intent::Move(-1), crate::word!("key-choose")),
    Binding::quiet(&["down", "j"], Intent::Move(1)),
    Binding::quiet(&["pageup"], Intent::Move(-10)),
    Binding::quiet(&["pagedown"], Intent::Move(10)),
    Binding::quiet(&["home"], Intent::Move(isize::MIN)),
    Binding::quiet(&["end"], Intent::Move(isize::MAX)),
    Binding::foot("enter", &["enter", "right"], Intent::Open, crate::word!("key-open")),
    Binding::foot("n", &["n"], Intent::New, crate::word!("sessions-key-new")),
    Binding::foot("esc", &["esc", "q", "left", "h"], Intent::Back, crate::word!("key-back")),
    Binding::foot("a", &["a"], Intent::Actions, crate::word!("sessions-key-actions")),
    Binding::foot("l", &["l"], Intent::Ledger, crate::word!("sessions-key-ledger")),
    Binding::foot("g", &["g"], Intent::Agreements, crate::word!("sessions-key-agreements")),
    Binding::all("u", &["u", "ctrl-z"], Intent::Undo, crate::word!("key-untrash")),
];

/// Below this many columns there is not room for the kind of session beside its day.
const NARROW: u16 = 50;

/// The page.
#[derive(Debug)]
pub(in crate::tui::screens) struct Sessions {
    at: Choice,
    /// The session one is on: rows come and go.
    chosen: Option<Id>,
    /// Whether there is one at all.
    any: bool,
    /// Whether what other windows did was asked for.
    asked: bool,
}

/// Every session as it is listed, and how many of them are to come.
fn listed(world: &World) -> (Vec<&Session>, usize) {
    let today = world.now.date_naive();
    let (mut listed, been): (Vec<&Session>, Vec<&Session>) =
        world.supervision.sessions.iter().partition(|session| session.is_to_come(today));
    listed.reverse();
    let to_come = listed.len();
    listed.extend(been);
    (listed, to_come)
}

impl Sessions {
    pub(in crate::tui::screens) fn new(world: &World) -> Self {
        Self { at: Choice::default(), chosen: None, any: !world.supervision.sessions.is_empty(), asked: false }
    }

    fn place(&self, listed: &[&Session]) -> Option<usize> {
        let same = |id| listed.iter().position(|session| session.id == id);
        self.chosen.and_then(same).or_else(|| self.at.of(listed.len()))
    }

    fn stand(&mut self, at: usize, listed: &[&Session]) {
        self.at = Choice::at(at);
        self.chosen = listed.get(at).map(|session| session.id);
    }

    fn step(&mut self, by: isize, listed: &[&Session]) {
        let mut choice = Choice::at(self.place(listed).unwrap_or_default());
        choice.step(by, listed.len());
        self.stand(choice.of(listed.len()).unwrap_or_default(), listed);
    }

    fn hear_outcome(&mut self, outcome: &Outcome) -> Vec<Ask> {
        match outcome {
            Outcome::SessionKept(kept) => self.chosen = Some(kept.session.id),
            Outcome::SessionRestored(session) => {
                self.chosen = Some(session.id);
                return vec![Ask::Tell(Notice::new(crate::say!("sessions-restored", session = text::shown(&session.named()))))];
            }
            _ => {}
        }
        Vec::new()
    }

    fn act(&mut self, intent: Intent, listed: &[&Session], world: &World) -> Vec<Ask> {
        let ask = match intent {
            Intent::Move(by) => {
                self.step(by, listed);
                None
            }
            Intent::Open => self.place(listed).and_then(|at| listed.get(at)).map(|session| Ask::Go(Route::Session(session.id))),
            Intent::New => Some(Ask::Go(Route::NewSession)),
            Intent::Actions => Some(Ask::Go(Route::Actions)),
            Intent::Agreements => Some(Ask::Go(Route::Agreements)),
            Intent::Ledger => Some(Ask::Go(Route::Ledger)),
            Intent::Undo => world.trashed_sessions.last().map(|id| Ask::Do(Effect::RestoreSession(*id))),
            Intent::Back => Some(Ask::Back),
        };
        ask.into_iter().collect()
    }
}

impl Screen for Sessions {
    fn opening(&mut self) -> Option<Effect> {
        let first = !std::mem::replace(&mut self.asked, true);
        first.then_some(Effect::ReadSupervision)
    }

    fn handle(&mut self, event: &Event, cx: Cx<'_>) -> Vec<Ask> {
        let (listed, _) = listed(cx.world);
        self.any = !listed.is_empty();
        match event {
            Event::Outcome(outcome) => return self.hear_outcome(outcome),
            Event::Key(key) => {
                return intent(KEYS, key).map(|intent| self.act(intent, &listed, cx.world)).unwrap_or_default();
            }
            Event::Mouse(mouse) => match (mouse.kind, cx.spot.map(|spot| spot.what)) {
                (MouseKind::Press, Some(What::Row(row))) => {
                    let again = self.place(&listed) == Some(row);
                    self.stand(row, &listed);
                    if again {
                        return self.act(Intent::Open, &listed, cx.world);
                    }
                }
                (MouseKind::WheelUp, _) => self.step(-1, &listed),
                (MouseKind::WheelDown, _) => self.step(1, &listed),
                _ => {}
            },
            Event::SupervisionChanged => return vec![Ask::Do(Effect::ReadSupervision)],
            _ => {}
        }
        Vec::new()
    }

    fn view(&self, world: &World, page: &mut Page<'_>) {
        let theme = page.theme();
        page.title(&crate::say!("sessions-title"), "");
        let (listed, to_come) = listed(world);
        if listed.is_empty() {
            let reading = world.library.is_none();
            page.say(&if reading { crate::say!("home-reading") } else { crate::say!("sessions-empty") }, theme.soft);
            return;
        }
        let today = world.now.date_naive();
        let chosen = self.place(&listed);
        let mut blocks = Vec::new();
        for (number, session) in listed.iter().enumerate() {
            if number == 0 || number == to_come {
                if number > 0 {
                    blocks.push(Block::gap());
                }
                let heading = if number < to_come { crate::say!("sessions-to-come") } else { crate::say!("sessions-been") };
                blocks.push(Block::heading(&heading, theme));
            }
            let day = format!("  {}", date::short(session.date, today));
            let mut standing = named::standing(session, &world.supervision);
            let mut words = text::shown(&session.named());
            if page.width() < NARROW && !session.with.trim().is_empty() {
                // With whom says more than the kind does.
                words = named::with(session);
                standing = [session.kind.word().say(), standing]
                    .into_iter()
                    .filter(|words| !words.is_empty())
                    .collect::<Vec<_>>()
                    .join(" · ");
            }
            blocks.push(dated(number, chosen == Some(number), &day, &words, &standing, page));
        }
        page.list(&blocks, chosen);
    }

    fn keys(&self) -> Vec<Label> {
        let needs_a_row = |intent| matches!(intent, Intent::Move(_) | Intent::Open);
        let table = KEYS.iter().filter(|binding| self.any || !needs_a_row(binding.intent));
        labels(&table.copied().collect::<Vec<_>>())
    }
}
