//! Words that name something, joined: "Josephine Akintola", "Dr Whitcombe", "St Oswald's Hospital".

use std::ops::Range;

use super::lexicon::Trait;
use super::scan::{Scan, What};
use super::text::{Gap, Shape, Token};
use super::{Kind, Sureness};

/// How many tokens a name has at most.
const LONGEST: usize = 8;

/// Takes the names out of `scan`, where `verdicts` says for each token whether it seems to be one.
pub(super) fn take(scan: &mut Scan<'_>, mut verdicts: Vec<Option<Sureness>>) {
    by_their_ending(scan, &mut verdicts);
    by_where_they_stand(scan, &mut verdicts);
    let mut at = 0;
    while at < verdicts.len() {
        if verdicts.get(at).copied().flatten().is_none() {
            at += 1;
            continue;
        }
        let tokens = Run { scan, verdicts: &verdicts }.around(at);
        let sureness = verdicts.get(tokens.clone()).into_iter().flatten().flatten().max().copied();
        if let Some(sureness) = sureness {
            let what = What { sureness, ..kind(scan, &tokens).likely() };
            scan.take(tokens.clone(), what);
        }
        at = tokens.end.max(at + 1);
    }
}

/// Everyday words with capitals and an ending that says what they are: Launch Housing, Safe Haven Café.
fn by_their_ending(scan: &Scan<'_>, verdicts: &mut [Option<Sureness>]) {
    for last in 0..scan.tokens.len() {
        if let Some(named) = named_by_place(scan, last) {
            verdicts.get_mut(named).into_iter().for_each(|verdicts| verdicts.fill(Some(Sureness::Likely)));
        }
        let ends = |token: &Token<'_>| {
            token.has_any(&[Trait::ServiceTail, Trait::PlaceTail]) && token.shape == Shape::Capital && !token.opens
        };
        if !scan.tokens.get(last).is_some_and(ends) || !scan.is_free(last) {
            continue;
        }
        let mut first = last;
        while let Some(before) = first.checked_sub(1).filter(|before| last - before < LONGEST && is_part(scan, *before, first)) {
            first = before;
        }
        let said = scan.tokens.get(first..last).unwrap_or_default();
        // A capital at the beginning of a sentence is no sign.
        let opened = said.first().is_some_and(|token| token.opens && token.is_plain() && !token.has(Trait::Forename));
        let said = if opened { said.get(1..).unwrap_or_default() } else { said };
        if said.iter().all(|token| token.has(Trait::Generic)) || is_heading(scan, last) {
            continue;
        }
        let sureness = if said.iter().all(Token::is_plain) { Sureness::Possible } else { Sureness::Likely };
        for verdict in verdicts.get_mut(first + usize::from(opened)..=last).into_iter().flatten() {
            *verdict = (*verdict).max(Some(sureness));
        }
    }
}

/// The University of Ballarat, from its first word to its last.
fn named_by_place(scan: &Scan<'_>, at: usize) -> Option<Range<usize>> {
    let [service, of, place] = scan.tokens.get(at..at + 3)? else { return None };
    let capital = |token: &Token<'_>| token.shape == Shape::Capital && !token.has(Trait::Function);
    let named = capital(service) && service.has(Trait::ServiceTail) && of.folded == "of" && capital(place);
    (named && (at..at + 3).all(|at| scan.is_free(at))).then_some(at..at + 3)
}

/// Everyday words with a capital behind "in" or "at": in Sunshine, at Launch.
fn by_where_they_stand(scan: &Scan<'_>, verdicts: &mut [Option<Sureness>]) {
    for (at, verdict) in verdicts.iter_mut().enumerate().skip(1).filter(|(_, verdict)| verdict.is_none()) {
        let Some([before, token]) = scan.tokens.get(at - 1..=at) else { continue };
        let named = token.shape == Shape::Capital && !token.opens && token.gap == Gap::Space && token.has(Trait::Ordinary);
        let nobody =
            [Trait::Neutral, Trait::Function, Trait::Generic, Trait::Relative, Trait::Kin, Trait::Title, Trait::Idea, Trait::Month];
        let placed = before.has(Trait::Locating) && before.shape == Shape::Lower;
        if named && placed && scan.is_free(at) && !token.has_any(&nobody) && !is_heading(scan, at) {
            *verdict = Some(Sureness::Possible);
        }
    }
}

