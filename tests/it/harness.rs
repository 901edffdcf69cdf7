//! A person at the keyboard, a window, a folder and a clock that ticks. Effects are performed at once and heard at once, unless a
//! test holds them back: what a thread would do in its own time, a test does in the order it chooses.

use std::cell::Cell;
use std::collections::VecDeque;
use std::path::PathBuf;
use std::rc::Rc;
use std::sync::{Arc, LazyLock};

use aftershift::base::{Id, Moment, Time};
use aftershift::document::{Document, Format};
use aftershift::effect::{Effect, Existing, KeepSession, Origin, Outcome};
use aftershift::model::{
    AgendaItem, AnswerRef, BackupPlan, Entry, Pack, PacketKind, Session, Settings, Shelf, Supervision, Tone, Unreadable,
};
use aftershift::runtime::{Services, perform};
use aftershift::store::Store;
use aftershift::tui::{App, Depth, Event, First, Key, Mouse, MouseKind, Start, Theme, draw};
use chrono::TimeDelta;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::layout::Position;
use tempfile::TempDir;
use unicode_width::UnicodeWidthStr;

use crate::{brought, disk};

/// Two in the morning after a Friday's shift in Perth.
const BEGIN: &str = "2026-11-21T02:40:00+08:00";

/// How far the clock goes with each key. Milliseconds.
const A_KEY: i64 = 100;

/// The packs every window has.
static BUILT_IN: LazyLock<Shelf> = LazyLock::new(aftershift::pack::shelf);

/// One window over a journal.
#[derive(Debug)]
pub(crate) struct Harness {
    app: App,
    services: Services,
    shared: Rc<Shared>,
    size: (u16, u16),
    /// What came of effects and is held back; `None` when it is told at once.
    held: Option<VecDeque<Outcome>>,
}

/// What two windows have in common.
#[derive(Debug)]
struct Shared {
    /// A pack that is on the shelf of every window, besides those on the disk.
    own: Option<Pack>,
    /// The language the person likes best.
    language: Option<String>,
    /// Where backups go by themselves.
    backup: Option<BackupPlan>,
    folder: TempDir,
    now: Cell<Time>,
    /// How many ids have been made.
    ids: Cell<u128>,
}

impl Shared {
    fn new() -> Self {
        Self {
            own: None,
            language: None,
            backup: None,
            folder: TempDir::new().unwrap(),
            now: Cell::new(Time::parse_from_rfc3339(BEGIN).unwrap()),
            ids: Cell::new(0),
        }
    }

    /// Where an author writes a pack.
    fn pack_file(&self) -> PathBuf {
        self.folder.path().join("walk-home.ron")
    }

    fn moment(&self) -> Moment {
        self.ids.set(self.ids.get() + 1);
        let now = self.now.get();
        Moment { now, id: Id::new(u64::try_from(now.timestamp_millis()).unwrap_or_default(), self.ids.get()) }
    }

    fn root(&self) -> PathBuf {
        self.folder.path().join("journal")
    }

    /// The shelf as a program reads it that just started.
    fn shelf(&self) -> Shelf {
        // To read the built-in packs takes a while, and some tests begin again after each key.
        let mut shelf = BUILT_IN.clone();
        if self.root().join("packs").exists() {
            let birth = Moment { now: self.now.get(), id: Id::new(0, 0) };
            shelf = aftershift::jobs::shelf(&Store::new(self.root(), birth));
        }
        shelf.packs.extend(self.own.clone());
        Shelf { language: self.language.clone(), ..shelf }
    }

    /// A folder beside the journal, for pages that leave.
    fn papers(&self) -> PathBuf {
        self.folder.path().join("papers")
    }

    /// Where pages that leave are offered to go. Where nothing is to be written, it is called the same on every machine.
    fn outbox(&self) -> PathBuf {
        if self.papers().is_dir() { self.papers() } else { "/home/me/Documents".into() }
    }

