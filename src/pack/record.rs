//! Reads records out of a tree, and says in a trainer's words what is missing, unknown or of the wrong kind.

use std::ops::Range;

use crate::base::text;
use crate::say;

use super::finding::{Finding, Rule};
use super::kinds::{example, within_kind};
use super::tree::{Field, Node, Shape};

/// No single text in a pack is longer. Characters.
const LONGEST_TEXT: usize = 4_096;

/// No list in a pack is longer.
const LONGEST_LIST: usize = 200;

/// What trainers also call a field, after the field. Where two fields share a name, the first that a record has is meant.
const ALSO_CALLED: [(&str, &[&str]); 20] = [
    ("text", &["question", "prompt", "words", "label"]),
    ("words", &["text", "label", "title"]),
    ("title", &["name", "label"]),
    ("id", &["name", "key"]),
    ("about", &["description", "summary", "purpose"]),
    ("kind", &["type", "answer"]),
    ("is", &["answer", "value", "equals"]),
    ("options", &["answers", "choices", "items", "points"]),
    ("own_words", &["other", "free_text"]),
    ("hint", &["help", "helper", "guidance"]),
    ("why", &["reason", "rationale", "because"]),
    ("show_when", &["if", "when", "follows", "follow_up", "relevant"]),
    ("always_private", &["private"]),
    ("extra", &["optional"]),
    ("facilitator_note", &["note", "notes"]),
    ("facilitator_notes", &["note", "notes"]),
    ("minutes", &["duration", "time", "length"]),
    ("least", &["min", "minimum", "from"]),
    ("most", &["max", "maximum", "to"]),
    ("prompts", &["questions"]),
];

/// The fields whose text is words for people to read.
const WORDS: [&str; 14] = [
    "title",
    "about",
    "licence",
    "authors",
    "audience",
    "grounding",
    "facilitator_notes",
    "facilitator_note",
    "text",
    "hint",
    "why",
    "words",
    "name",
    "contact",
];

/// A word longer than this is not repeated in a sentence. Bytes.
const LONGEST_EXAMPLE: usize = 40;

/// A record being read: its fields, and what it is called in a sentence.
pub(super) struct Record<'t> {
    what: String,
    fields: &'t [Field],
    known: Vec<String>,
    /// Where it begins: its name, or its bracket.
    begins: Range<usize>,
}

/// Collects what is wrong while a file is read.
#[derive(Debug, Default)]
pub(super) struct Reader {
    pub(super) findings: Vec<Finding>,
    /// Where the value of each field stands whose name is a slip, and where its name does.
    slips: Vec<(Range<usize>, Range<usize>)>,
}

impl Reader {
    /// Notes something wrong. What is wrong with the value of a field whose name is wrong is told with the name.
    pub(super) fn find(&mut self, finding: Finding) {
        let slip = self.slips.iter().find(|(value, _)| finding.rule == Rule::WrongType && *value == finding.span);
        let named = slip.and_then(|(_, name)| self.findings.iter_mut().find(|earlier| earlier.span == *name));
        let Some(named) = named else { return self.findings.push(finding) };
        let told = named.hint.take().into_iter().chain(finding.hint);
        named.hint = told.reduce(|name, value| format!("{name} {value}"));
    }

