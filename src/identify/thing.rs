//! What was found: a person, a place, a number, and every place it is mentioned.

use std::ops::Range;

use crate::base::words::Word;

use crate::model::{Replacement, Role};

/// One person, place, number or day: asked about once, and decided once for all its mentions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Thing {
    /// What it seems to be.
    pub kind: Kind,
    /// How much speaks for it.
    pub sureness: Sureness,
    /// Its fullest form as it was written, without a possessive: what a list of the worker's own takes.
    pub words: String,
    /// What to offer in its place first: what the worker's list says, else the likeliest role.
    pub suggested: Replacement,
    /// Where it stands, in reading order. There is one at least, and no two mentions of any things overlap.
    pub mentions: Vec<Mention>,
}

/// One place where a thing stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// Which of the passages.
    pub passage: usize,
    /// The bytes of it, on borders of characters. The `'s` behind a name is not among them.
    pub range: Range<usize>,
}

/// What a thing seems to be. A guess: a name may be a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// On the worker's own list of what is always replaced.
    Listed,
    /// A person's name.
    Name,
    /// A town, a suburb, a park.
    Place,
    /// A hospital, a ward, a school, a company.
    Service,
    /// A house, a post box, a postcode.
    Address,
    /// A phone number.
    Phone,
    /// An e-mail address.
    Email,
    /// An address on the web.
    Link,
    /// What somebody is called online, with its `@`.
    Handle,
    /// The number of a record, a card, a car or the like.
    Record,
    /// A day.
    Date,
    /// A time of day.
    Time,
    /// How old somebody is.
    Age,
}

/// How much speaks for a thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sureness {
    /// It may be nothing: for the second look.
    Possible,
    /// More likely than not: for the first.
    Likely,
}

/// The roles of people, and those of a service or a place that was taken for a name.
const OF_NAMES: [Role; 10] = [
    Role::Supported,
    Role::Colleague,
    Role::Relative,
    Role::Friend,
    Role::Supervisor,
    Role::Manager,
    Role::Clinician,
    Role::Someone,
    Role::Service,
    Role::Place,
];

impl Kind {
    /// What a face calls it: "a name?"
    pub fn word(self) -> Word {
        match self {
            Self::Listed => crate::word!("identify-listed"),
            Self::Name => crate::word!("identify-name"),
            Self::Place => crate::word!("identify-place"),
            Self::Service => crate::word!("identify-service"),
            Self::Address => crate::word!("identify-address"),
            Self::Phone => crate::word!("identify-phone"),
            Self::Email => crate::word!("identify-email"),
            Self::Link => crate::word!("identify-link"),
            Self::Handle => crate::word!("identify-handle"),
            Self::Record => crate::word!("identify-record"),
            Self::Date => crate::word!("identify-date"),
            Self::Time => crate::word!("identify-time"),
            Self::Age => crate::word!("identify-age"),
        }
    }

    /// The roles that can stand in for it, likeliest first. There is one at least.
    pub fn roles(self) -> &'static [Role] {
        match self {
            Self::Listed => &Role::ALL,
            Self::Name => &OF_NAMES,
            Self::Place => &[Role::Place, Role::Service, Role::Supported, Role::Colleague],
            Self::Service => &[Role::Service, Role::Place],
            Self::Address => &[Role::Address, Role::Place],
            Self::Phone => &[Role::Phone, Role::Record],
            Self::Email => &[Role::Email],
            Self::Link => &[Role::Link],
            Self::Handle => &[Role::Handle],
            Self::Record => &[Role::Record, Role::Phone],
            Self::Date => &[Role::Date],
            Self::Time => &[Role::Time],
            Self::Age => &[Role::Age],
        }
    }
}
