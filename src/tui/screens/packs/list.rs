//! Every pack there is, shelf by shelf, with its minutes; of the chosen one, what it is for and where it comes from.

use ratatui::style::Style;
use ratatui::text::Line;

use crate::base::fold::fold;
use crate::base::{Notice, text};
use crate::effect::{Effect, Outcome};
use crate::model::{Edition, Pack, Shelf, Unreadable};
use crate::pack::behind;
use crate::search::Query;
use crate::tui::event::{Event, MouseKind};
use crate::tui::input::{Binding, Label, intent, labels};
use crate::tui::screen::{Ask, Cx, Route, Screen};
use crate::tui::screens::home;
use crate::tui::widgets::{Block, Choice, Field, Page, Seek, What};
use crate::tui::world::World;

#[derive(Clone, Copy, Debug)]
enum Intent {
    Move(isize),
    Begin,
    Read,
    FirstPage,
    Copy,
    Search,
    Back,
}

const KEYS: &[Binding<Intent>] = &[
    Binding::all("↑↓", &["up", "k"], Intent::Move(-1), crate::word!("key-choose")),
    Binding::quiet(&["down", "j"], Intent::Move(1)),
    Binding::quiet(&["pageup"], Intent::Move(-8)),
    Binding::quiet(&["pagedown"], Intent::Move(8)),
    Binding::quiet(&["home", "g"], Intent::Move(isize::MIN)),
    Binding::quiet(&["end", "G"], Intent::Move(isize::MAX)),
    Binding::foot("enter", &["enter", "right"], Intent::Begin, crate::word!("key-begin")),
    Binding::foot("r", &["r"], Intent::Read, crate::word!("key-read")),
    Binding::foot("f", &["f"], Intent::FirstPage, crate::word!("packs-key-first")),
    Binding::all("c", &["c"], Intent::Copy, crate::word!("packs-key-copy")),
    Binding::foot("/", &["/"], Intent::Search, crate::word!("key-search")),
    Binding::foot("esc", &["esc", "q", "left"], Intent::Back, crate::word!("key-back")),
];

/// While words are typed to search with, only these are not words.
const SEARCH_KEYS: &[Binding<Intent>] = &[
    Binding::foot("↑↓", &["up"], Intent::Move(-1), crate::word!("key-choose")),
    Binding::quiet(&["down"], Intent::Move(1)),
    Binding::foot("enter", &["enter", "tab"], Intent::Search, crate::word!("key-to-list")),
    Binding::foot("esc", &["esc", "ctrl-c"], Intent::Back, crate::word!("packs-key-all")),
];

/// While a copy is being named.
const NAMING_KEYS: &[Binding<Intent>] = &[
    Binding::foot("enter", &["enter", "tab"], Intent::Copy, crate::word!("packs-key-make")),
    Binding::foot("esc", &["esc", "ctrl-c"], Intent::Back, crate::word!("packs-key-no-copy")),
];

/// How far the words beneath the chosen row stand in.
const INDENT: usize = 6;

/// The list of packs.
#[derive(Debug)]
pub(in crate::tui::screens) struct Packs {
    /// Whether the shelf has been read anew: what is on it may have changed where nobody could tell.
    asked: bool,
    /// The row one is on, by its number and by what it stands for: rows come and go above it.
    at: Choice,
    on: Option<On>,
    seek: Seek,
    /// The id of the pack a copy is to be made of, and what the copy is to be called.
    naming: Option<(String, Field)>,
}

/// What a row stands for, wherever it stands.
#[derive(Debug, PartialEq)]
enum On {
    /// The pack called this.
    Pack(String),
    /// A file in which something is the matter.
    File(Unreadable),
}

