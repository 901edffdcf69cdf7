//! What a line is: words, an order such as `.skip`, the full stop that ends an answer, or nothing.

use crate::base::text;
use crate::base::words::Word;
use crate::pack::nearest;
use crate::{say, word};

/// A line as it was meant, in a conversation that knows the orders of `V`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Line<V = Verb> {
    /// An order to the whole conversation, with the number it named.
    Order(V, Option<usize>),
    /// It begins like an order and is none, or not one that can be read.
    Stray(String),
    /// Something said to whatever is being asked.
    Said(Said),
}

/// What is said to a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Said {
    /// An empty line.
    Nothing,
    /// A full stop alone.
    Stop,
    /// What stands here is to be taken out.
    Clear,
    /// Words.
    Words(String),
}

/// What can be asked of one kind of conversation.
pub(super) trait Verbs: Copy + PartialEq + 'static {
    /// Where such an order makes sense.
    type Place: 'static;

    /// Every order, as `.help` tells them.
    fn orders() -> &'static [Order<Self>];

    /// Whether it may be about one of the things that are numbered.
    fn names_a_number(self) -> bool;

    /// How and where it is said.
    fn order(self) -> Option<&'static Order<Self>> {
        Self::orders().iter().find(|order| order.verb == Some(self))
    }

    /// How it is typed.
    fn typed(self) -> &'static str {
        self.order().map_or("", |order| order.typed)
    }
}

/// What can be asked of a sitting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verb {
    Why,
    Skip,
    Finish,
    Flag,
    Unflag,
    Ask,
    Unask,
    Edit,
    Tags,
    Carry,
    More,
    Read,
    Back,
    Shift,
    Undo,
    Pause,
    Save,
    Leave,
    Help,
}

/// Where an order makes sense.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// At a question.
    Question,
    /// At the close.
    Close,
    /// Everywhere.
    Anywhere,
}

/// What a talk is for, and so what can be asked of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Aim {
    /// An entry.
    Entry,
    /// A walk through a pack, of which nothing is kept.
    Walk {
        /// Whether there is a file to read anew.
        file: bool,
    },
}

impl Aim {
    /// The orders it hears, each with what it does there.
    pub(super) fn orders(self) -> impl Iterator<Item = (&'static Order, Word)> {
        let reload = (self == Self::Walk { file: true }).then_some(&RELOAD);
        ORDERS.iter().chain(reload).filter_map(move |order| Some((order, self.what(order)?)))
    }

    /// Whether `verb` has something to do there.
    pub(super) fn hears(self, verb: Verb) -> bool {
        verb.order().is_some_and(|order| self.what(order).is_some())
    }

    fn what(self, order: &Order) -> Option<Word> {
        match self {
            Self::Entry => Some(order.what),
            Self::Walk { .. } => order.walked,
        }
    }
}

/// An order: how it is typed, where it makes sense, and what it does.
pub(super) struct Order<V: Verbs = Verb> {
    /// What it asks of the conversation; `None` for [`CLEAR`], which is said to whatever is being asked, and for [`RELOAD`].
    pub(super) verb: Option<V>,
    pub(super) typed: &'static str,
    pub(super) place: V::Place,
    pub(super) what: Word,
    /// What it does in a walk through a pack; `None` where it is about what is kept.
    pub(super) walked: Option<Word>,
}

/// An order to both kinds of talk.
const fn order(verb: Verb, typed: &'static str, place: Place, what: Word) -> Order {
    Order { verb: Some(verb), ..said(typed, place, what) }
}

/// The same without a verb of its own.
const fn said(typed: &'static str, place: Place, what: Word) -> Order {
    Order { verb: None, typed, place, what, walked: Some(what) }
}

impl Order {
    /// The same about what is kept, and so not for a walk.
    const fn kept(self) -> Self {
        Self { walked: None, ..self }
    }

    /// The same with something else to do in a walk.
    const fn walked(self, what: Word) -> Self {
        Self { walked: Some(what), ..self }
    }
}

/// How taking out what stands here is typed.
pub(super) const CLEAR: &str = ".clear";

/// How a pack file is read anew. Only a walk hears it.
pub(super) const RELOAD: Order = said(".reload", Place::Anywhere, word!("preview-order-reload"));

/// Every order, as `.help` tells them.
pub(super) const ORDERS: [Order; 20] = [
    order(Verb::Why, ".why", Place::Question, word!("line-order-why")),
    order(Verb::Skip, ".skip", Place::Question, word!("line-order-skip")),
    said(CLEAR, Place::Question, word!("line-order-clear")),
    order(Verb::Finish, ".finish", Place::Question, word!("line-order-finish")).walked(word!("preview-order-finish")),
    order(Verb::Ask, ".ask", Place::Close, word!("line-order-ask")).kept(),
    order(Verb::Unask, ".unask", Place::Close, word!("line-order-unask")).kept(),
    order(Verb::Edit, ".edit", Place::Close, word!("line-order-edit")).kept(),
    order(Verb::Tags, ".tags", Place::Close, word!("line-order-tags")).kept(),
    order(Verb::Carry, ".carry", Place::Close, word!("line-order-carry")).kept(),
    order(Verb::More, ".more", Place::Close, word!("line-order-more")),
    order(Verb::Read, ".read", Place::Close, word!("line-order-read")).kept(),
    order(Verb::Flag, ".flag", Place::Anywhere, word!("line-order-flag")).kept(),
    order(Verb::Unflag, ".unflag", Place::Anywhere, word!("line-order-unflag")).kept(),
    order(Verb::Back, ".back", Place::Anywhere, word!("line-order-back")),
    order(Verb::Shift, ".shift", Place::Anywhere, word!("line-order-shift")).kept(),
    order(Verb::Undo, ".undo", Place::Anywhere, word!("line-order-undo")),
    order(Verb::Pause, ".pause", Place::Anywhere, word!("line-order-pause")),
    order(Verb::Save, ".save", Place::Anywhere, word!("line-order-save")).kept(),
    order(Verb::Leave, ".leave", Place::Anywhere, word!("line-order-leave")).walked(word!("preview-order-leave")),
    order(Verb::Help, ".help", Place::Anywhere, word!("line-order-help")),
];

