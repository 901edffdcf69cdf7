//! Reading it over: tick what may go to supervision, ask, file, carry forward. Nothing is ticked for anyone.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::base::text;
use crate::model::{Kind, Sitting};
use crate::tui::event::{Event, MouseKind};
use crate::tui::input::{Binding, Label, intent, labels};
use crate::tui::screen::Cx;
use crate::tui::screens::flag::{flag_words, question_words};
use crate::tui::widgets::{Block, Choice, Field, Page, What, mark};

#[derive(Clone, Copy, Debug)]
enum Intent {
    Move(isize),
    Tick,
    Open,
    Ask,
    AskWhole,
    Tags,
    Carry,
    Save,
}

const KEYS: &[Binding<Intent>] = &[
    Binding::foot("space", &["space", "x"], Intent::Tick, crate::word!("key-tick")),
    Binding::foot("a", &["a"], Intent::Ask, crate::word!("key-ask")),
    Binding::all("f", &["f"], Intent::AskWhole, crate::word!("close-key-whole")),
    Binding::foot("t", &["t"], Intent::Tags, crate::word!("key-tags")),
    Binding::foot("c", &["c"], Intent::Carry, crate::word!("key-carry")),
    Binding::foot("ctrl-s", &["ctrl-s", "s"], Intent::Save, crate::word!("key-save")),
    Binding::all("enter", &["enter"], Intent::Open, crate::word!("key-edit")),
    Binding::all("↑↓", &["up", "k"], Intent::Move(-1), crate::word!("key-choose")),
    // There is no page after this one: what leads on elsewhere leads to the next row.
    Binding::all("tab", &["tab", "down", "j"], Intent::Move(1), crate::word!("key-next")),
];

const INSET_KEYS: &[Binding<Intent>] = &[
    Binding::foot("enter", &["enter", "tab"], Intent::Open, crate::word!("key-done")),
    Binding::foot("esc", &["esc"], Intent::Open, crate::word!("key-done-back")),
    Binding::all("ctrl-s", &["ctrl-s"], Intent::Save, crate::word!("key-save")),
];

/// Where enter begins a new line.
const LINES_KEYS: &[Binding<Intent>] = &[
    Binding::foot("tab", &["tab", "esc"], Intent::Open, crate::word!("key-done")),
    Binding::all("ctrl-s", &["ctrl-s"], Intent::Save, crate::word!("key-save")),
];

/// A row of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Row {
    Prompt(usize),
    More,
    Whole,
    Tags,
    Carry,
    Shift,
}

/// One thing asked in between.
#[derive(Debug)]
enum Inset {
    Tags(Field),
    Carry(Field),
}

/// What the page wants of the sitting's screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wish {
    /// Nothing; `true` when something changed.
    Heard(bool),
    /// It was not for this page.
    No,
    /// Go to this prompt.
    Go(usize),
    /// Ask what to bring about this answer, or about the whole of it.
    Ask(Option<usize>),
    /// Ask the rest of the pack.
    More,
    /// Change the shift.
    Shift,
    /// Save.
    Save,
}

/// The page.
#[derive(Debug, Default)]
pub(super) struct ClosePane {
    at: Choice,
    inset: Option<Inset>,
}

fn rows(sitting: &Sitting) -> Vec<Row> {
    let asks = |index: &usize| sitting.entry().responses.get(*index).is_some_and(|response| response.prompt.kind != Kind::Note);
    let mut rows: Vec<Row> = sitting.sequence().filter(asks).map(Row::Prompt).collect();
    if sitting.more_to_ask() > 0 {
        rows.push(Row::More);
    }
    rows.extend([Row::Whole, Row::Tags, Row::Carry, Row::Shift]);
    rows
}

impl ClosePane {
    /// Whether plain letters are typed here.
    pub(super) fn is_typed_into(&self) -> bool {
        self.inset.is_some()
    }

    /// Takes what stands in an open inset into the sitting, so that no word waits outside it.
    pub(super) fn commit(&self, sitting: &mut Sitting) {
        match &self.inset {
            Some(Inset::Tags(field)) => sitting.set_tags(&field.text()),
            Some(Inset::Carry(field)) => sitting.set_carry_forward(&field.text()),
            None => {}
        }
    }

