//! The beginnings of a pack: a small one to go on with, or a copy of another to adapt.

use crate::model::{Group, Kind, Limits, Pack, Point, Prompt, Sensitivity, Shelf};
use crate::say;

use super::ids::{Ids, id};

/// The version a pack begins at: before anyone has used it.
const FIRST: &str = "0.1.0";

/// The licence a new pack begins with. A trainer can change it in the file.
const LICENCE: &str = "CC-BY-4.0";

/// What a trainer says of a pack that is not there yet. Only the title has to be said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Starter {
    /// What a person will see in a list.
    pub title: String,
    /// What it is for.
    pub about: Option<String>,
    /// How long it takes: least and most.
    pub minutes: Option<(u32, u32)>,
    /// The first question.
    pub question: Option<String>,
    /// How it may be answered.
    pub kind: StarterKind,
}

/// The kinds of answer a first question can have, in the order they are offered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "they are those of `Kind`")]
pub enum StarterKind {
    #[default]
    LongText,
    ShortText,
    ChooseOne,
    ChooseMany,
    Scale,
    YesNo,
    Number,
    Date,
}

impl StarterKind {
    /// Every kind, in the order they are offered.
    pub const ALL: [Self; 8] =
        [Self::LongText, Self::ShortText, Self::ChooseOne, Self::ChooseMany, Self::Scale, Self::YesNo, Self::Number, Self::Date];

    /// The kind, with something to choose from where there must be something.
    fn kind(self) -> Kind {
        match self {
            Self::LongText => Kind::LongText,
            Self::ShortText => Kind::ShortText,
            Self::ChooseOne => Kind::ChooseOne { options: options(), own_words: true },
            Self::ChooseMany => Kind::ChooseMany { options: options(), own_words: true },
            Self::Scale => Kind::Scale(points([say!("starter-low"), say!("starter-middle"), say!("starter-high")])),
            Self::YesNo => Kind::YesNo,
            Self::Number => Kind::Number(Limits { least: 0, most: 10 }),
            Self::Date => Kind::Date,
        }
    }
}

fn options() -> Vec<Point> {
    points([say!("starter-option-one"), say!("starter-option-two"), say!("starter-option-three")])
}

/// Things to choose from, with ids made of their words.
pub(super) fn points(words: impl IntoIterator<Item = String>) -> Vec<Point> {
    let mut ids = Ids::beside([crate::model::Choice::OWN]);
    words.into_iter().map(|words| Point { id: ids.next(&words, "option"), words }).collect()
}

impl Starter {
    /// The pack, whole and ready to be used.
    pub fn pack(self) -> Pack {
        let text = self.question.unwrap_or_else(|| say!("starter-question"));
        let prompt = Prompt {
            hint: Some(say!("starter-hint")),
            why: Some(say!("starter-why")),
            ..Prompt::new(id(&text, "question"), text, self.kind.kind())
        };
        Pack {
            about: self.about.unwrap_or_else(|| say!("starter-about")),
            minutes: self.minutes.unwrap_or((3, 5)),
            licence: LICENCE.to_owned(),
            ..empty(&self.title, say!("starter-first"), vec![prompt])
        }
    }
}

/// A copy of `pack` under a title of its own, for someone to adapt. Who wrote the other is kept where credit is due.
pub fn adapted(pack: &Pack, title: &str) -> Pack {
    let origin = say!("starter-adapted", id = pack.id.as_str(), version = pack.version.as_str(), authors = pack.authors.join("; "));
    Pack {
        id: id(title, "pack"),
        version: FIRST.to_owned(),
        title: title.to_owned(),
        translates: None,
        authors: Vec::new(),
        reviewers: Vec::new(),
        starred: false,
        changelog: vec![(FIRST.to_owned(), origin)],
        ..pack.clone()
    }
}

/// Whether a copy of `pack` called `title` could not be told from it, or from another on the shelf.
pub fn is_taken(title: &str, pack: &Pack, shelf: &Shelf) -> bool {
    let (id, lower) = (id(title, "pack"), title.trim().to_lowercase());
    shelf.packs.iter().chain([pack]).any(|other| other.id == id || other.title.trim().to_lowercase() == lower)
}