    fn store(&self) -> Store {
        Store::new(self.root(), self.moment())
    }

    fn services(&self) -> Services {
        Services { store: self.store() }
    }
}

impl Harness {
    /// A window of 80 by 24 over a new journal, at Home.
    pub(crate) fn start() -> Self {
        Self::window(Rc::new(Shared::new()), None)
    }

    /// The same, at the first page of a sitting with a built-in pack.
    pub(crate) fn open(pack: &str) -> Self {
        Self::window(Rc::new(Shared::new()), Some(pack))
    }

    /// The same, with a pack of one's own besides the built-in ones.
    pub(crate) fn open_own(pack: &str) -> Self {
        let reading = aftershift::pack::read(pack, &aftershift::pack::shelf());
        assert_eq!(reading.findings, []);
        let own = reading.pack.unwrap();
        let id = own.id.clone();
        Self::window(Rc::new(Shared { own: Some(own), ..Shared::new() }), Some(&id))
    }

    /// The same at Home, for a person who likes this language best, with these files in the journal's folder.
    pub(crate) fn start_over(language: Option<&str>, files: &[(&str, &str)]) -> Self {
        let shared = Shared { language: language.map(str::to_owned), ..Shared::new() };
        for (name, text) in files {
            disk::write(&shared.root().join(name), text);
        }
        Self::window(Rc::new(shared), None)
    }

    /// The same at Home, for a person who wants a backup a week, in a folder beside the journal.
    pub(crate) fn with_backups() -> Self {
        let mut shared = Shared::new();
        let folder = shared.folder.path().join("backups");
        disk::make_folder(&folder);
        shared.backup = Some(BackupPlan { folder, every_days: 7, keep: 2 });
        Self::window(Rc::new(shared), None)
    }

    /// A walk through a pack file that holds `text`.
    pub(crate) fn preview(text: &str) -> Self {
        let shared = Rc::new(Shared::new());
        let file = shared.pack_file();
        disk::write(&file, text);
        Self::window_at(shared, First::Preview(file))
    }

    /// A walk through a built-in pack.
    pub(crate) fn walk(pack: &str) -> Self {
        let shared = Rc::new(Shared::new());
        let pack = Box::new(shared.shelf().pack(pack).unwrap().clone());
        Self::window_at(shared, First::Walk(pack))
    }

    /// A session being prepared, over the journal of `brought`.
    pub(crate) fn prepare() -> Self {
        let shared = Rc::new(Shared::new());
        brought::fill(&shared.store());
        Self::window_at(shared, First::Prepare(brought::session()))
    }

    /// The same, with a folder that pages can be written to.
    pub(crate) fn prepare_to_send() -> Self {
        let window = Self::prepare();
        disk::make_folder(&window.shared.papers());
        window.prepare_again()
    }

    /// The same session in a second window, or when the program was started again.
    pub(crate) fn prepare_again(&self) -> Self {
        Self::window_at(Rc::clone(&self.shared), First::Prepare(brought::session()))
    }

    /// The files that left, each with what stands in it.
    pub(crate) fn papers(&self) -> Vec<(String, String)> {
        let files = disk::files(&self.shared.papers()).into_iter();
        files.map(|(name, bytes)| (name.display().to_string(), String::from_utf8_lossy(&bytes).into_owned())).collect()
    }

    /// The author saves the pack file, and the system says so.
    pub(crate) fn save_pack(&mut self, text: &str) -> &mut Self {
        disk::write(&self.shared.pack_file(), text);
        self.hear(Event::FileChanged);
        self
    }

    /// Another program puts a file into the journal's folder, and the system says so.
    pub(crate) fn put(&mut self, name: &str, text: &str) -> &mut Self {
        disk::write(&self.root().join(name), text);
        self.hear(Event::FileChanged);
        self
    }

    /// Another program takes a file out of the journal's folder, and the system says so.
    pub(crate) fn take_away(&mut self, name: &str) -> &mut Self {
        disk::remove(&self.root().join(name));
        self.hear(Event::FileChanged);
        self
    }

