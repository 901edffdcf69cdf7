//! A pack walked as a person will meet it: out of a file that is being written, or off the shelf. It never asks for anything but the
//! file to be read, so nothing is kept. What was found stands beneath the prompt it belongs to, and when the file changes the walk
//! goes on where it was.

use std::path::{Path, PathBuf};

use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Line;

use crate::base::{Notice, text};
use crate::effect::{Effect, Outcome};
use crate::model::{Memory, Pack, Sitting, Step, SupportLine};
use crate::pack::Walkable;
use crate::tui::event::Event;
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
    Findings,
    Leave,
    Move(isize),
}

const KEYS: &[Binding<Intent>] = &[
    Binding::foot("tab", &["tab"], Intent::Next, crate::word!("key-next")),
    Binding::foot("shift-tab", &["shift-tab"], Intent::Back, crate::word!("key-step-back")),
    Binding::foot("esc", &["esc", "ctrl-q", "ctrl-c"], Intent::Leave, crate::word!("preview-key-leave")),
    Binding::foot("F5", &["f5"], Intent::Why, crate::word!("key-why")),
    Binding::all("F7", &["f7"], Intent::Findings, crate::word!("preview-key-findings")),
    Binding::all("ctrl-r", &["ctrl-r"], Intent::Again, crate::word!("preview-key-again")),
];

