//! An entry that was changed in two places: each question that was answered in two ways, side by side, and what is to be kept of it.

use ratatui::style::Style;
use ratatui::text::Line;

use crate::base::{Notice, date, text};
use crate::effect::{Effect, Outcome};
use crate::model::{Answer, Clash, Difference, Library, Side};
use crate::tui::event::{Event, MouseKind};
use crate::tui::input::{Binding, Label, intent, labels};
use crate::tui::screen::{Ask, Cx, Screen};
use crate::tui::theme::Theme;
use crate::tui::widgets::{Block, Choice, Page, Scroll, What};
use crate::tui::world::World;

#[derive(Clone, Copy, Debug)]
enum Intent {
    Move(isize),
    Turn(isize),
    Choose,
    Back,
}

const KEYS: &[Binding<Intent>] = &[
    Binding::foot("↑↓", &["up", "k"], Intent::Move(-1), crate::word!("key-choose")),
    Binding::quiet(&["down", "j"], Intent::Move(1)),
    Binding::foot("enter", &["enter"], Intent::Choose, crate::word!("clash-choose")),
    Binding::foot("pgdn", &["pageup"], Intent::Turn(-5), crate::word!("clash-turn")),
    Binding::quiet(&["pagedown", "space"], Intent::Turn(5)),
    Binding::foot("esc", &["esc", "q", "left", "h"], Intent::Back, crate::word!("key-back")),
];

/// On a page with no more rows than this, what it is about is not said again.
const ROOMY: u16 = 14;

/// The page, at the first of the clashes until there is none.
#[derive(Debug, Default)]
pub(super) struct Clashes {
    /// The file of the other version, and what was chosen so far.
    at: Option<String>,
    sides: Vec<Side>,
    choice: Choice,
    scroll: Scroll,
    /// Whether what was chosen is being written.
    merging: bool,
    /// Whether a tick comes off with it.
    unticks: bool,
}

fn clashes(library: Option<&Library>) -> &[Clash] {
    library.map_or(&[], |library| &library.clashes)
}

impl Clashes {
    /// The clash one is at: the one that was begun, if it still stands, else the first.
    fn clash<'w>(&self, world: &'w World) -> Option<&'w Clash> {
        let all = clashes(world.library.as_ref());
        all.iter().find(|clash| Some(&clash.file) == self.at.as_ref()).or_else(|| all.first())
    }

    /// What was chosen about this clash; nothing, if it was about another.
    fn sides_of(&self, clash: &Clash) -> &[Side] {
        if self.at.as_ref() == Some(&clash.file) { &self.sides } else { &[] }
    }

    fn choose(&mut self, row: usize, clash: &Clash, cx: Cx<'_>) -> Vec<Ask> {
        let mut sides = self.sides_of(clash).to_vec();
        let differences = clash.differences().len();
        if sides.len() < differences {
            sides.extend(Side::ALL.get(row));
        }
        *self = Self { at: Some(clash.file.clone()), sides, ..Self::default() };
        if self.sides.len() < differences {
            return Vec::new();
        }
        self.merging = true;
        self.unticks = clash.unticks(&self.sides);
        let (clash, sides) = (Box::new(clash.clone()), self.sides.clone());
        vec![Ask::Do(Effect::Merge { clash, sides, now: cx.moment.now })]
    }

    fn back(&mut self) -> Vec<Ask> {
        self.scroll = Scroll::default();
        if self.sides.pop().is_none() {
            return vec![Ask::Back];
        }
        Vec::new()
    }

    fn hear(&mut self, outcome: &Outcome, cx: Cx<'_>) -> Vec<Ask> {
        match outcome {
            Outcome::Merged(..) => {
                let mut said = Notice::new(crate::say!("clash-merged"));
                if std::mem::take(self).unticks {
                    said = said.hint(crate::say!("clash-unticked"));
                }
                let said = Ask::Tell(said);
                let none_left = clashes(cx.world.library.as_ref()).is_empty();
                if none_left { vec![said, Ask::Back] } else { vec![said] }
            }
            Outcome::Failed(_) if self.merging => {
                *self = Self::default();
                Vec::new()
            }
            _ => Vec::new(),
        }
    }
}