    /// The author takes the pack file away, and the system says so.
    pub(crate) fn remove_pack(&mut self) -> &mut Self {
        disk::remove(&self.shared.pack_file());
        self.hear(Event::FileChanged);
        self
    }

    /// The moment of the next event.
    pub(crate) fn moment(&self) -> Moment {
        self.shared.moment()
    }

    /// The system says that these files of entries changed.
    pub(crate) fn entries_changed(&mut self, files: &[PathBuf]) -> &mut Self {
        self.hear(Event::EntriesChanged(files.to_vec()));
        self
    }

    /// The system says that something of supervision changed.
    pub(crate) fn supervision_changed(&mut self) -> &mut Self {
        self.hear(Event::SupervisionChanged);
        self
    }

    /// Every file there is: the journal's, and those beside it.
    pub(crate) fn every_file(&self) -> Vec<String> {
        disk::files(self.shared.folder.path()).into_iter().map(|(name, _)| name.display().to_string()).collect()
    }

    fn window(shared: Rc<Shared>, pack: Option<&str>) -> Self {
        Self::window_at(shared, pack.map_or(First::Home, |pack| First::Sitting(pack.to_owned())))
    }

    fn window_at(shared: Rc<Shared>, first: First) -> Self {
        let services = shared.services();
        let size = (80, 24);
        let app = Self::app(&shared, size, first);
        let mut window = Self { app, services, shared, size, held: None };
        let effects = window.app.begin();
        window.perform(effects);
        window
    }

    fn app(shared: &Shared, size: (u16, u16), first: First) -> App {
        let start = Start {
            shelf: Arc::new(shared.shelf()),
            settings: Arc::new(Settings { backup: shared.backup.clone(), ..Settings::default() }),
            folder: shared.outbox(),
            theme: Theme::new(Tone::Auto, Depth::True),
            size,
            first,
            notice: None,
        };
        App::new(start, shared.moment())
    }

    /// A second window over the same journal.
    pub(crate) fn second_window(&self) -> Self {
        Self::window(Rc::clone(&self.shared), None)
    }

    /// The program is gone from one key to the next, and started again. Nothing is told to the one that went.
    pub(crate) fn restart(self) -> Self {
        let Self { app, services, shared, .. } = self;
        drop((app, services));
        Self::window(shared, None)
    }

    /// The terminal closes, or the machine goes down: what the runtime does then.
    pub(crate) fn terminate(&mut self) {
        self.hear(Event::Terminate);
        let unsaved = self.app.unsaved();
        self.perform(unsaved);
        assert!(self.app.has_ended());
    }

    /// Whether the program is done.
    pub(crate) fn has_ended(&self) -> bool {
        self.app.has_ended()
    }

    /// Types. What stands in angle brackets is a key by its name, `<lt>` an angle bracket.
    pub(crate) fn press(&mut self, keys: &str) -> &mut Self {
        let mut rest = keys;
        while let Some(c) = rest.chars().next() {
            let (name, after) = match rest.strip_prefix('<').and_then(|named| named.split_once('>')) {
                Some((name, after)) => (name, after),
                None => rest.split_at(c.len_utf8()),
            };
            let key = match name {
                "lt" => Key::named("<"),
                " " => Key::named("space"),
                "-" => Key::named("minus"),
                "\n" => Key::named("enter"),
                name => Key::named(name),
            };
            self.hear(Event::Key(key.unwrap_or_else(|| panic!("no key is called {name}"))));
            rest = after;
        }
        self
    }

    /// Goes down a list, or back up, to the row with these words, and opens it.
    pub(crate) fn choose(&mut self, words: &str) -> &mut Self {
        self.stand_on(words).press("<enter>")
    }

