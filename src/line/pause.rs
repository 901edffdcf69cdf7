//! A minute in which nothing needs doing.

use crate::base::date;
use crate::model::{Pack, Settings, SupportLine};
use crate::say;

use super::Reply;

/// What is said while pausing.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Pause {
    grounding: Option<String>,
    support: Vec<SupportLine>,
}

impl Pause {
    /// The pack's line to read and its support lines, after the person's own.
    pub(super) fn new(pack: Option<&Pack>, settings: &Settings) -> Self {
        let built_in = pack.map_or(&[][..], |pack| &pack.support);
        Self {
            grounding: pack.and_then(|pack| pack.grounding.clone()),
            support: settings.support.iter().chain(built_in).cloned().collect(),
        }
    }

    /// Says it.
    pub(super) fn say(&self, reply: &mut Reply) {
        reply.say(say!("line-pause"));
        reply.say(self.grounding.clone().unwrap_or_else(|| say!("line-pause-grounding")));
        for line in &self.support {
            let checked = date::full(line.checked);
            let (name, contact) = (line.name.as_str(), line.contact.as_str());
            reply.say(say!("line-pause-support", name = name, contact = contact, checked = checked));
        }
        let mut named: Vec<&str> = Vec::new();
        for source in self.support.iter().map(|line| line.source.as_str()) {
            if !named.contains(&source) {
                named.push(source);
                reply.say(say!("line-pause-source", source = source));
            }
        }
        if !self.support.is_empty() {
            reply.say(say!("line-pause-check"));
        }
        reply.say(say!("line-enter"));
    }
}
