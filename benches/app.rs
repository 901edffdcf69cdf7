//! How long the program itself takes between a key and the page that answers it, and for the disk. `cargo bench --bench app`.

#![expect(clippy::expect_used, reason = "what cannot be set up cannot be measured")]

mod corpus;

use std::sync::Arc;

use aftershift::base::Moment;
use aftershift::effect::{Outcome, Save};
use aftershift::identify::find;
use aftershift::jobs;
use aftershift::model::{OwnLists, Replacement, Role, Settings, Tone};
use aftershift::pack::shelf;
use aftershift::tui::{App, Depth, Event, First, Key, Start, Theme, draw};
use divan::{Bencher, black_box};
use ratatui::Terminal;
use ratatui::backend::TestBackend;

use corpus::{Journal, moment};

const SIZE: (u16, u16) = (100, 30);

/// How many entries the journal has.
const ENTRIES: [u32; 2] = [100, 10_000];

/// How many bytes stand in the answer that is typed into.
const LENGTHS: [usize; 3] = [0, 20_000, 1_000_000];

fn main() {
    divan::main();
}

/// The app and the page it draws on, without a terminal.
struct Desk {
    app: App,
    page: Terminal<TestBackend>,
    now: Moment,
}

impl Desk {
    fn new(pack: Option<&str>) -> Self {
        let now = moment(1, 1);
        let start = Start {
            shelf: Arc::new(shelf()),
            settings: Arc::new(Settings::default()),
            folder: std::env::temp_dir(),
            theme: Theme::new(Tone::Auto, Depth::True),
            size: SIZE,
            first: pack.map_or(First::Home, |pack| First::Sitting(pack.to_owned())),
            notice: None,
        };
        let page = Terminal::new(TestBackend::new(SIZE.0, SIZE.1)).expect("a page in memory");
        Self { app: App::new(start, now), page, now }
    }

    /// The app at Home with a journal of so many entries.
    fn with(entries: u32) -> Self {
        let mut desk = Self::new(None);
        let loaded = jobs::load(&Journal::of(entries).store);
        desk.hear(Event::Outcome(Outcome::Loaded(Box::new(loaded))));
        desk.draw();
        desk
    }

    fn hear(&mut self, event: Event) {
        black_box(self.app.update(event, self.now));
    }

    fn draw(&mut self) {
        self.page.draw(|frame| draw(&self.app, frame)).expect("a page in memory");
    }

    /// A key, and the page that answers it.
    fn press(&mut self, key: &str) {
        self.hear(Event::Key(Key::named(key).expect("a key")));
        self.draw();
    }
}

/// Presses the two keys in turn, so that the app is where it was.
fn in_turn(bencher: Bencher<'_, '_>, mut desk: Desk, keys: [&str; 2]) {
    let mut keys = keys.into_iter().cycle();
    bencher.bench_local(|| desk.press(keys.next().unwrap_or_default()));
}

#[divan::bench(args = ENTRIES)]
fn first_page(bencher: Bencher<'_, '_>, entries: u32) {
    let mut desk = Desk::with(entries);
    bencher.bench_local(|| desk.draw());
}

#[divan::bench(args = ENTRIES)]
fn key_at_home(bencher: Bencher<'_, '_>, entries: u32) {
    in_turn(bencher, Desk::with(entries), ["down", "up"]);
}

#[divan::bench(args = ENTRIES)]
fn key_in_the_list(bencher: Bencher<'_, '_>, entries: u32) {
    let mut desk = Desk::with(entries);
    desk.press("b");
    in_turn(bencher, desk, ["down", "up"]);
}

#[divan::bench(args = ENTRIES)]
fn key_in_the_search(bencher: Bencher<'_, '_>, entries: u32) {
    let mut desk = Desk::with(entries);
    desk.press("/");
    "serendipit".chars().for_each(|c| desk.press(&c.to_string()));
    in_turn(bencher, desk, ["y", "backspace"]);
}

#[divan::bench(args = LENGTHS)]
fn key_while_writing(bencher: Bencher<'_, '_>, length: usize) {
    let mut desk = Desk::new(Some("one-moment"));
    desk.press("tab");
    desk.hear(Event::Paste("We sat outside and talked about the garden. ".chars().cycle().take(length).collect()));
    desk.draw();
    in_turn(bencher, desk, ["x", "backspace"]);
}

#[divan::bench(args = ENTRIES, sample_count = 100, sample_size = 1)]
fn save(bencher: Bencher<'_, '_>, entries: u32) {
    let journal = Journal::of(entries);
    let shelf = shelf();
    let pack = shelf.pack("one-moment").expect("a built-in pack");
    // Names that no entry of the journal has.
    let mut number = 1_000_000;
    bencher
        .with_inputs(|| {
            number += 1;
            let entry = corpus::entry(pack, number, 2_000_000);
            Save { otherwise: entry.id, entry, over: None }
        })
        .bench_local_values(|save| jobs::save(&journal.store, &save).expect("a disk with room"));
}

/// The identifier check of a long packet: so many answers of 300 words, a third of their sentences naming somebody or something.
#[divan::bench(args = [1, 200])]
fn check(bencher: Bencher<'_, '_>, answers: usize) {
    let answer = CHECKED.repeat(5);
    let answers: Vec<&str> = std::iter::repeat_n(answer.as_str(), answers).collect();
    let always = [("Blue", Role::Supported), ("the Safe Haven", Role::Service)];
    let lists = OwnLists {
        always: always.map(|(words, role)| (words.to_owned(), Replacement::Role(role))).to_vec(),
        never: vec!["Carol".to_owned()],
    };
    bencher.bench_local(|| find(&answers, &lists));
}

/// Sixty words.
const CHECKED: &str = "Sat with Tamika in the courtyard after lunch. We mostly talked about her sister Renee, who has moved to Broadmeadows, \
    and about dogs. I noticed how tired I was. On the 3rd of March she goes to court; her worker, Dr Whitcombe, rang from 0412 555 783. \
    Nothing needed doing. Next time I would ask before offering the number. ";

#[divan::bench(args = ENTRIES, sample_count = 10, sample_size = 1)]
fn load(bencher: Bencher<'_, '_>, entries: u32) {
    let journal = Journal::of(entries);
    bencher.bench_local(|| jobs::load(&journal.store));
}

/// Every built-in pack read, which each start does.
#[divan::bench]
fn the_shelf(bencher: Bencher<'_, '_>) {
    bencher.bench(shelf);
}
