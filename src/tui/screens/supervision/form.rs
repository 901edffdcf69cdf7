//! Lines to fill in, each with its name, of which one is written on. Everything may be left as it is.

use chrono::NaiveDate;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::base::words::Word;
use crate::base::{Notice, date, text};
use crate::model::{Shift, unread_apart, unread_bracket};
use crate::tui::event::{Event, MouseKind};
use crate::tui::input::{Binding, Label, intent, labels};
use crate::tui::screen::Cx;
use crate::tui::theme::Theme;
use crate::tui::widgets::{Block, Field, Heard, Page, What, mark};

#[derive(Clone, Copy, Debug)]
enum Intent {
    Move(isize),
    Pick(isize),
    On,
}

const KEYS: &[Binding<Intent>] = &[
    Binding::foot("enter", &["enter", "tab"], Intent::On, crate::word!("key-next")),
    Binding::all("↑↓", &["up", "shift-tab"], Intent::Move(-1), crate::word!("key-choose")),
    Binding::quiet(&["down"], Intent::Move(1)),
];

/// On a line whose words are picked.
const PICK_KEYS: &[Binding<Intent>] =
    &[Binding::foot("←→", &["left"], Intent::Pick(-1), crate::word!("key-change")), Binding::quiet(&["right"], Intent::Pick(1))];

/// The most rows the line that is written on takes.
const TALLEST: usize = 4;

/// The lines, with what stands in them.
#[derive(Debug)]
pub(super) struct Form<K> {
    lines: Vec<Filled<K>>,
    at: usize,
    /// The day it is, by which days are read.
    today: NaiveDate,
}

/// One line: what it is, what it is called, what is said of it, and what stands in it.
#[derive(Debug)]
pub(super) struct Filled<K> {
    key: K,
    name: Word,
    hint: Word,
    value: Value,
    /// What stood there before one began to write on it.
    stood: String,
    /// Whether the program put there what stands there, and nobody wrote on it since.
    suggested: bool,
}

/// How a day is read: as one that is planned, or as the nearest of its name.
type ReadDay = fn(&str, NaiveDate) -> Option<NaiveDate>;

#[derive(Debug)]
enum Value {
    Words(Field),
    Day(Field, ReadDay),
    Minutes(Field),
    Pick(usize, Vec<Word>),
}

impl Value {
    /// The day that stands there, if one does.
    fn day(&self, today: NaiveDate) -> Option<NaiveDate> {
        match self {
            Self::Day(field, read) => read(&field.text(), today),
            Self::Words(_) | Self::Minutes(_) | Self::Pick(..) => None,
        }
    }
}

impl<K> Filled<K> {
    fn new(key: K, name: Word, hint: Word, value: Value) -> Self {
        Self { key, name, hint, value, stood: String::new(), suggested: false }
    }

    /// A line of words.
    pub(super) fn words(key: K, name: Word, hint: Word, words: &str) -> Self {
        Self::new(key, name, hint, Value::Words(Field::line(words)))
    }

    /// A line that is read as a day.
    pub(super) fn day(key: K, name: Word, hint: Word, day: Option<NaiveDate>, read: ReadDay) -> Self {
        let typed = day.map(|day| day.to_string()).unwrap_or_default();
        Self { stood: typed.clone(), ..Self::new(key, name, hint, Value::Day(Field::line(&typed), read)) }
    }

    /// A line that is read as a number of minutes.
    pub(super) fn minutes(key: K, name: Word, hint: Word, minutes: Option<u32>) -> Self {
        let typed = minutes.map(|minutes| minutes.to_string()).unwrap_or_default();
        Self { stood: typed.clone(), ..Self::new(key, name, hint, Value::Minutes(Field::line(&typed))) }
    }

    /// A line on which one of `words` is picked.
    pub(super) fn pick(key: K, name: Word, hint: Word, words: Vec<Word>, at: usize) -> Self {
        Self::new(key, name, hint, Value::Pick(at, words))
    }

    /// The same line, as the program suggests it.
    pub(super) fn suggested(self) -> Self {
        Self { suggested: true, ..self }
    }

    fn typed(&self) -> Option<&Field> {
        match &self.value {
            Value::Words(field) | Value::Day(field, _) | Value::Minutes(field) => Some(field),
            Value::Pick(..) => None,
        }
    }
}

