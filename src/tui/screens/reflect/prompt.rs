//! One prompt on the page, with the place to answer it.

use chrono::NaiveDate;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget;

use crate::base::{date, text};
use crate::model::{Answer, Choice as Chosen, Kind, Lens, Limits, Point, Prompt, Response, Sitting};
use crate::tui::event::{Event, MouseKind};
use crate::tui::input::{Binding, Label, intent, labels};
use crate::tui::screen::Cx;
use crate::tui::widgets::{Block, Field, Heard, Page, What, mark};

/// What a pane made of an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::tui::screens) enum Reply {
    /// It was not for the pane.
    No,
    /// Something moved.
    Moved,
    /// The answer changed.
    Changed,
    /// The person is done here.
    On,
}

impl From<Heard> for Reply {
    fn from(heard: Heard) -> Self {
        match heard {
            Heard::No => Self::No,
            Heard::Moved => Self::Moved,
            Heard::Changed => Self::Changed,
        }
    }
}

#[derive(Clone, Copy, Debug)]
enum Intent {
    Move(isize),
    Mark,
    Clear,
    On,
}

const KEYS: &[Binding<Intent>] = &[
    Binding::foot("↑↓", &["up"], Intent::Move(-1), crate::word!("key-choose")),
    Binding::quiet(&["down"], Intent::Move(1)),
    Binding::foot("space", &["space"], Intent::Mark, crate::word!("key-mark")),
    Binding::all("backspace", &["backspace", "delete"], Intent::Clear, crate::word!("key-clear")),
    Binding::foot("enter", &["enter"], Intent::On, crate::word!("key-go-on")),
];

/// Where the prompt is answered.
#[derive(Debug)]
pub(in crate::tui::screens) enum Pane {
    /// A writing surface.
    Text(Field),
    /// Several to choose from.
    Choose(Choosing),
    /// One line that is read as a number or a day.
    Read(Field, Reading),
    /// Nothing to answer.
    Note,
}

/// What one line is read as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::tui::screens) enum Reading {
    Number(Limits),
    Day,
}

impl Reading {
    /// What `typed` says; `None` when it is not that.
    fn read(self, typed: &str, today: NaiveDate) -> Option<Answer> {
        match self {
            Self::Number(limits) => {
                let number = typed.trim().parse().ok()?;
                (limits.least..=limits.most).contains(&number).then_some(Answer::Number(number))
            }
            Self::Day => date::near(typed, today).map(Answer::Date),
        }
    }
}

/// Several to choose from: what is marked, and where one stands.
#[derive(Debug)]
pub(in crate::tui::screens) struct Choosing {
    options: Vec<Point>,
    marked: Vec<usize>,
    /// The row one stands on; none at first.
    at: Option<usize>,
    own: Option<Field>,
    many: bool,
    scale: bool,
}

impl Pane {
    /// The place to answer `response`, with what stands there already.
    pub(in crate::tui::screens) fn new(response: &Response) -> Self {
        let answer = response.answer.as_ref();
        let words = answer.map(Answer::words).unwrap_or_default();
        match &response.prompt.kind {
            Kind::LongText => Self::Text(Field::long(&words)),
            Kind::ShortText => Self::Text(Field::line(&words)),
            Kind::Number(limits) => Self::Read(Field::line(&words), Reading::Number(*limits)),
            Kind::Date => {
                let day = match answer {
                    Some(Answer::Date(day)) => day.to_string(),
                    _ => words,
                };
                Self::Read(Field::line(&day), Reading::Day)
            }
            Kind::Note => Self::Note,
            kind @ (Kind::Scale(_) | Kind::ChooseOne { .. } | Kind::ChooseMany { .. } | Kind::YesNo) => {
                Self::Choose(Choosing::new(kind, answer, response.own_words()))
            }
        }
    }

    /// Takes what stands here into the sitting.
    pub(in crate::tui::screens) fn commit(&self, sitting: &mut Sitting, cx: Cx<'_>) {
        let Some(kind) = sitting.current().map(|response| response.prompt.kind.clone()) else { return };
        let answer = self.answer(&kind, cx);
        match self {
            Self::Choose(Choosing { own: Some(own), .. }) => sitting.answer_beside(answer, Some(own.text())),
            _ => sitting.answer(answer),
        }
    }

    /// The answer as it stands.
    fn answer(&self, kind: &Kind, cx: Cx<'_>) -> Option<Answer> {
        match self {
            Self::Text(field) => Some(Answer::Text(field.text())),
            // What cannot be read is kept as it was written.
            Self::Read(field, reading) => {
                let typed = field.text();
                Some(reading.read(&typed, cx.moment.today()).unwrap_or(Answer::Text(typed)))
            }
            Self::Choose(choosing) => choosing.answer(kind),
            Self::Note => None,
        }
    }

