//! What was agreed about each kind of session, on a card for each: who writes the record, where it is, and who can read it.

use crate::base::{Moment, Notice, Time, date, text};
use crate::effect::{Effect, Outcome};
use crate::model::{Agreement, SessionKind};
use crate::tui::event::Event;
use crate::tui::input::{Binding, Label, intent, labels};
use crate::tui::screen::{Ask, Cx, Screen};
use crate::tui::widgets::{Block, Choice, Page};
use crate::tui::world::World;

use super::form::{Filled, Form, Reply};
use super::keeping::{Keeping, Leave};

#[derive(Clone, Copy, Debug)]
enum Intent {
    Move(isize),
    Open,
    Back,
}

const KEYS: &[Binding<Intent>] = &[
    Binding::foot("↑↓", &["up", "k"], Intent::Move(-1), crate::word!("key-choose")),
    Binding::quiet(&["down", "j"], Intent::Move(1)),
    Binding::foot("enter", &["enter", "right", "l"], Intent::Open, crate::word!("key-open")),
    Binding::foot("esc", &["esc", "q", "left", "h"], Intent::Back, crate::word!("key-back")),
];

/// On a card.
const CARD_KEYS: &[Binding<()>] = &[Binding::foot("esc", &["esc", "ctrl-s", "ctrl-c"], (), crate::word!("key-done"))];

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Row {
    With,
    Writes,
    Keeps,
    Reads,
    Frequency,
    Review,
}

/// A card being written.
#[derive(Debug)]
struct Card {
    /// What was agreed, as it was last taken in.
    agreed: Agreement,
    form: Form<Row>,
    keeping: Keeping<()>,
}

/// The page.
#[derive(Debug, Default)]
pub(in crate::tui::screens) struct Agreements {
    at: Choice,
    card: Option<Card>,
}

impl Card {
    fn new(agreed: Agreement, on_disk: bool, moment: Moment) -> Self {
        let lines = vec![
            Filled::words(Row::With, crate::word!("details-with"), crate::word!("details-with-hint"), &agreed.with),
            Filled::words(Row::Writes, crate::word!("agreement-writes"), crate::word!("agreement-writes-hint"), &agreed.writes),
            Filled::words(Row::Keeps, crate::word!("agreement-keeps"), crate::word!("agreement-keeps-hint"), &agreed.keeps),
            Filled::words(Row::Reads, crate::word!("agreement-reads"), crate::word!("agreement-reads-hint"), &agreed.reads),
            Filled::words(Row::Frequency, crate::word!("agreement-often"), crate::word!("agreement-often-hint"), &agreed.frequency),
            Filled::day(
                Row::Review,
                crate::word!("agreement-review"),
                crate::word!("agreement-review-hint"),
                agreed.review,
                date::planned,
            ),
        ];
        Self {
            form: Form::new(moment.today(), lines).unread_behind(Row::Frequency),
            agreed,
            keeping: Keeping::new(on_disk, moment),
        }
    }

    /// The card with what stands on the page.
    fn written(&self) -> Agreement {
        Agreement {
            kind: self.agreed.kind,
            with: self.form.text(Row::With),
            writes: self.form.text(Row::Writes),
            keeps: self.form.text(Row::Keeps),
            reads: self.form.text(Row::Reads),
            frequency: self.form.kept(Row::Frequency),
            review: self.form.day(Row::Review),
        }
    }

    fn send(&mut self, moment: Moment) -> Vec<Ask> {
        self.agreed = self.written();
        let sends = self.keeping.sends(moment);
        sends.then(|| Ask::Do(Effect::KeepAgreement(Box::new(self.agreed.clone())))).into_iter().collect()
    }
}

impl Agreements {
    fn kind(&self) -> Option<SessionKind> {
        SessionKind::ALL.get(self.at.of(SessionKind::ALL.len())?).copied()
    }

    fn open(&mut self, cx: Cx<'_>) {
        let Some(kind) = self.kind() else { return };
        let known = cx.world.supervision.agreement(kind);
        let card = known.cloned().unwrap_or_else(|| Agreement::new(kind));
        self.card = Some(Card::new(card, known.is_some(), cx.moment));
    }

    fn hear_outcome(&mut self, outcome: &Outcome, cx: Cx<'_>) -> Vec<Ask> {
        let Some(card) = self.card.as_mut().filter(|card| card.keeping.is_on_the_way()) else { return Vec::new() };
        match outcome {
            Outcome::Agreements(_) => match card.keeping.arrived() {
                Some(()) => self.card = None,
                None if card.keeping.is_leaving() => return card.send(cx.moment),
                None => {}
            },
            Outcome::Failed(notice) => return vec![Ask::Tell(card.keeping.refused(notice, cx.moment.now))],
            _ => {}
        }
        Vec::new()
    }