/// What a row stands for.
#[derive(Clone, Copy)]
enum Row<'a> {
    Pack(&'a Pack),
    Broken(&'a Unreadable),
    Stale(&'a Unreadable),
}

/// The packs by shelf, in the order they are offered, then the files that could not be used and the places that fit no longer: those
/// that have what is looked for.
fn rows<'s>(shelf: &'s Shelf, query: &Query) -> Vec<Row<'s>> {
    let mut packs: Vec<&Pack> = shelf.packs.iter().collect();
    packs.sort_by_key(|pack| pack.group);
    let files = shelf.broken.iter().map(Row::Broken).chain(shelf.stale.iter().map(Row::Stale));
    let rows = packs.into_iter().map(Row::Pack).chain(files);
    rows.filter(|row| query.is_empty() || query.matches(&fold(&row.words(shelf)))).collect()
}

impl Row<'_> {
    fn on(self) -> On {
        match self {
            Row::Pack(pack) => On::Pack(pack.id.clone()),
            Row::Broken(file) | Row::Stale(file) => On::File(file.clone()),
        }
    }

    /// What it can be found by.
    fn words(self, shelf: &Shelf) -> String {
        match self {
            Row::Pack(pack) => {
                let frameworks = pack.frameworks.iter().map(|edition| framework(edition, shelf));
                let said = [&pack.title, &pack.about, &pack.id, &pack.audience, &pack.language].map(Clone::clone);
                said.into_iter().chain([self.heading()]).chain(frameworks).collect::<Vec<_>>().join("\n")
            }
            Row::Broken(file) | Row::Stale(file) => format!("{}\n{}", file.file, file.reason),
        }
    }

    /// What stands above the rows it is one of.
    fn heading(self) -> String {
        match self {
            Row::Pack(pack) => pack.group.title(),
            Row::Broken(_) => crate::say!("packs-broken"),
            Row::Stale(_) => crate::say!("packs-stale"),
        }
    }
}

/// Puts `pack` on the first page, or takes it off when it stands there.
pub(super) fn turn_first_page(pack: &Pack, world: &World) -> Ask {
    let on = !home::has(world, &pack.id);
    Ask::Do(Effect::PutOnFirstPage { pack: pack.id.clone(), on })
}

/// Where `pack` comes from and how it stands here, in sentences: first page, frameworks, authors, installed or adapted,
/// language.
pub(super) fn standing(pack: &Pack, world: &World) -> Vec<String> {
    let shelf = &world.shelf;
    let mut lines = Vec::new();
    if home::has(world, &pack.id) {
        lines.push(crate::say!("packs-first"));
    }
    if !pack.frameworks.is_empty() {
        lines.push(pack.frameworks.iter().map(|edition| framework(edition, shelf)).collect::<Vec<_>>().join("; "));
    }
    let authors = Some(pack.authors.join(", ")).filter(|authors| !authors.is_empty());
    let mut origin: Vec<String> = authors.map(|authors| crate::say!("packs-by", authors = authors)).into_iter().collect();
    if shelf.installed.contains(&pack.id) {
        origin.push(crate::say!("packs-installed"));
    }
    if shelf.adapted.contains(&pack.id) {
        origin.push(crate::say!("packs-adapted"));
    }
    if !origin.is_empty() {
        lines.push(origin.join(" "));
    }
    lines.extend(behind(pack, shelf));
    if !is_usual(&pack.language) {
        lines.push(crate::say!("packs-language", language = pack.language.as_str()));
    }
    lines
}

/// How a page cites the edition; one nobody has here is named as the pack names it.
fn framework(edition: &Edition, shelf: &Shelf) -> String {
    let known = shelf.frameworks.iter().find(|framework| framework.id == edition.of && framework.edition == edition.edition);
    known.map_or_else(|| format!("{}, {}", edition.of, edition.edition), |framework| framework.short.clone())
}

/// Whether `language` is the one this program speaks.
fn is_usual(language: &str) -> bool {
    language.split('-').next() == Some(crate::say!("paper-language").as_str())
}

impl Packs {
    pub(in crate::tui::screens) fn new(world: &World) -> Self {
        let mut packs = Self { asked: false, at: Choice::default(), on: None, seek: Seek::new(false), naming: None };
        packs.stand(0, &rows(&world.shelf, &Query::default()));
        packs
    }