impl Verb {
    /// Where it makes sense.
    pub(super) fn place(self) -> Place {
        self.order().map_or(Place::Anywhere, |order| order.place)
    }
}

impl Verbs for Verb {
    type Place = Place;

    fn orders() -> &'static [Order] {
        &ORDERS
    }

    fn names_a_number(self) -> bool {
        matches!(self, Self::Ask | Self::Unask | Self::Edit)
    }
}

impl<V: Verbs> Line<V> {
    /// What `line` means. Only a whole line can be an order: ".back to the ward" is words.
    pub(super) fn read(line: &str) -> Self {
        let line = text::tidy(line.strip_suffix('\r').unwrap_or(line));
        let trimmed = line.trim();
        if trimmed.is_empty() {
            return Self::Said(Said::Nothing);
        }
        if let Some(meant) = Self::order(trimmed) {
            return meant;
        }
        // Two full stops write what one would begin; every other line stays as it was typed.
        let begins = |line: &str| line.strip_prefix('.').is_some_and(|rest| rest.starts_with(char::is_alphabetic));
        match trimmed.strip_prefix('.') {
            Some(plain) if plain == "." || begins(plain) => Self::Said(Said::Words(plain.to_owned())),
            _ if begins(trimmed) => Self::Stray(line),
            _ => Self::Said(Said::Words(line)),
        }
    }

    /// What is said of `words` that begin like an order and are none that can be read, where they are not kept; `here` are the orders
    /// that make sense there.
    pub(super) fn not_kept(words: &str, here: &[&str]) -> String {
        let words = words.trim();
        let typed = words.split_whitespace().next().unwrap_or_default();
        match V::orders().iter().find(|order| order.typed.eq_ignore_ascii_case(typed)) {
            Some(order) if order.verb.is_some_and(V::names_a_number) => {
                say!("line-order-with-number", words = words, order = order.typed)
            }
            Some(order) => say!("line-order-alone", words = words, order = order.typed),
            None => match nearest(typed, here) {
                Some(order) => say!("line-near-order", words = words, order = order),
                None => say!("line-no-such-order", words = words),
            },
        }
    }

    /// What is said of `words` that begin like an order, where they are kept as words.
    pub(super) fn kept(words: &str, here: &[&str]) -> String {
        let words = words.trim();
        match nearest(words.split_whitespace().next().unwrap_or_default(), here) {
            Some(order) => say!("line-stray-near", words = words, order = order),
            None => say!("line-stray", words = words),
        }
    }

    fn order(trimmed: &str) -> Option<Self> {
        if trimmed == "." {
            return Some(Self::Said(Said::Stop));
        }
        if trimmed.eq_ignore_ascii_case(CLEAR) {
            return Some(Self::Said(Said::Clear));
        }
        let (typed, rest) = trimmed.split_once(char::is_whitespace).unwrap_or((trimmed, ""));
        let verb = V::orders().iter().find(|order| order.typed.eq_ignore_ascii_case(typed))?.verb?;
        match rest.trim() {
            "" => Some(Self::Order(verb, None)),
            number if verb.names_a_number() => Some(Self::Order(verb, Some(number.parse().ok()?))),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_words_unless_the_whole_of_it_is_an_order() {
        let check = |line: &str, expect: Line| assert_eq!(Line::read(line), expect, "{line:?}");
        let words = |words: &str| Line::Said(Said::Words(words.to_owned()));
        let stray = |words: &str| Line::Stray(words.to_owned());
        check("", Line::Said(Said::Nothing));
        check(" \r", Line::Said(Said::Nothing));
        check(" . ", Line::Said(Said::Stop));
        check(".clear", Line::Said(Said::Clear));
        check(".skip\r", Line::Order(Verb::Skip, None));
        check(" .SKIP ", Line::Order(Verb::Skip, None));
        check(".ask 2", Line::Order(Verb::Ask, Some(2)));
        check(".ask", Line::Order(Verb::Ask, None));
        check(".ask him", stray(".ask him"));
        check(".back to the ward", stray(".back to the ward"));
        check(".5 of a day", words(".5 of a day"));
        check("..", words("."));
        check("..skip", words(".skip"));
        check("..net is down", words(".net is down"));
        check("...", words("..."));
        check("...and then", words("...and then"));
        check("  kept as typed ", words("  kept as typed "));
    }

    #[test]
    fn every_order_reads_back() {
        for order in &ORDERS {
            let expect = order.verb.map_or(Line::Said(Said::Clear), |verb| Line::Order(verb, None));
            assert_eq!(Line::read(order.typed), expect);
        }
    }
}
