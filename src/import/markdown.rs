//! A folder of Markdown: an entry a file, kept whole with whatever stands at its head.

use super::found::{Found, Reading, Spot};
use super::source::File;
use super::when::When;
use super::words::{marked, tags, text};
use crate::say;

/// What a head calls the time of writing, the likeliest first.
const DATES: [&str; 4] = ["date", "created", "created_at", "created-at"];

/// So many signs of a file's name may be its date.
const LONGEST_DATE: usize = 19;

pub(super) fn read(file: &File, reading: &mut Reading) {
    let (text, guessed) = text(&file.bytes);
    if guessed {
        reading.guessed.push(file.name.clone());
    }
    let (head, body) = head(&text);
    let dated = DATES.iter().find_map(|name| head.iter().find(|(field, _)| field == name)).and_then(|(_, value)| When::read(value));
    let Some(when) = dated.or_else(|| named(&file.name)).or_else(|| file.written.map(When::Written)) else {
        return reading.pass_by(Spot::whole(&file.name), say!("import-no-date"));
    };
    let own_id = matches!(when, When::Written(_)).then(|| format!("{} {text}", file.name));
    let in_head = head.iter().filter(|(field, _)| field == "tags" || field == "tag").flat_map(|(_, value)| listed(value));
    let tags = tags(in_head.chain(outside_code(body).flat_map(|line| marked(line, &['#']))));
    reading.take(Found { spot: Spot::whole(&file.name), own_id, when, text, tags });
}

/// What stands at the head of a file between lines of `---`, as names and values, and what comes after it. The items of a list below a name
/// are its value, apart by commas.
fn head(text: &str) -> (Vec<(String, String)>, &str) {
    let Some((head, body)) = text.strip_prefix("---\n").and_then(|rest| rest.split_once("\n---")) else {
        return (Vec::new(), text);
    };
    let mut fields: Vec<(String, String)> = Vec::new();
    for line in head.lines() {
        let item = line.trim_start().strip_prefix("- ");
        match (item, line.split_once(':'), fields.last_mut()) {
            (Some(item), _, Some((_, value))) => {
                value.push_str(", ");
                value.push_str(item);
            }
            (None, Some((name, value)), _) => fields.push((name.trim().to_ascii_lowercase(), plain(value).to_owned())),
            _ => {}
        }
    }
    (fields, body)
}

/// A value without the quotes around it.
fn plain(value: &str) -> &str {
    let value = value.trim();
    let quoted = |sign: char| value.strip_prefix(sign)?.strip_suffix(sign);
    quoted('"').or_else(|| quoted('\'')).unwrap_or(value)
}

/// The items of `[a, b]`, or of `a, b`.
fn listed(value: &str) -> impl Iterator<Item = &str> {
    value.trim_matches(['[', ']', ' ']).split(',').map(plain)
}

/// The date a file's name begins with: `2026-11-21 18.40 walk.md`, `20261121184000-000012.md`.
fn named(name: &str) -> Option<When> {
    let stem = name.rsplit(['/', '\\']).next()?;
    let dated: String = stem.chars().take_while(|c| c.is_ascii_digit() || ['-', '_', ' ', '.', ':', 'T'].contains(c)).collect();
    let ends = (8..=dated.len().min(LONGEST_DATE)).rev();
    let said = ends.filter_map(|end| dated.get(..end)).filter_map(|date| as_time(date).or_else(|| When::read(date)));
    said.into_iter().next()
}

/// A day and a time whose hours and minutes a file's name holds apart by something else than a colon.
fn as_time(date: &str) -> Option<When> {
    let (day, time) = date.split_at_checked(10)?;
    let time = time.strip_prefix(['_', ' ', 'T', '-'])?;
    let parts: Vec<&str> = time.split(['-', '.', '_', ':']).collect();
    let time = match parts.as_slice() {
        [hours_and_minutes] if hours_and_minutes.len() == 4 => {
            let (hours, minutes) = hours_and_minutes.split_at_checked(2)?;
            format!("{hours}:{minutes}")
        }
        [hours, minutes] | [hours, minutes, ""] => format!("{hours}:{minutes}"),
        [hours, minutes, seconds] => format!("{hours}:{minutes}:{seconds}"),
        _ => return None,
    };
    When::read(&format!("{day} {time}")).filter(|when| matches!(when, When::Wall(_)))
}

/// The lines that are not code.
fn outside_code(text: &str) -> impl Iterator<Item = &str> {
    let mut is_code = false;
    text.lines().filter(move |line| {
        let is_fence = line.trim_start().starts_with("```");
        is_code ^= is_fence;
        !is_code && !is_fence
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_may_say_when() {
        let check = |name: &str, expect: &str| {
            let when = named(name).map(|when| when.likeness());
            assert_eq!(when.as_deref(), (!expect.is_empty()).then_some(expect), "{name}");
        };
        check("2026-11-21.md", "2026-11-21");
        check("2026/2026-11-21 a walk.md", "2026-11-21");
        check("2026-11-21 18.40 a walk.md", "2026-11-21 18:40:00");
        check("2026-11-21T18-40-05.md", "2026-11-21 18:40:05");
        check("2026-11-21_1840.md", "2026-11-21 18:40:00");
        check("20261121184000-000012.md", "2026-11-21 18:40:00");
        check("20261121.md", "2026-11-21");
        check("2026-13-41.md", "");
        check("a walk.md", "");
        check("12.md", "");
    }

    #[test]
    fn what_stands_at_the_head_is_read() {
        let (fields, body) = head("---\ntitle: \"A: walk\"\ndate: 2026-11-21\ntags:\n  - one\n  - 'two'\n---\nWords.");
        let expect = [("title", "A: walk"), ("date", "2026-11-21"), ("tags", ", one, 'two'")];
        assert_eq!(fields, expect.map(|(name, value)| (name.to_owned(), value.to_owned())));
        assert_eq!(body, "\nWords.");
        assert_eq!(listed(", one, 'two'").collect::<Vec<_>>(), ["", "one", "two"]);
        assert_eq!(listed("[one, \"two\"]").collect::<Vec<_>>(), ["one", "two"]);
        assert_eq!(head("--- not a head"), (vec![], "--- not a head"));
    }
}
