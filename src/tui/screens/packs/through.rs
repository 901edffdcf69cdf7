//! One pack read through: every prompt with how it is answered and why it is asked, who wrote it, and where support can be had.

use ratatui::style::Style;
use ratatui::text::Line;

use crate::base::{Notice, date};
use crate::model::{Condition, Kind, Pack, Prompt, Test};
use crate::tui::event::Event;
use crate::tui::input::{Binding, Label, intent, labels};
use crate::tui::screen::{Ask, Cx, Route, Screen};
use crate::tui::theme::Theme;
use crate::tui::widgets::{Page, Scroll, Sheet};
use crate::tui::world::World;

use super::list::{standing, turn_first_page};

#[derive(Clone, Copy, Debug)]
enum Intent {
    Move(isize),
    Begin,
    FirstPage,
    Back,
}

const KEYS: &[Binding<Intent>] = &[
    Binding::foot("↑↓", &["up", "k"], Intent::Move(-1), crate::word!("key-move")),
    Binding::quiet(&["down", "j"], Intent::Move(1)),
    Binding::quiet(&["pageup"], Intent::Move(-10)),
    Binding::quiet(&["pagedown", "space"], Intent::Move(10)),
    Binding::quiet(&["home", "g"], Intent::Move(isize::MIN)),
    Binding::quiet(&["end", "G"], Intent::Move(isize::MAX)),
    Binding::foot("enter", &["enter"], Intent::Begin, crate::word!("key-begin")),
    Binding::foot("f", &["f"], Intent::FirstPage, crate::word!("packs-key-first")),
    Binding::foot("esc", &["esc", "q", "left"], Intent::Back, crate::word!("key-back")),
];

/// The page of one pack.
#[derive(Debug)]
pub(in crate::tui::screens) struct Through {
    id: String,
    scroll: Scroll,
}

impl Through {
    pub(in crate::tui::screens) fn new(id: String) -> Self {
        Self { id, scroll: Scroll::default() }
    }
}

impl Screen for Through {
    fn handle(&mut self, event: &Event, cx: Cx<'_>) -> Vec<Ask> {
        match event {
            Event::Outcome(_) if cx.world.shelf.pack(&self.id).is_none() => {
                let gone = Notice::new(crate::say!("through-gone", pack = self.id.as_str()));
                return vec![Ask::Back, Ask::Tell(gone)];
            }
            Event::Mouse(mouse) => self.scroll.wheel(mouse.kind),
            Event::Key(key) => match intent(KEYS, key) {
                Some(Intent::Move(by)) => self.scroll.turn(by),
                Some(Intent::Begin) => return vec![Ask::Swap(Route::Reflect(self.id.clone()))],
                Some(Intent::FirstPage) => {
                    return cx.world.shelf.pack(&self.id).map(|pack| turn_first_page(pack, cx.world)).into_iter().collect();
                }
                Some(Intent::Back) => return vec![Ask::Back],
                None => {}
            },
            _ => {}
        }
        Vec::new()
    }

    fn view(&self, world: &World, page: &mut Page<'_>) {
        let Some(pack) = world.shelf.pack(&self.id) else { return };
        page.title(&world.shelf.name(pack), &pack.length());
        self.scroll.view(&sheet(pack, world, usize::from(page.width()), page.theme()), page);
    }

    fn keys(&self) -> Vec<Label> {
        labels(KEYS)
    }
}

fn sheet(pack: &Pack, world: &World, width: usize, theme: Theme) -> Vec<Line<'static>> {
    let mut sheet = Sheet::new(width, theme);
    sheet.say(&pack.about, Style::new());
    if !pack.audience.is_empty() {
        sheet.say(&crate::say!("through-audience", audience = pack.audience.as_str()), theme.soft);
    }
    for words in standing(pack, world) {
        sheet.say(&words, theme.soft);
    }
    for (number, prompt) in (1_usize..).zip(pack.as_asked()) {
        sheet.gap();
        ask(number, prompt, pack, &mut sheet);
    }
    sheet.gap();
    if let Some(notes) = &pack.facilitator_notes {
        sheet.say(&crate::say!("cli-pack-notes", words = notes.as_str()), theme.soft);
    }
    for review in &pack.reviewers {
        sheet.say(&crate::say!("through-review", name = review.name.as_str(), date = date::full(review.date)), theme.soft);
    }
    let licence =
        crate::say!("through-licence", licence = pack.licence.as_str(), id = pack.id.as_str(), version = pack.version.as_str());
    sheet.say(&licence, theme.soft);
    support(pack, &mut sheet);
    sheet.into_lines()
}