/// While all that was found in a prompt is read.
const FINDINGS_KEYS: &[Binding<Intent>] = &[
    Binding::foot("↑↓", &["up", "k"], Intent::Move(-1), crate::word!("key-move")),
    Binding::quiet(&["down", "j"], Intent::Move(1)),
    Binding::quiet(&["pageup"], Intent::Move(-10)),
    Binding::quiet(&["pagedown", "space"], Intent::Move(10)),
    Binding::foot("esc", &["esc", "f7", "enter", "q"], Intent::Findings, crate::word!("key-back")),
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

/// A walk through a pack.
#[derive(Debug)]
pub(super) struct Preview {
    /// The file that is followed; none for a pack off the shelf.
    file: Option<PathBuf>,
    /// Whether the file is to be read.
    wanted: bool,
    /// What was read last.
    read: Option<Walkable>,
    /// The walk; while the file cannot be read it waits where it was.
    walk: Option<Walk>,
    why: bool,
    /// All that was found in the prompt in front is read, in place of the prompt.
    findings: bool,
    scroll: Scroll,
}

/// Where one is in the pack, and what is typed there.
#[derive(Debug)]
struct Walk {
    sitting: Sitting,
    /// What was answered so far, whatever became of the prompts.
    memory: Memory,
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
        let mut walk = Self { sitting, memory: Memory::default(), pane: None, grounding: None, support: Vec::new() };
        walk.rest_as(pack, cx);
        walk
    }

    /// Goes on with the pack as it is now. Where the prompt in front is answered as before, what is typed stays as it stands.
    fn go_on_with(&mut self, pack: &Pack, cx: Cx<'_>) {
        self.commit(cx);
        if !self.sitting.go_on_with(pack, &mut self.memory) {
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
        if let Some(pane) = &self.pane {
            pane.commit(&mut self.sitting, cx);
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
    /// A walk through the pack in `file`, or the one that an overlay in `file` changes.
    pub(super) fn of_file(file: PathBuf) -> Self {
        Self { file: Some(file), wanted: true, read: None, walk: None, why: false, findings: false, scroll: Scroll::default() }
    }

    /// A walk through a pack off the shelf.
    pub(super) fn of_pack(pack: &Pack, cx: Cx<'_>) -> Self {
        let (read, walk) = (Some(Walkable::shelved(pack)), Some(Walk::begin(pack, cx)));
        Self { file: None, wanted: false, read, walk, why: false, findings: false, scroll: Scroll::default() }
    }

    /// Takes in what the file says now. One that says what it said before changes nothing.
    fn take_in(&mut self, file: &Result<String, Notice>, cx: Cx<'_>) -> Vec<Ask> {
        if self.read.as_ref().is_some_and(|read| read.is_of(file)) {
            return Vec::new();
        }
        self.scroll = Scroll::default();
        self.findings = false;
        let now = Walkable::read(file, &cx.world.shelf);
        match (&mut self.walk, now.pack()) {
            (Some(walk), Some(pack)) => walk.go_on_with(pack, cx),
            (walk @ None, Some(pack)) => *walk = Some(Walk::begin(pack, cx)),
            (_, None) => {}
        }
        let unread = now.is_unread();
        let again = self.read.replace(now).filter(|_| !unread);
        again.map(|_| Ask::Tell(Notice::new(crate::say!("preview-again")))).into_iter().collect()
    }

    /// The walk, unless something stands in its way.
    fn open(&self) -> Option<(&Walk, &Pack, &Walkable)> {
        let read = self.read.as_ref()?;
        Some((self.walk.as_ref()?, read.pack()?, read))
    }

    /// The prompt in front, when there is one to answer.
    fn pane(&self) -> Option<&Pane> {
        self.open().and_then(|(walk, ..)| walk.pane.as_ref()).filter(|_| !self.findings)
    }

    /// What was found in the prompt in front, a line each.
    fn found_here(&self) -> Vec<String> {
        let Some((walk, _, read)) = self.open() else { return Vec::new() };
        let Step::Prompt(index) = walk.sitting.step() else { return Vec::new() };
        read.told_in(index).collect()
    }

    fn hear_input(&mut self, event: &Event, cx: Cx<'_>) -> Vec<Ask> {
        let table = match self.pane() {
            _ if self.findings => FINDINGS_KEYS,
            Some(_) => KEYS,
            None => PAGE_KEYS,
        };
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
                self.scroll.wheel(mouse.kind);
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
            Some(Intent::Findings) => {
                self.findings = !self.findings && !self.found_here().is_empty();
                self.scroll = Scroll::default();
            }
            Some(Intent::Again) => self.wanted = self.file.is_some(),
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
            self.findings = false;
            self.scroll = Scroll::default();
        }
    }

    /// What stands at the right of the title: where one is, and how much was found.
    fn standing(walk: &Walk, read: &Walkable) -> String {
        let place = match walk.sitting.place() {
            Some((at, of)) => crate::say!("preview-place", at = at, of = of),
            None => crate::say!("preview-title"),
        };
        let found = Some(found(read)).filter(|found| !found.is_empty());
        [place].into_iter().chain(found).collect::<Vec<_>>().join(" · ")
    }

    /// The page before the first prompt: what the pack says of itself, and what was found in that.
    fn view_opening(&self, pack: &Pack, read: &Walkable, page: &mut Page<'_>) {
        let theme = page.theme();
        let mut lines = wrapped(&pack.about, Style::new(), page);
        lines.push(Line::default());
        let before = lines.len();
        lines.extend(read.told_around().flat_map(|words| wrapped(&words, theme.soft, page)));
        if lines.len() > before {
            lines.push(Line::default());
        }
        lines.extend(wrapped(&self.introduction(read), Style::new(), page));
        lines.extend(wrapped(&origin(pack), theme.soft, page));
        self.scroll.view(&lines, page);
    }

    /// What this is, and what it does not do.
    fn introduction(&self, read: &Walkable) -> String {
        match self.file {
            None => crate::say!("preview-about-shelf"),
            Some(_) if read.is_laid_over() => crate::say!("preview-about-overlay", file = self.name()),
            Some(_) => crate::say!("preview-about"),
        }
    }

    /// The prompt in front, with what was found in it at the end of the page.
    fn view_prompt(&self, walk: &Walk, read: &Walkable, world: &World, page: &mut Page<'_>) {
        let (Some(pane), Step::Prompt(index), Some(response)) = (&walk.pane, walk.sitting.step(), walk.sitting.current()) else {
            return;
        };
        let soft = page.theme().soft;
        let mut lines: Vec<Line<'static>> = read.told_in(index).flat_map(|words| wrapped(&words, soft, page)).collect();
        if self.findings {
            self.scroll.view(&lines, page);
            return;
        }
        let room = usize::from(page.rows() / 3);
        if lines.len() > room {
            let more = wrapped(&crate::say!("preview-findings-more"), page.theme().accent, page);
            lines.truncate(room.saturating_sub(more.len()));
            lines.extend(more);
        }
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
    fn view_trouble(&self, read: &Walkable, page: &mut Page<'_>) {
        page.title(&self.name(), &found(read));
        let soft = page.theme().soft;
        let lead = if read.is_unread() { crate::say!("preview-unread") } else { crate::say!("preview-broken") };
        let mut lines = wrapped(&lead, Style::new(), page);
        lines.push(Line::default());
        lines.extend(read.told().iter().flat_map(|words| wrapped(words, soft, page)));
        self.scroll.view(&lines, page);
    }

    /// What the file is called, as a person may see it.
    fn name(&self) -> String {
        let name = self.file.as_deref().and_then(Path::file_name).unwrap_or_default();
        text::shown(&name.to_string_lossy())
    }
}

/// How long it takes, who wrote it, where someone is named, and on what terms it may be copied.
fn origin(pack: &Pack) -> String {
    let (length, licence) = (pack.length(), pack.licence.as_str());
    match pack.authors.join(", ") {
        nobody if nobody.is_empty() => crate::say!("preview-by-nobody", length = length, licence = licence),
        authors => crate::say!("preview-by", length = length, authors = authors, licence = licence),
    }
}

fn wrapped(words: &str, style: Style, page: &Page<'_>) -> Vec<Line<'static>> {
    let lines = text::wrap(&text::shown(words), usize::from(page.width()));
    lines.into_iter().map(|line| Line::styled(line, style)).collect()
}

/// "2 findings"; nothing where there are none.
fn found(read: &Walkable) -> String {
    match read.count() {
        0 => String::new(),
        count => crate::say!("preview-findings", count = count),
    }
}

impl Screen for Preview {
    fn handle(&mut self, event: &Event, cx: Cx<'_>) -> Vec<Ask> {
        match event {
            Event::Outcome(Outcome::PackRead(result)) => self.take_in(result, cx),
            Event::FileChanged => {
                self.wanted = self.file.is_some();
                Vec::new()
            }
            Event::Key(_) | Event::Paste(_) | Event::Mouse(_) => self.hear_input(event, cx),
            Event::Outcome(_)
            | Event::Resized(..)
            | Event::Tick
            | Event::EntriesChanged(_)
            | Event::SupervisionChanged
            | Event::Suspend
            | Event::Resume
            | Event::Terminate => Vec::new(),
        }
    }

    fn view(&self, world: &World, page: &mut Page<'_>) {
        let Some((walk, pack, read)) = self.open() else {
            match &self.read {
                Some(read) => self.view_trouble(read, page),
                None => page.title(&crate::say!("preview-opening", file = self.name()), ""),
            }
            return;
        };
        page.title(&pack.title, &Self::standing(walk, read));
        match walk.sitting.step() {
            Step::Shift => self.view_opening(pack, read, page),
            Step::Prompt(_) => self.view_prompt(walk, read, world, page),
            Step::Close => Self::view_end(walk, page),
        }
    }

    fn keys(&self) -> Vec<Label> {
        let mut keys = match self.pane() {
            // What stands in the way is read; there is nowhere to go.
            _ if self.findings => labels(FINDINGS_KEYS),
            None if self.open().is_none() => labels(PAGE_KEYS).into_iter().filter(|label| !label.keys.ends_with("tab")).collect(),
            None => labels(PAGE_KEYS),
            Some(pane) if pane.is_typed_into() => labels(KEYS).into_iter().chain(pane.keys()).collect(),
            Some(pane) => {
                let quiet = |label: Label| Label { at_foot: label.at_foot && label.keys != "tab", ..label };
                pane.keys().into_iter().chain(labels(KEYS).into_iter().map(quiet)).collect()
            }
        };
        let nothing = self.found_here().is_empty();
        keys.retain(|label| (self.file.is_some() || label.keys != "ctrl-r") && (!nothing || label.keys != "F7"));
        keys
    }

    fn opening(&mut self) -> Option<Effect> {
        let file = self.file.as_ref().filter(|_| self.wanted)?;
        self.wanted = false;
        Some(Effect::ReadPack(file.clone()))
    }

    fn pause(&self) -> Option<Route> {
        let walk = self.walk.as_ref()?;
        Some(Route::Pause { grounding: walk.grounding.clone(), support: walk.support.clone() })
    }

    fn is_typed_into(&self) -> bool {
        self.pane().is_some_and(Pane::is_typed_into)
    }
}
