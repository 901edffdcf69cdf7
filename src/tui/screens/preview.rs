//! A pack that is being written, walked as a person will meet it. It never asks for anything but the file to be read, so nothing is
//! kept. What was found stands beneath the prompt it belongs to, and the walk goes on where it was when the file changes.

use std::path::PathBuf;

use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Line;

use crate::base::{Notice, text};
use crate::effect::{Effect, Outcome};
use crate::model::{Pack, Sitting, Step, SupportLine};
use crate::pack::{self, Finding, Reading};
use crate::tui::event::{Event, MouseKind};
use crate::tui::input::{Binding, Label, intent, labels};
use crate::tui::screen::{Ask, Cx, Route, Screen};
use crate::tui::widgets::{Page, Scroll};
use crate::tui::world::World;

use super::pause;
use super::reflect::{Pane, Reply};

#[derive(Clone, Copy, Debug)]
enum Intent {
    Next,
    Back,
    Why,
    Again,
    Leave,
    Move(isize),
}

const KEYS: &[Binding<Intent>] = &[
    Binding::foot("tab", &["tab"], Intent::Next, crate::word!("key-next")),
    Binding::foot("shift-tab", &["shift-tab"], Intent::Back, crate::word!("key-step-back")),
    Binding::foot("esc", &["esc", "ctrl-q", "ctrl-c"], Intent::Leave, crate::word!("preview-key-leave")),
    Binding::foot("F5", &["f5"], Intent::Why, crate::word!("key-why")),
    Binding::all("ctrl-r", &["ctrl-r"], Intent::Again, crate::word!("preview-key-again")),
];

/// The keys of a page on which nothing is answered.
const PAGE_KEYS: &[Binding<Intent>] = &[
    Binding::foot("tab", &["tab", "enter"], Intent::Next, crate::word!("key-next")),
    Binding::foot("shift-tab", &["shift-tab"], Intent::Back, crate::word!("key-step-back")),
    Binding::foot("esc", &["esc", "q", "ctrl-q", "ctrl-c"], Intent::Leave, crate::word!("preview-key-leave")),
    Binding::all("↑↓", &["up", "k"], Intent::Move(-1), crate::word!("key-move")),
    Binding::quiet(&["down", "j"], Intent::Move(1)),
    Binding::quiet(&["pageup"], Intent::Move(-10)),
    Binding::quiet(&["pagedown", "space"], Intent::Move(10)),
    Binding::all("ctrl-r", &["ctrl-r"], Intent::Again, crate::word!("preview-key-again")),
];

/// A walk through a pack file.
#[derive(Debug)]
pub(super) struct Preview {
    file: PathBuf,
    /// Whether the file is to be read.
    wanted: bool,
    /// What was read last.
    read: Option<Read>,
    /// The walk; while the file cannot be read it waits where it was.
    walk: Option<Walk>,
    why: bool,
    scroll: Scroll,
}

/// What was read of the file.
#[derive(Debug)]
enum Read {
    /// Its text, and what that is as a pack.
    Text(String, Box<Reading>),
    /// Why it could not be read.
    Trouble(Notice),
}

/// Where one is in the pack, and what is typed there.
#[derive(Debug)]
struct Walk {
    sitting: Sitting,
    /// The prompt in front; none before the first and after the last.
    pane: Option<Pane>,
    grounding: Option<String>,
    support: Vec<SupportLine>,
}

impl Walk {
    /// A walk that begins before the first prompt.
    fn begin(pack: &Pack, cx: Cx<'_>) -> Self {
        let mut sitting = Sitting::begin(pack, cx.moment.id, cx.moment.now);
        sitting.go(Step::Shift);
        let mut walk = Self { sitting, pane: None, grounding: None, support: Vec::new() };
        walk.rest_as(pack, cx);
        walk
    }

