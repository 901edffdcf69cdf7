//! What a thing is to the story: words that can stand in its place.

use crate::base::words::Word;

/// A role. Its words are a noun without its article, such as "person I support".
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// A person I support.
    Supported,
    /// A colleague.
    Colleague,
    /// A family member.
    Relative,
    /// A friend.
    Friend,
    /// A supervisor.
    Supervisor,
    /// A manager.
    Manager,
    /// A health worker.
    Clinician,
    /// Someone.
    Someone,
    /// A place.
    Place,
    /// A service.
    Service,
    /// An address.
    Address,
    /// A phone number.
    Phone,
    /// An e-mail address.
    Email,
    /// A web page.
    Link,
    /// An online name.
    Handle,
    /// A record number.
    Record,
    /// A date.
    Date,
    /// A time.
    Time,
    /// An age.
    Age,
}

impl Role {
    /// Every role.
    pub const ALL: [Self; 19] = [
        Self::Supported,
        Self::Colleague,
        Self::Relative,
        Self::Friend,
        Self::Supervisor,
        Self::Manager,
        Self::Clinician,
        Self::Someone,
        Self::Place,
        Self::Service,
        Self::Address,
        Self::Phone,
        Self::Email,
        Self::Link,
        Self::Handle,
        Self::Record,
        Self::Date,
        Self::Time,
        Self::Age,
    ];

    /// Its name on the disk, which never changes.
    pub fn id(self) -> &'static str {
        match self {
            Self::Supported => "supported",
            Self::Colleague => "colleague",
            Self::Relative => "relative",
            Self::Friend => "friend",
            Self::Supervisor => "supervisor",
            Self::Manager => "manager",
            Self::Clinician => "clinician",
            Self::Someone => "someone",
            Self::Place => "place",
            Self::Service => "service",
            Self::Address => "address",
            Self::Phone => "phone",
            Self::Email => "email",
            Self::Link => "link",
            Self::Handle => "handle",
            Self::Record => "record",
            Self::Date => "date",
            Self::Time => "time",
            Self::Age => "age",
        }
    }

    /// The role called `id` on the disk.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.id() == id)
    }

    /// Its words: "person I support".
    pub fn word(self) -> Word {
        match self {
            Self::Supported => crate::word!("role-supported"),
            Self::Colleague => crate::word!("role-colleague"),
            Self::Relative => crate::word!("role-relative"),
            Self::Friend => crate::word!("role-friend"),
            Self::Supervisor => crate::word!("role-supervisor"),
            Self::Manager => crate::word!("role-manager"),
            Self::Clinician => crate::word!("role-clinician"),
            Self::Someone => crate::word!("role-someone"),
            Self::Place => crate::word!("role-place"),
            Self::Service => crate::word!("role-service"),
            Self::Address => crate::word!("role-address"),
            Self::Phone => crate::word!("role-phone"),
            Self::Email => crate::word!("role-email"),
            Self::Link => crate::word!("role-link"),
            Self::Handle => crate::word!("role-handle"),
            Self::Record => crate::word!("role-record"),
            Self::Date => crate::word!("role-date"),
            Self::Time => crate::word!("role-time"),
            Self::Age => crate::word!("role-age"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_role_is_found_by_the_name_it_has_on_the_disk() {
        for role in Role::ALL {
            assert_eq!(Role::from_id(role.id()), Some(role));
        }
        assert_eq!(Role::from_id("nobody"), None);
    }
}
