//! A packet as it left: when, for whom, as what, and the page itself. It can be written again, just as it was.

use ratatui::style::Style;
use ratatui::text::Line;

use crate::base::{Notice, date, text};
use crate::effect::{Effect, Existing, Origin, Outcome, Send};
use crate::model::{self, PacketKind};
use crate::report::bare_name;
use crate::tui::event::Event;
use crate::tui::input::{Binding, Label, intent, labels};
use crate::tui::screen::{Ask, Cx, Screen};
use crate::tui::widgets::{Page, Paper, Scroll, Sheet};
use crate::tui::world::World;

use super::options::{Options, Reply};
use super::outbox::Outbox;

#[derive(Clone, Copy, Debug)]
enum Intent {
    Move(isize),
    Page(isize),
    Write,
    Back,
}

const KEYS: &[Binding<Intent>] = &[
    Binding::foot("↑↓", &["up", "k"], Intent::Move(-1), crate::word!("key-move")),
    Binding::quiet(&["down", "j"], Intent::Move(1)),
    Binding::quiet(&["pageup"], Intent::Page(-1)),
    Binding::quiet(&["pagedown", "space"], Intent::Page(1)),
    Binding::quiet(&["home", "g"], Intent::Move(isize::MIN)),
    Binding::quiet(&["end", "G"], Intent::Move(isize::MAX)),
    Binding::foot("w", &["w"], Intent::Write, crate::word!("packet-key-again")),
    Binding::foot("esc", &["esc", "q", "left", "h"], Intent::Back, crate::word!("key-back")),
];

/// How much of a hash is shown: enough to compare two by eye.
const HASH: usize = 12;

/// The page of a packet.
#[derive(Debug)]
pub(in crate::tui::screens) struct Left {
    packet: model::Packet,
    paper: Paper,
    scroll: Scroll,
    outbox: Outbox,
    /// As what, and where, it is to be written again.
    again: Option<Options>,
    /// Whether that is on its way.
    writing: bool,
}

impl Left {
    /// The page of `packet`.
    pub(in crate::tui::screens) fn new(packet: model::Packet, world: &World) -> Self {
        let paper = Paper::new(packet.document.clone());
        Self { paper, packet, scroll: Scroll::default(), outbox: Outbox::new(world), again: None, writing: false }
    }

    fn write(&mut self, cx: Cx<'_>) -> Vec<Ask> {
        if let Some(puzzle) = self.outbox.puzzle() {
            return vec![Ask::Tell(puzzle)];
        }
        self.again = None;
        self.writing = true;
        let model::Packet { session, kind, with, answers, document, .. } = self.packet.clone();
        vec![Ask::Do(Effect::Send(Box::new(Send {
            id: cx.moment.id,
            session,
            now: cx.moment.now,
            kind,
            with,
            answers,
            document,
            origin: Origin::Ledger,
            formats: self.outbox.formats().to_vec(),
            folder: self.outbox.path(),
            stem: bare_name(kind).to_owned(),
            existing: Existing::Number,
        })))]
    }

    fn hear_outcome(&mut self, outcome: &Outcome) -> Vec<Ask> {
        let said = match outcome {
            Outcome::PacketLeft(_, files) if self.writing => {
                let files: Vec<String> = files.iter().map(|file| text::shown(&file.to_string_lossy())).collect();
                Notice::new(crate::say!("packet-again", files = files.join(", ")))
            }
            Outcome::PacketStayed { notice, .. } if self.writing => notice.clone(),
            _ => return Vec::new(),
        };
        self.writing = false;
        vec![Ask::Tell(said)]
    }

    fn hear_options(&mut self, event: &Event, cx: Cx<'_>) -> Vec<Ask> {
        let Some(options) = &mut self.again else { return Vec::new() };
        match options.hear(event, &mut self.outbox, cx) {
            // How it looks cannot be chosen any more.
            Reply::Heard | Reply::Looks(_) => {}
            Reply::Back => self.again = None,
            Reply::Write => return self.write(cx),
        }
        Vec::new()
    }

    /// When and for whom it left, and as what.
    fn above(&self, page: &Page<'_>) -> Vec<Line<'static>> {
        let mut sheet = Sheet::new(usize::from(page.width()), page.theme());
        let soft = sheet.theme().soft;
        let (day, time) = (date::full(self.packet.made.date_naive()), self.packet.made.format("%H:%M").to_string());
        let words = match self.packet.with.trim() {
            "" => crate::say!("packet-left", day = day, time = time),
            with => crate::say!("packet-left-for", day = day, time = time, with = with),
        };
        sheet.say(&words, Style::new());
        let names: Vec<String> = self.packet.files.iter().map(|file| file.format.name()).collect();
        let widest = names.iter().map(|name| text::width(name)).max().unwrap_or_default();
        for (name, file) in names.iter().zip(&self.packet.files) {
            let gap = " ".repeat(widest - text::width(name) + 2);
            let hash: String = file.mark.chars().take(HASH).collect();
            sheet.say(&format!("{name}{gap}{hash}"), Style::new());
        }
        sheet.say(&crate::say!("packet-marks"), soft);
        sheet.gap();
        sheet.rule();
        sheet.gap();
        sheet.into_lines()
    }
}

impl Screen for Left {
    fn handle(&mut self, event: &Event, cx: Cx<'_>) -> Vec<Ask> {
        match event {
            Event::Outcome(outcome) => return self.hear_outcome(outcome),
            _ if self.again.is_some() => return self.hear_options(event, cx),
            Event::Mouse(mouse) => self.scroll.wheel(mouse.kind),
            Event::Key(key) => match intent(KEYS, key) {
                Some(Intent::Move(by)) => self.scroll.turn(by),
                Some(Intent::Page(by)) => self.scroll.turn_page(by),
                Some(Intent::Write) if !self.writing => self.again = Some(Options::of_what_left()),
                Some(Intent::Back) => return vec![Ask::Back],
                Some(Intent::Write) | None => {}
            },
            _ => {}
        }
        Vec::new()
    }

    fn view(&self, _: &World, page: &mut Page<'_>) {
        let title = match self.packet.kind {
            PacketKind::Packet => crate::say!("prep-kind-packet"),
            PacketKind::HubSheet => crate::say!("prep-kind-hub"),
            PacketKind::Slip => crate::say!("prep-kind-slip"),
        };
        page.title(&title, &crate::say!("packet-as-it-left"));
        if let Some(options) = &self.again {
            options.view(&self.outbox, page);
            return;
        }
        let above = self.above(page);
        let paper = self.paper.lines(usize::from(page.width()), page.theme());
        self.scroll.view_parts(&[&above, &paper], &crate::say!("prep-see-more"), page);
    }

    fn keys(&self) -> Vec<Label> {
        self.again.as_ref().map_or_else(|| labels(KEYS), Options::keys)
    }

    fn is_typed_into(&self) -> bool {
        self.again.as_ref().is_some_and(Options::is_typed_into)
    }
}