fn ask(number: usize, prompt: &Prompt, pack: &Pack, sheet: &mut Sheet) {
    let theme = sheet.theme();
    sheet.put(&format!("{number:<width$}", width = Sheet::INDENT), &prompt.text, theme.strong);
    if let Some(hint) = &prompt.hint {
        sheet.beneath(hint, Style::new());
    }
    sheet.beneath(&kind(&prompt.kind), theme.soft);
    let own = prompt.kind.own_words().then(|| crate::say!("prompt-own-words"));
    let options = prompt.kind.options().iter().map(|option| option.words.as_str());
    for words in options.chain(own.as_deref()) {
        sheet.put(&" ".repeat(Sheet::INDENT + 2), words, Style::new());
    }
    for mark in marks(prompt, pack) {
        sheet.beneath(&mark, theme.soft);
    }
    if let Some(why) = &prompt.why {
        sheet.beneath(&crate::say!("cli-pack-why", words = why.as_str()), theme.soft);
    }
    for lens in prompt.cited() {
        sheet.beneath(&crate::say!("lens-source", title = lens.title.as_str(), source = lens.source.as_str()), theme.soft);
    }
}

/// How a prompt is answered.
fn kind(kind: &Kind) -> String {
    match kind {
        Kind::LongText => crate::say!("through-long"),
        Kind::ShortText => crate::say!("through-short"),
        Kind::Scale(_) => crate::say!("through-scale"),
        Kind::ChooseOne { .. } => crate::say!("through-one"),
        Kind::ChooseMany { .. } => crate::say!("through-many"),
        Kind::YesNo => crate::say!("through-yes-no"),
        Kind::Number(limits) => crate::say!("through-number", least = limits.least, most = limits.most),
        Kind::Date => crate::say!("through-date"),
        Kind::Note => crate::say!("through-note"),
    }
}

/// When a prompt is asked, and what is special about its answer.
fn marks(prompt: &Prompt, pack: &Pack) -> Vec<String> {
    let extra = prompt.extra.then(|| crate::say!("through-extra"));
    let follows = prompt.show_when.as_ref().map(|when| follows(when, pack));
    let private = prompt.always_private.then(|| crate::say!("through-private"));
    [extra, follows, private].into_iter().flatten().collect()
}

/// "Asked when the answer to “Did you have a break?” is: no".
fn follows(when: &Condition, pack: &Pack) -> String {
    let earlier = pack.prompts.iter().find(|prompt| prompt.id == when.prompt);
    let question = earlier.map_or_else(|| when.prompt.clone(), |prompt| prompt.text.clone());
    let answer = match &when.test {
        Test::Answered => return crate::say!("through-follows-any", question = question),
        Test::Yes => crate::say!("answer-yes"),
        Test::No => crate::say!("answer-no"),
        Test::AnyOf(ids) => {
            let options = earlier.map(|prompt| prompt.kind.options()).unwrap_or_default();
            let words = options.iter().filter(|option| ids.contains(&option.id)).map(|option| option.words.as_str());
            words.collect::<Vec<_>>().join("; ")
        }
    };
    crate::say!("through-follows", question = question, answer = answer)
}

fn support(pack: &Pack, sheet: &mut Sheet) {
    if pack.support.is_empty() {
        return;
    }
    let theme = sheet.theme();
    sheet.gap();
    for line in &pack.support {
        sheet.say(&crate::say!("pause-line", name = line.name.as_str(), contact = line.contact.as_str()), Style::new());
        let checked = crate::say!("pause-checked", date = date::full(line.checked), source = line.source.as_str());
        sheet.beneath(&checked, theme.soft);
    }
    sheet.say(&crate::say!("pause-check-first"), theme.soft);
}
