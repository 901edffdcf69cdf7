//! The part of `XLSForm` (<https://xlsform.org>) that packs have a place for: its `survey` and `choices` sheets.

use crate::model::{Condition, Kind, Point, Prompt, Test};
use crate::say;

use super::ids::Ids;
use super::sheet::{LIMITS, Remark, Remarks};
use super::starter::prompt;
use super::table::{Row, Table};

/// Whether a sheet is the `survey` of an `XLSForm`.
pub(super) fn is_survey(table: &Table) -> bool {
    table.has("type") && table.has("label") && !table.has("text")
}

/// A question on its way into a pack: what the form called it, and what it calls its choices.
struct Question {
    name: String,
    prompt: Prompt,
    /// The names of the choices, in the order of the prompt's options.
    choices: Vec<String>,
}

/// The prompts of a form, and what was not carried over.
pub(super) fn survey(survey: &Table, choices: &Table) -> (Vec<Prompt>, Vec<Remark>) {
    let (mut ids, mut remarks) = (Ids::default(), Remarks::default());
    let mut questions: Vec<Question> = Vec::new();
    for row in &survey.rows {
        let written = survey.get(row, &["type"]).unwrap_or_default();
        let Some((kind, names)) = kind(written, row, choices, &mut remarks) else { continue };
        let Some(label) = survey.get(row, &["label"]) else {
            remarks.say(row, say!("sheet-no-question"));
            continue;
        };
        remarks.left(survey, row, |column| ["type", "name", "label", "hint", "relevant"].contains(&column));
        if label.contains("${") {
            remarks.say(row, say!("sheet-filled-in"));
        }
        let name = survey.get(row, &["name"]).unwrap_or_default();
        let id = ids.next(if name.is_empty() { label } else { name }, "question");
        let mut made = Prompt { id, ..prompt(label.to_owned(), kind) };
        made.hint = survey.get(row, &["hint"]).map(str::to_owned);
        if let Some(relevant) = survey.get(row, &["relevant"]) {
            made.show_when = show_when(relevant, &questions);
            if made.show_when.is_none() {
                remarks.say(row, say!("sheet-relevant", words = relevant));
            }
        }
        questions.push(Question { name: name.to_owned(), prompt: made, choices: names });
    }
    let mut among = Remarks::default();
    for row in &choices.rows {
        among.left(choices, row, |column| ["list_name", "list", "name", "value", "label"].contains(&column));
    }
    for remark in among.into_inner() {
        remarks.0.push(Remark { sentence: say!("sheet-choice", sentence = remark.sentence), ..remark });
    }
    (questions.into_iter().map(|question| question.prompt).collect(), remarks.into_inner())
}

/// The kind that a type stands for, with the names of its choices; `None`, once said, where packs have nothing of the kind.
fn kind(written: &str, row: &Row, choices: &Table, remarks: &mut Remarks) -> Option<(Kind, Vec<String>)> {
    let words: Vec<&str> = written.split_whitespace().collect();
    let kind = match words.as_slice() {
        ["text"] => Kind::LongText,
        ["note" | "acknowledge"] => Kind::Note,
        ["date"] => Kind::Date,
        ["integer"] => {
            remarks.say(row, say!("sheet-limits", least = LIMITS.least, most = LIMITS.most));
            Kind::Number(LIMITS)
        }
        [select @ ("select_one" | "select_multiple"), list, rest @ ..] => {
            let (options, names) = options(list, choices);
            let own_words = rest == ["or_other"];
            if options.is_empty() {
                remarks.say(row, say!("sheet-no-choices", list = *list));
                return Some((Kind::LongText, names));
            }
            if !own_words && !rest.is_empty() {
                remarks.say(row, say!("sheet-left-type", kind = rest.join(" ")));
            }
            let one = *select == "select_one";
            let kind = if one { Kind::ChooseOne { options, own_words } } else { Kind::ChooseMany { options, own_words } };
            return Some((kind, names));
        }
        _ => {
            remarks.say(row, say!("sheet-type", kind = written));
            return None;
        }
    };
    Some((kind, Vec::new()))
}

/// What a list offers, and what the form calls it.
fn options(list: &str, choices: &Table) -> (Vec<Point>, Vec<String>) {
    let mut ids = Ids::beside([crate::model::Choice::OWN]);
    let offered = choices.rows.iter().filter(|row| choices.get(row, &["list_name", "list"]) == Some(list));
    offered
        .filter_map(|row| {
            let name = choices.get(row, &["name", "value"]);
            let words = choices.get(row, &["label"]).or(name)?;
            let name = name.unwrap_or(words);
            Some((Point { id: ids.next(name, "option"), words: words.to_owned() }, name.to_owned()))
        })
        .unzip()
}

/// When a question shows, as far as packs can say it: one earlier question, and one or several of its choices.
fn show_when(relevant: &str, questions: &[Question]) -> Option<Condition> {
    let mut named: Option<&Question> = None;
    let mut ids = Vec::new();
    for part in relevant.split(" or ") {
        let (name, value) = test(part.trim())?;
        let question = questions.iter().find(|question| question.name == name && question.prompt.kind != Kind::Note)?;
        if named.is_some_and(|earlier| earlier.name != question.name) {
            return None;
        }
        named = Some(question);
        match value {
            Value::Anything if relevant == part => {
                return Some(Condition { prompt: question.prompt.id.clone(), test: Test::Answered });
            }
            Value::Anything => return None,
            Value::Choice(choice) => {
                let at = question.choices.iter().position(|name| name == choice)?;
                ids.push(question.prompt.kind.options().get(at)?.id.clone());
            }
        }
    }
    Some(Condition { prompt: named?.prompt.id.clone(), test: Test::AnyOf(ids) })
}

