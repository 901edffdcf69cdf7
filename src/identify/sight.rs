//! A word in its sentence: what stands before and behind it.

use super::lexicon::Trait;
use super::scan::Scan;
use super::text::{Gap, Shape, Token};

/// A token, and where to look around it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sight<'s, 'a> {
    scan: &'s Scan<'a>,
    at: usize,
    pub(super) token: &'s Token<'a>,
}

impl<'s, 'a> Sight<'s, 'a> {
    /// The word at `at`, unless it is no word or has been found to be something.
    pub(super) fn of(scan: &'s Scan<'a>, at: usize) -> Option<Self> {
        let token = scan.tokens.get(at).filter(|token| token.is_word() && scan.is_free(at))?;
        Some(Self { scan, at, token })
    }

    /// The token before, on the same line; over the full stop of a title.
    pub(super) fn before(self) -> Option<&'s Token<'a>> {
        let steps = if self.token.gap == Gap::Line { return None } else { 1 };
        let before = self.back(steps)?;
        if before.is_mark('.') && !self.token.opens { self.back(steps + 1) } else { Some(before) }
    }

    /// The token behind, on the same line.
    pub(super) fn behind(self) -> Option<&'s Token<'a>> {
        self.scan.tokens.get(self.at + 1).filter(|token| token.gap != Gap::Line)
    }

    /// The token behind that, over a full stop.
    pub(super) fn further(self) -> Option<&'s Token<'a>> {
        let behind = self.behind()?;
        if behind.is_mark('.') { self.scan.tokens.get(self.at + 2).filter(|token| token.gap != Gap::Line) } else { Some(behind) }
    }

    /// Whether the token before is `one`, in the same sentence.
    pub(super) fn follows(self, one: Trait) -> bool {
        !self.token.opens && self.before().is_some_and(|before| before.has(one))
    }

    /// Whether what follows is `one`, in small letters: "Will shared".
    pub(super) fn leads_to(self, one: Trait) -> bool {
        self.behind().is_some_and(|next| next.shape == Shape::Lower && next.has(one))
    }

    /// Whether it is people who stand where this word does: "told …", "talked to …".
    pub(super) fn is_met(self) -> bool {
        let with = |before: &Token<'_>| before.folded == "with" || before.folded == "to";
        let talking = || self.back(2).is_some_and(|further| further.has(Trait::Talking));
        self.follows(Trait::Telling) || !self.token.opens && self.before().is_some_and(with) && talking()
    }

    /// Whether what stands around this word is what stands around somebody: "mark's mum", "then mark drew", "told mark".
    pub(super) fn is_somebody(self) -> bool {
        let owns = self.token.possessive && self.behind().is_some_and(|next| next.has_any(&[Trait::Relative, Trait::Friendly]));
        self.is_met() || self.is_kept_company() || owns || self.acts()
    }

    /// Whether it does what people do, and stands where somebody can: "then mark drew".
    pub(super) fn acts(self) -> bool {
        let acts = self.leads_to(Trait::Speech) || self.leads_to(Trait::Saying) && !self.token.has(Trait::Idea);
        acts && !self.is_described()
    }

    /// The same of a word that is none of every day: "my client ngozi", "ngozi's flat", "when ngozi asked".
    pub(super) fn may_be_somebody(self) -> bool {
        let people = [Trait::Relative, Trait::Friendly, Trait::Clinical, Trait::Working, Trait::Supervising, Trait::Managing];
        let told_of = !self.token.opens
            && self
                .before()
                .is_some_and(|before| before.has_any(&people) || before.is_one_of(&["client", "resident", "participant"]))
            && self.back(2).is_some_and(|further| further.is_one_of(&["my", "her", "his", "their", "our"]));
        told_of || self.is_kept_company() || !self.is_described() && (self.token.possessive || self.leads_to(Trait::Saying))
    }

    /// Whether it stands beside a name: "darnell and javonte".
    fn is_kept_company(self) -> bool {
        let named = |token: Option<&Token<'_>>| token.is_some_and(|token| token.has(Trait::Forename) && !token.is_plain());
        !self.token.opens && self.before().is_some_and(|before| before.folded == "and") && named(self.back(2))
    }

    /// Whether it follows a word that a thing follows: "the mark", "her joy".
    fn is_described(self) -> bool {
        let describing =
            ["a", "an", "the", "my", "your", "his", "her", "its", "our", "their", "this", "that", "some", "any", "no", "of"];
        !self.token.opens
            && self.before().is_some_and(|before| before.is_one_of(&describing) || !before.has(Trait::Function) && before.is_word())
    }

    /// Whether whoever wrote this does without capitals.
    pub(super) fn writes_small(self) -> bool {
        self.scan.writes_small()
    }

    /// Whether neither neighbour has a capital.
    pub(super) fn stands_alone(self) -> bool {
        [self.before(), self.behind()].into_iter().flatten().all(|beside| beside.shape != Shape::Capital)
    }

    fn back(self, steps: usize) -> Option<&'s Token<'a>> {
        self.scan.tokens.get(self.at.checked_sub(steps)?)
    }
}