/// A pack with its prompts and nothing said about it yet.
pub(super) fn empty(title: &str, first: String, prompts: Vec<Prompt>) -> Pack {
    Pack {
        id: id(title, "pack"),
        version: FIRST.to_owned(),
        title: title.to_owned(),
        about: String::new(),
        language: say!("starter-language"),
        translates: None,
        group: Group::Other,
        frameworks: Vec::new(),
        licence: String::new(),
        authors: Vec::new(),
        reviewers: Vec::new(),
        audience: say!("starter-audience"),
        minutes: (3, 5),
        sensitivity: Sensitivity::Everyday,
        starred: false,
        grounding: None,
        support: Vec::new(),
        facilitator_notes: None,
        prompt_notes: Vec::new(),
        changelog: vec![(FIRST.to_owned(), first)],
        prompts,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pack::{Rule, Style, check, print_in, shelf};

    #[test]
    fn a_beginning_explains_itself_and_has_nothing_to_mend() {
        let page = print_in(&Starter { title: "The walk home".to_owned(), ..Starter::default() }.pack(), Style::Starter);
        insta::assert_snapshot!(page, @r#"
        // A pack of questions. Words stand between quotes, and a comma ends every line.
        // What begins with two strokes is a note to yourself, like this one; take it out when you like.
        Pack(
            format: 1,
            // Small letters, digits and hyphens. It never changes once people have used the pack.
            id: "the-walk-home",
            // Raise it when you change something: the last number for mended words, the middle one for new questions.
            version: "0.1.0",
            title: "The walk home",
            about: "A few questions to think with. Say here what they are for.",
            language: "en-AU",
            group: Other,
            // Under what terms others may copy and adapt it.
            licence: "CC-BY-4.0",
            // Who wrote it, as they wish to be named: ["One name", "Another name"]
            authors: [],
            audience: "Peer workers, writing alone",
            minutes: (least: 3, most: 5),
            // Everyday, Tender (may stir something up) or Heavy (goes to what hurts).
            sensitivity: Everyday,
            changelog: [(version: "0.1.0", words: "First draft.")],
            // The questions, in order. Six are plenty. Copy one, from ( to ), to add another, and give it an id of its own.
            // Every question can be passed by, and nothing is asked about the person supported that could be counted.
            prompts: [
                (
                    id: "what-is-still-with-you",
                    text: "What is still with you from today?",
                    hint: "A few words will do. No names needed.",
                    why: "Say here why you ask it. People can always look.",
                    kind: LongText,
                    about: Me,
                ),
            ],
        )
        "#);
    }

    #[test]
    fn every_beginning_can_be_used_as_it_is() {
        let shelf = shelf();
        for kind in StarterKind::ALL {
            let pack = Starter { title: "The walk home".to_owned(), kind, ..Starter::default() }.pack();
            let reading = check(&print_in(&pack, Style::Starter), &shelf);
            // What it asks to be replaced is pointed out, and stands in no one's way.
            let told: Vec<Rule> = reading.findings.iter().map(|finding| finding.rule).collect();
            assert!(told.iter().all(|rule| [Rule::Placeholder, Rule::NoAuthors].contains(rule)), "{told:?}");
            assert_eq!(reading.pack, Some(pack));
        }
        for pack in &shelf.packs {
            let copy = adapted(pack, "Ours");
            assert_eq!(check(&print_in(&copy, Style::Starter), &shelf).pack, Some(copy));
        }
    }

    #[test]
    fn a_copy_has_a_title_of_its_own() {
        let shelf = shelf();
        let hard = shelf.pack("hard-shift").unwrap();
        let check = |title, expect| assert_eq!(is_taken(title, hard, &shelf), expect, "{title}");
        check("Something hard happened, my way", false);
        check(" something Hard happened", true);
        check("Hard shift", true);
        check("One moment", true);
        let own = Pack { id: "ours".to_owned(), title: "All ours".to_owned(), ..hard.clone() };
        assert!(is_taken("all ours", &own, &shelf));
    }

    #[test]
    fn a_copy_says_where_it_comes_from() {
        let shelf = shelf();
        let copy = adapted(shelf.pack("one-moment").unwrap(), "One good moment");
        assert_eq!((copy.id.as_str(), copy.version.as_str()), ("one-good-moment", "0.1.0"));
        assert_eq!(copy.authors, Vec::<String>::new());
        insta::assert_snapshot!(copy.changelog[0].1, @"Adapted from one-moment 1.0.0. Who wrote that: Drafted by the Aftershift project; not yet reviewed by peer workers.");
    }
}