/// Whether the token at `at` is a word with a capital that the name at `next` can go on from.
fn is_part(scan: &Scan<'_>, at: usize, next: usize) -> bool {
    let joined = scan.tokens.get(next).is_some_and(|next| next.gap == Gap::Space);
    joined && scan.is_free(at) && scan.tokens.get(at).is_some_and(Token::is_name_like)
}

/// Whether most words of the line that holds `at` have capitals: a heading, where a capital says nothing.
fn is_heading(scan: &Scan<'_>, at: usize) -> bool {
    let around = scan.tokens.get(at.saturating_sub(12)..(at + 12).min(scan.tokens.len())).unwrap_or_default();
    let all = around.iter().filter(|token| token.is_word()).count();
    let capital = around.iter().filter(|token| token.is_word() && token.shape != Shape::Lower).count();
    all >= 4 && capital * 10 > all * 7
}

/// A token that seems to be a name, and how far the name goes on both sides of it.
#[derive(Clone, Copy)]
struct Run<'s, 'a> {
    scan: &'s Scan<'a>,
    verdicts: &'s [Option<Sureness>],
}

impl<'s, 'a> Run<'s, 'a> {
    fn token(self, at: usize) -> Option<&'s Token<'a>> {
        self.scan.tokens.get(at).filter(|_| self.scan.is_free(at))
    }

    fn is_named(self, at: usize) -> bool {
        self.verdicts.get(at).copied().flatten().is_some()
    }

    fn around(self, at: usize) -> Range<usize> {
        let mut end = at + 1;
        while let Some(next) = self.further(end).filter(|next| next - at <= LONGEST) {
            end = next;
        }
        let mut start = at;
        while let Some(before) = self.nearer(start, end).filter(|before| end - before <= LONGEST) {
            start = before;
        }
        start..end
    }

    /// The end of the name that has come as far as `end`, one step on.
    fn further(self, end: usize) -> Option<usize> {
        let (last, next) = (self.token(end.checked_sub(1)?)?, self.token(end)?);
        if next.is_hyphen() && next.gap == Gap::None {
            let joined = self
                .token(end + 1)
                .filter(|token| token.gap == Gap::None && (token.shape == Shape::Capital || self.is_named(end + 1)));
            return joined.map(|_| end + 2);
        }
        // J.B., J. Smith
        if next.is_mark('.') && next.gap == Gap::None && last.shape == Shape::Letter {
            let further = self.token(end + 1).filter(|token| token.gap != Gap::Line && !token.opens);
            let goes_on =
                further.is_some_and(|token| token.shape == Shape::Letter && token.gap == Gap::None || token.is_name_like());
            return goes_on.then_some(end + 2).or_else(|| self.closes_initials(end).then_some(end + 1));
        }
        if next.gap != Gap::Space || next.opens {
            return None;
        }
        if last.possessive {
            return self.owned(end);
        }
        if last.has(Trait::ServiceTail) && next.folded == "of" {
            return self.token(end + 1).filter(|token| token.shape == Shape::Capital).map(|_| end + 2);
        }
        let particle = next.has(Trait::Particle) && next.shape == Shape::Lower && last.shape == Shape::Capital;
        if particle {
            let behind = self
                .token(end + 1)
                .filter(|token| token.gap == Gap::Space && token.shape == Shape::Capital && self.is_named(end + 1));
            return behind.map(|_| end + 2);
        }
        let initial = next.shape == Shape::Letter && next.text != "I" && last.shape == Shape::Capital;
        let capital = next.is_name_like() || self.is_named(end) && next.shape != Shape::Lower;
        let unheard = self.scan.writes_small()
            && !next.is_plain()
            && next.text.len() > 2
            && !next.has(Trait::Function)
            && !next.has(Trait::Neutral);
        let small = (self.is_named(end) || unheard) && next.shape == Shape::Lower && last.shape == Shape::Lower;
        (capital || initial || small).then_some(end + 1)
    }