    /// Goes on with the pack as it is now. Where the prompt in front is answered as before, what is typed stays as it stands.
    fn go_on_with(&mut self, pack: &Pack, cx: Cx<'_>) {
        self.commit(cx);
        let before = self.sitting.current().map(|response| (response.prompt.id.clone(), response.prompt.kind.clone()));
        self.sitting.go_on_with(pack);
        let now = self.sitting.current().map(|response| (response.prompt.id.clone(), response.prompt.kind.clone()));
        if now != before {
            self.turn_to();
        }
        self.rest_as(pack, cx);
    }

    /// What a pause shows, as the pack says.
    fn rest_as(&mut self, pack: &Pack, cx: Cx<'_>) {
        self.grounding.clone_from(&pack.grounding);
        self.support = pause::with_own(&pack.support, cx.world);
    }

    /// Takes what is typed into the sitting.
    fn commit(&mut self, cx: Cx<'_>) {
        if let (Some(pane), Some(response)) = (&self.pane, self.sitting.current()) {
            let answer = pane.answer(&response.prompt.kind, cx);
            self.sitting.answer(answer);
        }
    }

    fn turn_to(&mut self) {
        self.pane = self.sitting.current().map(Pane::new);
    }

    fn next(&mut self) {
        if self.sitting.step() == Step::Close {
            self.sitting.ask_more();
        } else {
            self.sitting.next();
        }
        self.turn_to();
    }

    fn back(&mut self) {
        self.sitting.back();
        self.turn_to();
    }
}

impl Preview {
    pub(super) fn new(file: PathBuf) -> Self {
        Self { file, wanted: true, read: None, walk: None, why: false, scroll: Scroll::default() }
    }

    /// Takes in what the file says now. One that says what it said before changes nothing.
    fn take_in(&mut self, result: &Result<String, Notice>, cx: Cx<'_>) -> Vec<Ask> {
        let same = match (&self.read, result) {
            (Some(Read::Text(known, _)), Ok(text)) => known == text,
            (Some(Read::Trouble(known)), Err(notice)) => known == notice,
            _ => false,
        };
        if same {
            return Vec::new();
        }
        let first = self.read.is_none();
        self.scroll = Scroll::default();
        self.read = Some(match result {
            Ok(text) => {
                let reading = pack::check(text, &cx.world.shelf);
                match (&mut self.walk, &reading.pack) {
                    (Some(walk), Some(pack)) => walk.go_on_with(pack, cx),
                    (walk @ None, Some(pack)) => *walk = Some(Walk::begin(pack, cx)),
                    (_, None) => {}
                }
                Read::Text(text.clone(), Box::new(reading))
            }
            Err(notice) => Read::Trouble(notice.clone()),
        });
        if first { Vec::new() } else { vec![Ask::Tell(Notice::new(crate::say!("preview-again")))] }
    }

    /// The walk, unless something stands in its way.
    fn open(&self) -> Option<(&Walk, &Pack, &Reading, &str)> {
        match (&self.walk, &self.read) {
            (Some(walk), Some(Read::Text(text, reading))) => Some((walk, reading.pack.as_ref()?, reading, text)),
            _ => None,
        }
    }

    /// The prompt in front, when there is one to answer.
    fn pane(&self) -> Option<&Pane> {
        self.open().and_then(|(walk, ..)| walk.pane.as_ref())
    }

    fn hear_input(&mut self, event: &Event, cx: Cx<'_>) -> Vec<Ask> {
        let table = if self.pane().is_some() { KEYS } else { PAGE_KEYS };
        if self.pane().is_some()
            && let Some(walk) = &mut self.walk
            && let Some(pane) = &mut walk.pane
        {
            match pane.hear(event, cx) {
                Reply::On => return self.go_on(cx),
                Reply::Moved => return Vec::new(),
                Reply::Changed => {
                    // What follows may depend on what was chosen.
                    walk.commit(cx);
                    return Vec::new();
                }
                Reply::No => {}
            }
        }
        match event {
            Event::Key(key) => self.obey(intent(table, key), cx),
            Event::Mouse(mouse) => {
                match mouse.kind {
                    MouseKind::WheelUp => self.scroll.turn(-3),
                    MouseKind::WheelDown => self.scroll.turn(3),
                    MouseKind::Press | MouseKind::Drag => {}
                }
                Vec::new()
            }
            _ => Vec::new(),
        }
    }

