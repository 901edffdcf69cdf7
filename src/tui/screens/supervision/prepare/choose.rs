//! Which answers go with it, one by one. What is always private goes only with a second yes that names the question.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::base::{date, text};
use crate::model::{Answer, AnswerRef};
use crate::report::{Candidate, Preparation};
use crate::tui::event::{Event, MouseKind};
use crate::tui::input::{Binding, Key, Label, intent, labels};
use crate::tui::screen::Cx;
use crate::tui::widgets::{Block, Choice, Page, Scroll, Sheet, What, mark};
use crate::tui::world::World;

use super::pane::{Pane, Wish, Work};
use super::{shift_of, spaced};

#[derive(Clone, Copy, Debug)]
enum Intent {
    Move(isize),
    Tick,
    Read,
}

const KEYS: &[Binding<Intent>] = &[
    Binding::foot("space", &["space", "x"], Intent::Tick, crate::word!("key-tick")),
    Binding::foot("enter", &["enter", "right", "l"], Intent::Read, crate::word!("key-read")),
    Binding::all("↑↓", &["up", "k"], Intent::Move(-1), crate::word!("key-move")),
    Binding::quiet(&["down", "j"], Intent::Move(1)),
    Binding::quiet(&["pageup"], Intent::Move(-5)),
    Binding::quiet(&["pagedown"], Intent::Move(5)),
    Binding::quiet(&["home", "g"], Intent::Move(isize::MIN)),
    Binding::quiet(&["end", "G"], Intent::Move(isize::MAX)),
];

#[derive(Clone, Copy, Debug)]
enum Whole {
    Move(isize),
    Page(isize),
    Tick,
    Back,
}

/// While one answer is read whole.
const WHOLE_KEYS: &[Binding<Whole>] = &[
    Binding::foot("↑↓", &["up", "k"], Whole::Move(-1), crate::word!("key-move")),
    Binding::quiet(&["down", "j"], Whole::Move(1)),
    Binding::quiet(&["pageup"], Whole::Page(-1)),
    Binding::quiet(&["pagedown"], Whole::Page(1)),
    Binding::foot("space", &["space", "x"], Whole::Tick, crate::word!("key-tick")),
    Binding::foot("esc", &["esc", "enter", "q", "left", "h"], Whole::Back, crate::word!("key-back")),
];

/// The second yes: `y` and nothing else gives it.
const PRIVATE_KEYS: &[Binding<bool>] = &[
    Binding::foot("y", &["y"], true, crate::word!("prep-key-private-yes")),
    Binding::foot("esc", &["esc", "n"], false, crate::word!("prep-key-private-no")),
];

/// On no more rows than this, the second yes is asked in as few words as it can be.
const SHORT: u16 = 9;

/// From this width on, the day stands in a column of its own.
const WIDE: usize = 50;

/// How wide that is.
const DAY: usize = 12;

/// The page.
#[derive(Debug, Default)]
pub(super) struct ChoosePane {
    at: Choice,
    /// The answer that is read whole.
    whole: Option<Scroll>,
    /// The answer that waits for its second yes.
    private: Option<AnswerRef>,
}