    /// Whether the full stop at `stop` is the last of "J.B."
    fn closes_initials(self, stop: usize) -> bool {
        stop.checked_sub(2).and_then(|at| self.token(at)).is_some_and(|before| before.is_mark('.'))
            && stop.checked_sub(3).and_then(|at| self.token(at)).is_some_and(|before| before.shape == Shape::Letter)
            && self.token(stop + 1).is_some_and(|next| next.shape == Shape::Lower)
    }

    /// Behind a `'s`, what has capitals and ends as places and services do: St Oswald's Hospital.
    fn owned(self, end: usize) -> Option<usize> {
        let capitals = (end..)
            .take_while(|at| self.token(*at).is_some_and(|token| token.shape == Shape::Capital && token.gap == Gap::Space))
            .take(3);
        let tail = |at: &usize| self.token(*at).is_some_and(|token| token.has_any(&[Trait::ServiceTail, Trait::PlaceTail]));
        capitals.filter(tail).last().map(|at| at + 1)
    }

    /// The beginning of the name that begins at `start`, one step back.
    fn nearer(self, start: usize, end: usize) -> Option<usize> {
        let here = self.token(start)?;
        let before = start.checked_sub(1)?;
        let token = self.token(before)?;
        if here.gap == Gap::Line {
            return None;
        }
        if token.is_hyphen() && token.gap == Gap::None && here.gap == Gap::None {
            let joined = before.checked_sub(1)?;
            return self.token(joined).filter(|token| token.shape == Shape::Capital).map(|_| joined);
        }
        if token.is_mark('.') && token.gap == Gap::None {
            let title = before.checked_sub(1)?;
            return self.token(title).filter(|token| token.has(Trait::Title) && token.shape == Shape::Capital).map(|_| title);
        }
        if here.gap != Gap::Space || here.opens {
            return None;
        }
        let titled = (token.has(Trait::Title) || token.has(Trait::Kin)) && (token.shape == Shape::Capital || token.text == "dr");
        let ends_as_place =
            self.token(end.checked_sub(1)?).is_some_and(|last| last.has_any(&[Trait::ServiceTail, Trait::PlaceTail]));
        let part = token.is_name_like()
            && (!token.opens || token.has(Trait::Forename) && token.has(Trait::Ordinary) || token.has(Trait::PlaceHead));
        let ordinary = token.has(Trait::Ordinary) && !token.has(Trait::Forename) && !token.has(Trait::PlaceHead);
        let kept = part && (!ordinary || ends_as_place && !token.opens) && !token.possessive;
        (titled || kept || self.is_named(before) && token.shape == Shape::Letter).then_some(before)
    }
}

/// What the name in these tokens seems to be the name of.
fn kind(scan: &Scan<'_>, tokens: &Range<usize>) -> Kind {
    let run = scan.tokens.get(tokens.clone()).unwrap_or_default();
    let (Some(first), Some(last)) = (run.first(), run.last()) else { return Kind::Name };
    let before = tokens.start.checked_sub(1).and_then(|at| scan.tokens.get(at)).filter(|_| first.gap != Gap::Line);
    let alone = run.len() == 1;
    let is_forename = first.has(Trait::Forename) && !first.has(Trait::Ordinary);
    let behind_address = || {
        let comma = before.is_some_and(|before| before.is_mark(','));
        comma && tokens.start.checked_sub(2).and_then(|at| scan.kind_at(at)) == Some(Kind::Address)
    };
    let placed = before.is_some_and(|before| before.has(Trait::Locating) && before.shape == Shape::Lower);
    if first.has(Trait::Title) || first.has(Trait::Kin) || last.shape == Shape::Letter {
        Kind::Name
    } else if !alone && last.has(Trait::ServiceTail)
        || run.iter().any(|token| token.has(Trait::ServiceTail) && token.has(Trait::Ordinary))
    {
        Kind::Service
    } else if !alone && (last.has(Trait::PlaceTail) || first.has(Trait::PlaceHead)) || behind_address() || placed && !is_forename {
        Kind::Place
    } else {
        Kind::Name
    }
}
