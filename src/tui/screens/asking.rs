//! What to bring to supervision about one thing: the question for the supervisor, then what kind of response would help.

use ratatui::style::Style;

use crate::base::text;
use crate::model::{Flag, Response, Wanted};
use crate::tui::event::{Event, MouseKind};
use crate::tui::input::{Binding, Label, intent, labels};
use crate::tui::screen::Cx;
use crate::tui::widgets::{Block, Choice, Field, Page, What};

#[derive(Clone, Copy, Debug)]
enum Intent {
    Move(isize),
    On,
    Done,
    TakeAway,
}

/// The last of them is for what is flagged already.
const QUESTION_KEYS: &[Binding<Intent>] = &[
    Binding::foot("enter", &["enter", "tab"], Intent::On, crate::word!("key-go-on")),
    Binding::foot("esc", &["esc", "ctrl-s", "ctrl-f"], Intent::Done, crate::word!("key-done")),
    Binding::foot("ctrl-d", &["ctrl-d"], Intent::TakeAway, crate::word!("asking-key-take-away")),
];

const WANTED_KEYS: &[Binding<Intent>] = &[
    Binding::foot("↑↓", &["up", "k"], Intent::Move(-1), crate::word!("key-choose")),
    Binding::quiet(&["down", "j"], Intent::Move(1)),
    Binding::foot("enter", &["enter", "tab", "esc", "ctrl-s", "ctrl-f"], Intent::Done, crate::word!("key-done")),
];

/// Something being asked about one thing.
#[derive(Debug)]
pub(super) struct Asking {
    /// The flag as it was.
    before: Option<Flag>,
    step: Step,
}

#[derive(Debug)]
enum Step {
    Question(Field),
    Wanted(String, Choice),
}

/// What an event came to.
#[derive(Debug, PartialEq)]
pub(super) enum Asked {
    /// It is still being asked.
    Still,
    /// It is to be flagged like this, or not any more.
    Done(Option<Flag>),
}

/// What can be chosen of the kinds of response.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Row {
    Wanted(Option<Wanted>),
    TakeAway,
}

impl Row {
    fn words(self) -> String {
        match self {
            Self::Wanted(None) => crate::say!("close-wanted-any"),
            Self::Wanted(Some(wanted)) => wanted.words(),
            Self::TakeAway => crate::say!("asking-take-away"),
        }
    }
}

impl Asking {
    /// Asks about something that is flagged like `before`.
    pub(super) fn new(before: Option<&Flag>) -> Self {
        let question = before.map_or("", |flag| flag.question.as_str());
        Self { before: before.cloned(), step: Step::Question(Field::line(question)) }
    }

    /// The flag, should nothing more be said: what was emptied is not brought.
    pub(super) fn flag(&self) -> Option<Flag> {
        let (question, stays) = match &self.step {
            Step::Question(field) => {
                (text::one_line(&field.text()), self.before.as_ref().is_some_and(|flag| flag.question.is_empty()))
            }
            Step::Wanted(question, _) => (question.clone(), self.before.is_some()),
        };
        let wanted = self.before.as_ref().and_then(|flag| flag.wanted);
        (stays || !question.is_empty()).then_some(Flag { question, wanted })
    }

    /// Whether plain letters are typed here.
    pub(super) fn is_typed_into(&self) -> bool {
        matches!(self.step, Step::Question(_))
    }

    /// Hears an event.
    pub(super) fn hear(&mut self, event: &Event, cx: Cx<'_>) -> Asked {
        let known = match event {
            Event::Key(key) => intent(self.table(), key),
            _ => None,
        };
        let rows = rows();
        match (&mut self.step, known) {
            (Step::Question(field), Some(Intent::On)) => {
                let wanted = self.before.as_ref().and_then(|flag| flag.wanted);
                let at = rows.iter().position(|row| *row == Row::Wanted(wanted)).unwrap_or_default();
                self.step = Step::Wanted(text::one_line(&field.text()), Choice::at(at));
            }
            (_, Some(Intent::TakeAway)) => return Asked::Done(None),
            (Step::Question(_), Some(Intent::Done)) => return Asked::Done(self.flag()),
            (Step::Question(field), _) => {
                field.hear(event, cx.spot);
            }
            (Step::Wanted(_, choice), Some(Intent::Move(by))) => choice.step(by, rows.len()),
            (Step::Wanted(question, choice), known) => {
                if let (None, Event::Key(key)) = (known, event) {
                    choice.jump(key, rows.len());
                }
                let row = match (known, event, cx.spot.map(|spot| spot.what)) {
                    (Some(_), ..) => choice.of(rows.len()),
                    (_, Event::Mouse(mouse), Some(What::Row(row))) if mouse.kind == MouseKind::Press => Some(row),
                    _ => None,
                };
                return match row.and_then(|row| rows.get(row)) {
                    Some(Row::Wanted(wanted)) => Asked::Done(Some(Flag { question: std::mem::take(question), wanted: *wanted })),
                    Some(Row::TakeAway) => Asked::Done(None),
                    None => Asked::Still,
                };
            }
        }
        Asked::Still
    }

    /// Lays itself out; it is about this answer, or about the whole of it.
    pub(super) fn view(&self, response: Option<&Response>, page: &mut Page<'_>) {
        let theme = page.theme();
        let about = response.map_or_else(|| crate::say!("flag-whole"), |response| response.prompt.text.clone());
        match &self.step {
            Step::Question(field) => {
                page.say(&crate::say!("close-ask-title"), theme.strong);
                page.say_above(&about, theme.soft, 1);
                let place = page.take(page.rows().min(4));
                field.view(page, place);
                if response.is_some_and(|response| response.prompt.always_private) {
                    page.gap();
                    page.say(&crate::say!("flag-private"), theme.soft);
                }
            }
            Step::Wanted(question, choice) => {
                page.say(&crate::say!("close-wanted-title"), theme.strong);
                let rows = rows();
                let (words, style) =
                    if question.is_empty() { (about.as_str(), theme.soft) } else { (question.as_str(), Style::new()) };
                page.say_above(words, style, rows.len());
                let chosen = choice.of(rows.len());
                let width = page.width();
                let block =
                    |(number, row): (usize, &Row)| Block::numbered(number, chosen == Some(number), &row.words(), width, theme);
                let blocks: Vec<Block> = rows.iter().enumerate().map(block).collect();
                page.list(&blocks, chosen);
            }
        }
    }

    pub(super) fn keys(&self) -> Vec<Label> {
        let mut keys = labels(self.table());
        if self.is_typed_into() {
            keys.extend(Field::keys());
        }
        keys
    }

    fn table(&self) -> &'static [Binding<Intent>] {
        match (&self.step, &self.before) {
            (Step::Question(_), None) => QUESTION_KEYS.split_last().map_or(QUESTION_KEYS, |(_, others)| others),
            (Step::Question(_), Some(_)) => QUESTION_KEYS,
            (Step::Wanted(..), _) => WANTED_KEYS,
        }
    }
}

/// Any kind, each kind, and the way back.
fn rows() -> Vec<Row> {
    std::iter::once(None).chain(Wanted::ALL.map(Some)).map(Row::Wanted).chain([Row::TakeAway]).collect()
}
