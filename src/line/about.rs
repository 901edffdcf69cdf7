//! What a flag in a sitting is about: the answer that was just given, the question being asked, or the whole of it.

use crate::model::{Entry, Flag, Kind, Prompt, Sitting, Step};
use crate::say;

use super::aside::Aside;
use super::{Reflect, Reply};

/// What a question for the supervisor is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum About {
    /// The whole of it.
    Whole,
    /// The response at this index.
    Response(usize),
}

impl About {
    /// What is asked about it; an empty flag where nothing is.
    pub(super) fn flag(self, sitting: &Sitting) -> Flag {
        sitting.flag_of(self.index()).cloned().unwrap_or_default()
    }

    /// Flags it, or takes the flag away.
    pub(super) fn put(self, sitting: &mut Sitting, flag: Option<Flag>) {
        sitting.flag(self.index(), flag);
    }

    /// What is asked about it.
    pub(super) fn asked(self, entry: &Entry) -> String {
        asked(self.index().and_then(|index| entry.responses.get(index)).map(|response| &response.prompt))
    }

    fn index(self) -> Option<usize> {
        match self {
            Self::Whole => None,
            Self::Response(index) => Some(index),
        }
    }
}

/// What is asked about an answer to `prompt`, with its question, so that a person hears what is flagged; or about the whole of it.
pub(super) fn asked(prompt: Option<&Prompt>) -> String {
    match prompt {
        None => say!("line-flag-whole-ask"),
        Some(prompt) if prompt.always_private => {
            let asked = say!("sup-flag-ask", prompt = prompt.text.as_str());
            format!("{asked}\n{}", say!("flag-private"))
        }
        Some(prompt) => say!("sup-flag-ask", prompt = prompt.text.as_str()),
    }
}

impl Reflect {
    /// What a flag is about where the person is. Whoever has ended an answer and not begun the next one means what they just said.
    fn about(&self) -> About {
        let Step::Prompt(index) = self.sitting.step() else { return About::Whole };
        let Some(here) = self.sitting.current() else { return About::Whole };
        let begun = here.answer.is_some() || here.flag.is_some();
        match self.given {
            Some(given) if !begun => About::Response(given),
            _ if here.prompt.kind == Kind::Note => About::Whole,
            _ => About::Response(index),
        }
    }

    pub(super) fn flag(&mut self, reply: &mut Reply) {
        self.ask_aside(Aside::Question(self.about()), reply);
    }

    pub(super) fn unflag(&mut self, reply: &mut Reply) {
        self.take_back(self.about(), reply);
    }

    /// Takes the flag away from what it is about, and says from what.
    pub(super) fn take_back(&mut self, about: About, reply: &mut Reply) {
        if self.sitting.flag_of(about.index()).is_none() {
            reply.say(say!("line-not-flagged"));
            return;
        }
        about.put(&mut self.sitting, None);
        let response = about.index().and_then(|index| self.sitting.entry().responses.get(index));
        reply.say(match response {
            Some(response) => say!("line-unasked-one", prompt = response.prompt.text.as_str()),
            None => say!("line-unasked"),
        });
    }
}