    /// Goes down a list, or back up, to the row with these words.
    pub(crate) fn stand_on(&mut self, words: &str) -> &mut Self {
        for key in ["<down>"; 30].into_iter().chain(["<up>"; 60]) {
            if self.accent().iter().any(|row| row.contains(words)) {
                return self;
            }
            self.press(key);
        }
        panic!("{words:?} is not in the list:\n{}", self.screen());
    }

    /// Pastes.
    pub(crate) fn paste(&mut self, text: &str) -> &mut Self {
        self.hear(Event::Paste(text.to_owned()));
        self
    }

    /// Presses the left button over the first place on the page where `words` stand.
    pub(crate) fn click(&mut self, words: &str) -> &mut Self {
        let at = self.place_of(words);
        self.mouse(MouseKind::Press, at)
    }

    /// Moves the mouse to where `words` stand, with the button down.
    pub(crate) fn drag(&mut self, words: &str) -> &mut Self {
        let at = self.place_of(words);
        self.mouse(MouseKind::Drag, at)
    }

    /// Presses the left button there.
    pub(crate) fn click_at(&mut self, column: u16, row: u16) -> &mut Self {
        self.mouse(MouseKind::Press, Position::new(column, row))
    }

    /// Moves the mouse there, with the button down.
    pub(crate) fn drag_to(&mut self, column: u16, row: u16) -> &mut Self {
        self.mouse(MouseKind::Drag, Position::new(column, row))
    }

    /// Turns the wheel towards the person.
    pub(crate) fn wheel_down(&mut self) -> &mut Self {
        self.mouse(MouseKind::WheelDown, Position::ORIGIN)
    }

    fn mouse(&mut self, kind: MouseKind, at: Position) -> &mut Self {
        self.hear(Event::Mouse(Mouse { kind, column: at.x, row: at.y }));
        self
    }

    fn place_of(&self, words: &str) -> Position {
        let terminal = self.drawn();
        let rows = rows_of(&terminal);
        let found = rows.iter().enumerate().find_map(|(y, row)| Some((row[..row.find(words)?].width(), y)));
        let (x, y) = found.unwrap_or_else(|| panic!("{words:?} is not on the page:\n{}", rows.join("\n")));
        Position::new(x.try_into().unwrap(), y.try_into().unwrap())
    }

    /// Makes the window this large.
    pub(crate) fn resize(&mut self, columns: u16, rows: u16) -> &mut Self {
        self.size = (columns, rows);
        self.hear(Event::Resized(columns, rows));
        self
    }

    /// Lets time pass. The app is woken whenever it asked to be.
    pub(crate) fn wait(&mut self, millis: i64) -> &mut Self {
        let end = self.shared.now.get() + TimeDelta::milliseconds(millis);
        // It may ask again and again; a bound keeps a fault from going on for ever.
        for _ in 0..1_000 {
            let Some(wake) = self.app.wake().filter(|wake| *wake <= end && !self.app.has_ended()) else { break };
            self.shared.now.set(wake.max(self.shared.now.get()));
            self.update(Event::Tick);
        }
        self.shared.now.set(end);
        self
    }

    /// Sets the clock on the wall, on or back.
    pub(crate) fn set_clock(&mut self, time: &str) -> &mut Self {
        self.shared.now.set(Time::parse_from_rfc3339(time).unwrap());
        self
    }

    /// The app is woken though it did not ask for it, as it is every few seconds.
    pub(crate) fn tick(&mut self) -> &mut Self {
        self.update(Event::Tick);
        self
    }

    /// Lets so many days pass.
    pub(crate) fn wait_days(&mut self, days: i64) -> &mut Self {
        self.wait(days * 24 * 60 * 60 * 1_000)
    }

    /// From now on what comes of effects is held back, as by a slow disk. They are performed all the same.
    pub(crate) fn hold(&mut self) -> &mut Self {
        self.held.get_or_insert_default();
        self
    }

    /// Tells what was held back, in order.
    pub(crate) fn release(&mut self) -> &mut Self {
        for outcome in self.held.take().unwrap_or_default() {
            self.update(Event::Outcome(outcome));
        }
        self
    }

