//! A quick note out of a pipe: every line of it is the person's own words.

use crate::base::{Moment, text};
use crate::effect::Save;
use crate::model::{Answer, Pack, Sitting, Step};

/// The entry that answers the first prompt of `pack` that takes words with the whole of `typed`. Nothing in it is read as an
/// order, and a full stop alone is only a full stop. `None` when nothing was written, or the pack takes no words.
pub fn note(pack: &Pack, typed: &str, moment: Moment) -> Option<Save> {
    let mut sitting = Sitting::begin(pack, moment.id, moment.now);
    let asks_for_words = pack.prompts.iter().position(|prompt| prompt.kind.is_text())?;
    sitting.go(Step::Prompt(asks_for_words));
    sitting.answer(Some(Answer::Text(text::tidy(typed).trim_matches('\n').to_owned())));
    let entry = sitting.finished(moment.now);
    (!entry.is_blank()).then_some(Save { entry, over: None, otherwise: moment.id })
}
