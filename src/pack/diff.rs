//! What changed between two packs, for a person who answers them.

use crate::model::{Kind, Pack, Point, Prompt, Sensitivity};
use crate::say;

/// One thing that changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// What kind of thing.
    pub what: What,
    /// The id of the prompt it is about, as it is now; as it was, where the prompt is gone.
    pub prompt: Option<String>,
    /// What stood there.
    pub old: Option<String>,
    /// What stands there now.
    pub new: Option<String>,
    /// The same in a sentence.
    pub sentence: String,
}

/// What can change. The names are stable: scripts use them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "`docs/packs.md` says what each means")]
pub enum What {
    PackId,
    Title,
    About,
    Language,
    Minutes,
    Sensitivity,
    Grounding,
    Support,
    Added,
    Removed,
    IdChanged,
    Text,
    Hint,
    Why,
    Kind,
    OptionAdded,
    OptionRemoved,
    OptionText,
    OptionIdChanged,
    OptionOrder,
    OwnWords,
    Limits,
    Extra,
    AlwaysPrivate,
    FollowUp,
    Statements,
    Order,
}

impl What {
    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::PackId => "pack-id",
            Self::Title => "title",
            Self::About => "about",
            Self::Language => "language",
            Self::Minutes => "minutes",
            Self::Sensitivity => "sensitivity",
            Self::Grounding => "grounding",
            Self::Support => "support",
            Self::Added => "added",
            Self::Removed => "removed",
            Self::IdChanged => "id-changed",
            Self::Text => "text",
            Self::Hint => "hint",
            Self::Why => "why",
            Self::Kind => "kind",
            Self::OptionAdded => "option-added",
            Self::OptionRemoved => "option-removed",
            Self::OptionText => "option-text",
            Self::OptionIdChanged => "option-id-changed",
            Self::OptionOrder => "option-order",
            Self::OwnWords => "own-words",
            Self::Limits => "limits",
            Self::Extra => "extra",
            Self::AlwaysPrivate => "always-private",
            Self::FollowUp => "follow-up",
            Self::Statements => "statements",
            Self::Order => "order",
        }
    }
}

/// What changed from `old` to `new`: the pack first, then its prompts in the order they are asked, then those that are gone.
pub fn diff(old: &Pack, new: &Pack) -> Vec<Change> {
    let mut changes = Changes::default();
    changes.pack(old, new);
    let pairs = pairs(old, new);
    for prompt in &new.prompts {
        match pairs.iter().find(|(_, now)| now.id == prompt.id) {
            Some((was, now)) => changes.prompt(was, now, &pairs),
            None => changes.add(What::Added, prompt, None, Some(&prompt.text), |id, _, new| say!("diff-added", id = id, new = new)),
        }
    }
    for prompt in &old.prompts {
        if !pairs.iter().any(|(was, _)| was.id == prompt.id) {
            changes.add(What::Removed, prompt, Some(&prompt.text), None, |id, old, _| say!("diff-removed", id = id, old = old));
        }
    }
    changes.order(old, &pairs);
    changes.0
}

/// A prompt as it was and as it is.
type Pair<'p> = (&'p Prompt, &'p Prompt);

/// The prompts that are in both, in the order of the new one: by id, or by words where only the id changed.
fn pairs<'p>(old: &'p Pack, new: &'p Pack) -> Vec<Pair<'p>> {
    let has = |pack: &Pack, id: &str| pack.prompts.iter().any(|prompt| prompt.id == id);
    let twin = |now: &Prompt| {
        let by_id = old.prompts.iter().find(|was| was.id == now.id);
        by_id.or_else(|| old.prompts.iter().find(|was| was.text == now.text && !has(new, &was.id)))
    };
    let mut pairs: Vec<Pair<'p>> = Vec::new();
    for now in &new.prompts {
        if let Some(was) = twin(now).filter(|was| !pairs.iter().any(|(taken, _)| taken.id == was.id)) {
            pairs.push((was, now));
        }
    }
    pairs
}

#[derive(Default)]
struct Changes(Vec<Change>);

impl Changes {
    /// Notes a change of the whole pack, if it is one.
    fn of_pack(&mut self, what: What, old: &str, new: &str, sentence: impl FnOnce(&str, &str) -> String) {
        if old != new {
            let sentence = sentence(old, new);
            self.0.push(Change { what, prompt: None, old: Some(old.to_owned()), new: Some(new.to_owned()), sentence });
        }
    }