    /// Reads `node` as a record of `known` fields, called `what` in sentences.
    pub(super) fn record<'t>(&mut self, node: &'t Node, what: String, known: &[&str]) -> Option<Record<'t>> {
        let Shape::Record(name, fields) = &node.shape else {
            if !matches!(node.shape, Shape::Broken) {
                let sentence = say!("find-wrong-group", what = what, found = found(&node.shape));
                let hint = say!("find-wrong-group-hint", words = known.join(", "));
                self.find(Finding::new(Rule::WrongType, node.span.clone(), sentence).hint(hint));
            }
            return None;
        };
        if fields.len() > LONGEST_LIST {
            let sentence = say!("find-too-many-fields", what = what.as_str(), count = fields.len(), most = LONGEST_LIST);
            self.find(Finding::new(Rule::TooMany, node.span.clone(), sentence));
        }
        let fields = fields.get(..LONGEST_LIST).unwrap_or(fields);
        for (place, field) in fields.iter().enumerate() {
            let name = field.name.text.as_str();
            if fields.iter().take(place).any(|earlier| earlier.name.text == name) {
                let sentence = say!("find-field-twice", field = name);
                self.find(Finding::new(Rule::FieldTwice, field.name.span.clone(), sentence));
            } else if !known.contains(&name) && !name.is_empty() {
                self.slips.push((field.value.span.clone(), field.name.span.clone()));
                let sentence = say!("find-unknown-field", field = name, what = what.as_str());
                self.find(
                    Finding::new(Rule::UnknownField, field.name.span.clone(), sentence).hint(field_hint(name, known, fields)),
                );
            }
        }
        let begins = name.as_ref().map_or(node.span.start..node.span.start + 1, |name| name.span.clone());
        Some(Record { what, fields, known: known.iter().map(|&known| known.to_owned()).collect(), begins })
    }

    /// Those of `nodes` that are records of `known` fields. Of the others only the first is told.
    pub(super) fn records<'t>(&mut self, nodes: Vec<&'t Node>, what: &str, known: &[&str]) -> Vec<(&'t Node, Record<'t>)> {
        let mut told = false;
        let mut records = Vec::new();
        for node in nodes {
            let other = !matches!(node.shape, Shape::Record(..) | Shape::Broken);
            if !(other && std::mem::replace(&mut told, other)) {
                records.extend(self.record(node, what.to_owned(), known).map(|record| (node, record)));
            }
        }
        records
    }

    /// The text at `name`, made safe to show; empty where there is none, which is said if it `must` be there.
    pub(super) fn text(&mut self, record: &Record<'_>, name: &str, must: bool) -> String {
        let Some(node) = self.at(record, name, must) else { return String::new() };
        self.text_of(node, name)
    }

    /// The text at `name`, where there is one.
    pub(super) fn maybe_text(&mut self, record: &Record<'_>, name: &str) -> Option<String> {
        let node = record.get(name)?;
        Some(self.text_of(node, name))
    }

    /// The texts of the list at `name`, each with its place.
    pub(super) fn texts(&mut self, record: &Record<'_>, name: &str, must: bool) -> Vec<(String, Range<usize>)> {
        self.at(record, name, must).map(|node| self.texts_of(node, name)).unwrap_or_default()
    }

    /// The texts of a list, each with its place. What else it holds is told and left out.
    pub(super) fn texts_of(&mut self, node: &Node, name: &str) -> Vec<(String, Range<usize>)> {
        if let Shape::Text(words) = &node.shape {
            self.wrong(node, name, &say!("kind-list"), Some(say!("find-list-hint", words = example(words))));
            return vec![(text::shown(words), node.span.clone())]; // It is the one that is meant.
        }
        let texts = self.list_of(node, name).into_iter().map(|node| (node, self.text_of(node, name)));
        let texts = texts.filter(|(node, _)| matches!(node.shape, Shape::Text(_)));
        texts.map(|(node, text)| (text, node.span.clone())).collect()
    }

    /// The nodes of the list at `name`.
    pub(super) fn list<'t>(&mut self, record: &Record<'t>, name: &str, must: bool) -> Vec<&'t Node> {
        let Some(node) = self.at(record, name, must) else { return Vec::new() };
        self.list_of(node, name)
    }

    /// The nodes of a list.
    pub(super) fn list_of<'t>(&mut self, node: &'t Node, name: &str) -> Vec<&'t Node> {
        let Shape::List(items) = &node.shape else {
            self.wrong(node, name, &say!("kind-list"), None);
            return Vec::new();
        };
        if items.len() > LONGEST_LIST {
            let sentence = say!("find-too-many", field = name, count = items.len(), most = LONGEST_LIST);
            self.find(Finding::new(Rule::TooMany, node.span.clone(), sentence));
        }
        items.iter().take(LONGEST_LIST).collect()
    }

    /// The whole number at `name`.
    pub(super) fn number(&mut self, record: &Record<'_>, name: &str, must: bool) -> Option<i64> {
        let node = self.at(record, name, must)?;
        let number = match &node.shape {
            Shape::Number(written) => whole(written),
            _ => None,
        };
        if number.is_none() {
            self.wrong(node, name, &say!("kind-number"), None);
        }
        number
    }

    /// Whether `true` stands at `name`.
    pub(super) fn truth(&mut self, record: &Record<'_>, name: &str) -> bool {
        match record.get(name) {
            None => false,
            Some(Node { shape: Shape::Truth(truth), .. }) => *truth,
            Some(node) => {
                let sentence = say!("find-wrong-type", field = name, wanted = say!("kind-truth"), found = found(&node.shape));
                let hint = truth_meant(&node.shape).map(|truth| say!("find-did-you-mean", word = truth.to_string()));
                if !matches!(node.shape, Shape::Broken) {
                    self.find(Finding::new(Rule::WrongType, node.span.clone(), sentence).hint(hint));
                }
                false
            }
        }
    }

    /// The word at `name`, which is one of `known`.
    pub(super) fn word<T: Copy>(&mut self, record: &Record<'_>, name: &str, known: &[(&str, T)]) -> Option<T> {
        let (word, span) = self.bare(record.get(name)?, name, known)?;
        self.known_word(word, span, name, known)
    }

    /// The word a node is, or begins with, and where it stands.
    pub(super) fn bare<'n, T>(&mut self, node: &'n Node, name: &str, known: &[(&str, T)]) -> Option<(&'n str, Range<usize>)> {
        let words: Vec<&str> = known.iter().map(|(known, _)| *known).collect();
        match &node.shape {
            Shape::Word(word) => return Some((word, node.span.clone())),
            Shape::Call(name, _) | Shape::Record(Some(name), _) => return Some((&name.text, name.span.clone())),
            Shape::Broken => {}
            // A word in quotes is what most people try first.
            Shape::Text(word) if nearest(word, &words).is_some() => {
                let meant = nearest(word, &words).unwrap_or_default();
                let sentence = say!("find-quoted-word", word = meant);
                self.find(Finding::new(Rule::WrongType, node.span.clone(), sentence));
            }
            shape => {
                let sentence = say!("find-wrong-type", field = name, wanted = say!("kind-word"), found = found(shape));
                let hint = match shape {
                    Shape::Text(word) => meant(word, &words),
                    _ => Some(say!("find-known", words = words.join(", "))),
                };
                self.find(Finding::new(Rule::WrongType, node.span.clone(), sentence).hint(hint));
            }
        }
        None
    }

    /// What `word` stands for.
    pub(super) fn known_word<T: Copy>(&mut self, word: &str, span: Range<usize>, name: &str, known: &[(&str, T)]) -> Option<T> {
        let meaning = known.iter().find(|(known, _)| *known == word).map(|(_, meaning)| *meaning);
        if meaning.is_none() {
            let words: Vec<&str> = known.iter().map(|(known, _)| *known).collect();
            let sentence = say!("find-unknown-word", word = word, field = name);
            self.find(Finding::new(Rule::UnknownWord, span, sentence).hint(meant(word, &words)));
        }
        meaning
    }

    /// A text, made safe to show.
    pub(super) fn text_of(&mut self, node: &Node, name: &str) -> String {
        let Shape::Text(words) = &node.shape else {
            let hint = match &node.shape {
                Shape::Number(words) if name == "version" => Some(say!("find-quotes-hint", words = three_numbers(words))),
                Shape::Word(words) | Shape::Number(words) => Some(say!("find-quotes-hint", words = example(words))),
                _ => None,
            };
            self.wrong(node, name, &say!("kind-text"), hint);
            return String::new();
        };
        if words.chars().count() > LONGEST_TEXT {
            let sentence = say!("find-too-long", field = name, most = LONGEST_TEXT);
            self.find(Finding::new(Rule::TooLong, node.span.clone(), sentence));
        }
        let shown = text::shown(words);
        if WORDS.contains(&name) && is_blank(words) {
            let sentence = say!("find-blank", field = name);
            self.find(Finding::new(Rule::BlankText, node.span.clone(), sentence).hint(say!("find-blank-hint")));
        } else if shown != *words {
            let sentence = say!("find-control", field = name);
            self.find(Finding::new(Rule::ControlCharacter, node.span.clone(), sentence));
        }
        shown
    }

    /// Says that a word which is written alone has something in brackets behind it, if it has.
    pub(super) fn alone(&mut self, node: &Node) {
        if let Shape::Call(name, _) | Shape::Record(Some(name), _) = &node.shape {
            self.find(Finding::new(Rule::WrongType, node.span.clone(), say!("find-alone", word = name.text.as_str())));
        }
    }

    /// Says that `node` is not what it should be; what is broken has been said already.
    pub(super) fn wrong(&mut self, node: &Node, name: &str, wanted: &str, hint: Option<String>) {
        if matches!(node.shape, Shape::Broken) {
            return;
        }
        let sentence = say!("find-wrong-type", field = name, wanted = wanted, found = found(&node.shape));
        self.find(Finding::new(Rule::WrongType, node.span.clone(), sentence).hint(hint));
    }

    /// The node at `name`; that it is missing is said if it `must` be there.
    pub(super) fn at<'t>(&mut self, record: &Record<'t>, name: &str, must: bool) -> Option<&'t Node> {
        let node = record.get(name);
        if node.is_none() && must {
            let sentence = say!("find-missing", what = record.what.as_str(), field = name);
            let hint = say!("find-missing-hint", field = name);
            self.find(Finding::new(Rule::MissingField, record.begins.clone(), sentence).hint(hint));
        }
        node
    }
}

