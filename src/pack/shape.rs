//! The shape of a pack file: which fields there are, what each may hold, and how it becomes a pack. `docs/packs.md` tells it in words.

use std::ops::Range;

use chrono::NaiveDate;

use crate::model::{About, Condition, Edition, Group, Kind, Lens, Pack, Prompt, Review, Sensitivity, Shelf, SupportLine, Test};
use crate::say;

use super::finding::{Finding, Rule};
use super::kinds::{KINDS, LIMITS, kind};
use super::record::{Reader, Record, nearest};
use super::tree::{Node, Shape};

/// The newest format this program reads.
pub(super) const FORMAT: i64 = 1;

/// No pack has more prompts.
const MOST_PROMPTS: usize = 60;

const PACK: [&str; 20] = [
    "format",
    "id",
    "version",
    "title",
    "about",
    "language",
    "translates",
    "group",
    "frameworks",
    "licence",
    "authors",
    "reviewers",
    "audience",
    "minutes",
    "sensitivity",
    "starred",
    "grounding",
    "support",
    "facilitator_notes",
    "changelog",
];

pub(super) const PROMPT: [&str; 11] =
    ["id", "text", "hint", "why", "kind", "statements", "about", "extra", "always_private", "show_when", "facilitator_note"];

/// The fields that hold neither a text, a list nor a group.
pub(super) const BARE: [&str; 11] =
    ["format", "kind", "group", "sensitivity", "starred", "about", "extra", "always_private", "own_words", "least", "most"];

/// The names of fields that are more than one word.
pub(super) const LONG_NAMES: [&str; 5] = ["facilitator_note", "facilitator_notes", "always_private", "show_when", "own_words"];

pub(super) const GROUPS: [(&str, Group); 8] = [
    ("Shift", Group::Shift),
    ("Waamh", Group::Waamh),
    ("Ips", Group::Ips),
    ("Wellways", Group::Wellways),
    ("Supervision", Group::Supervision),
    ("Practice", Group::Practice),
    ("Lead", Group::Lead),
    ("Other", Group::Other),
];

pub(super) const SENSITIVITIES: [(&str, Sensitivity); 3] =
    [("Everyday", Sensitivity::Everyday), ("Tender", Sensitivity::Tender), ("Heavy", Sensitivity::Heavy)];

pub(super) const ABOUTS: [(&str, About); 5] =
    [("Me", About::Me), ("Us", About::Us), ("Team", About::Team), ("Service", About::Service), ("Community", About::Community)];

/// A test before its parts are read.
#[derive(Clone, Copy)]
enum TestName {
    Answered,
    AnyOf,
    Yes,
    No,
}

const TESTS: [(&str, TestName); 4] =
    [("Answered", TestName::Answered), ("AnyOf", TestName::AnyOf), ("Yes", TestName::Yes), ("No", TestName::No)];

