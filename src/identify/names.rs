//! Which words seem to name somebody or some place, word by word.

use std::collections::{HashMap, HashSet};

use super::lexicon::{Trait, is_plain, sounds_plain};
use super::scan::Scan;
use super::text::{Gap, Shape, Token};
use super::{Sureness, runs};

/// Takes names, places and services out of the `scans`. What is sure in one place is a name wherever else it stands.
pub(super) fn names(scans: &mut [Scan<'_>]) {
    let small = written_small(scans);
    let known = known(scans, &small);
    for scan in scans {
        let verdicts: Vec<Option<Sureness>> = (0..scan.tokens.len())
            .map(|at| Sight { scan, at }.verdict(&small).or_else(|| Sight { scan, at }.recalled(&known)))
            .collect();
        runs::take(scan, verdicts);
    }
}

/// The words that stand in small letters somewhere and are no forename: with a capital at a sentence's start they are the same.
fn written_small(scans: &[Scan<'_>]) -> HashSet<String> {
    let tokens = scans.iter().flat_map(|scan| &scan.tokens);
    tokens
        .filter(|token| token.shape == Shape::Lower && !token.has(Trait::Forename))
        .map(|token| token.folded.to_string())
        .collect()
}

/// The words that are names somewhere by more than the capital a sentence begins with.
fn known(scans: &[Scan<'_>], small: &HashSet<String>) -> HashMap<String, Sureness> {
    let mut known = HashMap::new();
    for scan in scans {
        for at in 0..scan.tokens.len() {
            let sight = Sight { scan, at };
            let (Some(token), Some(sureness)) = (scan.tokens.get(at), sight.verdict(small)) else { continue };
            if sureness == Sureness::Likely || token.shape == Shape::Capital && !token.opens {
                let so_far = known.entry(token.folded.to_string()).or_insert(sureness);
                *so_far = sureness.max(*so_far);
            }
        }
    }
    known
}

/// A word in its sentence.
#[derive(Clone, Copy)]
struct Sight<'s, 'a> {
    scan: &'s Scan<'a>,
    at: usize,
}

impl<'s, 'a> Sight<'s, 'a> {
    fn token(self) -> Option<&'s Token<'a>> {
        self.scan.tokens.get(self.at).filter(|token| token.is_word() && self.scan.is_free(self.at))
    }

    /// The token before, on the same line; over the full stop of a title.
    fn before(self) -> Option<&'s Token<'a>> {
        let here = self.scan.tokens.get(self.at).filter(|here| here.gap != Gap::Line)?;
        let before = self.scan.tokens.get(self.at.checked_sub(1)?)?;
        if before.is_mark('.') && !here.opens {
            return self.scan.tokens.get(self.at.checked_sub(2)?);
        }
        Some(before)
    }

    /// The token behind, on the same line.
    fn behind(self) -> Option<&'s Token<'a>> {
        self.scan.tokens.get(self.at + 1).filter(|token| token.gap != Gap::Line)
    }

    /// What this word seems to be, for itself and by what stands beside it.
    fn verdict(self, small: &HashSet<String>) -> Option<Sureness> {
        let token = self.token()?;
        if token.has(Trait::Function) && !token.has(Trait::Forename) {
            return None;
        }
        if self.is_titled(token) {
            return Some(Sureness::Likely);
        }
        match token.shape {
            Shape::Letter => self.initial(token),
            Shape::Lower => self.in_small_letters(token),
            Shape::Shout => shouted(token),
            Shape::Capital if token.has(Trait::Neutral) => self.neutral(token),
            Shape::Capital if token.opens => self.opening(token, small),
            Shape::Capital => self.within(token, small),
            Shape::Number | Shape::Code | Shape::Mark => None,
        }
    }

    /// What a word is that is a name elsewhere.
    fn recalled(self, known: &HashMap<String, Sureness>) -> Option<Sureness> {
        let token = self.token()?;
        let sureness = known.get(&*token.folded).copied()?;
        let both = token.has(Trait::Ordinary) || token.has(Trait::Neutral) || token.has(Trait::Idea);
        let said = match token.shape {
            Shape::Letter => true,
            Shape::Lower => !both && !is_plain(&token.folded),
            Shape::Shout => !both && token.text.len() > 2,
            // "Will he come?" is not about Will.
            Shape::Capital if token.opens && both => self.behind().is_none_or(|next| !next.has(Trait::Function)),
            Shape::Capital if token.has(Trait::Neutral) => self.before().is_none_or(|before| !before.has(Trait::Inside)),
            _ => true,
        };
        said.then_some(sureness)
    }

    /// Mrs K, Dr. Whitcombe, Uncle Ray.
    fn is_titled(self, token: &Token<'_>) -> bool {
        let Some(before) = self.before() else { return false };
        let written = matches!(token.shape, Shape::Capital | Shape::Shout | Shape::Letter) && !token.opens;
        let by_title =
            before.has(Trait::Title) && (before.shape == Shape::Capital || before.text == "dr") && !token.has(Trait::Generic);
        let by_kin =
            before.has(Trait::Kin) && before.shape == Shape::Capital && !token.has(Trait::Neutral) && token.shape == Shape::Capital;
        written && (by_title || by_kin && !(before.opens && token.has(Trait::Ordinary)))
    }

    /// "D. rang", "with J.", "J's flat".
    fn initial(self, token: &Token<'_>) -> Option<Sureness> {
        if token.text == "I"
            || token.text == "X"
            || token.text == "A"
                && !token.possessive
                && !self.behind().is_some_and(|next| next.is_mark('.') && next.gap == Gap::None)
        {
            return None;
        }
        let alone = self
            .before()
            .is_none_or(|before| !before.has(Trait::Lettered) && before.shape != Shape::Number && before.shape != Shape::Letter);
        let glued = token.gap == Gap::None
            && self.before().is_some_and(|before| before.shape != Shape::Mark || before.is_mark('-') || before.is_mark('\''));
        let stop = self.behind().filter(|next| next.is_mark('.'));
        let further =
            if stop.is_some() { self.scan.tokens.get(self.at + 2).filter(|token| token.gap != Gap::Line) } else { self.behind() };
        let goes_on = further.is_some_and(|next| next.shape == Shape::Lower || next.shape == Shape::Letter && next.text != "I");
        let bracketed = self.behind().is_some_and(|next| next.is_mark(')') || next.is_mark('&'));
        (alone && !glued && !bracketed && (!token.opens || token.possessive || goes_on)).then_some(Sureness::Possible)
    }

    /// "talked to sarah": a forename that is no everyday word.
    fn in_small_letters(self, token: &Token<'_>) -> Option<Sureness> {
        if token.text.len() < 3 || token.has(Trait::Neutral) || token.has(Trait::Record) || is_plain(&token.folded) {
            return None;
        }
        let met = self.before().is_some_and(|before| before.has(Trait::Meeting));
        match token.has(Trait::Forename) {
            true => Some(if met || token.possessive { Sureness::Likely } else { Sureness::Possible }),
            false => (self.is_met() && !token.has(Trait::Function) && !sounds_plain(&token.folded)).then_some(Sureness::Possible),
        }
    }

    /// Whether it is people who stand where this word does: "told …", "talked to …".
    fn is_met(self) -> bool {
        let Some(before) = self.before().filter(|_| !self.scan.tokens.get(self.at).is_some_and(|here| here.opens)) else {
            return false;
        };
        let with = before.folded == "with" || before.folded == "to";
        let further = self.at.checked_sub(2).and_then(|at| self.scan.tokens.get(at)).filter(|_| before.gap != Gap::Line);
        before.has(Trait::Telling) || with && further.is_some_and(|further| further.has(Trait::Talking))
    }

    /// Jordan, Georgia, May: a country, a month, or somebody.
    fn neutral(self, token: &Token<'_>) -> Option<Sureness> {
        if !token.has(Trait::Forename) {
            return None;
        }
        let before = self.before().filter(|_| !token.opens);
        let placed =
            before.is_some_and(|before| before.has(Trait::Inside) || before.has(Trait::Locating) || before.shape == Shape::Number);
        let met = before.is_some_and(|before| before.has(Trait::Meeting) && !before.has(Trait::Inside)) || self.acts();
        let month = token.has(Trait::Month);
        match (met || token.possessive, placed) {
            (true, false) => Some(Sureness::Likely),
            (false, false) if !month && !token.opens => Some(Sureness::Possible),
            _ => None,
        }
    }

    /// A capital that opens a sentence says nothing; the word itself and what follows may.
    fn opening(self, token: &Token<'_>, small: &HashSet<String>) -> Option<Sureness> {
        let acts = self.acts() || token.possessive;
        if token.has(Trait::Forename) {
            let named_on = self.behind().is_some_and(|next| is_written_name(next) && next.gap == Gap::Space);
            let is = self.behind().is_some_and(|next| next.has(Trait::Being)) && !token.has(Trait::Idea);
            return match token.has(Trait::Ordinary) {
                false => Some(Sureness::Likely),
                true if acts && !token.has(Trait::Idea) || named_on => Some(Sureness::Likely),
                true if acts || is => Some(Sureness::Possible),
                true => None,
            };
        }
        if is_plain(&token.folded) || token.text.len() < 3 || small.contains(&*token.folded) || is_role(token) {
            return None;
        }
        let named_on = self.behind().is_some_and(|next| is_written_name(next) && next.gap == Gap::Space);
        match acts || named_on {
            true => Some(Sureness::Likely),
            false => (!sounds_plain(&token.folded)).then_some(Sureness::Possible),
        }
    }

    /// A capital within a sentence.
    fn within(self, token: &Token<'_>, small: &HashSet<String>) -> Option<Sureness> {
        if token.has(Trait::Forename) {
            let doubtful =
                token.has(Trait::Idea) && !self.acts() && !self.before().is_some_and(|before| before.has(Trait::Meeting));
            return Some(if doubtful { Sureness::Possible } else { Sureness::Likely });
        }
        if token.has(Trait::Ordinary) || is_role(token) || is_plain(&token.folded) {
            return self.nickname(token);
        }
        Some(if small.contains(&*token.folded) || sounds_plain(&token.folded) { Sureness::Possible } else { Sureness::Likely })
    }

    /// "I told Sky", "then Blue said": an everyday word that somebody is called by.
    fn nickname(self, token: &Token<'_>) -> Option<Sureness> {
        let general =
            [Trait::Generic, Trait::Function, Trait::Neutral, Trait::Month, Trait::ServiceTail, Trait::Working, Trait::Managing];
        let nobody = is_role(token) || general.into_iter().any(|of| token.has(of)) || token.has(Trait::Supervising);
        let alone = self.behind().is_none_or(|next| next.shape != Shape::Capital)
            && self.before().is_none_or(|before| before.shape != Shape::Capital);
        let met = self.is_met() || self.before().is_some_and(|before| before.folded == "with");
        (!nobody && alone && (self.acts() || met || token.possessive)).then_some(Sureness::Possible)
    }

    /// Whether what follows is something people do: "Will shared".
    fn acts(self) -> bool {
        self.behind().is_some_and(|next| next.shape == Shape::Lower && next.has(Trait::Saying))
    }
}

/// A word with a capital that is no everyday one: the rest of a name.
fn is_written_name(token: &Token<'_>) -> bool {
    token.shape == Shape::Capital && !token.has(Trait::Function) && !token.has(Trait::Neutral) && !token.has(Trait::Ordinary)
}

/// A word for what somebody is to others: no name, though it may have a capital.
fn is_role(token: &Token<'_>) -> bool {
    [Trait::Relative, Trait::Kin, Trait::Title].into_iter().any(|of| token.has(of))
}

/// In capitals only long words and forenames are names; short ones stand for something.
fn shouted(token: &Token<'_>) -> Option<Sureness> {
    let letters = token.text.chars().count();
    let unknown = letters > 6 && !is_plain(&token.folded) && !sounds_plain(&token.folded);
    let forename = letters > 2 && token.has(Trait::Forename) && !token.has(Trait::Ordinary);
    ((unknown || forename) && !token.has(Trait::Neutral) && !token.has(Trait::Record)).then_some(Sureness::Possible)
}

#[cfg(test)]
mod tests {
    use super::super::find::found;
    use super::super::{Kind, Lists, Sureness, find};

    /// The names, places and services in `text`.
    fn named(text: &str) -> Vec<String> {
        let mut named: Vec<String> =
            [Kind::Name, Kind::Place, Kind::Service].into_iter().flat_map(|kind| found(text, kind)).collect();
        named.sort_by_key(|words| text.find(words));
        named
    }

    #[test]
    fn people_are_found_within_a_sentence() {
        let check = |text, expect: &[&str]| assert_eq!(named(text), expect, "{text}");
        check("Met with Tamika and her sister Oanh.", &["Tamika", "Oanh"]);
        check("I thanked Mark, and Will shared.", &["Mark", "Will"]);
        check("We saw Josephine Akintola and Hannah Brightwell-Osei", &["Josephine Akintola", "Hannah Brightwell-Osei"]);
        check("The consultant, Dr Whitcombe, and Mr. Patel", &["Dr Whitcombe", "Mr. Patel"]);
        check("Afterwards Mrs K rang", &["Mrs K"]);
        check("talked to sarah for an hour", &["sarah"]);
        check("a woman I'll call J. Her mum, and D.'s dog. J.B. rang J.B.", &["J", "D", "J.B.", "J.B"]);
    }

    #[test]
    fn people_are_found_at_the_beginning_of_a_sentence() {
        let check = |text, expect: &[&str]| assert_eq!(named(text), expect, "{text}");
        check("Sarah rang. Nguyet wants to come off it.", &["Sarah", "Nguyet"]);
        check("Will shared about his dog.", &["Will"]);
        check("Will he ever? Hope was what we circled. Grace under pressure.", &[]);
        check("Yesterday Marcus came. Transparency matters. Grateful, tired.", &["Marcus"]);
        check("Uncle Ray made tea.", &["Uncle Ray"]);
    }

    #[test]
    fn what_belongs_to_many_is_not_asked_about() {
        let check = |text| assert_eq!(named(text), [""; 0], "{text}");
        check("On Monday in May I rang Centrelink and Medicare in Australia.");
        check("She has ADHD and takes Seroquel, an Irish woman, a nurse.");
        check("We talked about WRAP and Intentional Peer Support.");
        check("I said so. I'm fine. I don't know. OK. The Lord is my shepherd.");
        check("He marked it in May, and the Mental Health Unit rang.");
    }

    #[test]
    fn a_name_is_one_wherever_it_stands() {
        let check = |text, expect: &[&str]| assert_eq!(named(text), expect, "{text}");
        check("Met with Oanh. oanh's mum said OANH laughed", &["Oanh", "oanh", "OANH"]);
        check("I saw Will. Will he come? Will was late.", &["Will", "Will"]);
    }

    #[test]
    fn places_and_services_are_told_from_people() {
        let check = |text, kind, expect: &[&str]| assert_eq!(found(text, kind), expect, "{text}");
        check("the move to Neerim, then in Broadmeadows.", Kind::Place, &["Broadmeadows"]);
        check("We drove to Mount Druitt and Alice Springs", Kind::Place, &["Mount Druitt", "Alice Springs"]);
        check(
            "on Rowan Ward, at St Oswald's Hospital, from Launch Housing",
            Kind::Service,
            &["Rowan Ward", "St Oswald's Hospital", "Launch Housing"],
        );
        check("the University of Ballarat", Kind::Service, &["University of Ballarat"]);
    }

    #[test]
    fn doubt_is_said() {
        let sureness = |text: &str| find(&[text], &Lists::default()).first().map(|thing| thing.sureness);
        assert_eq!(sureness("I saw Tamika."), Some(Sureness::Likely));
        assert_eq!(sureness("Kestrel was loud."), Some(Sureness::Possible));
    }
}