    /// The number of the row one is on.
    fn place(&self, rows: &[Row<'_>]) -> Option<usize> {
        let same = self.on.as_ref().and_then(|on| rows.iter().position(|row| row.on() == *on));
        same.or_else(|| self.at.of(rows.len()))
    }

    /// Stands on the row with this number.
    fn stand(&mut self, at: usize, rows: &[Row<'_>]) {
        self.at = Choice::at(at);
        self.on = rows.get(at).map(|row| row.on());
    }

    fn step(&mut self, by: isize, rows: &[Row<'_>]) {
        let mut choice = Choice::at(self.place(rows).unwrap_or_default());
        choice.step(by, rows.len());
        self.stand(choice.of(rows.len()).unwrap_or_default(), rows);
    }

    fn chosen<'a>(&self, rows: &[Row<'a>]) -> Option<&'a Pack> {
        match rows.get(self.place(rows)?)? {
            Row::Pack(pack) => Some(pack),
            Row::Broken(_) | Row::Stale(_) => None,
        }
    }

    /// Hears an event while a copy is being named.
    fn name(&mut self, event: &Event, cx: Cx<'_>) -> Vec<Ask> {
        let Some((pack, title)) = &mut self.naming else { return Vec::new() };
        let known = match event {
            Event::Key(key) => intent(NAMING_KEYS, key),
            _ => None,
        };
        let title = match known {
            Some(Intent::Copy) => text::one_line(&title.text()),
            Some(_) => {
                self.naming = None;
                return Vec::new();
            }
            None => {
                title.hear(event, cx.spot);
                return Vec::new();
            }
        };
        if title.is_empty() {
            return Vec::new();
        }
        let pack = pack.clone();
        self.naming = None;
        vec![Ask::Do(Effect::AdaptPack { pack, title })]
    }

    fn begin(pack: &Pack) -> Ask {
        Ask::Swap(Route::Reflect(pack.id.clone()))
    }
}

impl Screen for Packs {
    fn handle(&mut self, event: &Event, cx: Cx<'_>) -> Vec<Ask> {
        let rows = rows(&cx.world.shelf, &self.seek.query());
        if let Event::Outcome(outcome) = event {
            self.step(0, &rows);
            let Outcome::Adapted(adapted) = outcome else { return Vec::new() };
            let words = crate::say!("packs-copied", file = adapted.file.as_str());
            return vec![Ask::Tell(Notice::new(words).hint(crate::say!("packs-copied-hint")))];
        }
        if self.naming.is_some() {
            return self.name(event, cx);
        }
        let table = if self.seek.is_typed_into() { SEARCH_KEYS } else { KEYS };
        let ask = match event {
            Event::Key(key) => match (intent(table, key), self.chosen(&rows)) {
                (Some(Intent::Move(by)), _) => {
                    self.step(by, &rows);
                    None
                }
                (Some(Intent::Search), _) if self.seek.is_typed_into() => {
                    self.seek.settle();
                    None
                }
                (Some(Intent::Search), _) => {
                    self.seek.ask();
                    None
                }
                (Some(Intent::Back), _) if self.seek.leave() => {
                    self.step(0, &self::rows(&cx.world.shelf, &self.seek.query()));
                    None
                }
                (Some(Intent::Back), _) => Some(Ask::Back),
                (Some(Intent::Begin), Some(pack)) => Some(Self::begin(pack)),
                (Some(Intent::Read), Some(pack)) => Some(Ask::Go(Route::Pack(pack.id.clone()))),
                (Some(Intent::FirstPage), Some(pack)) => Some(turn_first_page(pack, cx.world)),
                (Some(Intent::Copy), Some(pack)) => {
                    let title = crate::say!("packs-copy-title", title = pack.title.as_str());
                    self.naming = Some((pack.id.clone(), Field::line(&title)));
                    None
                }
                (None, _) if self.seek.hear(event, cx.spot) => {
                    self.stand(0, &self::rows(&cx.world.shelf, &self.seek.query()));
                    None
                }
                _ => None,
            },
            Event::Paste(_) if self.seek.hear(event, cx.spot) => {
                self.stand(0, &self::rows(&cx.world.shelf, &self.seek.query()));
                None
            }
            Event::Mouse(mouse) => match (mouse.kind, cx.spot.map(|spot| spot.what)) {
                (MouseKind::Press, Some(What::Row(row))) if self.place(&rows) == Some(row) => self.chosen(&rows).map(Self::begin),
                (MouseKind::Press, Some(What::Row(row))) => {
                    self.stand(row, &rows);
                    None
                }
                (MouseKind::WheelUp, _) => {
                    self.step(-1, &rows);
                    None
                }
                (MouseKind::WheelDown, _) => {
                    self.step(1, &rows);
                    None
                }
                _ => None,
            },
            _ => None,
        };
        ask.into_iter().collect()
    }