/// What a form made of an event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Reply {
    /// It was not for the form.
    No,
    /// One is on another line, or elsewhere on the same; with a sentence where the line one was on could not be read.
    Moved(Option<String>),
    /// Something was typed where nothing is, and this says what changes what stands there.
    Said(String),
    /// Something else stands there now.
    Changed,
    /// The person is done here.
    Done,
}

/// Whether it is what somebody typed.
fn is_typed(event: &Event) -> bool {
    match event {
        Event::Key(key) => key.types().is_some(),
        event => matches!(event, Event::Paste(_)),
    }
}

impl<K: Copy + PartialEq> Form<K> {
    /// A form that begins on its first line.
    pub(super) fn new(today: NaiveDate, lines: Vec<Filled<K>>) -> Self {
        Self { lines, at: 0, today }
    }

    /// The same, with what stands behind the words of the line `with` because another could not read it put back where it was typed, to
    /// be mended there.
    pub(super) fn unread_behind(mut self, with: K) -> Self {
        while let Some((at, words, typed)) = self.set_aside(with) {
            for line in &mut self.lines {
                if let Value::Words(field) = &mut line.value
                    && line.key == with
                {
                    *field = Field::line(&words);
                }
            }
            if let Some(Value::Day(field, _) | Value::Minutes(field)) = self.lines.get_mut(at).map(|line| &mut line.value) {
                *field = Field::line(&typed);
            }
        }
        self
    }

    /// The line whose typing stands last behind the words of the line `with`, those words without it, and what was typed.
    fn set_aside(&self, with: K) -> Option<(usize, String, String)> {
        let words = self.text(with);
        self.lines.iter().enumerate().find_map(|(at, line)| {
            let (before, typed) = unread_apart(&words, &line.name.say())?;
            self.why_unread(line, typed).map(|_| (at, before.to_owned(), typed.to_owned()))
        })
    }

    /// What is written on a line, on one line.
    pub(super) fn text(&self, key: K) -> String {
        self.line(key).and_then(Filled::typed).map(|field| text::one_line(&field.text())).unwrap_or_default()
    }

    /// What is written on a line, and behind it, as it was typed, what no other line can keep because it cannot be read there.
    pub(super) fn kept(&self, key: K) -> String {
        let unread = self.unread().map(|(name, typed)| unread_bracket(&name, &typed));
        let kept: Vec<String> = std::iter::once(self.text(key)).filter(|text| !text.is_empty()).chain(unread).collect();
        kept.join(" ")
    }

    /// The day on a line; while what is typed there cannot be read, the day it was before.
    pub(super) fn day(&self, key: K) -> Option<NaiveDate> {
        let line = self.line(key)?;
        match line.value {
            Value::Day(_, read) => read(&self.readable(line), self.today),
            Value::Words(_) | Value::Minutes(_) | Value::Pick(..) => None,
        }
    }

    /// The minutes on a line; while what is typed there cannot be read, those it was before.
    pub(super) fn minutes(&self, key: K) -> Option<u32> {
        Shift::read_minutes(&self.readable(self.line(key)?))
    }

    /// What is typed on a line, or what stood there before where that cannot be read.
    fn readable(&self, line: &Filled<K>) -> String {
        match line.typed() {
            Some(field) if self.puzzle_of(line).is_none() => field.text(),
            _ => line.stood.clone(),
        }
    }

    /// Which of its words a line has picked, by their place.
    pub(super) fn picked(&self, key: K) -> usize {
        match self.line(key).map(|line| &line.value) {
            Some(Value::Pick(at, _)) => *at,
            _ => 0,
        }
    }

    /// Which line one is on.
    pub(super) fn here(&self) -> Option<K> {
        self.lines.get(self.at).map(|line| line.key)
    }

    /// Goes to a line.
    pub(super) fn stand_on(&mut self, key: K) {
        self.at = self.lines.iter().position(|line| line.key == key).unwrap_or(self.at);
    }

    /// Suggests other words, or another day, where nobody wrote on what was suggested before.
    pub(super) fn suggest(&mut self, key: K, words: &str) {
        for line in self.lines.iter_mut().filter(|line| line.key == key && line.suggested) {
            if let Value::Words(field) | Value::Day(field, _) | Value::Minutes(field) = &mut line.value {
                *field = Field::line(words);
            }
            words.clone_into(&mut line.stood);
        }
    }

    fn line(&self, key: K) -> Option<&Filled<K>> {
        self.lines.iter().find(|line| line.key == key)
    }

