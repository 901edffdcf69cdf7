//! One entry, to be read again: the questions as they were asked, and the words as they were written.

use std::cell::RefCell;
use std::rc::Rc;

use chrono::NaiveDate;
use ratatui::style::Style;
use ratatui::text::Line;

use crate::base::{Id, Notice, date, text};
use crate::effect::{Effect, Outcome};
use crate::model::{Carried, Entry, Response};
use crate::tui::event::Event;
use crate::tui::input::{Binding, Key, Label, intent, labels};
use crate::tui::screen::{Ask, Cx, Route, Screen};
use crate::tui::screens::disk;
use crate::tui::theme::Theme;
use crate::tui::widgets::{Page, Scroll, Sheet};
use crate::tui::world::World;

use super::flag::{self, flag_words};
use super::supervision::{self, Said};

#[derive(Clone, Copy, Debug)]
enum Intent {
    Move(isize),
    Search,
    Edit,
    Flag,
    Versions,
    Trash,
    Erase,
    Back,
}

const KEYS: &[Binding<Intent>] = &[
    Binding::foot("↑↓", &["up", "k"], Intent::Move(-1), crate::word!("key-move")),
    Binding::quiet(&["down", "j"], Intent::Move(1)),
    Binding::quiet(&["pageup"], Intent::Move(-10)),
    Binding::quiet(&["pagedown", "space"], Intent::Move(10)),
    Binding::quiet(&["home", "g"], Intent::Move(isize::MIN)),
    Binding::quiet(&["end", "G"], Intent::Move(isize::MAX)),
    Binding::foot("e", &["e"], Intent::Edit, crate::word!("key-edit")),
    Binding::foot("esc", &["esc", "q", "left", "h"], Intent::Back, crate::word!("key-back")),
    Binding::foot("f", &["f"], Intent::Flag, crate::word!("key-flag")),
    Binding::foot("/", &["/"], Intent::Search, crate::word!("key-search")),
    Binding::foot("d", &["d", "delete"], Intent::Trash, crate::word!("key-trash")),
    Binding::all("v", &["v"], Intent::Versions, crate::word!("read-key-versions")),
    Binding::all("X", &["X"], Intent::Erase, crate::word!("read-key-erase")),
];

/// The same before it is gone for good.
const ERASE_KEYS: &[Binding<bool>] = &[
    Binding::foot("y", &["y"], true, crate::word!("read-key-erase")),
    Binding::foot("esc", &["esc", "n"], false, crate::word!("key-keep")),
];

/// What an entry waits for on its way to the trash: `y` and nothing else puts it there.
pub(super) const TRASH_KEYS: &[Binding<bool>] = &[
    Binding::foot("y", &["y"], true, crate::word!("key-trash")),
    Binding::foot("esc", &["esc", "n"], false, crate::word!("key-keep")),
];

/// An entry with its page, wrapped once for a width, a day and what supervision says of it: an answer may be a megabyte.
#[derive(Debug)]
pub(super) struct Leaf {
    pub(super) entry: Box<Entry>,
    laid: RefCell<Option<Laid>>,
}

#[derive(Debug)]
struct Laid {
    width: usize,
    today: NaiveDate,
    beside: Vec<Said>,
    lines: Rc<[Line<'static>]>,
}

impl Leaf {
    pub(super) fn new(entry: Box<Entry>) -> Self {
        Self { entry, laid: RefCell::default() }
    }

