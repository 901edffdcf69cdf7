//! The pack and framework files as trainers write them. The shapes here are the format: `docs/packs.md` tells them in words.

use serde::Deserialize;

/// A pack file.
#[derive(Debug, Deserialize)]
#[serde(rename = "Pack", deny_unknown_fields)]
pub(super) struct PackFile {
    pub(super) format: u32,
    pub(super) id: String,
    pub(super) version: String,
    pub(super) title: String,
    pub(super) about: String,
    pub(super) language: String,
    #[serde(default = "other")]
    pub(super) group: Group,
    #[serde(default)]
    pub(super) frameworks: Vec<Edition>,
    pub(super) licence: String,
    pub(super) authors: Vec<String>,
    #[serde(default)]
    pub(super) reviewers: Vec<Review>,
    #[serde(default)]
    pub(super) audience: String,
    pub(super) minutes: Minutes,
    #[serde(default = "everyday")]
    pub(super) sensitivity: Sensitivity,
    #[serde(default)]
    pub(super) starred: bool,
    pub(super) grounding: Option<String>,
    #[serde(default)]
    pub(super) support: Vec<SupportLine>,
    pub(super) facilitator_notes: Option<String>,
    #[serde(default)]
    pub(super) changelog: Vec<Change>,
    pub(super) prompts: Vec<Prompt>,
}

fn other() -> Group {
    Group::Other
}

fn everyday() -> Sensitivity {
    Sensitivity::Everyday
}

/// The shelf a pack stands on.
#[derive(Clone, Copy, Debug, Deserialize)]
pub(super) enum Group {
    Shift,
    Waamh,
    Ips,
    Wellways,
    Supervision,
    Practice,
    Lead,
    Other,
}

/// How close to the bone it goes.
#[derive(Clone, Copy, Debug, Deserialize)]
pub(super) enum Sensitivity {
    Everyday,
    Tender,
    Heavy,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Edition {
    pub(super) framework: String,
    pub(super) edition: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Review {
    pub(super) name: String,
    pub(super) date: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Minutes {
    pub(super) least: u32,
    pub(super) most: u32,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SupportLine {
    pub(super) name: String,
    pub(super) contact: String,
    pub(super) checked: String,
    pub(super) source: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Change {
    pub(super) version: String,
    pub(super) words: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Prompt {
    pub(super) id: String,
    pub(super) text: String,
    pub(super) hint: Option<String>,
    pub(super) why: Option<String>,
    pub(super) kind: Kind,
    #[serde(default)]
    pub(super) statements: Vec<String>,
    #[serde(default)]
    pub(super) about: About,
    #[serde(default)]
    pub(super) extra: bool,
    #[serde(default)]
    pub(super) always_private: bool,
    pub(super) show_when: Option<Condition>,
    pub(super) facilitator_note: Option<String>,
}

/// How a prompt may be answered.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) enum Kind {
    LongText,
    ShortText,
    Scale(Vec<Point>),
    ChooseOne {
        options: Vec<Point>,
        #[serde(default)]
        own_words: bool,
    },
    ChooseMany {
        options: Vec<Point>,
        #[serde(default)]
        own_words: bool,
    },
    YesNo,
    Number {
        least: i64,
        most: i64,
    },
    Date,
    Note,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Point {
    pub(super) id: String,
    pub(super) words: String,
}

/// Whom it asks about.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
pub(super) enum About {
    #[default]
    Me,
    Us,
    Team,
    Service,
    Community,
}

/// When a follow-up shows.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Condition {
    pub(super) prompt: String,
    pub(super) is: Test,
}

#[derive(Debug, Deserialize)]
pub(super) enum Test {
    Answered,
    AnyOf(Vec<String>),
    Yes,
    No,
}

/// A framework file.
#[derive(Debug, Deserialize)]
#[serde(rename = "Framework", deny_unknown_fields)]
pub(super) struct FrameworkFile {
    pub(super) format: u32,
    pub(super) id: String,
    pub(super) title: String,
    pub(super) short: String,
    pub(super) edition: String,
    pub(super) publisher: String,
    pub(super) citation: String,
    pub(super) licence: String,
    pub(super) parts: Vec<Part>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Part {
    pub(super) id: String,
    pub(super) title: String,
    pub(super) statements: Vec<Statement>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Statement {
    pub(super) id: String,
    pub(super) title: String,
    pub(super) words: String,
    pub(super) citation: Option<String>,
    #[serde(default)]
    pub(super) points: Vec<Self>,
}
