//! Where a person arrives: what to go on with, and what to begin.

use crate::base::Id;
use crate::effect::Loaded;
use crate::model::{Draft, Group, Pack, Shelf, Unreadable};
use crate::say;

use super::{Reply, prompt};

/// What a person chose at home.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Chosen {
    /// Go on with the draft called this.
    Resume(Id),
    /// Begin with the pack called this.
    Start(String),
    /// Supervision.
    Supervision,
    /// Go.
    Quit,
}

/// The numbered choices at home. A number means the same for as long as a person is here.
#[derive(Clone, Debug, PartialEq)]
pub struct Home {
    choices: Vec<Choice>,
    /// How many of them are told at once; the others are the packs of the other shelves.
    near: usize,
}

#[derive(Clone, Debug, PartialEq)]
struct Choice {
    words: String,
    /// The shelf it stands on, if it is a pack.
    shelf: Option<Group>,
    /// What choosing it comes to; `None` tells the packs of the other shelves.
    chosen: Option<Chosen>,
}

impl Home {
    /// Arrives: what is to be known of the journal, the drafts there are, the packs for after a shift, and the way to the others.
    pub fn open(loaded: &Loaded, shelf: &Shelf) -> (Self, Reply) {
        let near: Vec<&Pack> = shelf.near().collect();
        let far: Vec<&Pack> = shelf.packs.iter().filter(|pack| !near.iter().any(|near| near.id == pack.id)).collect();
        let starting = |pack| starting(pack, shelf);
        let mut choices: Vec<Choice> = loaded.drafts.iter().map(going_on).chain(near.into_iter().map(starting)).collect();
        if !far.is_empty() {
            choices.push(Choice { words: say!("line-home-others", count = far.len()), shelf: None, chosen: None });
        }
        choices.push(Choice { words: say!("line-home-supervision"), shelf: None, chosen: Some(Chosen::Supervision) });
        choices.push(Choice { words: say!("line-home-quit"), shelf: None, chosen: Some(Chosen::Quit) });
        let near = choices.len();
        choices.extend(far.into_iter().map(starting));
        let home = Self { choices, near };
        let mut reply = Reply::default();
        reply.say(say!("line-home"));
        loaded.read_only.iter().for_each(|notice| reply.say_notice(notice));
        say_unreadable(&loaded.library.unreadable, &mut reply);
        home.tell(&mut reply);
        (home, reply)
    }

    /// Hears one line: a number, or the words of a choice.
    pub fn hear(&self, line: &str) -> (Option<Chosen>, Reply) {
        let mut reply = Reply::default();
        let words: Vec<&str> = self.choices.iter().map(|choice| choice.words.as_str()).collect();
        match prompt::pick_begun(&words, line).and_then(|at| self.choices.get(at)) {
            Some(Choice { chosen: Some(chosen), .. }) => return (Some(chosen.clone()), reply),
            Some(_) => self.tell_others(&mut reply),
            None if line.trim() == ".leave" => return (Some(Chosen::Quit), reply),
            None if line.trim().is_empty() => self.tell(&mut reply),
            None => reply.say(say!("line-home-unclear", most = self.choices.len())),
        }
        (None, reply)
    }

    fn tell(&self, reply: &mut Reply) {
        reply.count(self.choices.iter().take(self.near).map(|choice| &choice.words));
        reply.say(say!("line-home-how"));
    }

    fn tell_others(&self, reply: &mut Reply) {
        let mut told = None;
        for (number, choice) in (1_usize..).zip(&self.choices).skip(self.near) {
            if let Some(group) = choice.shelf.filter(|group| told.replace(*group) != Some(*group)) {
                reply.say(say!("line-home-shelf", title = group.title()));
            }
            reply.say(say!("line-numbered", number = number, words = choice.words.as_str()));
        }
        reply.say(say!("line-home-how"));
    }
}

/// How many files could not be read, and each with its line and why.
pub(super) fn say_unreadable(unreadable: &[Unreadable], reply: &mut Reply) {
    if unreadable.is_empty() {
        return;
    }
    reply.say(say!("line-home-unreadable", count = unreadable.len()));
    for Unreadable { file, line, reason } in unreadable {
        reply.say(match line {
            Some(line) => say!("line-home-unreadable-line", file = file.as_str(), line = *line, reason = reason.as_str()),
            None => say!("line-home-unreadable-file", file = file.as_str(), reason = reason.as_str()),
        });
    }
}

fn going_on(draft: &Draft) -> Choice {
    let entry = &draft.entry;
    let words = say!("line-home-draft", shift = entry.shift.name(entry.created), title = entry.pack.title.as_str());
    Choice { words, shelf: None, chosen: Some(Chosen::Resume(entry.id)) }
}

fn starting(pack: &Pack, shelf: &Shelf) -> Choice {
    let words = say!("line-home-pack", title = shelf.name(pack), length = pack.length());
    Choice { words, shelf: Some(pack.group), chosen: Some(Chosen::Start(pack.id.clone())) }
}