    /// Hears an event.
    pub(super) fn hear(&mut self, event: &Event, sitting: &mut Sitting, cx: Cx<'_>) -> Wish {
        if self.inset.is_some() {
            return self.hear_inset(event, sitting, cx);
        }
        let rows = rows(sitting);
        let here = self.at.of(rows.len()).and_then(|at| rows.get(at)).copied();
        match event {
            Event::Key(key) => {
                let Some(intent) = intent(KEYS, key) else { return Wish::No };
                match (intent, here) {
                    (Intent::Move(by), _) => self.at.step(by, rows.len()),
                    (Intent::Tick, Some(Row::Prompt(index))) => return Wish::Heard(sitting.tick(index)),
                    (Intent::Ask, Some(Row::Prompt(index))) => return Wish::Ask(Some(index)),
                    (Intent::AskWhole, _) | (Intent::Ask, Some(Row::Whole)) => return Wish::Ask(None),
                    (Intent::Open | Intent::Tick, Some(row)) => return self.open(row, sitting),
                    (Intent::Tags, _) => return self.open(Row::Tags, sitting),
                    (Intent::Carry, _) => return self.open(Row::Carry, sitting),
                    (Intent::Save, _) => return Wish::Save,
                    (Intent::Ask | Intent::Open | Intent::Tick, _) => {}
                }
                Wish::Heard(false)
            }
            Event::Mouse(mouse) => match (mouse.kind, cx.spot.map(|spot| spot.what)) {
                (MouseKind::Press, Some(What::Row(row))) => {
                    self.at = Choice::at(row);
                    match rows.get(row) {
                        Some(Row::Prompt(index)) => Wish::Heard(sitting.tick(*index)),
                        Some(row) => self.open(*row, sitting),
                        None => Wish::No,
                    }
                }
                (MouseKind::WheelUp, _) => {
                    self.at.step(-1, rows.len());
                    Wish::Heard(false)
                }
                (MouseKind::WheelDown, _) => {
                    self.at.step(1, rows.len());
                    Wish::Heard(false)
                }
                _ => Wish::No,
            },
            _ => Wish::No,
        }
    }

    fn open(&mut self, row: Row, sitting: &Sitting) -> Wish {
        match row {
            Row::Prompt(index) => return Wish::Go(index),
            Row::More => return Wish::More,
            Row::Whole => return Wish::Ask(None),
            Row::Shift => return Wish::Shift,
            Row::Tags => self.inset = Some(Inset::Tags(Field::line(&sitting.entry().tags.join(" ")))),
            Row::Carry => {
                let words: Vec<&str> = sitting.entry().carry_forward.iter().map(|carried| carried.words.as_str()).collect();
                self.inset = Some(Inset::Carry(Field::long(&words.join("\n"))));
            }
        }
        Wish::Heard(false)
    }

    fn hear_inset(&mut self, event: &Event, sitting: &mut Sitting, cx: Cx<'_>) -> Wish {
        let known = match event {
            Event::Key(key) => intent(self.inset_keys(), key),
            _ => None,
        };
        match &mut self.inset {
            _ if known.is_some() => {
                self.commit(sitting);
                self.inset = None;
                if matches!(known, Some(Intent::Save)) {
                    return Wish::Save;
                }
            }
            Some(Inset::Tags(field) | Inset::Carry(field)) => {
                field.hear(event, cx.spot);
            }
            None => return Wish::No,
        }
        Wish::Heard(true)
    }

