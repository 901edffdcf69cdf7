//! The whole page exactly as it will leave. What is written is what stands here, and nothing is written that did not.

use std::path::PathBuf;

use ratatui::style::Style;
use ratatui::text::Line;

use crate::base::{Id, Moment, Notice, text};
use crate::effect::{Effect, Existing, Origin, Outcome, Send};
use crate::model::PacketKind;
use crate::report::{Page as Leaving, Preparation, file_name};
use crate::tui::event::Event;
use crate::tui::input::{Binding, Label, intent, labels};
use crate::tui::screen::{Ask, Cx, Route};
use crate::tui::screens::supervision::options::{Options, Reply};
use crate::tui::widgets::{Page, Paper, Scroll, Sheet};
use crate::tui::world::World;

use super::pane::{Pane, Wish, Work};

#[derive(Clone, Copy, Debug)]
enum Intent {
    Move(isize),
    Page(isize),
    Write,
    Options,
}

const KEYS: &[Binding<Intent>] = &[
    Binding::foot("w", &["w"], Intent::Write, crate::word!("prep-key-write-it")),
    Binding::foot("o", &["o"], Intent::Options, crate::word!("prep-key-options")),
    Binding::foot("↑↓", &["up", "k"], Intent::Move(-1), crate::word!("key-move")),
    Binding::quiet(&["down", "j"], Intent::Move(1)),
    Binding::quiet(&["pageup"], Intent::Page(-1)),
    Binding::quiet(&["pagedown", "space"], Intent::Page(1)),
    Binding::quiet(&["home", "g"], Intent::Move(isize::MIN)),
    Binding::quiet(&["end", "G"], Intent::Move(isize::MAX)),
];

#[derive(Clone, Copy, Debug)]
enum After {
    Leave,
    Copy,
    Page,
}

/// Once it is written.
const AFTER_KEYS: &[Binding<After>] = &[
    Binding::foot("enter", &["enter"], After::Leave, crate::word!("prep-key-finished")),
    Binding::foot("l", &["l"], After::Copy, crate::word!("prep-key-copy")),
    Binding::foot("esc", &["esc", "q"], After::Page, crate::word!("prep-key-page")),
];

/// The page.
#[derive(Debug)]
pub(super) struct SeePane {
    /// The page as it leaves, and the same to look at.
    leaving: Leaving,
    paper: Paper,
    /// How many details nobody decided about.
    undecided: usize,
    scroll: Scroll,
    options: Option<Options>,
    writing: Writing,
}

/// How far writing it has come.
#[derive(Debug)]
enum Writing {
    No,
    /// Until the disk has the session as it is shown.
    Waiting,
    OnTheWay,
    /// The packet, and its files.
    Done(Id, Vec<PathBuf>),
}

impl SeePane {
    /// The page of this kind.
    pub(super) fn new(preparation: &Preparation, kind: PacketKind) -> Self {
        let leaving = preparation.leaving(kind);
        Self {
            paper: Paper::new(leaving.document.clone()),
            leaving,
            undecided: undecided(preparation, kind),
            scroll: Scroll::default(),
            options: None,
            writing: Writing::No,
        }
    }

    /// Lays the page out anew, as it is to look now.
    fn renew(&mut self, preparation: &Preparation) {
        self.leaving = preparation.leaving(self.leaving.kind);
        self.paper = Paper::new(self.leaving.document.clone());
        self.undecided = undecided(preparation, self.leaving.kind);
    }

    fn choices(&self, work: &Work) -> Options {
        Options::of(self.leaving.kind, work.preparation.session.paper)
    }

    fn write(&mut self, work: &Work) -> Wish {
        if matches!(self.writing, Writing::Waiting | Writing::OnTheWay) {
            return Wish::Heard;
        }
        if let Some(puzzle) = work.outbox.puzzle() {
            self.options = Some(self.choices(work));
            return Wish::Ask(Ask::Tell(puzzle));
        }
        self.options = None;
        self.writing = Writing::Waiting;
        Wish::Write
    }

    fn hear_options(&mut self, event: &Event, work: &mut Work, cx: Cx<'_>) -> Wish {
        let Some(options) = &mut self.options else { return Wish::No };
        match options.hear(event, &mut work.outbox, cx) {
            Reply::Heard => Wish::Heard,
            Reply::Looks(paper) => {
                work.preparation.session.paper = paper;
                self.renew(&work.preparation);
                Wish::Changed
            }
            Reply::Back => {
                self.options = None;
                Wish::Heard
            }
            Reply::Write => self.write(work),
        }
    }

