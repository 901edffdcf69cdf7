//! What to bring to supervision about a saved entry: the whole of it, or one of its answers.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::base::{Id, Notice, Time, text};
use crate::effect::{Effect, Outcome};
use crate::model::{Entry, Flag, Response, Wanted};
use crate::tui::event::Event;
use crate::tui::input::{Binding, Label, intent, labels};
use crate::tui::screen::{Ask, Cx, Route, Screen};
use crate::tui::screens::disk;
use crate::tui::widgets::{Block, Choice, Page, mark};
use crate::tui::world::World;

use super::asking::{Asked, Asking};
use super::read;

#[derive(Clone, Copy, Debug)]
enum Intent {
    Move(isize),
    Open,
    Undo,
    Back,
}

const KEYS: &[Binding<Intent>] = &[
    Binding::foot("↑↓", &["up", "k"], Intent::Move(-1), crate::word!("key-choose")),
    Binding::quiet(&["down", "j"], Intent::Move(1)),
    Binding::quiet(&["pageup"], Intent::Move(-10)),
    Binding::quiet(&["pagedown"], Intent::Move(10)),
    Binding::foot("enter", &["enter", "space", "right", "l"], Intent::Open, crate::word!("key-ask")),
    Binding::foot("esc", &["esc", "q", "left", "h", "f"], Intent::Back, crate::word!("key-back")),
    Binding::all("u", &["u", "ctrl-z"], Intent::Undo, crate::word!("flag-key-undo")),
];

/// Goes where the entry called `id` is flagged, unless it is being written on: then it is flagged there.
pub(super) fn go(id: Id, world: &World) -> Ask {
    if world.drafts.iter().any(|draft| draft.entry.id == id) {
        return Ask::Tell(Notice::new(crate::say!("flag-draft")));
    }
    Ask::Go(Route::Flag(id))
}

/// How something that is flagged is asked about, in a line; `None` where it is not.
pub(super) fn flag_words(flag: Option<&Flag>) -> Option<String> {
    let flag = flag?;
    let words = question_words(flag);
    Some(if flag.question.is_empty() { words } else { crate::say!("close-ask", question = words) })
}

/// The same without saying that it is asked: the question, and what would help.
pub(super) fn question_words(flag: &Flag) -> String {
    let (question, wanted) = (text::shown(&flag.question), flag.wanted.map(Wanted::words));
    match (question.is_empty(), wanted) {
        (true, None) => crate::say!("flag-only"),
        (true, Some(wanted)) => crate::say!("flag-only-wanted", wanted = wanted),
        (false, None) => question,
        (false, Some(wanted)) => format!("{question} ({wanted})"),
    }
}

/// The page.
#[derive(Debug)]
pub(super) struct Flagging {
    id: Id,
    asked: bool,
    entry: Option<Box<Entry>>,
    at: Choice,
    /// What is being asked, and about which answer by its place; about the whole where there is none.
    asking: Option<(Option<usize>, Asking)>,
    /// What was taken off the list last, for who did not mean to.
    taken: Option<(Option<usize>, Flag)>,
    /// Whether the flag is on its way to the disk: the words stay until it is there.
    on_the_way: bool,
    /// When the last event came.
    now: Time,
}

/// What can be flagged: the whole entry, then each answer by its place.
fn rows(entry: &Entry) -> Vec<Option<usize>> {
    let answers = entry.responses.iter().enumerate().filter(|(_, response)| response.answer.is_some() || response.flag.is_some());
    std::iter::once(None).chain(answers.map(|(place, _)| Some(place))).collect()
}

impl Flagging {
    pub(super) fn new(id: Id, now: Time) -> Self {
        Self { id, asked: false, entry: None, at: Choice::default(), asking: None, taken: None, on_the_way: false, now }
    }

    /// The answer one is on, by its place; `None` for the whole.
    fn chosen(&self) -> Option<usize> {
        let rows = rows(self.entry.as_deref()?);
        rows.get(self.at.of(rows.len())?).copied().flatten()
    }

    fn response(&self, place: Option<usize>) -> Option<&Response> {
        self.entry.as_deref()?.responses.get(place?)
    }

    /// How the answer at this place is flagged, or the whole.
    fn flag(&self, place: Option<usize>) -> Option<&Flag> {
        match place {
            None => self.entry.as_deref()?.flag.as_ref(),
            place => self.response(place)?.flag.as_ref(),
        }
    }

    fn effect(&self, place: Option<usize>, flag: Option<Flag>) -> Effect {
        let prompt = self.response(place).map(|response| response.prompt.id.clone());
        Effect::Flag { entry: self.id, prompt, flag, now: self.now }
    }

    fn open(&mut self) {
        let place = self.chosen();
        self.asking = Some((place, Asking::new(self.flag(place))));
    }

    /// Puts back what was taken off the list last.
    fn undo(&mut self) -> Vec<Ask> {
        let Some((place, flag)) = self.taken.clone() else { return Vec::new() };
        self.on_the_way = true;
        vec![Ask::Do(self.effect(place, Some(flag)))]
    }