    /// Notes a change of one prompt.
    fn add(
        &mut self,
        what: What,
        prompt: &Prompt,
        old: Option<&str>,
        new: Option<&str>,
        sentence: impl FnOnce(&str, &str, &str) -> String,
    ) {
        let sentence = sentence(&prompt.id, old.unwrap_or_default(), new.unwrap_or_default());
        let (old, new) = (old.map(str::to_owned), new.map(str::to_owned));
        self.0.push(Change { what, prompt: Some(prompt.id.clone()), old, new, sentence });
    }

    fn pack(&mut self, old: &Pack, new: &Pack) {
        self.of_pack(What::PackId, &old.id, &new.id, |old, new| say!("diff-pack-id", old = old, new = new));
        self.of_pack(What::Title, &old.title, &new.title, |old, new| say!("diff-title", old = old, new = new));
        self.of_pack(What::About, &old.about, &new.about, |old, new| say!("diff-about", old = old, new = new));
        self.of_pack(What::Language, &old.language, &new.language, |old, new| say!("diff-language", old = old, new = new));
        self.of_pack(What::Minutes, &old.length(), &new.length(), |old, new| say!("diff-minutes", old = old, new = new));
        let (was, now) = (sensitivity(old.sensitivity), sensitivity(new.sensitivity));
        self.of_pack(What::Sensitivity, &was, &now, |old, new| say!("diff-sensitivity", old = old, new = new));
        let settling = |pack: &Pack| pack.grounding.clone().unwrap_or_default();
        self.of_pack(What::Grounding, &settling(old), &settling(new), |old, new| {
            say!("diff-grounding", old = or_nothing(old), new = or_nothing(new))
        });
        let lines = |pack: &Pack| {
            let lines = pack.support.iter().map(|line| say!("diff-support-line", name = &*line.name, contact = &*line.contact));
            lines.collect::<Vec<_>>().join("; ")
        };
        self.of_pack(What::Support, &lines(old), &lines(new), |old, new| {
            say!("diff-support", old = or_nothing(old), new = or_nothing(new))
        });
    }