impl<'t> Record<'t> {
    /// What stands at `name`, unless it is nothing. A field that is a slip of `name`, which is said elsewhere, stands in for it.
    pub(super) fn get(&self, name: &str) -> Option<&'t Node> {
        let known: Vec<&str> = self.known.iter().map(String::as_str).collect();
        let slip = |field: &&Field| {
            let written = field.name.text.as_str();
            !known.contains(&written) && meant_among(written, &known, self.fields) == Some(name)
        };
        let field = self.fields.iter().find(|field| field.name.text == name).or_else(|| self.fields.iter().find(slip))?;
        (!matches!(field.value.shape, Shape::Absent)).then_some(&field.value)
    }

    /// Where the value at `name` stands; the record's beginning where there is none.
    pub(super) fn place(&self, name: &str) -> Range<usize> {
        self.get(name).map_or(self.begins.clone(), |node| node.span.clone())
    }
}

/// Whether there is nothing in a text that a person could see.
fn is_blank(words: &str) -> bool {
    words.chars().all(|c| c.is_whitespace() || c.is_control() || text::width(c.encode_utf8(&mut [0; 4])) == 0)
}

/// Which field an unknown name may be meant for, or which there are.
fn field_hint(name: &str, known: &[&str], fields: &[Field]) -> String {
    match meant_among(name, known, fields) {
        Some(field) => say!("find-did-you-mean", word = field),
        None if known.contains(&"kind") && within_kind(name) => say!("find-within-kind"),
        None => say!("find-known", words = known.join(", ")),
    }
}

