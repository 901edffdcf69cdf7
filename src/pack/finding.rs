//! What is wrong with a file a trainer wrote, and where it stands.

use std::ops::Range;

/// Something wrong, with the place it stands at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Which rule it goes against.
    pub rule: Rule,
    /// The bytes of the file it is about; empty where something is missing.
    pub span: Range<usize>,
    /// What is wrong, in a sentence.
    pub sentence: String,
    /// What to do, where there is something to suggest.
    pub hint: Option<String>,
}

impl Finding {
    pub(super) fn new(rule: Rule, span: Range<usize>, sentence: String) -> Self {
        Self { rule, span, sentence, hint: None }
    }

    /// The finding in one line, with the line of `text` it stands at: what is wrong, and what to do.
    pub fn told(&self, text: &str) -> String {
        let (line, _) = place(text, self.span.start);
        crate::say!("preview-finding", line = line, words = self.words())
    }

    /// What is wrong, and what to do.
    pub fn words(&self) -> String {
        [&self.sentence].into_iter().chain(&self.hint).map(String::as_str).collect::<Vec<_>>().join(" ")
    }

    /// Whether it stands in the way where `other` stands, which then only follows from it.
    pub(super) fn touches(&self, other: &Self) -> bool {
        let ends = |span: &Range<usize>| span.end.max(span.start + 1);
        let meet = self.span.start < ends(&other.span) && other.span.start < ends(&self.span);
        meet && self.rule.severity() == Severity::Error
    }

    pub(super) fn hint(mut self, hint: impl Into<Option<String>>) -> Self {
        self.hint = hint.into();
        self
    }
}

/// How much a finding weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The pack can be used; it could be better.
    Warning,
    /// The pack cannot be used like this.
    Error,
}

/// A rule packs are held to. Its name is stable: scripts and `docs/packs.md` use it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "`docs/packs.md` says what each rule means")]
pub enum Rule {
    TooLarge,
    NotText,
    Syntax,
    NotAPack,
    CurlyQuote,
    NewerFormat,
    MissingField,
    UnknownField,
    FieldTwice,
    WrongType,
    UnknownWord,
    TooMany,
    TooLong,
    BlankText,
    ControlCharacter,
    BadId,
    IdTwice,
    BadVersion,
    BadLanguage,
    BadDate,
    BadMinutes,
    NoPrompts,
    NoOptions,
    UnknownStatement,
    FollowUp,
    FollowUpNever,
    FollowUpDeep,
    ScoresThePerson,
    WordToAvoid,
    ManyPrompts,
    HardToRead,
    NoCitation,
    NoWhy,
    NoAuthors,
    BuiltIn,
    Placeholder,
    PointWithoutWords,
    UndatedSupport,
    OldTranslation,
    UnknownTranslation,
    OverlayUnknown,
    OverlayStale,
    OverlayOrder,
    OverlaySame,
}

impl Rule {
    /// Every rule, in the order `docs/packs.md` tells of them.
    pub const ALL: [Self; 44] = [
        Self::TooLarge,
        Self::NotText,
        Self::Syntax,
        Self::NotAPack,
        Self::CurlyQuote,
        Self::NewerFormat,
        Self::MissingField,
        Self::UnknownField,
        Self::FieldTwice,
        Self::WrongType,
        Self::UnknownWord,
        Self::TooMany,
        Self::TooLong,
        Self::BlankText,
        Self::ControlCharacter,
        Self::BadId,
        Self::IdTwice,
        Self::BadVersion,
        Self::BadLanguage,
        Self::BadDate,
        Self::BadMinutes,
        Self::NoPrompts,
        Self::NoOptions,
        Self::UnknownStatement,
        Self::FollowUp,
        Self::FollowUpNever,
        Self::FollowUpDeep,
        Self::ScoresThePerson,
        Self::WordToAvoid,
        Self::ManyPrompts,
        Self::HardToRead,
        Self::NoCitation,
        Self::NoWhy,
        Self::NoAuthors,
        Self::BuiltIn,
        Self::Placeholder,
        Self::PointWithoutWords,
        Self::UndatedSupport,
        Self::OldTranslation,
        Self::UnknownTranslation,
        Self::OverlayUnknown,
        Self::OverlayStale,
        Self::OverlayOrder,
        Self::OverlaySame,
    ];

    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::TooLarge => "too-large",
            Self::NotText => "not-text",
            Self::Syntax => "syntax",
            Self::NotAPack => "not-a-pack",
            Self::CurlyQuote => "curly-quote",
            Self::NewerFormat => "newer-format",
            Self::MissingField => "missing-field",
            Self::UnknownField => "unknown-field",
            Self::FieldTwice => "field-twice",
            Self::WrongType => "wrong-type",
            Self::UnknownWord => "unknown-word",
            Self::TooMany => "too-many",
            Self::TooLong => "too-long",
            Self::BlankText => "blank-text",
            Self::ControlCharacter => "control-character",
            Self::BadId => "bad-id",
            Self::IdTwice => "id-twice",
            Self::BadVersion => "bad-version",
            Self::BadLanguage => "bad-language",
            Self::BadDate => "bad-date",
            Self::BadMinutes => "bad-minutes",
            Self::NoPrompts => "no-prompts",
            Self::NoOptions => "no-options",
            Self::UnknownStatement => "unknown-statement",
            Self::FollowUp => "follow-up",
            Self::FollowUpNever => "follow-up-never",
            Self::FollowUpDeep => "follow-up-deep",
            Self::ScoresThePerson => "scores-the-person",
            Self::WordToAvoid => "word-to-avoid",
            Self::ManyPrompts => "many-prompts",
            Self::HardToRead => "hard-to-read",
            Self::NoCitation => "no-citation",
            Self::NoWhy => "no-why",
            Self::NoAuthors => "no-authors",
            Self::BuiltIn => "built-in",
            Self::Placeholder => "placeholder",
            Self::PointWithoutWords => "point-without-words",
            Self::UndatedSupport => "undated-support",
            Self::OldTranslation => "old-translation",
            Self::UnknownTranslation => "unknown-translation",
            Self::OverlayUnknown => "overlay-unknown",
            Self::OverlayStale => "overlay-stale",
            Self::OverlayOrder => "overlay-order",
            Self::OverlaySame => "overlay-same",
        }
    }

    /// Whether what goes against it may keep something else from being looked at.
    pub fn hides_others(self) -> bool {
        self.severity() == Severity::Error && self <= Self::IdTwice && !matches!(self, Self::BlankText | Self::UnknownField)
    }

    /// How much going against it weighs.
    pub fn severity(self) -> Severity {
        match self {
            Self::WordToAvoid
            | Self::ManyPrompts
            | Self::HardToRead
            | Self::NoCitation
            | Self::NoWhy
            | Self::NoAuthors
            | Self::BuiltIn
            | Self::Placeholder
            | Self::PointWithoutWords
            | Self::UndatedSupport
            | Self::OldTranslation
            | Self::UnknownTranslation
            | Self::OverlayUnknown
            | Self::OverlayStale
            | Self::OverlayOrder
            | Self::OverlaySame => Severity::Warning,
            _ => Severity::Error,
        }
    }
}

/// The line and column of a byte of `text`, both from 1; the column counts characters.
pub fn place(text: &str, byte: usize) -> (usize, usize) {
    let mut byte = byte.min(text.len());
    while !text.is_char_boundary(byte) {
        byte -= 1;
    }
    let before = text.get(..byte).unwrap_or_default();
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    (line, column)
}
