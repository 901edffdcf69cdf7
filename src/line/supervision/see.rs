//! Seeing and writing in lines: the page exactly as it will leave, and then the files.

use std::path::PathBuf;

use crate::base::{Moment, Notice};
use crate::document::{Format, plain};
use crate::effect::{Effect, Existing, Origin, Send};
use crate::model::{Dates, PacketKind};
use crate::report::{Preparation, file_name};
use crate::say;

use super::super::order::Said;
use super::super::{Input, Reply, prompt};
use super::aside::Aside;
use super::order::Verb;
use super::place::Place;
use super::supervise::Supervise;
use super::told;

/// The page of this kind as it is to leave: as these formats, for this folder.
pub fn leaving(
    prepared: &Preparation,
    kind: PacketKind,
    formats: Vec<Format>,
    folder: PathBuf,
    existing: Existing,
    moment: Moment,
) -> Send {
    let page = prepared.leaving(kind);
    let session = &prepared.session;
    Send {
        id: moment.id,
        session: session.id,
        now: moment.now,
        kind,
        with: session.with.clone(),
        answers: page.answers,
        document: page.document,
        origin: Origin::Prepared,
        formats,
        folder,
        stem: file_name(session, kind),
        existing,
    }
}

impl Supervise {
    pub(super) fn list_page(&self, kind: PacketKind, reply: &mut Reply) {
        reply.say(say!("sup-see"));
        reply.space();
        reply.say(plain(&self.prepared.leaving(kind).document).trim_end_matches('\n'));
        reply.space();
        reply.say_all(told::undecided(&self.prepared.things(kind)));
        reply.say(match kind {
            PacketKind::Packet => say!("sup-see-how", dates = self.session().paper.dates.word().say()),
            PacketKind::HubSheet | PacketKind::Slip => say!("sup-see-how-short"),
        });
    }

    pub(super) fn obey_at_see(&mut self, kind: PacketKind, verb: Verb, reply: &mut Reply) {
        let paper = &mut self.session_mut().paper;
        let turned = |part: &mut bool| {
            *part = !*part;
            *part
        };
        match verb {
            Verb::Write => self.ask(Aside::Formats, reply),
            Verb::Dates => self.ask(Aside::Dates, reply),
            Verb::Minutes => self.ask(Aside::Minutes, reply),
            Verb::Room if turned(&mut paper.room) => reply.say(say!("sup-room")),
            Verb::Room => reply.say(say!("sup-no-room")),
            Verb::Signatures if turned(&mut paper.signatures) => reply.say(say!("sup-signatures")),
            Verb::Signatures => reply.say(say!("sup-no-signatures")),
            Verb::LookBack if turned(&mut paper.look_back) => reply.say(say!("sup-look-back")),
            Verb::LookBack => reply.say(say!("sup-no-look-back")),
            _ => self.list_page(kind, reply),
        }
    }

    pub(super) fn hear_dates(&mut self, said: &Said, reply: &mut Reply) {
        if let Said::Words(words) = said {
            match prompt::one_of(&Dates::ALL, |dates| dates.word().say(), words) {
                Ok(dates) => self.session_mut().paper.dates = dates,
                Err(unclear) => {
                    reply.say(unclear);
                    self.aside = Some(Aside::Dates);
                    return;
                }
            }
        }
        reply.say(say!("sup-dates", dates = self.session().paper.dates.word().say()));
    }

    pub(super) fn hear_formats(&mut self, said: &Said, reply: &mut Reply) {
        let Said::Words(words) = said else {
            reply.say(say!("sup-not-written"));
            return;
        };
        let names: Vec<String> = Format::ALL.iter().copied().map(Format::name).collect();
        let endings: Vec<&str> = Format::ALL.iter().map(|format| format.extension()).collect();
        let pieces = words.split([',', ' ']).filter(|piece| !piece.is_empty());
        let named = |words: &str| {
            let at = prompt::pick(&names, words).or_else(|| prompt::pick(&endings, words))?;
            Format::ALL.get(at).copied()
        };
        let formats: Option<Vec<Format>> = named(words).map_or_else(|| pieces.map(named).collect(), |format| Some(vec![format]));
        match formats {
            Some(mut formats) => {
                formats.sort_unstable();
                formats.dedup();
                self.ask(Aside::Folder(formats), reply);
            }
            None => {
                reply.say(say!("line-unclear-many", most = names.len()));
                self.aside = Some(Aside::Formats);
            }
        }
    }

    pub(super) fn hear_folder(&mut self, formats: Vec<Format>, said: &Said, moment: Moment, reply: &mut Reply) {
        let Place::See(kind) = self.place else { return };
        let folder = match said {
            Said::Words(words) => PathBuf::from(words.trim()),
            Said::Nothing | Said::Stop => PathBuf::from("."),
            Said::Clear => {
                reply.say(say!("sup-not-written"));
                return;
            }
        };
        self.writing.clone_from(&formats);
        let send = leaving(&self.prepared, kind, formats, folder, Existing::Number, moment);
        reply.effects.push(Effect::Send(Box::new(send)));
    }

    /// The page is not outside. Where another folder may take it, that is asked again; by pipe nobody is there to answer.
    pub(super) fn stayed(&mut self, notice: &Notice, elsewhere: bool) -> Reply {
        let mut reply = Reply::notice(notice);
        if elsewhere && self.input == Input::Keyboard {
            let formats = std::mem::take(&mut self.writing);
            self.ask(Aside::Folder(formats), &mut reply);
        }
        reply
    }
}