/// The same for a record of these `fields`: one that is missing is meant before one that is there.
fn meant_among<'k>(name: &str, known: &[&'k str], fields: &[Field]) -> Option<&'k str> {
    let is_missing = |known: &&&str| !fields.iter().any(|field| field.name.text == **known);
    let missing: Vec<&str> = known.iter().filter(is_missing).copied().collect();
    meant_field(name, &missing).or_else(|| meant_field(name, known))
}

/// Which field of those `known` a name is meant for: what trainers also call it, or what it is a slip of.
pub(super) fn meant_field<'k>(name: &str, known: &[&'k str]) -> Option<&'k str> {
    let called = |field: &str| known.iter().copied().find(|known| *known == field);
    let lower = name.to_lowercase();
    let mut also = ALSO_CALLED.iter().filter(|(_, names)| names.contains(&lower.as_str()));
    also.find_map(|(field, _)| called(field)).or_else(|| nearest(name, known))
}

/// "Did you mean …?", or what there is to choose from.
pub(super) fn meant(word: &str, known: &[&str]) -> Option<String> {
    match nearest(word, known) {
        Some(known) => Some(say!("find-did-you-mean", word = known)),
        None if known.is_empty() => None,
        // An option of an earlier prompt.
        None if known.contains(&"AnyOf") => Some(say!("find-option-hint", option = example(word))),
        None => Some(say!("find-known", words = known.join(", "))),
    }
}

/// What `word` is most likely a slip of.
pub fn nearest<'k>(word: &str, known: &[&'k str]) -> Option<&'k str> {
    if word.len() > 4 * known.iter().map(|known| known.len()).max()? {
        return None; // Nobody slips that far, and comparing takes its time.
    }
    let distance = |known: &'k str| (strsim::damerau_levenshtein(&word.to_lowercase(), &known.to_lowercase()), known);
    let near = known.iter().map(|known| distance(known)).min()?;
    (near.0 <= 1 + near.1.len() / 4).then_some(near.1)
}

/// Whether something else that stands for a yes or a no most likely means `true`.
fn truth_meant(shape: &Shape) -> Option<bool> {
    let (Shape::Word(word) | Shape::Text(word) | Shape::Number(word)) = shape else { return None };
    let word = word.to_lowercase();
    let near = nearest(&word, &["true", "false"]).map(|word| word == "true");
    near.or(["yes", "y", "on", "1"].contains(&word.as_str()).then_some(true))
        .or(["no", "n", "off", "0"].contains(&word.as_str()).then_some(false))
}

/// A whole number as it is written, where it is one that can be worked with.
fn whole(written: &str) -> Option<i64> {
    written.replace('_', "").parse().ok()
}

/// A version of fewer numbers as it is meant to stand: "1.0" is "1.0.0".
fn three_numbers(words: &str) -> String {
    let missing = 2_usize.saturating_sub(words.matches('.').count());
    format!("{}{}", example(words), ".0".repeat(missing))
}

/// What a trainer sees where something else should be.
fn found(shape: &Shape) -> String {
    match shape {
        Shape::Text(_) => say!("kind-text"),
        Shape::Number(written) if written.contains('.') => say!("kind-fraction"),
        Shape::Number(written) if whole(written).is_none() => say!("kind-large"),
        Shape::Number(_) => say!("kind-number"),
        Shape::Truth(_) => say!("kind-truth"),
        Shape::List(_) => say!("kind-list"),
        Shape::Record(..) | Shape::Call(..) => say!("kind-group"),
        Shape::Word(word) if word.len() <= LONGEST_EXAMPLE => say!("kind-this-word", word = word.as_str()),
        Shape::Word(_) => say!("kind-word"),
        Shape::Absent => say!("kind-nothing"),
        Shape::Braces => say!("kind-braces"),
        Shape::Strange | Shape::Broken => say!("kind-strange"),
    }
}