    /// What is said above the page: that this is all of it, and where it would go.
    fn above(&self, work: &Work, page: &Page<'_>) -> Vec<Line<'static>> {
        let mut sheet = Sheet::new(usize::from(page.width()), page.theme());
        let soft = sheet.theme().soft;
        sheet.say(&crate::say!("prep-see-about"), soft);
        if self.undecided > 0 {
            sheet.say(&crate::say!("prep-check-undecided", count = self.undecided), Style::new());
        }
        if work.outbox.puzzle().is_none() {
            let files = work.outbox.names(&file_name(&work.preparation.session, self.leaving.kind));
            sheet.say(&crate::say!("prep-see-where", files = files, folder = work.outbox.place()), soft);
        }
        sheet.gap();
        sheet.rule();
        sheet.gap();
        sheet.into_lines()
    }

    fn view_done(files: &[PathBuf], page: &mut Page<'_>) {
        let theme = page.theme();
        page.say(&crate::say!("prep-written", count = files.len()), theme.strong);
        page.gap();
        for file in files {
            page.say(&text::shown(&file.to_string_lossy()), Style::new());
        }
        page.gap();
        page.say(&crate::say!("prep-written-copy"), Style::new());
        page.gap();
        page.say(&crate::say!("prep-written-outside"), theme.soft);
    }
}

/// How many details on the page of this kind nobody decided about.
fn undecided(preparation: &Preparation, kind: PacketKind) -> usize {
    preparation.things(kind).iter().filter(|(_, decision)| decision.is_none()).count()
}

impl Pane for SeePane {
    fn hear(&mut self, event: &Event, work: &mut Work, cx: Cx<'_>) -> Wish {
        if let Writing::Done(packet, _) = &self.writing {
            let packet = *packet;
            let Event::Key(key) = event else { return Wish::Heard };
            match intent(AFTER_KEYS, key) {
                Some(After::Leave) => return Wish::Leave,
                Some(After::Copy) => return Wish::Ask(Ask::Go(Route::Packet(packet))),
                Some(After::Page) => self.writing = Writing::No,
                None => {}
            }
            return Wish::Heard;
        }
        if self.options.is_some() {
            return self.hear_options(event, work, cx);
        }
        match event {
            Event::Key(key) => match intent(KEYS, key) {
                Some(Intent::Move(by)) => self.scroll.turn(by),
                Some(Intent::Page(by)) => self.scroll.turn_page(by),
                Some(Intent::Write) => return self.write(work),
                Some(Intent::Options) => self.options = Some(self.choices(work)),
                None => return Wish::No,
            },
            Event::Mouse(mouse) => self.scroll.wheel(mouse.kind),
            _ => return Wish::No,
        }
        Wish::Heard
    }

    fn take_over(&mut self, _: &Preparation, now: &Preparation) {
        self.renew(now);
    }

    fn let_leave(&mut self, work: &Work, moment: Moment) -> Option<Ask> {
        if !matches!(self.writing, Writing::Waiting) {
            return None;
        }
        self.writing = Writing::OnTheWay;
        let session = &work.preparation.session;
        let Leaving { kind, document, answers, .. } = self.leaving.clone();
        Some(Ask::Do(Effect::Send(Box::new(Send {
            id: moment.id,
            session: session.id,
            now: moment.now,
            kind,
            with: session.with.clone(),
            answers,
            document,
            origin: Origin::Prepared,
            formats: work.outbox.formats().to_vec(),
            folder: work.outbox.path(),
            stem: file_name(session, kind),
            existing: Existing::Number,
        }))))
    }

    fn hear_outcome(&mut self, outcome: &Outcome) -> Option<Ask> {
        match (&self.writing, outcome) {
            (Writing::Waiting, Outcome::SessionNotKept(..)) => self.writing = Writing::No,
            (Writing::OnTheWay, _) => {}
            _ => return None,
        }
        match outcome {
            Outcome::PacketLeft(packet, files) => {
                self.writing = Writing::Done(packet.id, files.clone());
                None
            }
            Outcome::PacketStayed { notice, .. } => {
                self.writing = Writing::No;
                Some(Ask::Tell(notice.clone()))
            }
            Outcome::PacketChanged(_) => {
                self.writing = Writing::No;
                Some(Ask::Tell(Notice::new(crate::say!("send-changed")).hint(crate::say!("send-changed-hint"))))
            }
            _ => None,
        }
    }

    fn view(&self, work: &Work, _: &World, page: &mut Page<'_>) {
        match (&self.writing, &self.options) {
            (Writing::Done(_, files), _) => Self::view_done(files, page),
            (_, Some(options)) => options.view(&work.outbox, page),
            (Writing::No | Writing::Waiting | Writing::OnTheWay, None) => {
                let above = self.above(work, page);
                let paper = self.paper.lines(usize::from(page.width()), page.theme());
                self.scroll.view_parts(&[&above, &paper], &crate::say!("prep-see-more"), page);
            }
        }
    }

    fn keys(&self, _: &Work) -> Vec<Label> {
        match (&self.writing, &self.options) {
            (Writing::Done(..), _) => labels(AFTER_KEYS),
            (_, Some(options)) => options.keys(),
            (Writing::No | Writing::Waiting | Writing::OnTheWay, None) => labels(KEYS),
        }
    }

    fn is_typed_into(&self) -> bool {
        self.options.as_ref().is_some_and(Options::is_typed_into)
    }

    fn is_aside(&self) -> bool {
        self.options.is_some() || matches!(self.writing, Writing::Done(..))
    }

    fn is_at_rest(&self) -> bool {
        self.options.is_none() && matches!(self.writing, Writing::No)
    }
}