    fn inset_keys(&self) -> &'static [Binding<Intent>] {
        if matches!(self.inset, Some(Inset::Carry(_))) { LINES_KEYS } else { INSET_KEYS }
    }

    pub(super) fn view(&self, sitting: &Sitting, page: &mut Page<'_>) {
        match &self.inset {
            Some(inset) => view_inset(inset, page),
            None => self.view_rows(sitting, page),
        }
    }

    fn view_rows(&self, sitting: &Sitting, page: &mut Page<'_>) {
        let theme = page.theme();
        page.say(&crate::say!("close-about"), theme.soft);
        page.gap();
        let rows = rows(sitting);
        let chosen = self.at.of(rows.len());
        let mut blocks = Vec::new();
        for (number, row) in rows.iter().enumerate() {
            let here = chosen == Some(number);
            if matches!(row, Row::Whole | Row::More) && !matches!(rows.get(number.wrapping_sub(1)), Some(Row::More)) {
                blocks.push(Block::gap());
            }
            let block = match row {
                Row::Prompt(index) => prompt_block(number, here, *index, sitting, page),
                Row::More => {
                    let words = crate::say!("close-more", count = sitting.more_to_ask());
                    Block::both(number, here, &words, "", page.width(), theme)
                }
                Row::Whole => {
                    let words = sitting.entry().flag.as_ref().map(question_words).unwrap_or_default();
                    labelled(number, here, &crate::say!("close-whole"), &words, page)
                }
                Row::Tags => labelled(number, here, &crate::say!("close-tags"), &sitting.entry().tags.join(", "), page),
                Row::Carry => {
                    let words: Vec<&str> = sitting.entry().carry_forward.iter().map(|carried| carried.words.as_str()).collect();
                    labelled(number, here, &crate::say!("close-carry"), &words.join("; "), page)
                }
                Row::Shift => {
                    let words = sitting.entry().shift.words(sitting.entry().created);
                    labelled(number, here, &crate::say!("close-shift"), &words, page)
                }
            };
            blocks.push(block);
        }
        // Where there is room, each answer stands apart.
        let lines: usize = blocks.iter().map(Block::height).sum();
        if lines + rows.len() <= usize::from(page.rows()) {
            blocks = blocks.into_iter().flat_map(Block::apart).collect();
        }
        page.list(&blocks, chosen);
    }

    pub(super) fn keys(&self) -> Vec<Label> {
        let mut keys = if self.inset.is_some() { labels(self.inset_keys()) } else { labels(KEYS) };
        if self.is_typed_into() {
            keys.extend(Field::keys());
        }
        keys
    }
}

/// A prompt to tick, the beginning of its answer, and what is to be asked.
fn prompt_block(number: usize, here: bool, index: usize, sitting: &Sitting, page: &Page<'_>) -> Block {
    let theme = page.theme();
    let width = usize::from(page.width());
    let Some(response) = sitting.entry().responses.get(index) else { return Block::gap() };
    let style = if here { theme.accent } else { Style::new() };
    let private = response.prompt.always_private;
    let tick = match (&response.answer, response.ticked) {
        (None, _) => "    ",
        (Some(_), true) => "[x] ",
        (Some(_), false) if private => "[·] ",
        (Some(_), false) => "[ ] ",
    };
    let inner = width.saturating_sub(6);
    let question = text::cut(&response.prompt.text, inner);
    let mut lines = vec![Line::from(vec![Span::styled(format!("{}{tick}{question}", mark(here)), style)])];
    let (words, style) = match &response.answer {
        Some(answer) => (text::shown(&answer.begins(inner)), Style::new()),
        None => (crate::say!("close-left"), theme.soft),
    };
    lines.push(Line::styled(format!("      {words}"), style));
    if let Some(words) = &response.unchosen {
        let words = text::cut(&crate::say!("read-unchosen", words = text::shown(words)), inner);
        lines.push(Line::styled(format!("      {words}"), theme.soft));
    }
    if private && response.answer.is_some() {
        let words = if response.ticked { crate::say!("close-ticked-private") } else { crate::say!("always-private") };
        let wrapped = text::wrap(&words, inner).into_iter();
        lines.extend(wrapped.map(|line| Line::styled(format!("      {line}"), theme.soft)));
    }
    if let Some(words) = flag_words(response.flag.as_ref()) {
        lines.push(Line::styled(format!("      {}", text::cut(&words, inner)), theme.soft));
    }
    Block::row(number, lines)
}

fn labelled(number: usize, here: bool, label: &str, words: &str, page: &Page<'_>) -> Block {
    let theme = page.theme();
    let style = if here { theme.accent } else { theme.soft };
    let mark = mark(here);
    let room = usize::from(page.width()).saturating_sub(18);
    Block::row(
        number,
        vec![Line::from(vec![Span::styled(format!("{mark}{label:<16}"), style), Span::raw(text::shown(&text::cut(words, room)))])],
    )
}

fn view_inset(inset: &Inset, page: &mut Page<'_>) {
    let theme = page.theme();
    match inset {
        Inset::Tags(field) => {
            page.say(&crate::say!("close-tags-title"), theme.strong);
            page.say(&crate::say!("close-tags-hint"), theme.soft);
            page.gap();
            field.view_whole(page);
        }
        Inset::Carry(field) => {
            page.say(&crate::say!("close-carry-title"), theme.strong);
            page.say(&crate::say!("close-carry-hint"), theme.soft);
            page.gap();
            let rows = page.rows();
            let place = page.take(rows);
            field.view(page, place);
        }
    }
}
