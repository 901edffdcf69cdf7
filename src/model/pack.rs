//! A versioned set of prompts that a trainer can write, share and adapt.

use chrono::NaiveDate;

use super::Prompt;

/// A pack as it is used. What the file looked like is the business of [`crate::pack`].
#[derive(Clone, Debug, PartialEq)]
pub struct Pack {
    /// Small letters, digits and hyphens, such as `one-moment`.
    pub id: String,
    /// Semver, such as `1.0.0`.
    pub version: String,
    /// What a person sees in a list.
    pub title: String,
    /// One or two sentences on what it is for.
    pub about: String,
    /// BCP 47, such as `en-AU`.
    pub language: String,
    /// The pack and version it is a translation of.
    pub translates: Option<Edition>,
    /// The shelf it stands on.
    pub group: Group,
    /// The framework editions it draws on.
    pub frameworks: Vec<Edition>,
    /// Under what terms it may be copied and adapted.
    pub licence: String,
    /// Who wrote it.
    pub authors: Vec<String>,
    /// Who has read it over, and when.
    pub reviewers: Vec<Review>,
    /// Whom it is for.
    pub audience: String,
    /// How long it takes, in minutes: least and most.
    pub minutes: (u32, u32),
    /// How close to the bone it goes.
    pub sensitivity: Sensitivity,
    /// Whether it is offered at the first start.
    pub starred: bool,
    /// A line to read while pausing.
    pub grounding: Option<String>,
    /// Where support can be had.
    pub support: Vec<SupportLine>,
    /// For whoever leads a group through it; never exported.
    pub facilitator_notes: Option<String>,
    /// The same for single prompts: prompt id and words; never exported.
    pub prompt_notes: Vec<(String, String)>,
    /// What changed, newest first: version and words.
    pub changelog: Vec<(String, String)>,
    /// The questions, in order.
    pub prompts: Vec<Prompt>,
}

impl Pack {
    /// "3 to 5 minutes", or "1 minute".
    pub fn length(&self) -> String {
        match self.minutes {
            (least, most) if least == most => crate::say!("pack-minutes", minutes = most),
            (least, most) => crate::say!("pack-minutes-range", least = least, most = most),
        }
    }

    /// The questions in the order in which a sitting asks them: the core first, then what is beyond it with what follows from that.
    pub fn as_asked(&self) -> Vec<&Prompt> {
        let (mut core, mut beyond): (Vec<&Prompt>, Vec<&Prompt>) = (Vec::new(), Vec::new());
        for prompt in &self.prompts {
            let leads = |other: &&Prompt| prompt.show_when.as_ref().is_some_and(|when| when.prompt == other.id);
            let is_beyond = prompt.extra || beyond.iter().any(leads);
            if is_beyond { &mut beyond } else { &mut core }.push(prompt);
        }
        core.extend(beyond);
        core
    }

    /// Whether the pack is in `language`: `mi` and `mi-NZ` are each in the other.
    pub fn speaks(&self, language: &str) -> bool {
        self.language.split('-').zip(language.split('-')).all(|(ours, theirs)| ours.eq_ignore_ascii_case(theirs))
    }

    /// Whether one of the two packs is a translation of the other, or both are of a third.
    pub(super) fn is_kin(&self, other: &Self) -> bool {
        self.id != other.id && self.root() == other.root()
    }

    /// The id of the pack this one is a translation of, or its own.
    fn root(&self) -> &str {
        self.translates.as_ref().map_or(&self.id, |from| &from.of)
    }
}

/// The shelf a pack stands on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// After a shift.
    Shift,
    /// The principles of the Western Australian framework.
    Waamh,
    /// Intentional Peer Support.
    Ips,
    /// Wellways and the Community Recovery Model.
    Wellways,
    /// Before and after supervision.
    Supervision,
    /// Going deeper into practice.
    Practice,
    /// For people who lead peer work.
    Lead,
    /// Packs people installed that name no other shelf.
    Other,
}

impl Group {
    /// Every shelf, in the order they stand.
    pub const ALL: [Self; 8] =
        [Self::Shift, Self::Waamh, Self::Ips, Self::Wellways, Self::Supervision, Self::Practice, Self::Lead, Self::Other];

    /// The shelf's name.
    pub fn title(self) -> String {
        match self {
            Self::Shift => crate::say!("group-shift"),
            Self::Waamh => crate::say!("group-waamh"),
            Self::Ips => crate::say!("group-ips"),
            Self::Wellways => crate::say!("group-wellways"),
            Self::Supervision => crate::say!("group-supervision"),
            Self::Practice => crate::say!("group-practice"),
            Self::Lead => crate::say!("group-lead"),
            Self::Other => crate::say!("group-other"),
        }
    }
}

/// One edition of something a pack was made from: a framework, or a pack in another language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edition {
    /// The id of what it is an edition of.
    pub of: String,
    /// The edition, or the version.
    pub edition: String,
}

/// Someone who read a pack over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Review {
    /// Who.
    pub name: String,
    /// When.
    pub date: NaiveDate,
}

/// How close to the bone a pack goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sensitivity {
    /// Everyday.
    Everyday,
    /// May stir something up.
    Tender,
    /// Goes to what hurts; offers a pause first.
    Heavy,
}

/// Where support can be had, and how sure we are of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SupportLine {
    /// Who answers.
    pub name: String,
    /// The number or place.
    pub contact: String,
    /// When someone last checked that it is right.
    pub checked: NaiveDate,
    /// By what source.
    pub source: String,
}
