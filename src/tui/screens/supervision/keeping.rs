//! Keeping what is typed: it is on the disk soon after it was, one thing goes there at a time, and nobody leaves before all of it is
//! there unless they say so.

use crate::base::{Moment, Notice, Time};
use crate::tui::event::Event;
use crate::tui::input::{Binding, Label, intent, labels};
use crate::tui::screens::disk::{self, Disk};

/// While it waits for the key that leaves without the disk: `y` and nothing else does.
const ANYWAY_KEYS: &[Binding<bool>] = &[
    Binding::foot("y", &["y"], true, crate::word!("keeping-key-leave")),
    Binding::foot("esc", &["esc", "n"], false, crate::word!("keeping-key-stay")),
];

/// How far the disk has come, and where one goes once it has everything.
#[derive(Debug)]
pub(super) struct Keeping<W> {
    disk: Disk,
    leaving: Option<W>,
    /// Where one would go without the disk, which is being asked.
    anyway: Option<W>,
    /// The last moment something happened.
    pub(super) moment: Moment,
}

/// What becomes of leaving.
#[derive(Debug, PartialEq)]
pub(super) enum Leave<W> {
    /// One goes.
    Go(W),
    /// The disk has not everything yet; one goes when it has.
    Wait,
    /// The disk said no, so one more key decides.
    Ask(Notice),
}

impl<W: Copy> Keeping<W> {
    /// Of something that is on the disk already, or of something that is not there before it is changed.
    pub(super) fn new(on_disk: bool, moment: Moment) -> Self {
        let disk = if on_disk { Disk::kept() } else { Disk::default() };
        Self { disk, leaving: None, anyway: None, moment }
    }

    /// Something on the page changed. Whoever writes on does not want to be led away.
    pub(super) fn touch(&mut self, moment: Moment) {
        self.moment = moment;
        self.disk.touch(moment.now);
        self.leaving = None;
    }

    /// Whether what stands on the page is to be taken in and sent now.
    pub(super) fn is_due(&self, now: Time) -> bool {
        self.disk.is_due(now) && !self.disk.is_on_the_way()
    }

    /// Whether something is to be sent now, and then it is on its way. What changes while another is, follows it.
    pub(super) fn sends(&mut self, moment: Moment) -> bool {
        self.moment = moment;
        let sends = self.disk.is_dirty() && !self.disk.is_on_the_way();
        if sends {
            self.disk.sent();
        }
        sends
    }

    /// Whether something is on its way.
    pub(super) fn is_on_the_way(&self) -> bool {
        self.disk.is_on_the_way()
    }

    /// Whether the disk has everything, or there is nothing it should have.
    pub(super) fn is_settled(&self) -> bool {
        !self.disk.is_dirty() && !self.disk.is_on_the_way()
    }

    /// Leaves for `way`, once everything is on the disk.
    pub(super) fn leave(&mut self, way: W) -> Leave<W> {
        if self.disk.has_refused() {
            self.anyway = Some(way);
            return Leave::Ask(Notice::new(crate::say!("keeping-leave-ask")));
        }
        if self.is_settled() {
            return Leave::Go(way);
        }
        self.leaving = Some(way);
        Leave::Wait
    }

    /// What was sent is on the disk; gives where one goes now, if everything is and one is leaving. What one might have left without
    /// is there now, so nothing is asked any more.
    pub(super) fn arrived(&mut self) -> Option<W> {
        self.disk.arrived();
        self.anyway = None;
        self.leaving.filter(|_| self.is_settled())
    }

    /// Whether one is leaving.
    pub(super) fn is_leaving(&self) -> bool {
        self.leaving.is_some()
    }

    /// The disk said no; it is tried again by itself. Gives what to say, which asks whoever was leaving whether they go without it.
    pub(super) fn refused(&mut self, notice: &Notice, now: Time) -> Notice {
        self.disk.refuse(now);
        self.anyway = self.anyway.or(self.leaving.take());
        if self.asks() {
            // The question comes first, so that no small window cuts it off.
            Notice { causes: vec![notice.headline.clone()], ..Notice::new(crate::say!("keeping-leave-ask")) }
        } else {
            disk::still_here(notice)
        }
    }

    /// Whether one more key decides if one leaves without the disk.
    pub(super) fn asks(&self) -> bool {
        self.anyway.is_some()
    }

    /// Hears that key; gives where one goes.
    pub(super) fn answer(&mut self, event: &Event) -> Option<W> {
        let Event::Key(key) = event else { return None };
        let sure = intent(ANYWAY_KEYS, key).unwrap_or_default();
        self.anyway.take().filter(|_| sure)
    }

    pub(super) fn anyway_keys() -> Vec<Label> {
        labels(ANYWAY_KEYS)
    }

    /// When to look again. What is on its way is waited for.
    pub(super) fn wake(&self) -> Option<Time> {
        self.disk.wake().filter(|_| !self.disk.is_on_the_way())
    }

    /// "saved", when it is.
    pub(super) fn status(&self) -> Option<String> {
        if self.disk.has_refused() {
            return Some(crate::say!("status-not-saved"));
        }
        self.disk.has_all().then(|| crate::say!("status-saved"))
    }
}