    /// The lines of the page, each with how it looks: `width` columns wide.
    pub(super) fn lines(&self, width: usize, world: &World, theme: Theme) -> Rc<[Line<'static>]> {
        let today = world.now.date_naive();
        let beside = supervision::beside(self.entry.id, &world.supervision, today);
        let mut laid = self.laid.borrow_mut();
        match &*laid {
            Some(known) if (known.width, known.today) == (width, today) && known.beside == beside => Rc::clone(&known.lines),
            _ => {
                let lines: Rc<[Line<'static>]> = lines(&self.entry, &beside, today, width, theme).into();
                *laid = Some(Laid { width, today, beside, lines: Rc::clone(&lines) });
                lines
            }
        }
    }
}

/// The page of one entry.
#[derive(Debug)]
pub(super) struct Read {
    id: Id,
    asked: bool,
    /// The entry, and the mark of its version unless it is not to be written over.
    open: Option<(Leaf, Option<String>)>,
    scroll: Scroll,
    /// Keys that came before the entry.
    waiting: Vec<Event>,
    /// What it waits to be sure of.
    asking: Option<Sure>,
}

/// What is done only when somebody is sure.
#[derive(Clone, Copy, Debug)]
enum Sure {
    Trash,
    Erase,
}

impl Read {
    pub(super) fn new(id: Id) -> Self {
        Self { id, asked: false, open: None, scroll: Scroll::default(), waiting: Vec::new(), asking: None }
    }

    fn hear(&mut self, outcome: &Outcome) -> Vec<Ask> {
        match outcome {
            Outcome::Read(entry, mark) if entry.id == self.id => {
                self.open = Some((Leaf::new(entry.clone()), mark.clone()));
                return vec![Ask::Hear(std::mem::take(&mut self.waiting))];
            }
            Outcome::Saved(saved) if saved.draft == self.id => {
                self.id = saved.entry.id;
                self.open = Some((Leaf::new(Box::new(saved.entry.clone())), Some(saved.mark.clone())));
                self.scroll = Scroll::default();
            }
            Outcome::Flagged(entry) | Outcome::BroughtBack(entry) if entry.id == self.id => {
                // Its version is another one now.
                self.open = None;
                self.asked = false;
            }
            Outcome::NotRead(id, _) if *id == self.id => return vec![Ask::Back],
            Outcome::Erased(id, files) if *id == self.id => {
                let said = Notice::new(crate::say!("erase-done", count = *files)).hint(crate::say!("erase-reach"));
                return vec![Ask::Back, Ask::Tell(said)];
            }
            Outcome::Trashed(id) if *id == self.id => {
                return vec![Ask::Back, Ask::Tell(Notice::new(crate::say!("read-trashed")))];
            }
            _ => {}
        }
        Vec::new()
    }

