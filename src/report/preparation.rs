//! A session being prepared: agenda, choose, check, see. Both faces are thin skins over this.

use crate::base::Id;
use crate::identify::Thing;
use crate::model::{AgendaItem, AnswerRef, Decision, Entry, Goes, OwnLists, PacketKind, Response, Ruling, Session, Source};

use super::page::{Page, decision};
use super::supervision::{hub_sheet, packet, slip};

/// A session, with everything that may go with it.
#[derive(Clone, Debug, PartialEq)]
pub struct Preparation {
    /// The session, as it is prepared.
    pub session: Session,
    /// The entries of its period, and those with something flagged, oldest shift first.
    entries: Vec<Entry>,
    /// What may come to the agenda, or is on it already.
    coming: Vec<AgendaItem>,
    /// The worker's own lists for the check.
    lists: OwnLists,
}

/// An answer that may go.
#[derive(Clone, Copy, Debug)]
pub struct Candidate<'a> {
    /// The entry it stands in.
    pub entry: &'a Entry,
    /// The prompt and the answer.
    pub response: &'a Response,
    /// Whether it goes.
    pub goes: bool,
}

impl Candidate<'_> {
    /// Its name.
    pub fn answer(&self) -> AnswerRef {
        AnswerRef { entry: self.entry.id, prompt: self.response.prompt.id.clone() }
    }
}

impl Preparation {
    /// A preparation of `session` from `entries`, in any order.
    pub fn new(session: Session, mut entries: Vec<Entry>, lists: OwnLists) -> Self {
        entries.sort_by_key(Entry::order);
        Self { session, entries, coming: Vec::new(), lists }
    }

    /// The same, with what may come to the agenda.
    #[must_use]
    pub fn with_coming(self, coming: Vec<AgendaItem>) -> Self {
        Self { coming, ..self }
    }

    /// What may come to the agenda and is not on it: what was taken off, as it stood then, and what does not come to such a session by
    /// itself.
    pub fn waiting(&self) -> impl Iterator<Item = &AgendaItem> {
        let session = &self.session;
        let off = |item: &AgendaItem| session.off.iter().find(|off| off.source == item.source);
        let comes = |source: &Source| self.coming.iter().any(|item| item.source == *source);
        let own = session.off.iter().filter(move |item| matches!(item.source, Source::Own(_)) && !comes(&item.source));
        let coming = self.coming.iter().map(move |item| off(item).unwrap_or(item));
        coming.chain(own).filter(|item| !session.has(&item.source))
    }

    /// Puts on the agenda what waits from `source`, as its last thing; whether it waited.
    pub fn put_on(&mut self, source: &Source) -> bool {
        let item = self.waiting().find(|item| item.source == *source).cloned();
        item.map(|item| self.session.uncut(item, usize::MAX)).is_some()
    }

    /// Lets go of what the worker wrote here and took off, for good; gives it. What was flagged or agreed elsewhere waits on.
    pub fn let_go(&mut self, source: &Source) -> Option<AgendaItem> {
        let session = &mut self.session;
        let at = session.off.iter().position(|item| item.source == *source && matches!(source, Source::Own(_)))?;
        session.cut.retain(|cut| cut != source);
        Some(session.off.remove(at))
    }

    /// The worker's own lists as they stand.
    pub fn lists(&self) -> &OwnLists {
        &self.lists
    }

    /// Takes in the worker's own lists as they stand now.
    pub fn set_lists(&mut self, lists: OwnLists) {
        self.lists = lists;
    }