    /// A sentence about the first line that cannot be read, if there is one.
    pub(super) fn puzzle(&self) -> Option<String> {
        self.lines.iter().find_map(|line| self.puzzle_of(line))
    }

    /// What is said to who leaves while a line cannot be read: that it stays as it was typed, behind the words of the line `with`.
    pub(super) fn left_unread(&self, with: K) -> Option<Notice> {
        let (name, typed) = self.unread().next()?;
        let with = self.line(with)?.name.say();
        Some(Notice::new(crate::say!("form-left-unread", name = name, typed = typed, line = with)))
    }

    /// The names of the lines that cannot be read, with what was typed there.
    fn unread(&self) -> impl Iterator<Item = (String, String)> {
        let unread = self.lines.iter().filter(|line| self.puzzle_of(line).is_some());
        unread.filter_map(|line| Some((line.name.say(), text::one_line(&line.typed()?.text()))))
    }

    fn puzzle_of(&self, line: &Filled<K>) -> Option<String> {
        let typed = line.typed().map(Field::text).filter(|typed| !typed.trim().is_empty())?;
        let why = self.why_unread(line, &typed)?;
        Some(crate::say!("form-unclear", name = line.name.say(), why = why))
    }

    /// Why `typed` cannot be read on this line, if it cannot.
    fn why_unread(&self, line: &Filled<K>, typed: &str) -> Option<String> {
        match line.value {
            Value::Day(_, read) => read(typed, self.today).is_none().then(|| crate::say!("form-day-unclear")),
            Value::Minutes(_) => Shift::read_minutes(typed).is_none().then(|| crate::say!("prep-length-hint")),
            Value::Words(_) | Value::Pick(..) => None,
        }
    }

    /// Whether plain letters are typed here.
    pub(super) fn is_typed_into(&self) -> bool {
        self.lines.get(self.at).is_some_and(|line| line.typed().is_some())
    }

    /// Hears an event.
    pub(super) fn hear(&mut self, event: &Event, cx: Cx<'_>) -> Reply {
        self.today = cx.moment.today();
        if let Event::Mouse(mouse) = event
            && mouse.kind == MouseKind::Press
            && let Some(What::Row(row)) = cx.spot.map(|spot| spot.what)
        {
            return self.go(row);
        }
        let known = match event {
            Event::Key(key) => intent(self.table(), key).or_else(|| intent(KEYS, key)),
            _ => None,
        };
        let last = self.lines.len().saturating_sub(1);
        let reply = match (known, self.lines.get_mut(self.at).map(|line| &mut line.value)) {
            (Some(Intent::Move(by)), _) => self.go(self.at.saturating_add_signed(by).min(last)),
            (Some(Intent::On), _) if self.at < last => self.go(self.at + 1),
            (Some(Intent::On), _) => Reply::Done,
            (Some(Intent::Pick(by)), Some(Value::Pick(at, words))) => {
                *at = (*at + words.len()).saturating_add_signed(by) % words.len().max(1);
                Reply::Changed
            }
            (None, Some(Value::Words(field) | Value::Day(field, _) | Value::Minutes(field))) => match field.hear(event, cx.spot) {
                Heard::No => Reply::No,
                Heard::Moved => Reply::Moved(None),
                Heard::Changed => Reply::Changed,
            },
            (None, Some(Value::Pick(..))) if is_typed(event) => Reply::Said(crate::say!("form-pick")),
            _ => Reply::No,
        };
        if reply == Reply::Changed {
            self.lines.iter_mut().skip(self.at).take(1).for_each(|line| line.suggested = false);
        }
        reply
    }

    fn go(&mut self, to: usize) -> Reply {
        let left = self.lines.get(self.at).filter(|_| to != self.at).and_then(|line| self.puzzle_of(line));
        let stood = self.lines.get(self.at).map(|line| self.readable(line));
        if let (Some(line), Some(stood)) = (self.lines.get_mut(self.at), stood) {
            line.stood = stood;
        }
        self.at = to;
        if let Some(line) = self.lines.get_mut(to) {
            match &mut line.value {
                Value::Words(field) if line.suggested => field.select_all(),
                // Nobody wants to mend a day letter by letter.
                Value::Day(field, _) | Value::Minutes(field) => field.select_all(),
                Value::Words(_) | Value::Pick(..) => {}
            }
        }
        Reply::Moved(left)
    }

