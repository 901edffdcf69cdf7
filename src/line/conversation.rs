//! What a conversation in lines is, whatever it is about: it hears lines and outcomes, and says things.

use crate::base::Moment;
use crate::effect::Outcome;

use super::{Reflect, Reply};

/// Something that is held line by line.
pub trait Conversation: std::fmt::Debug {
    /// Hears one line, without its end.
    fn hear(&mut self, line: &str, moment: Moment) -> Reply;

    /// Hears that no more lines will come.
    fn end(&mut self, moment: Moment) -> Reply;

    /// Hears what an effect came to, before the next line is heard.
    fn outcome(&mut self, outcome: &Outcome, moment: Moment) -> Reply;
}

impl Conversation for Reflect {
    fn hear(&mut self, line: &str, moment: Moment) -> Reply {
        Self::hear(self, line, moment)
    }

    fn end(&mut self, moment: Moment) -> Reply {
        Self::end(self, moment)
    }

    fn outcome(&mut self, outcome: &Outcome, moment: Moment) -> Reply {
        Self::outcome(self, outcome, moment)
    }
}

impl<C: Conversation> Conversation for &mut C {
    fn hear(&mut self, line: &str, moment: Moment) -> Reply {
        C::hear(self, line, moment)
    }

    fn end(&mut self, moment: Moment) -> Reply {
        C::end(self, moment)
    }

    fn outcome(&mut self, outcome: &Outcome, moment: Moment) -> Reply {
        C::outcome(self, outcome, moment)
    }
}