impl ChoosePane {
    fn here<'p>(&self, preparation: &'p Preparation) -> Option<Candidate<'p>> {
        let candidates = preparation.candidates();
        candidates.get(self.at.of(candidates.len())?).copied()
    }

    /// Ticks the answer one is at, or takes the tick away. One that is always private is asked about first.
    fn tick(&mut self, preparation: &mut Preparation) -> Wish {
        let Some(candidate) = self.here(preparation) else { return Wish::Heard };
        let (answer, goes) = (candidate.answer(), !candidate.goes);
        if preparation.choose(&answer, goes, false) {
            return Wish::Changed;
        }
        self.private = Some(answer);
        Wish::Heard
    }

    fn hear_private(&mut self, key: &Key, preparation: &mut Preparation) -> Wish {
        let yes = intent(PRIVATE_KEYS, key).unwrap_or_default();
        match self.private.take() {
            Some(answer) if yes && preparation.choose(&answer, true, true) => Wish::Changed,
            _ => Wish::Heard,
        }
    }

    fn hear_whole(&mut self, event: &Event, preparation: &mut Preparation) -> Wish {
        let Some(scroll) = &mut self.whole else { return Wish::No };
        match event {
            Event::Key(key) => match intent(WHOLE_KEYS, key) {
                Some(Whole::Move(by)) => scroll.turn(by),
                Some(Whole::Page(by)) => scroll.turn_page(by),
                Some(Whole::Tick) => return self.tick(preparation),
                Some(Whole::Back) => self.whole = None,
                None => {}
            },
            Event::Mouse(mouse) => scroll.wheel(mouse.kind),
            _ => {}
        }
        Wish::Heard
    }

    fn view_private(answer: &AnswerRef, work: &Work, page: &mut Page<'_>) {
        let theme = page.theme();
        let Some(response) = work.preparation.response(answer) else { return };
        let roomy = page.rows() > SHORT;
        if roomy {
            page.say(&crate::say!("prep-private"), theme.soft);
            page.gap();
        }
        page.say(&text::shown(&response.prompt.text), theme.strong);
        let with = text::shown(work.preparation.session.with.trim());
        let words =
            if with.is_empty() { crate::say!("prep-private-ask") } else { crate::say!("prep-private-ask-with", with = with) };
        let how = crate::say!("prep-private-how");
        // What is asked comes first; of a long answer there stands as much as there is room for.
        let room = page.rows().saturating_sub(page.rows_of(&words) + page.rows_of(&how) + 2 * u16::from(roomy)).max(1);
        let answer = text::shown(&response.answer.as_ref().map(Answer::words).unwrap_or_default());
        page.say_at_most(&answer, Style::new(), room);
        if roomy {
            page.gap();
        }
        page.say(&words, Style::new());
        if roomy {
            page.gap();
        }
        page.say(&how, Style::new());
    }

    fn view_whole(&self, scroll: &Scroll, preparation: &Preparation, world: &World, page: &mut Page<'_>) {
        let Some(Candidate { entry, response, goes }) = self.here(preparation) else { return };
        let mut sheet = Sheet::new(usize::from(page.width()), page.theme());
        let theme = sheet.theme();
        sheet.say(&shift_of(entry, world.now.date_naive()), theme.soft);
        sheet.put(tick(goes, response.prompt.always_private), &response.prompt.text, theme.strong);
        if response.prompt.always_private {
            sheet.beneath(&private_words(goes), theme.soft);
        }
        sheet.gap();
        let answer = response.answer.as_ref();
        sheet.say(&answer.map(Answer::words).unwrap_or_default(), Style::new());
        scroll.view(&sheet.into_lines(), page);
    }

    fn view_rows(&self, preparation: &Preparation, world: &World, page: &mut Page<'_>) {
        let theme = page.theme();
        let candidates = preparation.candidates();
        if candidates.is_empty() {
            page.say(&crate::say!("prep-choose-empty"), theme.soft);
            return;
        }
        if preparation.leaves_ticks() {
            page.say(&crate::say!("choose-line"), theme.soft);
            page.gap();
        }
        let count = candidates.iter().filter(|candidate| candidate.goes).count();
        let (left, right) = (crate::say!("packet-answers"), crate::say!("prep-choose-count", count = count));
        page.both(&Span::styled(left, theme.soft), &Span::styled(right, theme.soft));
        let chosen = self.at.of(candidates.len());
        let rows = candidates.iter().enumerate();
        let block = |(row, candidate)| row_block(row, chosen == Some(row), candidate, world, page);
        let blocks: Vec<Block> = rows.map(block).collect();
        page.list(&spaced(blocks, page), chosen);
    }
}

/// The box before a question.
fn tick(goes: bool, private: bool) -> &'static str {
    match (goes, private) {
        (true, _) => "[x] ",
        (false, true) => "[·] ",
        (false, false) => "[ ] ",
    }
}

fn private_words(goes: bool) -> String {
    if goes { crate::say!("prep-private-goes") } else { crate::say!("always-private") }
}

