//! From text to a pack. Reading never fails: it gives what it could read, and findings with the places they stand at.

use chrono::NaiveDate;
use ron::extensions::Extensions;

use crate::model::{
    About, Choice, Condition, Edition, Framework, Group, Kind, Lens, Limits, Pack, Part, Point, Prompt, Review, Sensitivity, Shelf,
    Statement, SupportLine, Test,
};

use super::document::{self, FrameworkFile, PackFile};

/// The newest pack and framework format this program reads.
const FORMAT: u32 = 1;

/// Larger files are not packs. Bytes.
const LARGEST: usize = 1 << 20;

/// What was read of a pack file.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// The pack, when nothing stood in the way.
    pub pack: Option<Pack>,
    /// What is wrong, in the order it stands in the file.
    pub findings: Vec<Finding>,
}

/// What was read of a framework file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FrameworkReading {
    /// The framework, when nothing stood in the way.
    pub framework: Option<Framework>,
    /// What is wrong.
    pub findings: Vec<Finding>,
}

/// Something wrong with a file, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The line it stands at, from 1; `None` when it is about the whole file.
    pub line: Option<usize>,
    /// The column, in characters from 1.
    pub column: Option<usize>,
    /// What is wrong, in a sentence.
    pub sentence: String,
}

impl Finding {
    fn whole(sentence: String) -> Self {
        Self { line: None, column: None, sentence }
    }
}

/// Reads a pack. Statements are looked up in the frameworks of `shelf`.
pub fn read(text: &str, shelf: &Shelf) -> Reading {
    let file: PackFile = match parse(text) {
        Ok(file) => file,
        Err(finding) => return Reading { pack: None, findings: vec![finding] },
    };
    if file.format > FORMAT {
        let finding = Finding::whole(crate::say!("pack-newer", format = file.format, known = FORMAT));
        return Reading { pack: None, findings: vec![finding] };
    }
    let mut findings = Vec::new();
    let pack = pack(file, shelf, &mut findings);
    Reading { pack: findings.is_empty().then_some(pack), findings }
}

/// Reads a framework.
pub fn read_framework(text: &str) -> FrameworkReading {
    match parse::<FrameworkFile>(text) {
        Ok(file) if file.format <= FORMAT => FrameworkReading { framework: Some(framework(file)), findings: Vec::new() },
        Ok(file) => {
            let finding = Finding::whole(crate::say!("pack-newer", format = file.format, known = FORMAT));
            FrameworkReading { framework: None, findings: vec![finding] }
        }
        Err(finding) => FrameworkReading { framework: None, findings: vec![finding] },
    }
}

fn parse<T: serde::de::DeserializeOwned>(text: &str) -> Result<T, Finding> {
    if text.len() > LARGEST {
        return Err(Finding::whole(crate::say!("pack-too-large", most = LARGEST / 1024)));
    }
    // Some editors begin a file with a mark that no one sees.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let options = ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME);
    options.from_str(text).map_err(|error| Finding {
        line: Some(error.span.start.line),
        column: Some(error.span.start.col),
        sentence: crate::say!("pack-unreadable", reason = error.code.to_string()),
    })
}

fn pack(file: PackFile, shelf: &Shelf, findings: &mut Vec<Finding>) -> Pack {
    if !is_id(&file.id) {
        findings.push(Finding::whole(crate::say!("pack-bad-id", id = file.id.clone())));
    }
    let mut prompts: Vec<Prompt> = Vec::new();
    let mut prompt_notes = Vec::new();
    for mut prompt in file.prompts {
        if prompts.iter().any(|known| known.id == prompt.id) {
            findings.push(Finding::whole(crate::say!("pack-twice", prompt = prompt.id.clone())));
        }
        if let Some(note) = prompt.facilitator_note.take() {
            prompt_notes.push((prompt.id.clone(), clean(note)));
        }
        let read = self::prompt(prompt, shelf, findings);
        if let Some(when) = &read.show_when
            && !prompts.iter().any(|earlier| earlier.id == when.prompt)
        {
            findings.push(Finding::whole(crate::say!(
                "pack-no-such-prompt",
                prompt = read.id.clone(),
                named = when.prompt.clone()
            )));
        }
        prompts.push(read);
    }
    if prompts.is_empty() {
        findings.push(Finding::whole(crate::say!("pack-no-prompts")));
    }
    Pack {
        id: clean(file.id),
        version: clean(file.version),
        title: clean(file.title),
        about: clean(file.about),
        language: clean(file.language),
        group: group(file.group),
        frameworks: file
            .frameworks
            .into_iter()
            .map(|edition| Edition { framework: clean(edition.framework), edition: clean(edition.edition) })
            .collect(),
        licence: clean(file.licence),
        authors: file.authors.into_iter().map(clean).collect(),
        reviewers: file
            .reviewers
            .into_iter()
            .filter_map(|review| Some(Review { date: day(&review.date, findings)?, name: clean(review.name) }))
            .collect(),
        audience: clean(file.audience),
        minutes: (file.minutes.least.min(file.minutes.most), file.minutes.most),
        sensitivity: match file.sensitivity {
            document::Sensitivity::Everyday => Sensitivity::Everyday,
            document::Sensitivity::Tender => Sensitivity::Tender,
            document::Sensitivity::Heavy => Sensitivity::Heavy,
        },
        starred: file.starred,
        grounding: file.grounding.map(clean),
        support: file
            .support
            .into_iter()
            .filter_map(|line| {
                let checked = day(&line.checked, findings)?;
                Some(SupportLine { name: clean(line.name), contact: clean(line.contact), checked, source: clean(line.source) })
            })
            .collect(),
        facilitator_notes: file.facilitator_notes.map(clean),
        prompt_notes,
        changelog: file.changelog.into_iter().map(|change| (clean(change.version), clean(change.words))).collect(),
        prompts,
    }
}