    fn obey(&mut self, intent: Option<Intent>, cx: Cx<'_>) -> Vec<Ask> {
        match intent {
            Some(Intent::Next) => return self.go_on(cx),
            Some(Intent::Back) => self.turn(cx, Walk::back),
            Some(Intent::Why) => self.why = !self.why,
            Some(Intent::Again) => self.wanted = true,
            Some(Intent::Move(by)) => self.scroll.turn(by),
            Some(Intent::Leave) => return vec![Ask::Quit],
            None => {}
        }
        Vec::new()
    }

    fn go_on(&mut self, cx: Cx<'_>) -> Vec<Ask> {
        match self.pane().and_then(|pane| pane.puzzle(cx)) {
            Some(sentence) => return vec![Ask::Tell(Notice::new(sentence))],
            None => self.turn(cx, Walk::next),
        }
        Vec::new()
    }

    fn turn(&mut self, cx: Cx<'_>, change: impl FnOnce(&mut Walk)) {
        if self.open().is_none() {
            return;
        }
        if let Some(walk) = &mut self.walk {
            walk.commit(cx);
            change(walk);
            self.why = false;
            self.scroll = Scroll::default();
        }
    }

    /// What stands at the right of the title: where one is, and how much was found.
    fn standing(walk: &Walk, reading: &Reading) -> String {
        let place = match walk.sitting.place() {
            Some((at, of)) => crate::say!("preview-place", at = at, of = of),
            None => crate::say!("preview-title"),
        };
        let count = reading.findings.len();
        let found = (count > 0).then(|| crate::say!("preview-findings", count = count));
        [place].into_iter().chain(found).collect::<Vec<_>>().join(" · ")
    }

    /// The page before the first prompt: what the pack says of itself, and what was found in that.
    fn view_opening(&self, pack: &Pack, reading: &Reading, text: &str, page: &mut Page<'_>) {
        let theme = page.theme();
        let by =
            crate::say!("preview-by", length = pack.length(), authors = pack.authors.join(", "), licence = pack.licence.clone());
        let mut lines = wrapped(&pack.about, Style::new(), page);
        lines.push(Line::default());
        let before = lines.len();
        lines.extend(reading.found_around().flat_map(|finding| found(finding, text, page)));
        if lines.len() > before {
            lines.push(Line::default());
        }
        lines.extend(wrapped(&crate::say!("preview-about"), Style::new(), page));
        lines.extend(wrapped(&by, theme.soft, page));
        self.scroll.view(&lines, page);
    }

    /// The prompt in front, with what was found in it at the end of the page.
    fn view_prompt(&self, walk: &Walk, reading: &Reading, text: &str, world: &World, page: &mut Page<'_>) {
        let (Some(pane), Step::Prompt(index), Some(response)) = (&walk.pane, walk.sitting.step(), walk.sitting.current()) else {
            return;
        };
        let mut lines: Vec<Line<'static>> = reading.found_in(index).flat_map(|finding| found(finding, text, page)).collect();
        lines.truncate(usize::from(page.rows() / 3));
        let whole = page.place();
        let taken = u16::try_from(lines.len()).unwrap_or_default();
        page.keep_free(if taken > 0 { taken + 1 } else { 0 });
        pane.view(&response.prompt, self.why, world.now.date_naive(), page);
        page.turn_to(Rect { y: whole.y + whole.height.saturating_sub(taken), height: taken, ..whole });
        for line in lines {
            page.line(line);
        }
    }

    /// The page after the last prompt.
    fn view_end(walk: &Walk, page: &mut Page<'_>) {
        page.say(&crate::say!("preview-end"), Style::new());
        let more = walk.sitting.more_to_ask();
        if more > 0 {
            page.gap();
            let soft = page.theme().soft;
            page.say(&crate::say!("preview-more", count = more), soft);
        }
    }

