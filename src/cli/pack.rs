//! `aftershift pack`: the packs there are, and what is in one. What changes the shelf is in `install`.

use std::io::{self, Write};

use serde_json::{Value, json};

use crate::base::text;
use crate::jobs;
use crate::model::{Choice, Condition, Kind, Pack, Prompt, Sensitivity, Shelf, Test, Unreadable};
use crate::pack::behind;
use crate::say;

use super::args::{PackAsk, Switch};
use super::error::Failure;
use super::reflect::no_pack;
use super::{Shell, install, lint, out, pack_diff, pack_file, pack_import, pack_new, pack_worksheet, preview};

/// The version of what `pack list --json` prints. A change that could break a reader of it raises this.
const JSON_VERSION: u32 = 1;

pub(super) fn run(ask: PackAsk, shell: &Shell) -> Result<(), Failure> {
    match ask {
        PackAsk::Check { paths, format } => lint::run(&paths, format, &jobs::shelf_as_it_came(&shell.store()), shell.plain),
        PackAsk::Preview { pack } => preview::run(&pack, shell),
        PackAsk::Install { path, yes, dry_run } => install::install(&path, yes, dry_run, shell),
        PackAsk::Remove { id, overlay, yes } => install::remove(&id, overlay, yes, shell),
        PackAsk::FirstPage { id, state } => install::first_page(&id, state == Switch::On, shell),
        PackAsk::Overlay { id } => {
            let shelf = jobs::shelf_as_it_came(&shell.store());
            let pack = shelf.pack(&id).ok_or_else(|| no_pack(&id))?;
            out::data(|to| to.write_all(crate::pack::starter(pack).as_bytes()))
        }
        PackAsk::New(ask) => pack_new::run(ask, shell),
        PackAsk::Diff(ask) => pack_diff::run(&ask, shell),
        PackAsk::Worksheet(ask) => pack_worksheet::run(ask, shell),
        PackAsk::ImportCsv(ask) => pack_import::run(ask, &shell.shelf(), shell.plain),
        PackAsk::List { json } => list(&shell.shelf(), json),
        PackAsk::Show { pack, json } => {
            let pack = pack_file::find(&pack, shell)?;
            if json { out::json(&whole(&pack)) } else { out::data(|to| write(&pack, &shell.shelf(), to)) }
        }
    }
}

fn list(shelf: &Shelf, json: bool) -> Result<(), Failure> {
    if json {
        let packs: Vec<Value> = shelf.packs.iter().map(|pack| standing(pack, shelf)).collect();
        let trouble = |kind: &str, found: &[Unreadable]| -> Vec<Value> {
            let trouble =
                |found: &Unreadable| json!({ "file": found.file, "line": found.line, "sentence": found.reason, "kind": kind });
            found.iter().map(trouble).collect()
        };
        let findings = [trouble("broken", &shelf.broken), trouble("stale", &shelf.stale)].concat();
        return out::json(&json!({ "version": JSON_VERSION, "packs": packs, "findings": findings }));
    }
    let widest = |column: fn(&Pack) -> String| shelf.packs.iter().map(|pack| text::width(&column(pack))).max().unwrap_or_default();
    let (ids, lengths, languages) = (widest(|pack| pack.id.clone()), widest(Pack::length), widest(|pack| pack.language.clone()));
    out::data(|to| {
        shelf.packs.iter().try_for_each(|pack| {
            let place = Place::of(pack, shelf);
            let words = [
                place.installed.then(|| say!("cli-pack-installed")).or_else(|| Some(say!("cli-pack-built-in"))),
                place.adapted.then(|| say!("cli-pack-adapted")),
                place.near.then(|| say!("cli-pack-near")),
            ];
            let words = words.into_iter().flatten().collect::<Vec<_>>().join(", ");
            let (id, language, length) = (&pack.id, &pack.language, pack.length());
            writeln!(to, "{id:<ids$}  {length:<lengths$}  {language:<languages$}  {}  ({words})", pack.title)
        })
    })?;
    out::name_unreadable(&shelf.broken);
    out::name_stale(&shelf.stale);
    Ok(())
}

/// How a pack stands on the shelf.
struct Place {
    installed: bool,
    adapted: bool,
    near: bool,
}

impl Place {
    fn of(pack: &Pack, shelf: &Shelf) -> Self {
        Self {
            installed: shelf.installed.contains(&pack.id),
            adapted: shelf.adapted.contains(&pack.id),
            near: shelf.near().any(|near| near.id == pack.id),
        }
    }
}

/// A pack and how it stands on the shelf.
fn standing(pack: &Pack, shelf: &Shelf) -> Value {
    let place = Place::of(pack, shelf);
    let mut value = summary(pack);
    let more = json!({ "installed": place.installed, "adapted": place.adapted, "first_page": place.near });
    if let (Value::Object(value), Value::Object(more)) = (&mut value, more) {
        value.extend(more);
    }
    value
}

fn write(pack: &Pack, shelf: &Shelf, to: &mut dyn Write) -> io::Result<()> {
    writeln!(to, "{}", pack.title)?;
    writeln!(to, "{}", pack.about)?;
    writeln!(to, "{}", say!("cli-pack-facts", id = pack.id.as_str(), version = pack.version.as_str(), length = pack.length()))?;
    writeln!(to, "{}", origin(pack))?;
    if let Some(words) = behind(pack, shelf) {
        writeln!(to, "{words}")?;
    }
    for (number, prompt) in (1_usize..).zip(pack.as_asked()) {
        writeln!(to)?;
        writeln!(to, "{number}. {}", prompt.text)?;
        write_prompt(prompt, pack, to)?;
    }
    let notes = pack.facilitator_notes.iter().map(|words| say!("cli-pack-notes", words = words.as_str()));
    for words in notes {
        writeln!(to, "\n{words}")?;
    }
    for line in &pack.support {
        let (name, contact, source) = (line.name.clone(), line.contact.clone(), line.source.clone());
        writeln!(
            to,
            "{}",
            say!("cli-pack-support", name = name, contact = contact, checked = line.checked.to_string(), source = source)
        )?;
    }
    Ok(())
}