    fn hear_card(&mut self, event: &Event, cx: Cx<'_>) -> Vec<Ask> {
        let Some(card) = &mut self.card else { return Vec::new() };
        if card.keeping.asks() {
            if card.keeping.answer(event).is_some() {
                self.card = None;
            }
            return Vec::new();
        }
        let reply = card.form.hear(event, cx);
        let leaves = matches!(event, Event::Key(key) if reply == Reply::No && intent(CARD_KEYS, key).is_some());
        match reply {
            Reply::Changed => card.keeping.touch(cx.moment),
            Reply::Moved(Some(sentence)) | Reply::Said(sentence) => return vec![Ask::Tell(Notice::new(sentence))],
            Reply::Moved(None) => return card.send(cx.moment),
            Reply::Done => return self.leave(cx),
            Reply::No if leaves => return self.leave(cx),
            Reply::No => {}
        }
        Vec::new()
    }

    /// Back to the list, once the card is on the disk.
    fn leave(&mut self, cx: Cx<'_>) -> Vec<Ask> {
        let Some(card) = &mut self.card else { return Vec::new() };
        let unread = card.form.left_unread(Row::Frequency).map(Ask::Tell);
        match card.keeping.leave(()) {
            Leave::Go(()) => {
                self.card = None;
                unread.into_iter().collect()
            }
            Leave::Wait => card.send(cx.moment).into_iter().chain(unread).collect(),
            Leave::Ask(notice) => vec![Ask::Tell(notice)],
        }
    }
}

/// What stands beneath a kind of session: with whom, how often, and when it is looked at again.
fn summary(card: Option<&Agreement>, world: &World) -> String {
    let Some(card) = card else { return crate::say!("agreement-none") };
    let review = card.review.map(|day| crate::say!("agreement-again", day = date::short(day, world.now.date_naive())));
    let said = [&card.with, &card.frequency].map(|words| text::shown(words.trim()));
    let said: Vec<String> = said.into_iter().chain(review).filter(|words| !words.is_empty()).collect();
    if said.is_empty() { crate::say!("agreement-some") } else { said.join(" · ") }
}

impl Screen for Agreements {
    fn handle(&mut self, event: &Event, cx: Cx<'_>) -> Vec<Ask> {
        let count = SessionKind::ALL.len();
        match event {
            Event::Outcome(outcome) => return self.hear_outcome(outcome, cx),
            Event::Tick => {
                let due = self.card.as_mut().filter(|card| card.keeping.is_due(cx.moment.now));
                return due.map(|card| card.send(cx.moment)).unwrap_or_default();
            }
            Event::Key(_) | Event::Paste(_) | Event::Mouse(_) if self.card.is_some() => return self.hear_card(event, cx),
            Event::Key(key) => match intent(KEYS, key) {
                Some(Intent::Move(by)) => self.at.step(by, count),
                Some(Intent::Open) => self.open(cx),
                Some(Intent::Back) => return vec![Ask::Back],
                None => {}
            },
            Event::Mouse(mouse) if self.at.follow(*mouse, cx.spot, count) => self.open(cx),
            _ => {}
        }
        Vec::new()
    }

    fn view(&self, world: &World, page: &mut Page<'_>) {
        let theme = page.theme();
        if let Some(card) = &self.card {
            page.title(&crate::say!("agreements-title"), &card.agreed.kind.word().say());
            card.form.view(page);
            return;
        }
        page.title(&crate::say!("agreements-title"), "");
        page.say(&crate::say!("agreements-about"), theme.soft);
        page.gap();
        let width = page.width();
        let chosen = self.at.of(SessionKind::ALL.len());
        let blocks = SessionKind::ALL.iter().enumerate().flat_map(|(number, kind)| {
            let summary = summary(world.supervision.agreement(*kind), world);
            let row = Block::both(number, chosen == Some(number), &kind.word().say(), "", width, theme);
            [row, Block::beneath(number, &summary, 4, width, theme)]
        });
        let blocks: Vec<Block> = blocks.collect();
        page.list(&blocks, chosen);
    }

    fn keys(&self) -> Vec<Label> {
        match &self.card {
            None => labels(KEYS),
            Some(card) if card.keeping.asks() => Keeping::<()>::anyway_keys(),
            Some(card) => card.form.keys_with(labels(CARD_KEYS), crate::word!("key-done")),
        }
    }

    fn status(&self) -> Option<String> {
        self.card.as_ref().and_then(|card| card.keeping.status())
    }

    fn is_typed_into(&self) -> bool {
        self.card.as_ref().is_some_and(|card| !card.keeping.asks() && card.form.is_typed_into())
    }

    fn wake(&self) -> Option<Time> {
        self.card.as_ref().and_then(|card| card.keeping.wake())
    }

    fn unsaved(&self) -> Option<Effect> {
        let card = self.card.as_ref().filter(|card| !card.keeping.is_settled())?;
        Some(Effect::KeepAgreement(Box::new(card.written())))
    }
}