    fn hear_outcome(&mut self, outcome: &Outcome) -> Vec<Ask> {
        match outcome {
            Outcome::Read(entry, Some(_)) if entry.id == self.id => self.entry = Some(entry.clone()),
            Outcome::Read(entry, None) if entry.id == self.id => {
                return vec![Ask::Back, Ask::Tell(disk::only_read())];
            }
            Outcome::NotRead(id, _) if *id == self.id => return vec![Ask::Back],
            Outcome::Flagged(entry) if entry.id == self.id => {
                let place = self.asking.take().and_then(|(place, _)| place);
                let before = self.flag(place).cloned();
                self.entry = Some(entry.clone());
                self.on_the_way = false;
                if let (Some(before), None) = (before, self.flag(place)) {
                    self.taken = Some((place, before));
                    return vec![Ask::Tell(Notice::new(crate::say!("flag-taken")))];
                }
                return vec![Ask::Back, Ask::Tell(Notice::new(crate::say!("flag-done")))];
            }
            // The words stand where they were; enter tries again.
            Outcome::Failed(_) => self.on_the_way = false,
            _ => {}
        }
        Vec::new()
    }

    fn hear_asking(&mut self, event: &Event, cx: Cx<'_>) -> Vec<Ask> {
        let Some((place, asking)) = &mut self.asking else { return Vec::new() };
        let place = *place;
        let Asked::Done(flag) = asking.hear(event, cx) else { return Vec::new() };
        if flag.as_ref() == self.flag(place) {
            self.asking = None;
            return Vec::new();
        }
        // Should the disk say no, the words stand here.
        self.asking = Some((place, Asking::new(flag.as_ref().or(self.flag(place)))));
        self.on_the_way = true;
        vec![Ask::Do(self.effect(place, flag))]
    }

    /// One row: what it is, how it begins, and what is asked about it.
    fn block(&self, number: usize, place: Option<usize>, entry: &Entry, page: &Page<'_>) -> Block {
        let theme = page.theme();
        let here = self.at.of(rows(entry).len()) == Some(number);
        let inner = usize::from(page.width()).saturating_sub(4);
        let response = place.and_then(|place| entry.responses.get(place));
        let title = response.map_or_else(|| crate::say!("flag-whole"), |response| response.prompt.text.clone());
        let style = if here { theme.accent } else { Style::new() };
        let mut lines = vec![Line::from(Span::styled(format!("{}{}", mark(here), text::cut(&title, inner)), style))];
        let beneath = |words: &str, style: Style| Line::styled(format!("    {}", text::shown(&text::cut(words, inner))), style);
        if let Some(answer) = response.and_then(|response| response.answer.as_ref()) {
            lines.push(beneath(&answer.begins(inner), theme.soft));
        }
        let flag = response.map_or(entry.flag.as_ref(), |response| response.flag.as_ref());
        lines.extend(flag_words(flag).map(|words| beneath(&words, Style::new())));
        Block::row(number, lines)
    }
}

impl Screen for Flagging {
    fn handle(&mut self, event: &Event, cx: Cx<'_>) -> Vec<Ask> {
        self.now = cx.moment.now;
        if let Event::Outcome(outcome) = event {
            return self.hear_outcome(outcome);
        }
        if self.on_the_way || !matches!(event, Event::Key(_) | Event::Paste(_) | Event::Mouse(_)) {
            return Vec::new();
        }
        if self.asking.is_some() {
            return self.hear_asking(event, cx);
        }
        let count = self.entry.as_deref().map_or(0, |entry| rows(entry).len());
        match event {
            Event::Key(key) => match intent(KEYS, key) {
                Some(Intent::Back) => return vec![Ask::Back],
                Some(Intent::Move(by)) => self.at.step(by, count),
                Some(Intent::Undo) => return self.undo(),
                Some(Intent::Open) if count > 0 => self.open(),
                Some(Intent::Open) | None => {}
            },
            Event::Mouse(mouse) if self.at.follow(*mouse, cx.spot, count) => self.open(),
            _ => {}
        }
        Vec::new()
    }

    fn view(&self, world: &World, page: &mut Page<'_>) {
        let Some(entry) = self.entry.as_deref() else {
            page.title(&crate::say!("read-opening"), "");
            return;
        };
        page.title(&crate::say!("flag-title"), &read::entry_place(entry, world));
        if let Some((place, asking)) = &self.asking {
            asking.view(self.response(*place), page);
            return;
        }
        page.say(&crate::say!("flag-about"), page.theme().soft);
        page.gap();
        let blocks: Vec<Block> = (0..).zip(rows(entry)).map(|(number, place)| self.block(number, place, entry, page)).collect();
        let tall: usize = blocks.iter().map(Block::height).sum();
        let roomy = tall + blocks.len() <= usize::from(page.rows());
        let blocks = if roomy { blocks.into_iter().flat_map(Block::apart).collect() } else { blocks };
        page.list(&blocks, self.at.of(rows(entry).len()));
    }

    fn keys(&self) -> Vec<Label> {
        self.asking.as_ref().map_or_else(|| labels(KEYS), |(_, asking)| asking.keys())
    }

    fn is_typed_into(&self) -> bool {
        self.asking.as_ref().is_some_and(|(_, asking)| asking.is_typed_into())
    }

    fn opening(&mut self) -> Option<Effect> {
        let first = !std::mem::replace(&mut self.asked, true);
        first.then_some(Effect::Read(self.id))
    }

    fn unsaved(&self) -> Option<Effect> {
        let (place, asking) = self.asking.as_ref()?;
        let flag = asking.flag();
        (!self.on_the_way && flag.as_ref() != self.flag(*place)).then(|| self.effect(*place, flag))
    }
}