    fn view(&self, world: &World, page: &mut Page<'_>) {
        let theme = page.theme();
        page.title(&crate::say!("packs-title"), "");
        if let Some((_, title)) = &self.naming {
            page.say(&crate::say!("packs-copy-ask"), theme.strong);
            page.say(&crate::say!("packs-copy-hint"), theme.soft);
            page.gap();
            let place = page.take(1);
            title.view(page, place);
            return;
        }
        self.seek.view(page);
        let rows = rows(&world.shelf, &self.seek.query());
        if rows.is_empty() {
            page.say(&crate::say!("packs-none-found"), theme.soft);
            return;
        }
        let chosen = self.place(&rows);
        let width = page.width();
        let indent = " ".repeat(INDENT);
        let beneath = |words: &str, style: Style| {
            let lines = text::wrap(&text::shown(words), usize::from(width).saturating_sub(INDENT));
            lines.into_iter().map(|line| Line::styled(format!("{indent}{line}"), style)).collect::<Vec<_>>()
        };
        let mut blocks: Vec<Block> = Vec::new();
        let mut heading = String::new();
        for (number, row) in rows.into_iter().enumerate() {
            Block::head(&mut blocks, &mut heading, row.heading(), theme);
            let here = chosen == Some(number);
            match row {
                Row::Pack(pack) => {
                    blocks.push(Block::both(number, here, &format!("  {}", world.shelf.name(pack)), &pack.length(), width, theme));
                    if here {
                        let about = beneath(&pack.about, Style::new());
                        let standing = standing(pack, world);
                        let standing = standing.iter().flat_map(|words| beneath(words, theme.soft));
                        blocks.push(Block::row(number, about.into_iter().chain(standing).collect()));
                    }
                }
                Row::Broken(trouble) | Row::Stale(trouble) => {
                    let file = format!("  {}", text::shown(&trouble.file));
                    blocks.push(Block::both(number, here, &file, "", width, theme));
                    blocks.push(Block::row(number, beneath(&reason(trouble), theme.soft)));
                }
            }
        }
        page.list(&blocks, chosen);
    }

    fn keys(&self) -> Vec<Label> {
        if self.naming.is_some() {
            return labels(NAMING_KEYS);
        }
        if self.seek.is_typed_into() {
            return labels(SEARCH_KEYS);
        }
        // Of a file one can only read what is the matter with it.
        let on_pack = matches!(self.on, Some(On::Pack(_)));
        let fits = |key: &&Binding<Intent>| on_pack || matches!(key.intent, Intent::Move(_) | Intent::Search | Intent::Back);
        labels(&KEYS.iter().filter(fits).copied().collect::<Vec<_>>())
    }

    fn opening(&mut self) -> Option<Effect> {
        let first = !std::mem::replace(&mut self.asked, true);
        first.then_some(Effect::ReadShelf)
    }

    fn is_typed_into(&self) -> bool {
        self.naming.is_some() || self.seek.is_typed_into()
    }
}

/// What is the matter with a file, and where in it.
fn reason(trouble: &Unreadable) -> String {
    match trouble.line {
        Some(line) => crate::say!("unreadable-line", line = line, reason = trouble.reason.as_str()),
        None => trouble.reason.clone(),
    }
}