fn prompt(file: document::Prompt, shelf: &Shelf, findings: &mut Vec<Finding>) -> Prompt {
    if !is_id(&file.id) {
        findings.push(Finding::whole(crate::say!("pack-bad-id", id = file.id.clone())));
    }
    let lenses: Vec<Lens> = file
        .statements
        .iter()
        .filter_map(|id| {
            let lens = shelf.lens(id);
            if lens.is_none() {
                findings.push(Finding::whole(crate::say!("pack-no-such-statement", prompt = file.id.clone(), named = id.clone())));
            }
            lens
        })
        .collect();
    let kind = kind(file.kind);
    if kind.options().iter().any(|option| option.id == Choice::OWN || !is_id(&option.id)) {
        findings.push(Finding::whole(crate::say!("pack-bad-option", prompt = file.id.clone())));
    }
    Prompt {
        id: file.id,
        text: clean(file.text),
        hint: file.hint.map(clean),
        why: file.why.map(clean),
        kind,
        lenses,
        about: match file.about {
            document::About::Me => About::Me,
            document::About::Us => About::Us,
            document::About::Team => About::Team,
            document::About::Service => About::Service,
            document::About::Community => About::Community,
        },
        always_private: file.always_private,
        show_when: file.show_when.map(|when| Condition {
            prompt: when.prompt,
            test: match when.is {
                document::Test::Answered => Test::Answered,
                document::Test::AnyOf(options) => Test::AnyOf(options),
                document::Test::Yes => Test::Yes,
                document::Test::No => Test::No,
            },
        }),
        extra: file.extra,
    }
}

fn kind(file: document::Kind) -> Kind {
    let points = |points: Vec<document::Point>| points.into_iter().map(|p| Point { id: p.id, words: clean(p.words) }).collect();
    match file {
        document::Kind::LongText => Kind::LongText,
        document::Kind::ShortText => Kind::ShortText,
        document::Kind::Scale(scale) => Kind::Scale(points(scale)),
        document::Kind::ChooseOne { options, own_words } => Kind::ChooseOne { options: points(options), own_words },
        document::Kind::ChooseMany { options, own_words } => Kind::ChooseMany { options: points(options), own_words },
        document::Kind::YesNo => Kind::YesNo,
        document::Kind::Number { least, most } => Kind::Number(Limits { least, most }),
        document::Kind::Date => Kind::Date,
        document::Kind::Note => Kind::Note,
    }
}

fn group(file: document::Group) -> Group {
    match file {
        document::Group::Shift => Group::Shift,
        document::Group::Waamh => Group::Waamh,
        document::Group::Ips => Group::Ips,
        document::Group::Wellways => Group::Wellways,
        document::Group::Supervision => Group::Supervision,
        document::Group::Practice => Group::Practice,
        document::Group::Lead => Group::Lead,
        document::Group::Other => Group::Other,
    }
}

fn framework(file: FrameworkFile) -> Framework {
    fn statement(file: document::Statement) -> Statement {
        Statement {
            id: clean(file.id),
            title: clean(file.title),
            words: clean(file.words),
            citation: file.citation.map(clean),
            points: file.points.into_iter().map(statement).collect(),
        }
    }
    let part = |part: document::Part| Part {
        id: clean(part.id),
        title: clean(part.title),
        statements: part.statements.into_iter().map(statement).collect(),
    };
    Framework {
        id: clean(file.id),
        title: clean(file.title),
        short: clean(file.short),
        edition: clean(file.edition),
        publisher: clean(file.publisher),
        citation: clean(file.citation),
        licence: clean(file.licence),
        parts: file.parts.into_iter().map(part).collect(),
    }
}

/// What a pack says never steers a terminal.
fn clean(text: impl AsRef<str>) -> String {
    crate::base::text::shown(text.as_ref())
}

fn day(text: &str, findings: &mut Vec<Finding>) -> Option<NaiveDate> {
    let date = text.parse().ok();
    if date.is_none() {
        findings.push(Finding::whole(crate::say!("pack-bad-date", date = text.to_owned())));
    }
    date
}

/// Small letters, digits and hyphens, beginning with a letter, at most 64 of them.
fn is_id(id: &str) -> bool {
    id.len() <= 64
        && id.starts_with(|c: char| c.is_ascii_lowercase())
        && id.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}