    /// Every answer of the period, and any other that was ever chosen about here, newest shift first and as it was asked within one.
    pub fn candidates(&self) -> Vec<Candidate<'_>> {
        let all = self.entries.iter().rev().flat_map(|entry| {
            entry.answered().map(move |(response, _)| Candidate { entry, response, goes: self.session.takes(entry, response) })
        });
        let known = |candidate: &Candidate<'_>| self.session.chosen(candidate.entry.id, &candidate.response.prompt.id).is_some();
        all.filter(|candidate| self.session.spans(candidate.entry.shift.date) || known(candidate)).collect()
    }

    /// Whether there are answers that were ticked when they were written, and do not go to such a session by that.
    pub fn leaves_ticks(&self) -> bool {
        let ticked = |candidate: &Candidate<'_>| candidate.response.ticked;
        !self.session.kind.is_reflective() && self.candidates().iter().any(ticked)
    }

    /// Lets the answer called `answer` go, or stay. One that is always private goes only with `second_yes`; without it nothing changes
    /// and `false` is given.
    pub fn choose(&mut self, answer: &AnswerRef, goes: bool, second_yes: bool) -> bool {
        let private = self.response(answer).is_some_and(|response| response.prompt.always_private);
        let goes = match (goes, private) {
            (false, _) => Goes::No,
            (true, false) => Goes::Yes,
            (true, true) if second_yes => Goes::ThoughPrivate,
            (true, true) => return false,
        };
        self.session.choose(answer.clone(), goes);
        true
    }

    /// The prompt and answer called `answer`.
    pub fn response(&self, answer: &AnswerRef) -> Option<&Response> {
        let entry = self.entries.iter().find(|entry| entry.id == answer.entry)?;
        entry.responses.iter().find(|response| response.prompt.id == answer.prompt)
    }

    /// The entry called `id`.
    pub fn entry(&self, id: Id) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.id == id)
    }

    /// The page as it stands before the check.
    pub fn page(&self, kind: PacketKind) -> Page {
        match kind {
            PacketKind::Packet => packet(&self.session, &self.entries),
            PacketKind::HubSheet => hub_sheet(&self.session),
            PacketKind::Slip => slip(&self.session),
        }
    }

    /// Everything on the page that could identify someone, with what was decided about it.
    pub fn things(&self, kind: PacketKind) -> Vec<(Thing, Option<Decision>)> {
        let things = self.page(kind).things(&self.lists).into_iter();
        things.map(|thing| (self.decision(&thing), thing)).map(|(decision, thing)| (thing, decision)).collect()
    }

    /// What was decided about a thing, here or by the worker's own list; `None` when nobody said.
    pub fn decision(&self, thing: &Thing) -> Option<Decision> {
        decision(&self.session, &self.lists, thing)
    }

    /// Notes what becomes of a thing.
    pub fn rule(&mut self, thing: &Thing, decision: Decision) {
        self.session.rule(Ruling { words: thing.words.clone(), decision });
    }

    /// The page as it leaves.
    pub fn leaving(&self, kind: PacketKind) -> Page {
        self.page(kind).checked(&self.session, &self.lists)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Time;
    use crate::model::{Answer, SessionKind, Sitting};

    #[test]
    fn an_answer_from_before_the_period_that_was_taken_out_can_be_put_back() {
        let now = Time::parse_from_rfc3339("2026-11-01T12:00:00+08:00").unwrap_or_default();
        let shelf = crate::pack::shelf();
        let mut sitting = Sitting::begin(shelf.pack("quick-note").unwrap(), Id::new(1, 1), now);
        sitting.answer(Some(Answer::Text("So long.".to_owned())));
        let entry = sitting.finished(now);
        let answer = AnswerRef { entry: entry.id, prompt: entry.responses[0].prompt.id.clone() };
        let since = now.date_naive() + chrono::Days::new(10);
        let mut session = Session::new(Id::new(2, 2), now, SessionKind::Line, since, since);
        session.choose(answer.clone(), Goes::Yes);
        let mut preparation = Preparation::new(session, vec![entry], OwnLists::default());
        let goes = |preparation: &Preparation| preparation.candidates().iter().map(|candidate| candidate.goes).collect::<Vec<_>>();
        assert_eq!(goes(&preparation), [true]);
        assert!(preparation.choose(&answer, false, false));
        assert_eq!(goes(&preparation), [false]);
        assert!(preparation.choose(&answer, true, false));
        assert_eq!(goes(&preparation), [true]);
    }
}