/// The words a field may be, where it may be some words only.
pub(super) fn words_of(field: &str) -> Vec<&'static str> {
    fn words<T>(known: &[(&'static str, T)]) -> Vec<&'static str> {
        known.iter().map(|(word, _)| *word).collect()
    }
    match field {
        "kind" => words(&KINDS),
        "is" => words(&TESTS),
        "group" => words(&GROUPS),
        "sensitivity" => words(&SENSITIVITIES),
        "about" => words(&ABOUTS),
        _ => Vec::new(),
    }
}

/// Where the parts of a pack stand in its file, for the rules to point at.
#[derive(Clone, Debug, Default)]
pub(super) struct Places {
    pub(super) id: Range<usize>,
    pub(super) title: Range<usize>,
    pub(super) about: Range<usize>,
    pub(super) licence: Range<usize>,
    pub(super) authors: Range<usize>,
    pub(super) version: Range<usize>,
    pub(super) language: Range<usize>,
    pub(super) minutes: Range<usize>,
    pub(super) translates: Range<usize>,
    pub(super) frameworks: Vec<Range<usize>>,
    pub(super) prompts_list: Range<usize>,
    pub(super) prompts: Vec<PromptPlaces>,
}

/// Where the prompt a follow-up waits for stands, and the answer it waits for.
type Waits = (Range<usize>, Range<usize>);

/// Where the parts of a prompt stand.
#[derive(Clone, Debug, Default)]
pub(super) struct PromptPlaces {
    pub(super) whole: Range<usize>,
    pub(super) id: Range<usize>,
    pub(super) text: Range<usize>,
    pub(super) hint: Range<usize>,
    pub(super) why: Range<usize>,
    pub(super) kind: Range<usize>,
    /// Nothing is wrong with the kind, so what can be answered is known.
    pub(super) kind_read: bool,
    pub(super) show_when: Range<usize>,
    pub(super) waits: Option<Waits>,
    pub(super) statements: Vec<Range<usize>>,
    pub(super) options: Vec<OptionPlaces>,
}

/// Where the parts of something to choose stand.
#[derive(Clone, Debug, Default)]
pub(super) struct OptionPlaces {
    pub(super) id: Range<usize>,
    pub(super) words: Range<usize>,
}

/// Reads a pack out of a tree, as far as it can be read.
pub(super) fn pack(node: &Node, shelf: &Shelf, reader: &mut Reader) -> Option<(Pack, Places)> {
    if let Some(span) = prompt_alone(node) {
        let finding = Finding::new(Rule::NotAPack, span, say!("find-prompt-alone"));
        reader.find(finding.hint(say!("find-prompt-alone-hint")));
        return None;
    }
    let begins = match &node.shape {
        Shape::Record(Some(name), _) | Shape::Call(name, _) => (name.text != "Pack").then(|| name.span.clone()),
        Shape::Record(None, _) | Shape::Broken => None,
        _ => Some(node.span.start..node.span.start),
    };
    if let Some(span) = begins {
        let sentence = say!("find-begin");
        reader.find(Finding::new(Rule::NotAPack, span, sentence).hint(say!("find-begin-hint")));
        return None;
    }
    let known: Vec<&str> = PACK.into_iter().chain(["prompts"]).collect();
    let record = reader.record(node, say!("what-pack"), &known)?;
    match reader.number(&record, "format", true) {
        Some(format) if format > FORMAT => {
            let sentence = say!("find-newer", format = format, known = FORMAT);
            reader.find(Finding::new(Rule::NewerFormat, record.place("format"), sentence));
            return None;
        }
        Some(format) if format < 1 => {
            reader.find(Finding::new(Rule::WrongType, record.place("format"), say!("find-format", known = FORMAT)));
        }
        _ => {}
    }
    let mut places = Places {
        id: record.place("id"),
        title: record.place("title"),
        about: record.place("about"),
        licence: record.place("licence"),
        authors: record.place("authors"),
        version: record.place("version"),
        language: record.place("language"),
        minutes: record.place("minutes"),
        translates: record.place("translates"),
        prompts_list: record.place("prompts"),
        ..Places::default()
    };
    let prompts = reader.list(&record, "prompts", true);
    if prompts.len() > MOST_PROMPTS {
        let sentence = say!("find-too-many", field = "prompts", count = prompts.len(), most = MOST_PROMPTS);
        reader.find(Finding::new(Rule::TooMany, record.place("prompts"), sentence));
    }
    let mut prompt_notes = Vec::new();
    let mut read = Vec::new();
    let prompts = prompts.into_iter().take(MOST_PROMPTS).collect();
    for (node, record) in reader.records(prompts, &say!("what-prompt"), &PROMPT) {
        let (prompt, place, note) = prompt_of(node, &record, shelf, reader);
        prompt_notes.extend(note.map(|note| (prompt.id.clone(), note)));
        read.push(prompt);
        places.prompts.push(place);
    }
    let pack = Pack {
        id: reader.text(&record, "id", true),
        version: reader.text(&record, "version", true),
        title: reader.text(&record, "title", true),
        about: reader.text(&record, "about", true),
        language: reader.text(&record, "language", true),
        translates: record.get("translates").and_then(|node| edition(node, say!("what-translates"), ["pack", "version"], reader)),
        group: reader.word(&record, "group", &GROUPS).unwrap_or(Group::Other),
        frameworks: frameworks(&record, shelf, reader, &mut places),
        licence: reader.text(&record, "licence", true),
        authors: reader.texts(&record, "authors", true).into_iter().map(|(author, _)| author).collect(),
        reviewers: reviewers(&record, reader),
        audience: reader.maybe_text(&record, "audience").unwrap_or_default(),
        minutes: minutes(&record, reader),
        sensitivity: reader.word(&record, "sensitivity", &SENSITIVITIES).unwrap_or(Sensitivity::Everyday),
        starred: reader.truth(&record, "starred"),
        grounding: reader.maybe_text(&record, "grounding"),
        support: support(&record, reader),
        facilitator_notes: reader.maybe_text(&record, "facilitator_notes"),
        prompt_notes,
        changelog: changelog(&record, reader),
        prompts: read,
    };
    Some((pack, places))
}

/// Where a file begins that holds a prompt and no pack around it, if it does.
fn prompt_alone(node: &Node) -> Option<Range<usize>> {
    let Shape::Record(None, fields) = &node.shape else { return None };
    let has = |name: &str| fields.iter().any(|field| field.name.text == name);
    let of_a_pack = PACK.into_iter().chain(["prompts"]).any(|name| !PROMPT.contains(&name) && has(name));
    (!of_a_pack && (has("text") || has("kind"))).then(|| node.span.start..node.span.start + 1)
}

/// Two texts under the names `fields`, as an edition of something.
fn edition(node: &Node, what: String, fields: [&str; 2], reader: &mut Reader) -> Option<Edition> {
    let record = reader.record(node, what, &fields)?;
    let [first, second] = fields;
    Some(Edition { of: reader.text(&record, first, true), edition: reader.text(&record, second, true) })
}

/// The edition that is here of a framework of which only the id was written.
fn named_only(node: &Node, shelf: &Shelf) -> Option<Edition> {
    let Shape::Text(id) = &node.shape else { return None };
    let framework = shelf.frameworks.iter().find(|framework| framework.id == *id)?;
    Some(Edition { of: framework.id.clone(), edition: framework.edition.clone() })
}

fn frameworks(record: &Record<'_>, shelf: &Shelf, reader: &mut Reader, places: &mut Places) -> Vec<Edition> {
    let mut editions = Vec::new();
    let Some(list) = record.get("frameworks") else { return editions };
    let nodes = if matches!(list.shape, Shape::Text(_)) { vec![list] } else { reader.list_of(list, "frameworks") };
    for node in nodes {
        if let Some(named) = named_only(node, shelf) {
            let (framework, edition) = (named.of.as_str(), named.edition.as_str());
            let (wanted, hint) = match &list.shape {
                Shape::List(_) => (say!("kind-group"), say!("find-framework-entry-hint", framework = framework, edition = edition)),
                _ => (say!("kind-list"), say!("find-frameworks-hint", framework = framework, edition = edition)),
            };
            reader.wrong(node, "frameworks", &wanted, Some(hint));
            editions.push(named);
            places.frameworks.push(node.span.clone());
            continue;
        }
        if let Some(edition) = edition(node, say!("what-framework"), ["framework", "edition"], reader) {
            editions.push(edition);
            places.frameworks.push(node.span.clone());
        }
    }
    editions
}

fn reviewers(record: &Record<'_>, reader: &mut Reader) -> Vec<Review> {
    let mut reviews = Vec::new();
    let list = reader.list(record, "reviewers", false);
    for (_, record) in reader.records(list, &say!("what-reviewer"), &["name", "date"]) {
        let name = reader.text(&record, "name", true);
        if let Some(date) = date(&record, "date", Rule::BadDate, reader) {
            reviews.push(Review { name, date });
        }
    }
    reviews
}

fn support(record: &Record<'_>, reader: &mut Reader) -> Vec<SupportLine> {
    let mut lines = Vec::new();
    let list = reader.list(record, "support", false);
    for (node, record) in reader.records(list, &say!("what-support"), &["name", "contact", "checked", "source"]) {
        let name = reader.text(&record, "name", true);
        let contact = reader.text(&record, "contact", true);
        let source = reader.maybe_text(&record, "source").unwrap_or_default();
        if record.get("checked").is_none() {
            let sentence = say!("find-undated", name = name.as_str());
            reader.find(Finding::new(Rule::UndatedSupport, node.span.clone(), sentence).hint(say!("find-undated-hint")));
            continue;
        }
        if let Some(checked) = date(&record, "checked", Rule::BadDate, reader) {
            lines.push(SupportLine { name, contact, checked, source });
        }
    }
    lines
}

fn changelog(record: &Record<'_>, reader: &mut Reader) -> Vec<(String, String)> {
    let mut changes = Vec::new();
    let list = reader.list(record, "changelog", false);
    for (_, record) in reader.records(list, &say!("what-change"), &["version", "words"]) {
        changes.push((reader.text(&record, "version", true), reader.text(&record, "words", true)));
    }
    changes
}

fn minutes(record: &Record<'_>, reader: &mut Reader) -> (u32, u32) {
    let Some(node) = reader.at(record, "minutes", true) else { return (0, 0) };
    if let Shape::Number(written) | Shape::Text(written) | Shape::Word(written) = &node.shape {
        reader.wrong(node, "minutes", &say!("kind-group"), Some(minutes_hint(written)));
        return (0, 0);
    }
    let Some(record) = reader.record(node, say!("what-minutes"), &LIMITS) else { return (0, 0) };
    let mut minute = |name| reader.number(&record, name, true).and_then(|number| u32::try_from(number).ok()).unwrap_or(0);
    (minute("least"), minute("most"))
}

/// How minutes written in some other way are meant to stand: one number is about so many.
pub(super) fn minutes_hint(written: &str) -> String {
    let mut numbers = written.split(|c: char| !c.is_ascii_digit()).filter_map(|number| number.parse::<u32>().ok());
    let (least, most) = match (numbers.next(), numbers.next()) {
        (Some(least), Some(most)) => (least, most),
        (Some(about), None) => (about.saturating_sub(1).max(1), about.saturating_add(1)),
        (None, _) => (2, 4),
    };
    say!("find-minutes-hint", least = least.to_string(), most = most.to_string())
}

fn date(record: &Record<'_>, name: &str, rule: Rule, reader: &mut Reader) -> Option<NaiveDate> {
    let words = reader.text(record, name, true);
    let date = words.parse().ok();
    if date.is_none() && !words.is_empty() {
        reader.find(Finding::new(rule, record.place(name), say!("find-date", words = words)));
    }
    date
}

/// The prompt a node tells of as a record, where its parts stand, and the note for facilitators.
pub(super) fn prompt_of(
    node: &Node,
    record: &Record<'_>,
    shelf: &Shelf,
    reader: &mut Reader,
) -> (Prompt, PromptPlaces, Option<String>) {
    let mut options = Vec::new();
    let found = reader.findings.len();
    let kind = kind(record, reader, &mut options);
    let kind_read = reader.findings.len() == found;
    let mut lenses: Vec<Lens> = Vec::new();
    let mut statements = Vec::new();
    for (id, span) in reader.texts(record, "statements", false) {
        match shelf.lens(&id) {
            Some(lens) => {
                lenses.push(lens);
                statements.push(span);
            }
            None => {
                let known: Vec<&str> = shelf
                    .frameworks
                    .iter()
                    .flat_map(crate::model::Framework::statements)
                    .map(|statement| statement.id.as_str())
                    .collect();
                let hint = match nearest(&id, &known) {
                    Some(known) => say!("find-did-you-mean", word = known),
                    None => say!("find-statement-hint"),
                };
                reader.find(Finding::new(Rule::UnknownStatement, span, say!("find-statement", id = id)).hint(hint));
            }
        }
    }
    let (condition, waits) = record.get("show_when").and_then(|node| condition(node, reader)).unzip();
    let prompt = Prompt {
        id: reader.text(record, "id", true),
        text: reader.text(record, "text", true),
        hint: reader.maybe_text(record, "hint"),
        why: reader.maybe_text(record, "why"),
        kind: kind.unwrap_or(Kind::LongText),
        lenses,
        about: reader.word(record, "about", &ABOUTS).unwrap_or_default(),
        always_private: reader.truth(record, "always_private"),
        show_when: condition,
        extra: reader.truth(record, "extra"),
    };
    let places = PromptPlaces {
        whole: node.span.clone(),
        id: record.place("id"),
        text: record.place("text"),
        hint: record.place("hint"),
        why: record.place("why"),
        kind: record.place("kind"),
        kind_read,
        show_when: record.place("show_when"),
        waits,
        statements,
        options,
    };
    (prompt, places, reader.maybe_text(record, "facilitator_note"))
}

fn condition(node: &Node, reader: &mut Reader) -> Option<(Condition, Waits)> {
    let record = reader.record(node, say!("what-condition"), &["prompt", "is"])?;
    let prompt = reader.text(&record, "prompt", true);
    let test = reader.at(&record, "is", true)?;
    let waits = (record.place("prompt"), test.span.clone());
    let (name, span) = reader.bare(test, "is", &TESTS)?;
    if ["Not", "Unanswered", "None"].contains(&name) {
        let sentence = say!("find-unknown-word", word = name, field = "is");
        let hint = say!("find-follow-not-hint", words = words_of("is").join(", "));
        reader.find(Finding::new(Rule::UnknownWord, span, sentence).hint(hint));
        return None;
    }
    let named = reader.known_word(name, span, "is", &TESTS)?;
    if !matches!(named, TestName::AnyOf) {
        reader.alone(test);
    }
    let test = match (named, &test.shape) {
        (TestName::Answered, _) => Test::Answered,
        (TestName::Yes, _) => Test::Yes,
        (TestName::No, _) => Test::No,
        (TestName::AnyOf, Shape::Call(_, items)) => {
            let options = items.first().map(|list| reader.texts_of(list, "AnyOf")).unwrap_or_default();
            Test::AnyOf(options.into_iter().map(|(option, _)| option).collect())
        }
        (TestName::AnyOf, _) => {
            reader.find(Finding::new(Rule::WrongType, test.span.clone(), say!("find-any-of")));
            return None;
        }
    };
    Some((Condition { prompt, test }, waits))
}