    /// Makes the disk refuse everything beneath a folder of the journal: a file stands in its place. (Modes would not do: who runs
    /// the tests may be root.)
    pub(crate) fn refuse(&mut self, folder: &str) -> &mut Self {
        let place = self.root().join(folder);
        if place.exists() {
            disk::rename(&place, &self.aside(folder));
        }
        disk::write(&place, "in the way");
        self
    }

    /// Mends the disk.
    pub(crate) fn mend(&mut self, folder: &str) -> &mut Self {
        let place = self.root().join(folder);
        disk::remove(&place);
        if self.aside(folder).exists() {
            disk::rename(&self.aside(folder), &place);
        }
        self
    }

    /// Where what stood in a folder's place waits for the disk to be mended.
    fn aside(&self, folder: &str) -> PathBuf {
        self.shared.folder.path().join(format!("{folder}.aside"))
    }

    /// The folder the journal is in.
    pub(crate) fn root(&self) -> PathBuf {
        self.shared.root()
    }

    /// The names of all files in the journal, what differs from run to run taken out.
    pub(crate) fn files(&self) -> Vec<String> {
        disk::files(&self.root()).iter().map(|(name, _)| disk::stable(name)).collect()
    }

    /// What stands in the one file whose name begins so.
    pub(crate) fn file(&self, begins: &str) -> String {
        let files = disk::files(&self.root());
        let mut found = files.iter().filter(|(name, _)| name.starts_with(begins));
        let (_, bytes) = found.next().unwrap_or_else(|| panic!("no file in {begins}: {:?}", self.files()));
        assert!(found.next().is_none(), "more than one file in {begins}: {:?}", self.files());
        String::from_utf8(bytes.clone()).unwrap()
    }

    /// Every entry on the disk, as a program sees it that just started.
    pub(crate) fn entries(&self) -> Vec<Entry> {
        let store = self.shared.store();
        store.entries().map(|found| found.unwrap_or_else(|trouble| panic!("{trouble:?}"))).collect()
    }

    /// The first answer of the draft that waits on the disk or of an entry, whichever says most; nothing when there is neither.
    pub(crate) fn words_on_disk(&self) -> String {
        let (drafts, _) = self.shared.store().drafts();
        let entries = drafts.into_iter().map(|draft| draft.entry).chain(self.entries());
        let words = entries.filter_map(|entry| Some(entry.answered().next()?.1.words()));
        words.max_by_key(String::len).unwrap_or_default()
    }

    /// What cannot be read on the disk.
    pub(crate) fn unreadable(&self) -> Vec<Unreadable> {
        aftershift::jobs::load(&self.shared.store()).library.unreadable
    }

    /// The first answer of the one entry there is.
    pub(crate) fn answer(&self) -> String {
        let entries = self.entries();
        assert_eq!(entries.len(), 1);
        entries[0].answered().next().map(|(_, answer)| answer.words()).unwrap_or_default()
    }

    /// Every session on the disk with what left for them, as a program sees it that just started.
    pub(crate) fn supervision(&self) -> Supervision {
        let supervision = self.shared.store().supervision();
        assert_eq!(supervision.unreadable, []);
        supervision
    }

    /// What stands on the agenda of the session called `id` once it is prepared.
    pub(crate) fn agenda(&self, id: Id) -> Vec<AgendaItem> {
        match perform(&Effect::Prepare(id), &self.services) {
            Outcome::Prepared(prepared) => prepared.session.agenda,
            other => panic!("{other:?}"),
        }
    }

