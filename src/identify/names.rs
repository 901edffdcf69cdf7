//! Which words seem to name somebody or some place, word by word.

use std::collections::{HashMap, HashSet};

use super::lexicon::{Trait, Traits, is_plain, sounds_plain};
use super::scan::Scan;
use super::sight::Sight;
use super::text::{Gap, Shape, Token};
use super::{Sureness, runs};

/// Takes names, places and services out of the `scans`. What is a name in one place is one wherever else it stands.
pub(super) fn names(scans: &mut [Scan<'_>]) {
    let small = written_small(scans);
    let known = known(scans, &small);
    for scan in scans {
        let verdict = |at| match Sight::of(scan, at) {
            Some(sight) => verdict(sight, &small).or_else(|| recalled(sight, &known)),
            // "Marlena2", where Marlena is somebody.
            None => scan.tokens.get(at).filter(|_| scan.is_free(at)).and_then(|token| known.get(token.without_digits()?).copied()),
        };
        let verdicts = (0..scan.tokens.len()).map(verdict).collect();
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
        for sight in (0..scan.tokens.len()).filter_map(|at| Sight::of(scan, at)) {
            let Some(sureness) = verdict(sight, small) else { continue };
            let token = sight.token;
            let unheard = token.shape == Shape::Lower && !token.is_plain();
            if sureness == Sureness::Likely || unheard || token.shape == Shape::Capital && !token.opens {
                let so_far = known.entry(sight.token.folded.to_string()).or_insert(sureness);
                *so_far = sureness.max(*so_far);
            }
        }
    }
    known
}

/// What a word seems to be, for itself and by what stands beside it.
fn verdict(sight: Sight<'_, '_>, small: &HashSet<String>) -> Option<Sureness> {
    let token = sight.token;
    if token.has(Trait::Function) && !token.has(Trait::Forename) {
        return None;
    }
    if is_titled(sight) {
        return Some(Sureness::Likely);
    }
    match token.shape {
        Shape::Letter => initial(sight),
        Shape::Lower => in_small_letters(sight),
        Shape::Shout => shouted(token),
        Shape::Capital if token.has(Trait::Neutral) => neutral(sight),
        Shape::Capital if token.opens => opening(sight, small),
        Shape::Capital => within(sight, small),
        Shape::Number | Shape::Code | Shape::Mark => None,
    }
}

/// What a word is that is a name elsewhere.
fn recalled(sight: Sight<'_, '_>, known: &HashMap<String, Sureness>) -> Option<Sureness> {
    let token = sight.token;
    let sureness = known.get(&*token.folded).or_else(|| known.get(token.without_s()?)).copied()?;
    let both = token.has_any(&[Trait::Ordinary, Trait::Neutral, Trait::Idea]);
    let said = match token.shape {
        Shape::Lower => !both && !token.is_plain(),
        Shape::Shout => !both && token.text.len() > 2,
        // "Will he come?" is not about Will.
        Shape::Capital if token.opens && both => sight.behind().is_none_or(|next| !next.has(Trait::Function)),
        Shape::Capital if token.has(Trait::Neutral) => !sight.follows(Trait::Inside),
        _ => true,
    };
    said.then_some(sureness)
}

/// Mrs K, Dr. Whitcombe, Uncle Ray, and in small letters "dr whitcombe".
fn is_titled(sight: Sight<'_, '_>) -> bool {
    let Some(title) = sight.before().filter(|_| !sight.token.opens) else { return false };
    let token = sight.token;
    let capital = matches!(token.shape, Shape::Capital | Shape::Shout | Shape::Letter);
    let small = ["mr", "mrs", "ms", "dr"].contains(&title.text);
    let by_work = ["nurse", "doctor", "constable", "officer", "sergeant", "pastor", "coach"].contains(&title.text);
    let by_title = title.has(Trait::Title) && !token.has(Trait::Generic);
    let by_kin = title.has(Trait::Kin) && !token.has(Trait::Neutral) && !(title.opens && token.has(Trait::Ordinary));
    if small {
        by_title && (capital || !token.is_plain())
    } else if by_work && token.shape == Shape::Lower {
        token.has(Trait::Forename) && !token.is_plain() && !token.has_any(&[Trait::Function, Trait::Neutral])
    } else if title.shape == Shape::Lower && sight.writes_small() {
        // "Uncle ray", but not "mum will".
        let honours = !title.has(Trait::Relative) || title.is_one_of(&["uncle", "aunt", "auntie", "aunty", "koro", "kuia"]);
        let called = token.has(Trait::Forename) && token.shape == Shape::Lower && !token.has(Trait::Function);
        title.has(Trait::Kin) && honours && called && !token.has(Trait::Neutral)
    } else {
        title.shape == Shape::Capital && (by_title && capital || by_kin && token.shape == Shape::Capital)
    }
}

/// "D. rang", "with J.", "J's flat".
fn initial(sight: Sight<'_, '_>) -> Option<Sureness> {
    let (token, before) = (sight.token, sight.before());
    let stopped = sight.behind().is_some_and(|next| next.is_mark('.') && next.gap == Gap::None);
    let a_word = token.text == "I" || token.text == "X" || token.text == "A" && !token.possessive && !stopped;
    let lettered =
        before.is_some_and(|before| before.has(Trait::Lettered) || matches!(before.shape, Shape::Number | Shape::Letter));
    let glued = before.is_some_and(|before| before.shape != Shape::Mark || before.is_mark('-') || before.is_mark('\''))
        && token.gap == Gap::None;
    let listed = sight.behind().is_some_and(|next| next.is_mark(')') || next.is_mark('&'));
    let goes_on = sight.further().is_some_and(|next| next.shape == Shape::Lower || next.shape == Shape::Letter && next.text != "I");
    let is_name = !token.opens || token.possessive || goes_on;
    (is_name && !a_word && !lettered && !glued && !listed).then_some(Sureness::Possible)
}

/// "talked to sarah": a forename that is no everyday word, or a word that is said of somebody.
fn in_small_letters(sight: Sight<'_, '_>) -> Option<Sureness> {
    let token = sight.token;
    if token.text.len() < 3 || token.has(Trait::Record) {
        return None;
    }
    if token.is_plain() || token.has(Trait::Neutral) {
        // "Will shared" is about Will, but "I told will" may go on.
        let said = if token.has(Trait::Function) { sight.acts() } else { !is_nobody(token) && sight.is_somebody() };
        return (token.has(Trait::Forename) && sight.writes_small() && said).then_some(Sureness::Possible);
    }
    if !token.has(Trait::Forename) {
        let owned = || token.without_s().is_some_and(is_only_a_forename) && sight.leads_to(Trait::Relative);
        let written_small = || sight.writes_small() && (sight.follows(Trait::Locating) || sight.may_be_somebody() || owned());
        return ((sight.is_met() || written_small()) && !sounds_plain(&token.folded)).then_some(Sureness::Possible);
    }
    Some(if sight.follows(Trait::Meeting) || token.possessive { Sureness::Likely } else { Sureness::Possible })
}

/// Jordan, Georgia, May: a country, a month, or somebody.
fn neutral(sight: Sight<'_, '_>) -> Option<Sureness> {
    let token = sight.token;
    let counted = !token.opens && sight.before().is_some_and(|before| before.shape == Shape::Number);
    let placed = counted || sight.follows(Trait::Inside) || sight.follows(Trait::Locating);
    if placed || !token.has(Trait::Forename) {
        return None;
    }
    if sight.follows(Trait::Meeting) || sight.leads_to(Trait::Saying) || token.possessive {
        return Some(Sureness::Likely);
    }
    (!token.has(Trait::Month) && !token.opens).then_some(Sureness::Possible)
}

/// A capital that opens a sentence says nothing; the word itself and what follows may.
fn opening(sight: Sight<'_, '_>, small: &HashSet<String>) -> Option<Sureness> {
    let token = sight.token;
    let acts = sight.leads_to(Trait::Saying) || token.possessive;
    let named_on = sight.behind().is_some_and(|next| next.gap == Gap::Space && is_written_name(next));
    match (token.has(Trait::Forename), token.has(Trait::Ordinary)) {
        (true, false) => Some(Sureness::Likely),
        (true, true) if named_on || acts && !token.has(Trait::Idea) => Some(Sureness::Likely),
        (true, true) => (acts || sight.leads_to(Trait::Being) && !token.has(Trait::Idea)).then_some(Sureness::Possible),
        (false, _) if token.is_plain() => {
            (sight.leads_to(Trait::Speech) && !token.folded.ends_with("ing") && !is_nobody(token)).then_some(Sureness::Possible)
        }
        (false, _) if token.text.len() < 3 || small.contains(&*token.folded) => None,
        (false, _) if acts || named_on => Some(Sureness::Likely),
        (false, _) => (!sounds_plain(&token.folded)).then_some(Sureness::Possible),
    }
}

/// A capital within a sentence.
fn within(sight: Sight<'_, '_>, small: &HashSet<String>) -> Option<Sureness> {
    let token = sight.token;
    let acts = sight.leads_to(Trait::Saying);
    if token.has(Trait::Forename) {
        let an_idea = token.has(Trait::Idea) && !acts && !sight.follows(Trait::Meeting);
        return Some(if an_idea { Sureness::Possible } else { Sureness::Likely });
    }
    if token.is_plain() {
        // "I told Sky", "then Blue said": an everyday word that somebody is called by.
        let met = sight.is_met() || sight.before().is_some_and(|before| before.folded == "with");
        let called = sight.stands_alone() && (acts || met || token.possessive);
        return (called && !is_nobody(token)).then_some(Sureness::Possible);
    }
    Some(if small.contains(&*token.folded) || sounds_plain(&token.folded) { Sureness::Possible } else { Sureness::Likely })
}

/// Whether it is a forename and no everyday word.
fn is_only_a_forename(word: &str) -> bool {
    Traits::of(word).has(Trait::Forename) && !is_plain(word)
}

/// A word with a capital that is no everyday one: the rest of a name.
fn is_written_name(token: &Token<'_>) -> bool {
    token.shape == Shape::Capital && !token.has_any(&[Trait::Function, Trait::Neutral, Trait::Ordinary])
}

/// A word for what somebody is, or for what they work in: no name, though it may have a capital.
fn is_nobody(token: &Token<'_>) -> bool {
    let general = [
        Trait::Relative,
        Trait::Kin,
        Trait::Title,
        Trait::Clinical,
        Trait::Working,
        Trait::Managing,
        Trait::Supervising,
        Trait::Friendly,
        Trait::Generic,
        Trait::Function,
        Trait::ServiceTail,
        Trait::Month,
    ];
    token.has_any(&general)
}

/// In capitals only long words and forenames are names; short ones stand for something.
fn shouted(token: &Token<'_>) -> Option<Sureness> {
    let letters = token.text.chars().count();
    let unknown = letters > 6 && !token.is_plain() && !sounds_plain(&token.folded);
    let forename = letters > 2 && token.has(Trait::Forename) && !token.has(Trait::Ordinary);
    ((unknown || forename) && !token.has(Trait::Neutral) && !token.has(Trait::Record)).then_some(Sureness::Possible)
}

#[cfg(test)]
mod tests {
    use super::super::find::found;
    use super::super::{Kind, Sureness, find};
    use crate::model::OwnLists;

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
    fn somebody_is_found_where_nobody_has_capitals() {
        let check = |text, expect: &[&str]| assert_eq!(named(text), expect, "{text}");
        check("then mark drew and i told pat. grace's mum rang", &["mark", "pat", "grace"]);
        check("uncle ray made tea. mr. patel left. will shared", &["ray", "patel", "will"]);
        check("then nurse jo came. the nurse will come", &["jo"]);
        check(
            "my client nyibol slept. later nyibol laughed. thanks to darnell and javonte",
            &["nyibol", "nyibol", "darnell", "javonte"],
        );
        check("the mark on the wall. will he come? mum will ring. hope helped. i told a joke", &[]);
        check("ive missed two days, the meds helped and ppl said so", &[]);
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
        check("Met with Marlena. It was marlenas idea, Marlena2", &["Marlena", "marlenas", "Marlena2"]);
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
        let sureness = |text: &str| find(&[text], &OwnLists::default()).first().map(|thing| thing.sureness);
        assert_eq!(sureness("I saw Tamika."), Some(Sureness::Likely));
        assert_eq!(sureness("Kestrel was loud."), Some(Sureness::Possible));
    }
}