    /// Whether it is a writing surface. Its words are taken in when they are wanted, and not at each key: they may be a megabyte.
    pub(in crate::tui::screens) fn is_text(&self) -> bool {
        matches!(self, Self::Text(_))
    }

    /// The words on the writing surface, where there is one.
    pub(in crate::tui::screens) fn text(&self) -> Option<String> {
        match self {
            Self::Text(field) => Some(field.text()),
            Self::Choose(_) | Self::Read(..) | Self::Note => None,
        }
    }

    /// A sentence when what stands here cannot be read.
    pub(in crate::tui::screens) fn puzzle(&self, cx: Cx<'_>) -> Option<String> {
        let Self::Read(field, reading) = self else { return None };
        let typed = field.text();
        if typed.trim().is_empty() || reading.read(&typed, cx.moment.today()).is_some() {
            return None;
        }
        Some(match reading {
            Reading::Number(limits) => crate::say!("prompt-number-hint", least = limits.least, most = limits.most),
            Reading::Day => crate::say!("prompt-date-hint"),
        })
    }

    /// How many characters of the answer stand before the caret.
    pub(in crate::tui::screens) fn caret(&self) -> usize {
        match self {
            Self::Text(field) | Self::Read(field, _) => field.caret(),
            Self::Choose(choosing) => choosing.own.as_ref().map_or(0, Field::caret),
            Self::Note => 0,
        }
    }

    /// Puts the caret where it was.
    pub(in crate::tui::screens) fn set_caret(&mut self, chars: usize) {
        match self {
            Self::Text(field) | Self::Read(field, _) => field.set_caret(chars),
            Self::Choose(Choosing { own: Some(own), .. }) => own.set_caret(chars),
            Self::Choose(_) | Self::Note => {}
        }
    }

    /// Whether plain letters are typed here.
    pub(in crate::tui::screens) fn is_typed_into(&self) -> bool {
        match self {
            Self::Text(_) | Self::Read(..) => true,
            Self::Choose(choosing) => choosing.is_on_own(),
            Self::Note => false,
        }
    }

    /// Hears an event.
    pub(in crate::tui::screens) fn hear(&mut self, event: &Event, cx: Cx<'_>) -> Reply {
        match self {
            Self::Text(field) | Self::Read(field, _) => {
                let heard = field.hear(event, cx.spot);
                match event {
                    Event::Key(key) if heard == Heard::No && field.is_one_line() => on_enter(intent(KEYS, key)),
                    _ => heard.into(),
                }
            }
            Self::Choose(choosing) => choosing.hear(event, cx),
            Self::Note => match event {
                Event::Key(key) => on_enter(intent(KEYS, key)),
                _ => Reply::No,
            },
        }
    }

    /// Lays out the question, its hint and the place to answer; with `why`, why it is asked.
    pub(in crate::tui::screens) fn view(&self, prompt: &Prompt, why: bool, today: NaiveDate, page: &mut Page<'_>) {
        let theme = page.theme();
        if why && page.rows_of(&prompt.text) + why_rows(prompt, page) + 4 > page.rows() {
            // There is not room for both; the same key brings the question back.
            view_why(prompt, page);
            return;
        }
        page.say(&prompt.text, theme.strong);
        // On a short page the hint goes before the place to write does.
        let wanted = if matches!(self, Self::Choose(_)) { 6 } else { 4 };
        let wanted = if why { wanted + why_rows(prompt, page) } else { wanted };
        if let Some(hint) = prompt.hint.as_ref().filter(|hint| page.rows_of(hint) + wanted <= page.rows()) {
            page.say(hint, theme.soft);
        }
        page.gap();
        if why {
            view_why(prompt, page);
            page.gap();
        }
        match self {
            Self::Text(field) if field.is_one_line() => field.view_whole(page),
            Self::Text(field) => {
                let place = page.take(page.rows());
                field.view(page, place);
            }
            Self::Read(field, reading) => {
                field.view_whole(page);
                // What was understood is said, so that nobody finds another day in the journal.
                if let Some(Answer::Date(day)) = reading.read(&field.text(), today) {
                    page.say(&date::full(day), theme.soft);
                }
            }
            Self::Choose(choosing) => choosing.view(page),
            Self::Note => {}
        }
    }

    /// The keys of this pane.
    pub(in crate::tui::screens) fn keys(&self) -> Vec<Label> {
        match self {
            Self::Text(_) | Self::Read(..) => Field::keys(),
            Self::Choose(choosing) => labels(KEYS).into_iter().filter(|label| choosing.many || label.keys != "space").collect(),
            Self::Note => labels(KEYS).into_iter().filter(|label| label.keys == "enter").collect(),
        }
    }
}