    /// A packet with the first answer of each entry leaves for the session called `id`, as a web page beside the journal.
    pub(crate) fn send(&mut self, id: Id) -> &mut Self {
        let first = |entry: &Entry| AnswerRef { entry: entry.id, prompt: entry.responses[0].prompt.id.clone() };
        let Moment { now, id: packet } = self.shared.moment();
        let with = self.supervision().session(id).unwrap().with.clone();
        let document = Document { title: "Supervision".to_owned(), language: "en".to_owned(), blocks: Vec::new() };
        let send = aftershift::effect::Send {
            id: packet,
            session: id,
            now,
            kind: PacketKind::Packet,
            with,
            answers: self.entries().iter().map(first).collect(),
            document,
            origin: Origin::Ledger,
            formats: vec![Format::Html, Format::Markdown],
            folder: self.shared.folder.path().to_owned(),
            stem: "supervision".to_owned(),
            existing: Existing::Number,
        };
        self.perform(vec![Effect::Send(Box::new(send))]);
        self
    }

    /// Keeps a session as the page of its agenda would.
    pub(crate) fn keep(&mut self, session: Session) -> &mut Self {
        let (_, over) = self.services.store.session(session.id).unwrap();
        let otherwise = self.shared.moment().id;
        self.perform(vec![Effect::KeepSession(Box::new(KeepSession { session, over, otherwise }))]);
        self
    }

    /// The page, with `▏` before the cell the caret stands on, spaces at the ends of rows left out.
    pub(crate) fn screen(&self) -> String {
        let terminal = self.drawn();
        let mut rows = rows_of(&terminal);
        let backend = terminal.backend();
        if backend.cursor_visible() {
            let Position { x, y } = backend.cursor_position();
            let row = &mut rows[usize::from(y)];
            let at = row.char_indices().map(|(at, _)| at).find(|at| row[..*at].width() >= usize::from(x)).unwrap_or(row.len());
            let blank = row[at..].starts_with(' ') && row[at..].trim_end().is_empty();
            row.replace_range(at..at + usize::from(blank), "▏");
        }
        rows.iter().map(|row| row.trim_end()).collect::<Vec<_>>().join("\n")
    }

    /// What is drawn in the accent colour, a line for each row that has some.
    pub(crate) fn accent(&self) -> Vec<String> {
        let terminal = self.drawn();
        let buffer = terminal.backend().buffer();
        let accent = Theme::new(Tone::Auto, Depth::True).accent.fg;
        let row = |y| {
            let cells = (0..buffer.area.width).map(|x| &buffer[(x, y)]).filter(|cell| Some(cell.fg) == accent);
            cells.map(ratatui::buffer::Cell::symbol).collect::<String>().trim().to_owned()
        };
        (0..buffer.area.height).map(row).filter(|row| !row.is_empty()).collect()
    }

    fn drawn(&self) -> Terminal<TestBackend> {
        let mut terminal = Terminal::new(TestBackend::new(self.size.0, self.size.1)).unwrap();
        terminal.draw(|frame| draw(&self.app, frame)).unwrap();
        terminal
    }

    /// An event from outside. Before it comes, the clock goes on, and the app is woken if it asked to be.
    fn hear(&mut self, event: Event) {
        self.wait(A_KEY);
        self.update(event);
    }

    fn update(&mut self, event: Event) {
        let effects = self.app.update(event, self.shared.moment());
        self.perform(effects);
    }

    fn perform(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            let outcome = perform(&effect, &self.services);
            match &mut self.held {
                Some(held) => held.push_back(outcome),
                None => self.update(Event::Outcome(outcome)),
            }
        }
    }
}

/// How pictures are kept: under their own name, beside the test that takes them.
pub(crate) fn plain_snapshots() -> insta::Settings {
    let mut settings = insta::Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings
}

/// The rows of a page, each as wide as the window; what stands behind a wide sign is not said twice.
fn rows_of(terminal: &Terminal<TestBackend>) -> Vec<String> {
    let buffer = terminal.backend().buffer();
    let row = |y| {
        let mut row = String::new();
        let mut taken = 0;
        for x in 0..buffer.area.width {
            let symbol = buffer[(x, y)].symbol();
            if taken == 0 {
                row.push_str(symbol);
                taken = symbol.width().max(1);
            }
            taken -= 1;
        }
        row
    };
    (0..buffer.area.height).map(row).collect()
}