/// Who wrote it, where someone is named, and on what terms it may be copied.
fn origin(pack: &Pack) -> String {
    let licence = pack.licence.as_str();
    match pack.authors.join("; ") {
        nobody if nobody.is_empty() => say!("cli-pack-unnamed", licence = licence),
        authors => say!("cli-pack-authors", authors = authors, licence = licence),
    }
}

fn write_prompt(prompt: &Prompt, pack: &Pack, to: &mut dyn Write) -> io::Result<()> {
    if let Some(words) = &prompt.hint {
        writeln!(to, "   {words}")?;
    }
    for option in prompt.kind.options() {
        writeln!(to, "   - {}", option.words)?;
    }
    if prompt.kind.own_words() {
        writeln!(to, "   - {}", say!("prompt-own-words"))?;
    }
    if prompt.extra {
        writeln!(to, "   {}", say!("cli-pack-extra"))?;
    }
    if let Some(words) = prompt.show_when.as_ref().and_then(|when| follows(when, pack)) {
        writeln!(to, "   {words}")?;
    }
    if prompt.always_private {
        writeln!(to, "   {}", say!("through-private"))?;
    }
    if let Some(words) = &prompt.why {
        writeln!(to, "   {}", say!("cli-pack-why", words = words.as_str()))?;
    }
    for lens in prompt.cited() {
        writeln!(to, "   {}", say!("lens-source", title = lens.title.as_str(), source = lens.source.as_str()))?;
    }
    Ok(())
}

/// When a follow-up is asked, by the number of the prompt it follows.
fn follows(when: &Condition, pack: &Pack) -> Option<String> {
    let (number, earlier) = (1_usize..).zip(pack.as_asked()).find(|(_, prompt)| prompt.id == when.prompt)?;
    let answer = match &when.test {
        Test::Answered => return Some(say!("cli-pack-follow-up-any", number = number)),
        Test::Yes => say!("answer-yes"),
        Test::No => say!("answer-no"),
        Test::AnyOf(ids) => {
            let own = (earlier.kind.own_words() && ids.iter().any(|id| id == Choice::OWN)).then(|| say!("prompt-own-words"));
            let options = earlier.kind.options().iter().filter(|option| ids.contains(&option.id));
            let words = options.map(|option| say!("cli-pack-follow-up-option", words = option.words.as_str())).chain(own);
            words.reduce(|answers, last| say!("cli-pack-follow-up-or", answers = answers, last = last))?
        }
    };
    Some(say!("cli-pack-follow-up", number = number, answer = answer))
}

/// The answers a follow-up waits for, for programs.
fn waits_for(test: &Test) -> Value {
    match test {
        Test::Answered => json!("answered"),
        Test::Yes => json!("yes"),
        Test::No => json!("no"),
        Test::AnyOf(ids) => json!(ids),
    }
}

fn summary(pack: &Pack) -> Value {
    json!({
        "id": pack.id,
        "version": pack.version,
        "title": pack.title,
        "about": pack.about,
        "language": pack.language,
        "group": pack.group.title(),
        "minutes": { "least": pack.minutes.0, "most": pack.minutes.1 },
        "starred": pack.starred,
    })
}

fn whole(pack: &Pack) -> Value {
    let mut value = summary(pack);
    let sensitivity = match pack.sensitivity {
        Sensitivity::Everyday => "everyday",
        Sensitivity::Tender => "tender",
        Sensitivity::Heavy => "heavy",
    };
    let more = json!({
        "licence": pack.licence,
        "authors": pack.authors,
        "audience": pack.audience,
        "sensitivity": sensitivity,
        "frameworks": pack.frameworks.iter().map(|e| json!({ "framework": e.of, "edition": e.edition })).collect::<Vec<_>>(),
        "grounding": pack.grounding,
        "facilitator_notes": pack.facilitator_notes,
        "prompts": pack.prompts.iter().map(prompt).collect::<Vec<_>>(),
    });
    if let (Value::Object(value), Value::Object(more)) = (&mut value, more) {
        value.extend(more);
    }
    value
}

fn prompt(prompt: &Prompt) -> Value {
    let kind = match prompt.kind {
        Kind::LongText => "long text",
        Kind::ShortText => "short text",
        Kind::Scale(_) => "scale",
        Kind::ChooseOne { .. } => "choose one",
        Kind::ChooseMany { .. } => "choose many",
        Kind::YesNo => "yes or no",
        Kind::Number(_) => "number",
        Kind::Date => "date",
        Kind::Note => "note",
    };
    json!({
        "id": prompt.id,
        "text": prompt.text,
        "hint": prompt.hint,
        "why": prompt.why,
        "kind": kind,
        "options": prompt.kind.options().iter().map(|o| json!({ "id": o.id, "words": o.words })).collect::<Vec<_>>(),
        "own_words": prompt.kind.own_words(),
        "statements": prompt.lenses.iter().map(|lens| &lens.statement).collect::<Vec<_>>(),
        "extra": prompt.extra,
        "always_private": prompt.always_private,
        "follows": prompt.show_when.as_ref().map(|when| &when.prompt),
        "follows_when": prompt.show_when.as_ref().map(|when| waits_for(&when.test)),
    })
}