    fn prompt(&mut self, was: &Prompt, now: &Prompt, pairs: &[Pair<'_>]) {
        if was.id != now.id {
            self.add(What::IdChanged, now, Some(&was.id), Some(&now.id), |id, old, _| say!("diff-id", old = old, new = id));
        }
        if was.text != now.text {
            let sentence = |id: &str, old: &str, new: &str| say!("diff-text", id = id, old = old, new = new);
            self.add(What::Text, now, Some(&was.text), Some(&now.text), sentence);
        }
        if was.hint != now.hint {
            self.add(What::Hint, now, was.hint.as_deref(), now.hint.as_deref(), |id, old, new| {
                say!("diff-hint", id = id, old = or_nothing(old), new = or_nothing(new))
            });
        }
        if was.why != now.why {
            self.add(What::Why, now, was.why.as_deref(), now.why.as_deref(), |id, old, new| {
                say!("diff-why", id = id, old = or_nothing(old), new = or_nothing(new))
            });
        }
        self.kind(was, now);
        if was.extra != now.extra {
            self.add(What::Extra, now, None, None, |id, _, _| {
                if now.extra { say!("diff-extra", id = id) } else { say!("diff-core", id = id) }
            });
        }
        if was.always_private != now.always_private {
            self.add(What::AlwaysPrivate, now, None, None, |id, _, _| {
                if now.always_private { say!("diff-private", id = id) } else { say!("diff-not-private", id = id) }
            });
        }
        // A follow-up still follows the same question when only that question's id changed.
        let follows = was.show_when.clone().map(|mut when| {
            if let Some((_, named)) = pairs.iter().find(|(named, _)| named.id == when.prompt) {
                when.prompt.clone_from(&named.id);
            }
            when
        });
        if follows != now.show_when {
            self.add(What::FollowUp, now, None, None, |id, _, _| match &now.show_when {
                Some(when) => say!("diff-follows", id = id, prompt = &*when.prompt),
                None => say!("diff-follows-nothing", id = id),
            });
        }
        let statements = |prompt: &Prompt| {
            let ids: Vec<&str> = prompt.lenses.iter().map(|lens| lens.statement.as_str()).collect();
            ids.join(", ")
        };
        let (old, new) = (statements(was), statements(now));
        if old != new {
            self.add(What::Statements, now, Some(&old), Some(&new), |id, old, new| {
                say!("diff-statements", id = id, old = or_nothing(old), new = or_nothing(new))
            });
        }
    }

    fn kind(&mut self, was: &Prompt, now: &Prompt) {
        let (old, new) = (kind(&was.kind), kind(&now.kind));
        if old != new {
            let sentence = |id: &str, old: &str, new: &str| say!("diff-kind", id = id, old = old, new = new);
            self.add(What::Kind, now, Some(&old), Some(&new), sentence);
        }
        if let (Kind::Number(old), Kind::Number(new)) = (&was.kind, &now.kind)
            && old != new
        {
            let range = |limits: &crate::model::Limits| say!("diff-range", least = limits.least, most = limits.most);
            self.add(What::Limits, now, Some(&range(old)), Some(&range(new)), |id, old, new| {
                say!("diff-limits", id = id, old = old, new = new)
            });
        }
        self.options(was.kind.options(), now);
        if was.kind.own_words() != now.kind.own_words() {
            self.add(What::OwnWords, now, None, None, |id, _, _| {
                if now.kind.own_words() { say!("diff-own", id = id) } else { say!("diff-not-own", id = id) }
            });
        }
    }

    fn options(&mut self, was: &[Point], prompt: &Prompt) {
        let now = prompt.kind.options();
        let same_words = |point: &Point, others: &[Point]| others.iter().any(|other| other.words == point.words);
        for new in now {
            let twin = was.iter().find(|old| old.id == new.id);
            let renamed = was.iter().find(|old| old.words == new.words && !now.iter().any(|other| other.id == old.id));
            match (twin, renamed) {
                (Some(old), _) if old.words == new.words => {}
                (Some(old), _) => self.add(What::OptionText, prompt, Some(&old.words), Some(&new.words), |id, old, new| {
                    say!("diff-option-text", id = id, old = old, new = new)
                }),
                (None, Some(old)) => self.add(What::OptionIdChanged, prompt, Some(&old.id), Some(&new.id), |id, old, now| {
                    say!("diff-option-id", id = id, words = &*new.words, old = old, new = now)
                }),
                (None, None) => {
                    self.add(What::OptionAdded, prompt, None, Some(&new.words), |id, _, new| {
                        say!("diff-option-added", id = id, new = new)
                    });
                }
            }
        }
        for old in was.iter().filter(|old| !now.iter().any(|new| new.id == old.id) && !same_words(old, now)) {
            self.add(What::OptionRemoved, prompt, Some(&old.words), None, |id, old, _| {
                say!("diff-option-removed", id = id, old = old)
            });
        }
        let shared = |points: &[Point], others: &[Point]| -> Vec<String> {
            let shared = points.iter().filter(|point| others.iter().any(|other| other.id == point.id));
            shared.map(|point| point.id.clone()).collect()
        };
        if shared(was, now) != shared(now, was) {
            self.add(What::OptionOrder, prompt, None, None, |id, _, _| say!("diff-option-order", id = id));
        }
    }

    /// Names the fewest prompts whose move explains the new order.
    fn order(&mut self, old: &Pack, pairs: &[Pair<'_>]) {
        let place = |was: &Prompt| old.prompts.iter().position(|prompt| prompt.id == was.id).unwrap_or_default();
        let places: Vec<usize> = pairs.iter().map(|(was, _)| place(was)).collect();
        let stay = longest_rise(&places);
        let mut before: Option<&Prompt> = None;
        for ((_, now), place) in pairs.iter().zip(&places) {
            if !stay.contains(place) {
                self.add(What::Order, now, None, None, |id, _, _| match before {
                    Some(before) => say!("diff-order", id = id, after = &*before.id),
                    None => say!("diff-order-first", id = id),
                });
            }
            before = Some(now);
        }
    }
}

/// The longest run of numbers, not all of them neighbours, in which each is larger than the one before.
fn longest_rise(numbers: &[usize]) -> Vec<usize> {
    let mut rises: Vec<Vec<usize>> = Vec::new();
    for number in numbers {
        let before = rises.iter().filter(|rise| rise.last() < Some(number)).max_by_key(|rise| rise.len());
        let mut rise = before.cloned().unwrap_or_default();
        rise.push(*number);
        rises.push(rise);
    }
    rises.into_iter().max_by_key(Vec::len).unwrap_or_default()
}

fn or_nothing(words: &str) -> String {
    if words.is_empty() { say!("diff-nothing") } else { say!("diff-quoted", words = words) }
}

fn sensitivity(sensitivity: Sensitivity) -> String {
    match sensitivity {
        Sensitivity::Everyday => say!("diff-everyday"),
        Sensitivity::Tender => say!("diff-tender"),
        Sensitivity::Heavy => say!("diff-heavy"),
    }
}

/// What a person does to answer.
fn kind(kind: &Kind) -> String {
    match kind {
        Kind::LongText => say!("diff-kind-long"),
        Kind::ShortText => say!("diff-kind-short"),
        Kind::Scale(_) => say!("diff-kind-scale"),
        Kind::ChooseOne { .. } => say!("diff-kind-one"),
        Kind::ChooseMany { .. } => say!("diff-kind-many"),
        Kind::YesNo => say!("diff-kind-yes-no"),
        Kind::Number(_) => say!("diff-kind-number"),
        Kind::Date => say!("diff-kind-date"),
        Kind::Note => say!("diff-kind-note"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Condition, Test};
    use crate::pack::shelf;

    fn one_moment() -> Pack {
        shelf().pack("one-moment").unwrap().clone()
    }

    fn sentences(change: impl FnOnce(&mut Pack)) -> String {
        let mut new = one_moment();
        change(&mut new);
        diff(&one_moment(), &new).into_iter().map(|change| change.sentence + "\n").collect()
    }

    #[test]
    fn nothing_changed_says_nothing() {
        for pack in shelf().packs {
            assert_eq!(diff(&pack, &pack), []);
        }
        assert_eq!(sentences(|pack| pack.version = "2.0.0".to_owned()), "");
    }

    #[test]
    fn everything_a_person_meets_is_told() {
        let told = sentences(|pack| {
            pack.title = "One good moment".to_owned();
            pack.minutes = (5, 5);
            pack.sensitivity = Sensitivity::Tender;
            pack.grounding = None;
            pack.prompts[0].text = "What happened?".to_owned();
            pack.prompts[0].hint = None;
            pack.prompts[1].id = "why-it-stayed".to_owned();
            pack.prompts[2].kind = Kind::ShortText;
            pack.prompts[2].always_private = true;
            pack.prompts[2].show_when = Some(Condition { prompt: "what".to_owned(), test: Test::Answered });
            pack.prompts[3].extra = false;
            let mut new = pack.prompts[3].clone();
            new.id = "next".to_owned();
            new.text = "And then?".to_owned();
            let Kind::ChooseOne { options, own_words } = &mut pack.prompts[4].kind else { panic!() };
            *own_words = false;
            options[0].words = "mainly me".to_owned();
            options[1].id = "them".to_owned();
            options.swap(2, 3);
            options[4] = Point { id: "nobody".to_owned(), words: "nobody".to_owned() };
            pack.prompts.remove(3);
            pack.prompts.insert(0, new);
        });
        insta::assert_snapshot!(told, @r#"
        The title was "One moment" and is "One good moment".
        It took 6 to 8 minutes and takes 5 minutes.
        It was everyday and is tender (may stir something up).
        The line to read while pausing was "Put both feet down. Notice three things you can hear. Breathe out slowly." and is nothing
        next: new. It asks "And then?"
        what: asked "Pick one moment from your work. What happened?" and asks "What happened?"
        what: the hint was "Two or three lines will do. Leave out names and anything that would point to someone. A good moment counts too." and is nothing
        why-it-stayed: the same question was called "so-what". Changed ids break what people wrote before: it will look like another question. Keep "so-what" if you can.
        now-what: was a long text and is one line.
        now-what: is always private now.
        now-what: shows after other answers to "what" than before.
        who-decided: "mostly me" to choose is "mainly me" now.
        who-decided: the option "mostly them" was called "mostly-them" and is called "them". Changed ids break what people wrote before.
        who-decided: "nobody" can be chosen now.
        who-decided: "hard to say" can no longer be chosen.
        who-decided: the options stand in another order.
        who-decided: people can no longer use their own words.
        received: gone. It asked "What did you receive in that moment, as well as give?"
        "#);
    }

    #[test]
    fn the_fewest_moves_are_told() {
        let told = sentences(|pack| {
            let last = pack.prompts.pop().unwrap();
            pack.prompts.insert(1, last);
        });
        insta::assert_snapshot!(told, @r#"who-decided: comes after "what" now."#);
        assert_eq!(longest_rise(&[4, 0, 1, 2, 3]), [0, 1, 2, 3]);
        assert!(longest_rise(&[]).is_empty());
    }
}