    /// What stands in the way of the walk.
    fn view_trouble(&self, read: &Read, page: &mut Page<'_>) {
        let count = if let Read::Text(_, reading) = read { reading.findings.len() } else { 0 };
        let right = if count > 0 { crate::say!("preview-findings", count = count) } else { String::new() };
        page.title(&self.name(), &right);
        let theme = page.theme();
        let mut lines = wrapped(&crate::say!("preview-broken"), Style::new(), page);
        lines.push(Line::default());
        match read {
            Read::Text(text, reading) => {
                let severe = |finding: &&Finding| std::cmp::Reverse(finding.rule.severity());
                let mut findings: Vec<&Finding> = reading.findings.iter().collect();
                findings.sort_by_key(severe);
                lines.extend(findings.into_iter().flat_map(|finding| found(finding, text, page)));
            }
            Read::Trouble(notice) => {
                let words = [&notice.headline].into_iter().chain(&notice.causes).chain(&notice.hint);
                lines.extend(words.flat_map(|words| wrapped(words, theme.soft, page)));
            }
        }
        self.scroll.view(&lines, page);
    }

    /// What the file is called, as a person may see it.
    fn name(&self) -> String {
        let name = self.file.file_name().unwrap_or(self.file.as_os_str());
        text::shown(&name.to_string_lossy())
    }
}

fn wrapped(words: &str, style: Style, page: &Page<'_>) -> Vec<Line<'static>> {
    let lines = text::wrap(&text::shown(words), usize::from(page.width()));
    lines.into_iter().map(|line| Line::styled(line, style)).collect()
}

/// A finding in a soft line: where it stands in the file, what is wrong, what to do.
fn found(finding: &Finding, text: &str, page: &Page<'_>) -> Vec<Line<'static>> {
    wrapped(&finding.told(text), page.theme().soft, page)
}

impl Screen for Preview {
    fn handle(&mut self, event: &Event, cx: Cx<'_>) -> Vec<Ask> {
        match event {
            Event::Outcome(Outcome::PackRead(result)) => self.take_in(result, cx),
            Event::FileChanged => {
                self.wanted = true;
                Vec::new()
            }
            Event::Key(_) | Event::Paste(_) | Event::Mouse(_) => self.hear_input(event, cx),
            Event::Outcome(_) | Event::Resized(..) | Event::Tick | Event::Terminate => Vec::new(),
        }
    }

    fn view(&self, world: &World, page: &mut Page<'_>) {
        let Some((walk, pack, reading, text)) = self.open() else {
            match &self.read {
                Some(read) => self.view_trouble(read, page),
                None => page.title(&crate::say!("preview-opening", file = self.name()), ""),
            }
            return;
        };
        page.title(&pack.title, &Self::standing(walk, reading));
        match walk.sitting.step() {
            Step::Shift => self.view_opening(pack, reading, text, page),
            Step::Prompt(_) => self.view_prompt(walk, reading, text, world, page),
            Step::Close => Self::view_end(walk, page),
        }
    }

    fn keys(&self) -> Vec<Label> {
        match self.pane() {
            // What stands in the way is read; there is nowhere to go.
            None if self.open().is_none() => labels(PAGE_KEYS).into_iter().filter(|label| !label.keys.ends_with("tab")).collect(),
            None => labels(PAGE_KEYS),
            Some(pane) if pane.is_typed_into() => labels(KEYS).into_iter().chain(pane.keys()).collect(),
            Some(pane) => {
                let quiet = |label: Label| Label { at_foot: label.at_foot && label.keys != "tab", ..label };
                pane.keys().into_iter().chain(labels(KEYS).into_iter().map(quiet)).collect()
            }
        }
    }

    fn opening(&mut self) -> Option<Effect> {
        std::mem::take(&mut self.wanted).then(|| Effect::ReadPack(self.file.clone()))
    }

    fn pause(&self) -> Option<Route> {
        let walk = self.walk.as_ref()?;
        Some(Route::Pause { grounding: walk.grounding.clone(), support: walk.support.clone() })
    }

    fn is_typed_into(&self) -> bool {
        self.pane().is_some_and(Pane::is_typed_into)
    }
}
