//! `aftershift pack`: the packs there are, and what is in one.

use std::io::{self, Write};

use serde_json::{Value, json};

use crate::model::{Kind, Pack, Prompt, Sensitivity};
use crate::say;

use super::args::PackAsk;
use super::error::Failure;
use super::reflect::no_pack;
use super::{Shell, lint, out, preview};

pub(super) fn run(ask: PackAsk, shell: &Shell) -> Result<(), Failure> {
    let shelf = crate::pack::shelf();
    match ask {
        PackAsk::Check { paths, format } => lint::run(&paths, format, &shelf, shell.plain),
        PackAsk::Preview { file } => preview::run(file, shelf, shell),
        PackAsk::List { json: true } => out::json(&Value::Array(shelf.packs.iter().map(summary).collect())),
        PackAsk::List { json: false } => out::data(|to| {
            shelf.packs.iter().try_for_each(|pack| writeln!(to, "{:<18}  {:<16}  {}", pack.id, pack.length(), pack.title))
        }),
        PackAsk::Show { id, json } => {
            let pack = shelf.pack(&id).ok_or_else(|| no_pack(&id))?;
            if json { out::json(&whole(pack)) } else { out::data(|to| write(pack, to)) }
        }
    }
}

fn write(pack: &Pack, to: &mut dyn Write) -> io::Result<()> {
    writeln!(to, "{}", pack.title)?;
    writeln!(to, "{}", pack.about)?;
    writeln!(to, "{}", say!("cli-pack-facts", id = pack.id.clone(), version = pack.version.clone(), length = pack.length()))?;
    writeln!(to, "{}", say!("cli-pack-authors", authors = pack.authors.join("; "), licence = pack.licence.clone()))?;
    for (number, prompt) in (1_usize..).zip(&pack.prompts) {
        writeln!(to)?;
        writeln!(to, "{number}. {}", prompt.text)?;
        write_prompt(prompt, to)?;
    }
    let notes = pack.facilitator_notes.iter().map(|words| say!("cli-pack-notes", words = words.clone()));
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

fn write_prompt(prompt: &Prompt, to: &mut dyn Write) -> io::Result<()> {
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
    if let Some(when) = &prompt.show_when {
        writeln!(to, "   {}", say!("cli-pack-follow-up", prompt = when.prompt.clone()))?;
    }
    if let Some(words) = &prompt.why {
        writeln!(to, "   {}", say!("cli-pack-why", words = words.clone()))?;
    }
    for lens in &prompt.lenses {
        writeln!(to, "   {}", say!("lens-source", title = lens.title.clone(), source = lens.source.clone()))?;
    }
    Ok(())
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
    })
}