enum Value<'a> {
    Choice(&'a str),
    /// Anything at all: `${q} != ''`.
    Anything,
}

/// `${q} = 'x'`, `selected(${q}, 'x')` or `${q} != ''`: the question's name and what its answer must be.
fn test(words: &str) -> Option<(&str, Value<'_>)> {
    if let Some(inside) = words.strip_prefix("selected(").and_then(|rest| rest.strip_suffix(')')) {
        let (name, choice) = inside.split_once(',')?;
        return Some((reference(name)?, Value::Choice(between_quotes(choice)?)));
    }
    let (name, choice) = words.split_once('=')?;
    if let Some(name) = name.trim_end().strip_suffix('!') {
        return between_quotes(choice)?.is_empty().then_some((reference(name)?, Value::Anything));
    }
    Some((reference(name)?, Value::Choice(between_quotes(choice)?)))
}

fn reference(words: &str) -> Option<&str> {
    words.trim().strip_prefix("${")?.strip_suffix('}').map(str::trim)
}

fn between_quotes(words: &str) -> Option<&str> {
    let words = words.trim();
    ['\'', '"', '’']
        .iter()
        .find_map(|quote| words.strip_prefix(*quote)?.strip_suffix(*quote))
        .filter(|inside| !inside.contains('\''))
}

#[cfg(test)]
mod tests {
    use super::super::sheet::tests::seen;

    const CHOICES: &str = "list_name,name,label::English (en),label::Deutsch (de)\npace,fast,still running,eilig\npace,slow,slowing down\nyn,yes,Yes\nyn,no,No\n";

    #[test]
    fn a_form_becomes_a_pack_and_what_does_not_fit_is_said() {
        let survey = "\
type,name,label,hint,relevant,required
start,start,,,,
acknowledge,ready,Take a breath.,,,
select_one pace or_other,Pace_now,What pace are you going at?,Pick the nearest.,,yes
select_multiple pace,paces,Which have you known?,,,
text,slower,What might slow you down?,,${Pace_now} = 'fast',
text,slower,And then?,,\"selected(${paces}, 'slow') or selected(${paces}, 'fast')\",
integer,cups,How many cups of tea?,,${slower} != '',
date,when,When was that?,,${cups} > 3,
select_one nowhere,x,Which?,,${Pace_now} = 'fast' and ${paces} = 'slow',
geopoint,place,Where?,,,
begin_group,g,Group,,,
";
        insta::assert_snapshot!(seen(survey, Some(CHOICES)), @r#"
                (
                    id: "ready",
                    text: "Take a breath.",
                    kind: Note,
                    about: Me,
                ),

                (
                    id: "pace-now",
                    text: "What pace are you going at?",
                    hint: "Pick the nearest.",
                    kind: ChooseOne(
                        options: [
                            (id: "fast", words: "still running"),
                            (id: "slow", words: "slowing down"),
                        ],
                        own_words: true,
                    ),
                    about: Me,
                ),

                (
                    id: "paces",
                    text: "Which have you known?",
                    kind: ChooseMany(
                        options: [
                            (id: "fast", words: "still running"),
                            (id: "slow", words: "slowing down"),
                        ],
                    ),
                    about: Me,
                ),

                (
                    id: "slower",
                    text: "What might slow you down?",
                    kind: LongText,
                    about: Me,
                    show_when: (prompt: "pace-now", is: AnyOf(["fast"])),
                ),

                (
                    id: "slower-2",
                    text: "And then?",
                    kind: LongText,
                    about: Me,
                    show_when: (prompt: "paces", is: AnyOf(["slow", "fast"])),
                ),

                (
                    id: "cups",
                    text: "How many cups of tea?",
                    kind: Number(least: 0, most: 1000),
                    about: Me,
                    show_when: (prompt: "slower", is: Answered),
                ),

                (
                    id: "when",
                    text: "When was that?",
                    kind: Date,
                    about: Me,
                ),

                (
                    id: "x",
                    text: "Which?",
                    kind: LongText,
                    about: Me,
                ),
            ],
        )
        line 2: "start" has no place in a pack, so this line was left out.
        line 4: "yes" in the column "required" was left out. Packs have no place for it.
        line 8: The number can be from 0 to 1000. Change that in the file if it does not suit.
        line 9: When to show this (${cups} > 3) could not be carried over, so it is always shown.
        line 10: There are no choices for the list "nowhere", so this became a question to write on.
        line 10: When to show this (${Pace_now} = 'fast' and ${paces} = 'slow') could not be carried over, so it is always shown.
        line 11: "geopoint" has no place in a pack, so this line was left out.
        line 12: "begin_group" has no place in a pack, so this line was left out.
        line 2: Among the choices: "eilig" in the column "label::deutsch (de)" was left out. Packs have no place for it.
        "#);
    }
}