/// Both answers to a question, one beneath the other, and apart where the page is `roomy`.
fn sides(difference: &Difference, roomy: bool, width: usize, theme: Theme) -> Vec<Line<'static>> {
    let mut lines = Vec::new();
    for (name, answer) in [(crate::say!("clash-ours"), &difference.ours), (crate::say!("clash-theirs"), &difference.theirs)] {
        lines.push(Line::styled(name, theme.soft));
        let words = answer.as_ref().map_or_else(|| crate::say!("clash-nothing"), Answer::words);
        let style = if answer.is_some() { Style::new() } else { theme.soft };
        lines.extend(
            text::wrap(&text::shown(&words), width.saturating_sub(2))
                .into_iter()
                .map(|line| Line::styled(format!("  {line}"), style)),
        );
        lines.extend(roomy.then(Line::default));
    }
    lines
}

impl Screen for Clashes {
    fn handle(&mut self, event: &Event, cx: Cx<'_>) -> Vec<Ask> {
        let row = match event {
            Event::Outcome(outcome) => return self.hear(outcome, cx),
            Event::Key(key) if !self.merging => match intent(KEYS, key) {
                Some(Intent::Move(by)) => {
                    self.choice.step(by, Side::ALL.len());
                    return Vec::new();
                }
                Some(Intent::Turn(by)) => {
                    self.scroll.turn(by);
                    return Vec::new();
                }
                Some(Intent::Choose) => self.choice.of(Side::ALL.len()),
                Some(Intent::Back) => return self.back(),
                None => None,
            },
            Event::Mouse(mouse) if !self.merging => match (mouse.kind, cx.spot.map(|spot| spot.what)) {
                (MouseKind::Press, Some(What::Row(row))) => Some(row),
                _ => None,
            },
            _ => None,
        };
        match (row, self.clash(cx.world)) {
            (Some(row), Some(clash)) => self.choose(row, clash, cx),
            _ => Vec::new(),
        }
    }

    fn view(&self, world: &World, page: &mut Page<'_>) {
        let theme = page.theme();
        let Some(clash) = self.clash(world) else {
            page.title(&crate::say!("clash-title"), "");
            page.say(&crate::say!("clash-none"), theme.soft);
            return;
        };
        let differences = clash.differences();
        let at = self.sides_of(clash).len();
        let place =
            if at < differences.len() { crate::say!("prompt-place", at = at + 1, of = differences.len()) } else { String::new() };
        let day = date::short(clash.ours.shift.date, world.now.date_naive());
        page.title(&crate::say!("clash-of", pack = clash.ours.pack.title.as_str(), day = day), &place);
        let roomy = page.rows() > ROOMY;
        if roomy {
            page.say(&crate::say!("clash-about"), theme.soft);
            page.gap();
        }
        let Some(difference) = differences.get(at) else {
            page.say(&crate::say!("clash-no-answers"), Style::new());
            page.gap();
            page.list(&[Block::both(0, true, &crate::say!("clash-together"), "", page.width(), theme)], Some(0));
            return;
        };
        let width = usize::from(page.width());
        let question = text::one_line(&text::shown(&difference.question));
        if roomy {
            page.say(&question, theme.strong);
            page.gap();
        } else {
            // The answers are what one looks at.
            page.line(Line::styled(text::cut(&question, width), theme.strong));
        }
        let chosen = self.choice.of(Side::ALL.len());
        // The ways to choose are always there, and the answers are turned above them.
        let ways = u16::try_from(Side::ALL.len()).unwrap_or_default();
        let answers = page.take(page.rows().saturating_sub(ways));
        let below = page.place();
        page.turn_to(answers);
        self.scroll.view_parts(&[&sides(difference, roomy, width, theme)], &crate::say!("clash-more"), page);
        page.turn_to(below);
        let row = |(row, side): (usize, &Side)| Block::both(row, chosen == Some(row), &side.word().say(), "", page.width(), theme);
        let rows: Vec<Block> = Side::ALL.iter().enumerate().map(row).collect();
        page.list(&rows, chosen);
    }

    fn keys(&self) -> Vec<Label> {
        labels(KEYS)
    }
}