    fn table(&self) -> &'static [Binding<Intent>] {
        if self.is_typed_into() { &[] } else { PICK_KEYS }
    }

    /// Its keys, with `more` of the page it stands on; on the last line the key that goes on does what `done` says. What another key
    /// does as well is said once at the foot.
    pub(super) fn keys_with(&self, more: Vec<Label>, done: Word) -> Vec<Label> {
        let mut keys = labels(self.table());
        let is_last = self.at + 1 >= self.lines.len();
        let done = is_last.then(|| done.say());
        keys.extend(labels(KEYS).into_iter().map(|label| match &done {
            Some(done) if label.keys == "enter" => Label { words: done.clone(), ..label },
            _ => label,
        }));
        keys.extend(more.into_iter().map(|label| Label { at_foot: label.at_foot && Some(&label.words) != done.as_ref(), ..label }));
        if self.is_typed_into() {
            keys.extend(Field::keys());
        }
        keys
    }

    /// Lays itself out: the lines, and beneath them what there is to say of the one that is written on.
    pub(super) fn view(&self, page: &mut Page<'_>) {
        let Some(here) = self.lines.get(self.at) else { return };
        let names = self.lines.iter().map(|line| text::width(&line.name.say())).max().unwrap_or_default();
        let indent = names + 4;
        let room = usize::from(page.width()).saturating_sub(indent).max(1);
        let blocks: Vec<Block> = (0..).zip(&self.lines).map(|(number, line)| self.block(number, line, names, room, page)).collect();
        let said = self.said(here, page.theme());
        // What is said of the line goes before a line does.
        let below: u16 = said.iter().map(|(words, _)| page.rows_of(words)).sum::<u16>() + 1;
        let tall = u16::try_from(blocks.iter().map(Block::height).sum::<usize>()).unwrap_or(u16::MAX);
        let fits = tall.min(4) + below <= page.rows();
        let whole = page.place();
        if fits {
            page.keep_free(below);
        }
        let place = page.list(&blocks, Some(self.at));
        if let (Some(place), Some(field)) = (place, here.typed()) {
            let indent = u16::try_from(indent).unwrap_or(u16::MAX).min(place.width);
            field.view(page, Rect { x: place.x + indent, width: place.width - indent, ..place });
        }
        if fits {
            let top = page.place().y;
            page.turn_to(Rect { y: top, height: whole.bottom().saturating_sub(top), ..whole });
            page.gap();
            for (words, style) in said {
                page.say(&words, style);
            }
        }
    }

    /// What is said of the line one is on: what was understood of a day, and what the line is for.
    fn said(&self, line: &Filled<K>, theme: Theme) -> Vec<(String, Style)> {
        line.value
            .day(self.today)
            .map(|day| (date::full(day), Style::new()))
            .into_iter()
            .chain([(line.hint.say(), theme.soft)])
            .collect()
    }

    fn block(&self, number: usize, line: &Filled<K>, names: usize, room: usize, page: &Page<'_>) -> Block {
        let theme = page.theme();
        let here = number == self.at;
        let name = line.name.say();
        let gap = " ".repeat(names.saturating_sub(text::width(&name)) + 2);
        let name = Span::styled(format!("{}{name}{gap}", mark(here)), if here { theme.accent } else { theme.soft });
        let indent = name.width();
        let words = match &line.value {
            Value::Pick(at, words) => words.get(*at).map(|word| word.say()).unwrap_or_default(),
            Value::Day(field, _) if !here => line.value.day(self.today).map_or_else(|| field.text(), date::full),
            Value::Words(field) | Value::Day(field, _) | Value::Minutes(field) => field.text(),
        };
        let empty = words.trim().is_empty() && !here;
        let words = if empty { crate::say!("shift-not-said") } else { text::shown(&words) };
        let style = if empty { theme.soft } else { Style::new() };
        let mut rows = text::wrap(&words, room);
        if here && line.typed().is_some() {
            // What is written on is drawn over its place.
            rows = vec![String::new(); rows.len().min(TALLEST)];
        }
        let mut rows = rows.into_iter();
        let first = Line::from(vec![name, Span::styled(rows.next().unwrap_or_default(), style)]);
        let rest = rows.map(|row| Line::styled(format!("{}{row}", " ".repeat(indent)), style));
        Block::row(number, std::iter::once(first).chain(rest).collect())
    }
}