/// A question with its day, and how the answer begins beneath.
fn row_block(row: usize, here: bool, candidate: &Candidate<'_>, world: &World, page: &Page<'_>) -> Block {
    let theme = page.theme();
    let Candidate { entry, response, goes } = candidate;
    let private = response.prompt.always_private;
    let width = usize::from(page.width());
    let style = if here { theme.accent } else { Style::new() };
    let day = date::short(entry.shift.date, world.now.date_naive());
    let (day, day_beneath) =
        if width >= WIDE { (format!("{day:<DAY$}"), String::new()) } else { (String::new(), format!("{day}  ")) };
    let lead = format!("{}{}{day}", mark(here), tick(*goes, private));
    let inner = text::width(&lead);
    let question = text::shown(&text::cut(&response.prompt.text, width.saturating_sub(inner)));
    let indent = " ".repeat(inner);
    let room = width.saturating_sub(inner + text::width(&day_beneath));
    let begins = response.answer.as_ref().map(|answer| text::shown(&answer.begins(room))).unwrap_or_default();
    let mut lines = vec![
        Line::styled(format!("{lead}{question}"), style),
        Line::from(vec![Span::raw(indent.clone()), Span::styled(day_beneath, theme.soft), Span::raw(begins)]),
    ];
    let room = width.saturating_sub(inner);
    // What the box means is said in full where one stands.
    let said = match (private, here && !goes) {
        (false, _) => Vec::new(),
        (true, true) => text::wrap(&crate::say!("prep-private-stays"), room),
        (true, false) => vec![text::cut(&private_words(*goes), room)],
    };
    lines.extend(said.into_iter().map(|words| Line::styled(format!("{indent}{words}"), theme.soft)));
    Block::row(row, lines)
}

impl Pane for ChoosePane {
    fn hear(&mut self, event: &Event, work: &mut Work, cx: Cx<'_>) -> Wish {
        let preparation = &mut work.preparation;
        match event {
            Event::Key(key) if self.private.is_some() => return self.hear_private(key, preparation),
            // The page asks for a key.
            _ if self.private.is_some() => return Wish::Heard,
            _ if self.whole.is_some() => return self.hear_whole(event, preparation),
            _ => {}
        }
        let count = preparation.candidates().len();
        match event {
            Event::Key(key) => match intent(KEYS, key) {
                Some(Intent::Move(by)) => self.at.step(by, count),
                Some(Intent::Tick) => return self.tick(preparation),
                Some(Intent::Read) if count > 0 => self.whole = Some(Scroll::default()),
                Some(Intent::Read) => {}
                None => return Wish::No,
            },
            Event::Mouse(mouse) => match (mouse.kind, cx.spot.map(|spot| spot.what)) {
                (MouseKind::Press, Some(What::Row(row))) => {
                    self.at = Choice::at(row);
                    return self.tick(preparation);
                }
                (MouseKind::WheelUp, _) => self.at.step(-1, count),
                (MouseKind::WheelDown, _) => self.at.step(1, count),
                _ => {}
            },
            _ => return Wish::No,
        }
        Wish::Heard
    }

    fn take_over(&mut self, was: &Preparation, now: &Preparation) {
        let here = self.here(was).map(|candidate| candidate.answer());
        let at = now.candidates().iter().position(|candidate| Some(candidate.answer()) == here);
        self.at = at.map_or(self.at, Choice::at);
    }

    fn view(&self, work: &Work, world: &World, page: &mut Page<'_>) {
        match (&self.private, &self.whole) {
            (Some(answer), _) => Self::view_private(answer, work, page),
            (None, Some(scroll)) => self.view_whole(scroll, &work.preparation, world, page),
            (None, None) => self.view_rows(&work.preparation, world, page),
        }
    }

    fn keys(&self, work: &Work) -> Vec<Label> {
        match (&self.private, &self.whole) {
            (Some(_), _) => labels(PRIVATE_KEYS),
            (None, Some(_)) => labels(WHOLE_KEYS),
            (None, None) if work.preparation.candidates().is_empty() => Vec::new(),
            (None, None) => labels(KEYS),
        }
    }

    fn is_aside(&self) -> bool {
        self.private.is_some() || self.whole.is_some()
    }
}