    fn hear_key(&mut self, event: &Event, key: &Key, cx: Cx<'_>) -> Vec<Ask> {
        match (intent(KEYS, key), &self.open) {
            (Some(Intent::Move(by)), _) => self.scroll.turn(by),
            // The list beneath is what is searched.
            (Some(Intent::Search), _) => return vec![Ask::Back, Ask::Hear(vec![event.clone()])],
            (Some(Intent::Edit), Some((leaf, Some(mark)))) => {
                return vec![Ask::Go(Route::Edit(leaf.entry.clone(), mark.clone()))];
            }
            (Some(Intent::Edit), Some((_, None))) => {
                return vec![Ask::Tell(disk::only_read())];
            }
            (Some(Intent::Flag), Some((leaf, _))) => return vec![flag::go(leaf.entry.id, cx.world)],
            (Some(Intent::Versions), Some((leaf, _))) => return vec![Ask::Go(Route::Versions(leaf.entry.id))],
            (Some(Intent::Trash), Some(_)) => {
                self.asking = Some(Sure::Trash);
                return vec![Ask::Tell(Notice::new(crate::say!("read-trash-ask")))];
            }
            (Some(Intent::Erase), Some(_)) => {
                self.asking = Some(Sure::Erase);
                return vec![Ask::Tell(Notice::new(crate::say!("read-erase-ask")).hint(crate::say!("erase-reach")))];
            }
            (Some(Intent::Back), _) => return vec![Ask::Back],
            (Some(_), None) => self.waiting.push(event.clone()),
            (None, _) => {}
        }
        Vec::new()
    }
}

fn lines(entry: &Entry, beside: &[Said], today: NaiveDate, width: usize, theme: Theme) -> Vec<Line<'static>> {
    /// How far what is said of an answer stands in beneath it.
    const INDENT: &str = "  ";
    let mut sheet = Sheet::new(width, theme);
    if let Some(words) = flag_words(entry.flag.as_ref()) {
        sheet.say(&crate::say!("read-whole", words = words), theme.soft);
        sheet.gap();
    }
    for response in entry.responses.iter().filter(|response| response.is_written_on()) {
        sheet.say(&response.prompt.text, theme.strong);
        if let Some(answer) = &response.answer {
            sheet.say(&answer.words(), Style::new());
        }
        if let Some(words) = &response.unchosen {
            sheet.put(INDENT, &crate::say!("read-unchosen", words = words.as_str()), theme.soft);
        }
        let standing = match (response.ticked, response.prompt.always_private) {
            (true, true) => crate::say!("read-ticked-private"),
            (true, false) => crate::say!("read-ticked"),
            (false, true) => crate::say!("always-private"),
            (false, false) => String::new(),
        };
        if !standing.is_empty() {
            sheet.put(INDENT, &standing, theme.soft);
        }
        if let Some(words) = flag_words(response.flag.as_ref()) {
            sheet.put(INDENT, &words, theme.soft);
        }
        sheet.gap();
    }
    if !entry.tags.is_empty() {
        sheet.say(&crate::say!("read-tags", tags = entry.tags.join(", ")), theme.soft);
    }
    for carried in &entry.carry_forward {
        let words = carried.words.as_str();
        let words = match carried.state {
            Carried::Open => crate::say!("read-carried", words = words),
            Carried::Done(day) => crate::say!("read-carried-done", words = words, date = date::short(day, today)),
            Carried::LetGo(day) => crate::say!("read-carried-let-go", words = words, date = date::short(day, today)),
        };
        sheet.say(&words, theme.soft);
    }
    if !entry.responses.iter().any(Response::is_written_on) {
        sheet.say(&crate::say!("read-nothing"), theme.soft);
    }
    for said in beside {
        match said {
            Said::Where(words) => {
                sheet.gap();
                sheet.say(words, theme.strong);
            }
            Said::Words(words) => sheet.say(words, Style::new()),
            Said::Left(words) => sheet.say(words, theme.soft),
        }
    }
    sheet.into_lines()
}

impl Screen for Read {
    fn handle(&mut self, event: &Event, cx: Cx<'_>) -> Vec<Ask> {
        match event {
            Event::Outcome(outcome) => return self.hear(outcome),
            Event::Mouse(mouse) => self.scroll.wheel(mouse.kind),
            Event::Key(key) => {
                if let Some(asked) = self.asking.take() {
                    let (keys, effect) = match asked {
                        Sure::Trash => (TRASH_KEYS, Effect::Trash(self.id)),
                        Sure::Erase => (ERASE_KEYS, Effect::Erase(self.id)),
                    };
                    let sure = intent(keys, key).unwrap_or_default();
                    return sure.then_some(Ask::Do(effect)).into_iter().collect();
                }
                return self.hear_key(event, key, cx);
            }
            _ => {}
        }
        Vec::new()
    }

    fn view(&self, world: &World, page: &mut Page<'_>) {
        let Some((leaf, _)) = &self.open else {
            page.title(&crate::say!("read-opening"), "");
            return;
        };
        page.title(&leaf.entry.pack.title, &entry_place(&leaf.entry, world));
        let lines = leaf.lines(usize::from(page.width()), world, page.theme());
        self.scroll.view(&lines, page);
    }

    fn keys(&self) -> Vec<Label> {
        match self.asking {
            None => labels(KEYS),
            Some(Sure::Trash) => labels(TRASH_KEYS),
            Some(Sure::Erase) => labels(ERASE_KEYS),
        }
    }

    fn opening(&mut self) -> Option<Effect> {
        let first = !std::mem::replace(&mut self.asked, true);
        first.then_some(Effect::Read(self.id))
    }
}

/// "Fri 20 Nov, the night shift, one-to-one".
pub(super) fn entry_place(entry: &Entry, world: &World) -> String {
    let day = date::short(entry.shift.date, world.now.date_naive());
    let mut words = vec![if entry.shift.ran_into_night(entry.created) { crate::say!("shift-night", day = day) } else { day }];
    words.extend(entry.shift.setting.clone());
    words.extend(entry.shift.length());
    text::shown(&words.join(", "))
}