/// Why a prompt is asked, and by whose words.
fn why_words(prompt: &Prompt) -> (String, String, Vec<String>) {
    let lens = |lens: &Lens| crate::say!("lens-source", title = lens.title.as_str(), source = lens.source.as_str());
    let why = prompt.why.clone().unwrap_or_else(|| crate::say!("why-not-said"));
    (crate::say!("why-title"), why, prompt.cited().map(lens).collect())
}

fn why_rows(prompt: &Prompt, page: &Page<'_>) -> u16 {
    let (title, why, lenses) = why_words(prompt);
    [&title, &why].into_iter().chain(&lenses).map(|words| page.rows_of(words)).sum()
}

fn view_why(prompt: &Prompt, page: &mut Page<'_>) {
    let theme = page.theme();
    let (title, why, lenses) = why_words(prompt);
    page.say(&title, theme.accent);
    page.say(&why, Style::new());
    for lens in lenses {
        page.say(&lens, theme.soft);
    }
}

fn on_enter(intent: Option<Intent>) -> Reply {
    match intent {
        Some(Intent::On) => Reply::On,
        _ => Reply::No,
    }
}

impl Choosing {
    fn new(kind: &Kind, answer: Option<&Answer>, own: Option<&str>) -> Self {
        let options = match kind {
            Kind::YesNo => [("yes", crate::say!("answer-yes")), ("no", crate::say!("answer-no"))]
                .map(|(id, words)| Point { id: id.to_owned(), words })
                .to_vec(),
            kind => kind.options().to_vec(),
        };
        let ids: Vec<&str> = match answer {
            Some(Answer::YesNo(yes)) => vec![if *yes { "yes" } else { "no" }],
            Some(answer) => answer.chosen().map(|choice| choice.id.as_str()).collect(),
            None => Vec::new(),
        };
        let mut marked: Vec<usize> =
            options.iter().enumerate().filter(|(_, o)| ids.contains(&o.id.as_str())).map(|(at, _)| at).collect();
        let own_row = options.len();
        if ids.contains(&Chosen::OWN) {
            marked.push(own_row);
        }
        Self {
            at: marked.first().copied(),
            own: kind.own_words().then(|| Field::line(own.unwrap_or_default())),
            many: matches!(kind, Kind::ChooseMany { .. }),
            scale: matches!(kind, Kind::Scale(_)),
            marked,
            options,
        }
    }

    fn answer(&self, kind: &Kind) -> Option<Answer> {
        let mut marked = self.marked.clone();
        marked.sort_unstable();
        let choices = marked.into_iter().filter_map(|at| match self.options.get(at) {
            Some(option) => Some(Chosen::from(option)),
            None => self.own.as_ref().map(|own| Chosen::own(own.text())).filter(|own| !own.words.trim().is_empty()),
        });
        let choices: Vec<Chosen> = choices.collect();
        if *kind == Kind::YesNo {
            return self.marked.first().map(|at| Answer::YesNo(*at == 0));
        }
        match kind {
            Kind::ChooseMany { .. } => Some(Answer::Many(choices)),
            Kind::Scale(_) => choices.into_iter().next().map(Answer::Point),
            _ => choices.into_iter().next().map(Answer::One),
        }
    }

    fn rows(&self) -> usize {
        self.options.len() + usize::from(self.own.is_some())
    }

    fn is_on_own(&self) -> bool {
        self.own.is_some() && self.at == Some(self.options.len())
    }

    fn hear(&mut self, event: &Event, cx: Cx<'_>) -> Reply {
        if let Event::Mouse(mouse) = event
            && mouse.kind == MouseKind::Press
            && let Some(What::Row(row)) = cx.spot.map(|spot| spot.what)
        {
            self.at = Some(row);
            self.mark(row);
            return Reply::Changed;
        }
        let known = match event {
            Event::Key(key) => intent(KEYS, key),
            _ => None,
        };
        match known {
            Some(Intent::Move(by)) => return self.step(by),
            Some(Intent::On) => return Reply::On,
            _ => {}
        }
        if self.is_on_own() {
            return self.write(event, cx);
        }
        match (known, event) {
            (Some(Intent::Mark), _) => match self.at {
                Some(at) => self.mark(at),
                None => return Reply::No,
            },
            (Some(Intent::Clear), _) => {
                self.marked.clear();
                self.at = self.at.filter(|_| self.many);
            }
            (_, Event::Key(key)) => match key.types().and_then(|letter| self.row_of(letter)) {
                Some(row) => {
                    self.at = Some(row);
                    self.mark(row);
                }
                // Other letters begin one's own words.
                None if self.own.is_some() && key.types().is_some_and(char::is_alphabetic) => {
                    self.at = Some(self.options.len());
                    return self.write(event, cx);
                }
                None => return Reply::No,
            },
            (_, Event::Paste(_)) if self.own.is_some() => {
                self.at = Some(self.options.len());
                return self.write(event, cx);
            }
            _ => return Reply::No,
        }
        Reply::Changed
    }

    /// The row a digit means; for yes and no, their first letters do too.
    fn row_of(&self, letter: char) -> Option<usize> {
        let first = |point: &Point| point.words.starts_with(letter.to_ascii_lowercase());
        let yes_no = self.options.len() == 2 && !self.scale && self.own.is_none();
        match letter.to_digit(10) {
            Some(digit) => usize::try_from(digit).ok()?.checked_sub(1).filter(|row| *row < self.rows()),
            None if yes_no => self.options.iter().position(first),
            None => None,
        }
    }

    /// Moves; where one thing is chosen, standing on it chooses it. One's own words stay where they are.
    fn step(&mut self, by: isize) -> Reply {
        let last = self.rows().saturating_sub(1);
        let next = match self.at {
            None if by > 0 => 0,
            None => last,
            Some(at) => at.saturating_add_signed(by).min(last),
        };
        self.at = Some(next);
        if self.many {
            return Reply::Moved;
        }
        self.marked = vec![next];
        Reply::Changed
    }

    fn mark(&mut self, row: usize) {
        if !self.many {
            self.marked = vec![row];
        } else if self.marked.contains(&row) {
            self.marked.retain(|marked| *marked != row);
        } else {
            self.marked.push(row);
        }
    }

    /// Writes in one's own words; that marks them.
    fn write(&mut self, event: &Event, cx: Cx<'_>) -> Reply {
        let Some(own) = &mut self.own else { return Reply::No };
        let heard = own.hear(event, cx.spot);
        let row = self.options.len();
        if heard == Heard::Changed {
            self.marked.retain(|marked| *marked != row && self.many);
            if !own.is_empty() {
                self.marked.push(row);
            }
        }
        heard.into()
    }

    fn view(&self, page: &mut Page<'_>) {
        let theme = page.theme();
        let blocks: Vec<Block> = (0..self.rows()).map(|row| self.block(row, page)).collect();
        let place = page.list(&blocks, self.at);
        // The person's own words are written where they stand in the list.
        if let (true, Some(place), Some(own)) = (self.is_on_own(), place, &self.own) {
            let lead = self.lead();
            let place = Rect { x: place.x + lead, width: place.width.saturating_sub(lead), ..place };
            if own.is_empty() {
                Line::styled(crate::say!("prompt-own-words"), theme.soft).render(place, page.buffer());
            }
            own.view(page, place);
        }
    }

    /// How far the words of a row stand in.
    fn lead(&self) -> u16 {
        if self.many { 9 } else { 5 }
    }

    fn block(&self, row: usize, page: &Page<'_>) -> Block {
        let theme = page.theme();
        let (here, marked) = (self.at == Some(row), self.marked.contains(&row));
        let style = if here { theme.accent } else { Style::new() };
        let sign = match (self.many, marked) {
            (true, true) => "[x] ",
            (true, false) => "[ ] ",
            (false, _) => "",
        };
        let number = if row < 9 { format!("{}  ", row + 1) } else { "   ".to_owned() };
        let lead = format!("{}{number}{sign}", mark(here));
        let indent = " ".repeat(usize::from(self.lead()));
        let room = page.width().saturating_sub(self.lead());
        let (lines, beneath) = match (self.options.get(row), &self.own) {
            (Some(option), _) => (wrapped(&option.words, room), None),
            // What is written on is drawn over its place.
            (None, Some(own)) if here => (vec![String::new(); own.rows(room).into()], None),
            (None, Some(own)) if !own.is_empty() => {
                let is_kept = !marked && !self.many;
                (wrapped(&own.text(), room), is_kept.then(|| crate::say!("prompt-own-kept")))
            }
            (None, _) => (wrapped(&crate::say!("prompt-own-words"), room), None),
        };
        let lines = lines.into_iter().enumerate().map(|(at, line)| {
            let lead = if at == 0 { lead.clone() } else { indent.clone() };
            Line::from(vec![Span::styled(lead, style), Span::styled(line, style)])
        });
        let beneath = beneath.into_iter().flat_map(|words| wrapped(&words, room));
        let beneath = beneath.map(|line| Line::styled(format!("{indent}{line}"), theme.soft));
        Block::row(row, lines.chain(beneath).collect())
    }
}

fn wrapped(words: &str, room: u16) -> Vec<String> {
    text::wrap(&text::shown(words), usize::from(room).max(8))
}
