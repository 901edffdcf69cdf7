//! The part of `XLSForm` (<https://xlsform.org>) that packs have a place for: its `survey` and `choices` sheets.

use crate::model::{Condition, Kind, Limits, Prompt, Test};
use crate::say;

use super::choices::Lists;
use super::ids::Ids;
use super::limits::constraint;
use super::options::LIMITS;
use super::sheet::{Asked, Remarks, Sheet, asked_before};
use super::table::{Row, Table};

/// Whether a sheet is the `survey` of an `XLSForm`.
pub(super) fn is_survey(table: &Table) -> bool {
    table.has("type") && table.has("label") && !table.has("text")
}

/// A question on its way into a pack: what the form called it, and what it calls its choices.
struct Question {
    line: u64,
    name: String,
    prompt: Prompt,
    /// The names of the choices, in the order of the prompt's options.
    choices: Vec<String>,
}

/// The prompts of a form. `choices` is its other sheet, where there is one.
pub(super) fn survey(survey: &Table, choices: Option<&Table>, remarks: &mut Remarks) -> Vec<Asked> {
    let mut ids = Ids::default();
    let mut questions: Vec<Question> = Vec::new();
    // What each group around a question waits for, the outermost first.
    let mut groups: Vec<Option<Condition>> = Vec::new();
    let mut lists = Lists::read(choices, remarks);
    for row in &survey.rows {
        let written = survey.get(row, &["type"]).unwrap_or_default();
        match Frame::read(written) {
            Some(Frame::End) if groups.pop().is_some() => {
                remarks.left(Sheet::Questions, survey, row, &[&["type"], &["name"]]);
                continue;
            }
            Some(Frame::Begin { repeats }) => {
                groups.push(group(survey, row, repeats, &questions, remarks));
                continue;
            }
            Some(Frame::End) | None => {}
        }
        let limits = survey.get(row, &["constraint"]).and_then(|words| constraint(words, LIMITS));
        let Some((kind, choices)) = kind(written, limits, row, &mut lists, remarks) else { continue };
        let Some(label) = survey.get(row, &["label"]) else {
            let elsewhere = survey.is_untranslated(row, "label");
            remarks.say(row, if elsewhere { say!("sheet-untranslated") } else { say!("sheet-no-question") });
            continue;
        };
        let constraint: &[&str] = if limits.is_some() && matches!(kind, Kind::Number(_)) { &["constraint"] } else { &[] };
        let known: [&[&str]; 6] = [&["type"], &["name"], &["label"], &["hint"], &["relevant"], constraint];
        remarks.left(Sheet::Questions, survey, row, &known);
        if label.contains("${") {
            remarks.say(row, say!("sheet-filled-in"));
        }
        asked_before(row, label, questions.iter().map(|earlier| (earlier.line, earlier.prompt.text.as_str())), remarks);
        let name = survey.get(row, &["name"]).unwrap_or_default();
        let id = ids.next(if name.is_empty() { label } else { name }, "question");
        if !name.is_empty() && questions.iter().any(|earlier| earlier.name == name) {
            remarks.say(row, say!("sheet-id", written = name, id = id.as_str()));
        }
        let mut made = Prompt::new(id, label, kind);
        made.hint = survey.get(row, &["hint"]).map(str::to_owned);
        made.show_when = waits(survey.get(row, &["relevant"]), &groups, row, &questions, remarks);
        questions.push(Question { line: row.line, name: name.to_owned(), prompt: made, choices });
    }
    lists.unused(remarks);
    questions.into_iter().map(|question| (question.line, question.prompt)).collect()
}

/// What a group waits for, as far as packs can say it. The group itself is left out.
fn group(survey: &Table, row: &Row, repeats: bool, questions: &[Question], remarks: &mut Remarks) -> Option<Condition> {
    let name = survey.get(row, &["label", "name", "type"]).unwrap_or_default();
    remarks.say(row, if repeats { say!("sheet-repeat", name = name) } else { say!("sheet-group", name = name) });
    remarks.left(Sheet::Questions, survey, row, &[&["type"], &["name"], &["label"], &["relevant"]]);
    let relevant = survey.get(row, &["relevant"])?;
    let waits = show_when(relevant, questions);
    if waits.is_none() {
        remarks.say(row, say!("sheet-relevant-group", words = relevant));
    }
    waits
}

/// What a question waits for, by itself and with the groups around it, as far as packs can say it.
fn waits(
    relevant: Option<&str>,
    groups: &[Option<Condition>],
    row: &Row,
    questions: &[Question],
    remarks: &mut Remarks,
) -> Option<Condition> {
    let own = relevant.map(|words| show_when(words, questions).ok_or(words)).transpose();
    let all = groups.iter().cloned().chain([own.clone().ok().flatten()]).flatten();
    let (nearest, several) = nearest(all, questions);
    match own {
        Err(words) if nearest.is_some() => remarks.say(row, say!("sheet-relevant-within", words = words)),
        Err(words) => remarks.say(row, say!("sheet-relevant", words = words)),
        Ok(_) => {}
    }
    if several {
        remarks.say(row, say!("sheet-relevant-several"));
    }
    nearest
}

/// What stands around questions in a form.
enum Frame {
    /// A group, or one that is gone through again and again.
    Begin {
        repeats: bool,
    },
    End,
}

impl Frame {
    fn read(written: &str) -> Option<Self> {
        match written.split([' ', '_']).collect::<Vec<_>>().as_slice() {
            ["begin", "group"] => Some(Self::Begin { repeats: false }),
            ["begin", "repeat"] => Some(Self::Begin { repeats: true }),
            ["end", "group" | "repeat"] => Some(Self::End),
            _ => None,
        }
    }
}

/// Of all that a question waits for, the outermost first, what a pack can say: the nearest. And whether that leaves something out.
fn nearest(waits: impl Iterator<Item = Condition>, questions: &[Question]) -> (Option<Condition>, bool) {
    waits.fold((None, false), |(outer, several), inner| {
        let holds = outer.is_none_or(|outer| follows(&inner, &outer, questions));
        (Some(inner), several || !holds)
    })
}

/// Whether `inner` can only hold where `outer` does: it asks for no more of the same answer, or for an answer that itself waits so.
fn follows(inner: &Condition, outer: &Condition, questions: &[Question]) -> bool {
    let narrower = match (&inner.test, &outer.test) {
        (_, Test::Answered) => true,
        (Test::AnyOf(inner), Test::AnyOf(outer)) => inner.iter().all(|id| outer.contains(id)),
        (inner, outer) => inner == outer,
    };
    let leader = questions.iter().find(|question| question.prompt.id == inner.prompt);
    let waits = leader.and_then(|question| question.prompt.show_when.as_ref());
    // A question waits for an earlier one, so this ends.
    (narrower && inner.prompt == outer.prompt) || waits.is_some_and(|waits| follows(waits, outer, questions))
}

/// The kind that a type stands for, with the names of its choices; `None`, once said, where packs have nothing of the kind.
fn kind(written: &str, limits: Option<Limits>, row: &Row, lists: &mut Lists, remarks: &mut Remarks) -> Option<(Kind, Vec<String>)> {
    let words: Vec<&str> = written.split_whitespace().collect();
    let kind = match words.as_slice() {
        ["text"] => Kind::LongText,
        ["note" | "acknowledge"] => Kind::Note,
        ["date"] => Kind::Date,
        ["integer"] => Kind::Number(limits.unwrap_or_else(|| {
            remarks.say(row, say!("sheet-limits", least = LIMITS.least, most = LIMITS.most));
            LIMITS
        })),
        [select @ ("select_one" | "select_multiple"), list, rest @ ..] => {
            let (options, names) = lists.offer(list, row, remarks);
            let own_words = rest == ["or_other"];
            if options.is_empty() {
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
            remarks.say(row, if written.is_empty() { say!("sheet-no-type") } else { say!("sheet-type", kind = written) });
            return None;
        }
    };
    Some((kind, Vec::new()))
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
    use std::fmt::Write;

    use super::super::sheet::tests::seen;
    use crate::model::{Kind, Limits};
    use crate::pack::{Remark, Sheet, import, shelf};

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
        Questions, line 2: "start" has no place in a pack, so this line was left out.
        Questions, line 4: "yes" in the column "required" was left out. Packs have no place for it.
        Questions, line 7: The id "slower" became "slower-2".
        Questions, line 8: The number can be from 0 to 1000. Change that in the file if it does not suit.
        Questions, line 9: When to show this (${cups} > 3) could not be carried over, so it is always shown.
        Questions, line 10: There are no choices for the list "nowhere", so this became a question to write on.
        Questions, line 10: When to show this (${Pace_now} = 'fast' and ${paces} = 'slow') could not be carried over, so it is always shown.
        Questions, line 11: "geopoint" has no place in a pack, so this line was left out.
        Questions, line 12: Packs have no groups, so "Group" was left out. Its questions stand where they stood.
        Choices, line 1: This sheet is in several languages and the questions are in one. "English (en)" was taken, and "Deutsch (de)" was left out.
        Choices, line 4: No question asks for the list "yn", so it was left out.
        "#);
    }

    /// Which questions wait for what, a line each, and what is said.
    fn waiting(survey: &str) -> String {
        let survey = format!("type,name,label,relevant\nselect_one pace,pace,Pace?,\ntext,q,And?,\n{survey}");
        let import = import(&survey, Some(CHOICES), None, "Ours", &shelf()).unwrap();
        let mut seen = String::new();
        for prompt in import.pack.prompts.iter().skip(2) {
            let when = prompt.show_when.as_ref().map(|when| format!(" {} {:?}", when.prompt, when.test)).unwrap_or_default();
            writeln!(seen, "{}:{when}", prompt.id).unwrap();
        }
        for Remark { line, sentence, .. } in import.remarks.iter().filter(|remark| remark.sheet == Sheet::Questions) {
            writeln!(seen, "{line} {sentence}").unwrap();
        }
        seen
    }

    #[test]
    fn what_a_group_waits_for_its_questions_wait_for() {
        insta::assert_snapshot!(waiting("\
begin_group,g,When running,${pace} = 'fast' or ${pace} = 'slow'
text,a,A?,
text,b,B?,${a} != ''
text,c,C?,\"selected(${pace}, 'fast')\"
begin group,,,
text,d,D?,${q} != ''
end group,,,
end_group,,,
text,e,E?,
"), @r#"
        a: pace AnyOf(["fast", "slow"])
        b: a Answered
        c: pace AnyOf(["fast"])
        d: q Answered
        e:
        4 Packs have no groups, so "When running" was left out. Its questions stand where they stood.
        8 Packs have no groups, so "begin group" was left out. Its questions stand where they stood.
        9 This waits for more than one answer. In a pack it can wait for one only, so it waits for the nearest.
        "#);
        insta::assert_snapshot!(waiting("\
begin_repeat,again,,${q} != ''
begin_group,inner,,${pace} = 'fast'
text,a,A?,
end_group,,,
end_repeat,,,
begin_group,odd,,${q} > 3
text,b,B?,
end_group,,,
begin_group,g,,${q} != ''
text,c,C?,${pace} > 3
end_group,,,
end_group,,,
"), @r#"
        a: pace AnyOf(["fast"])
        b:
        c: q Answered
        4 Packs ask nothing again and again, so "again" was left out. Its questions are asked once.
        5 Packs have no groups, so "inner" was left out. Its questions stand where they stood.
        6 This waits for more than one answer. In a pack it can wait for one only, so it waits for the nearest.
        9 Packs have no groups, so "odd" was left out. Its questions stand where they stood.
        9 When to show this group (${q} > 3) could not be carried over, so its questions are always shown.
        12 Packs have no groups, so "g" was left out. Its questions stand where they stood.
        13 When to show this (${pace} > 3) could not be carried over, so it is shown whenever its group is.
        15 "end_group" has no place in a pack, so this line was left out.
        "#);
    }

    #[test]
    fn a_sheet_that_is_missing_or_another_is_told_of() {
        let said = |survey: &str, choices: Option<&str>| {
            let import = import(survey, choices, None, "Ours", &shelf()).unwrap();
            import
                .remarks
                .iter()
                .map(|remark| format!("{:?} {} {}", remark.sheet, remark.line, remark.sentence))
                .collect::<Vec<_>>()
                .join("\n")
        };
        let survey = "type,name,label\nselect_one pace,a,A?\nselect_one pace,b,B?\n";
        insta::assert_snapshot!(said(survey, None), @r#"
        Questions 2 There are no choices for the list "pace", so this became a question to write on.
        Questions 2 What a form offers stands in its choices sheet. Save that as CSV too, and name it second: aftershift pack import-csv survey.csv choices.csv
        Questions 3 There are no choices for the list "pace", so this became a question to write on.
        "#);
        insta::assert_snapshot!(said(survey, Some(survey)), @r#"
        Questions 2 There are no choices for the list "pace", so this became a question to write on.
        Questions 3 There are no choices for the list "pace", so this became a question to write on.
        Choices 1 This is not the choices sheet of a form: it has no columns "list_name" and "label". Nothing was taken from it.
        "#);
        insta::assert_snapshot!(said("text\nAnd?\n", Some(CHOICES)), @"Choices 1 A second sheet goes with the survey sheet of a form. The first is none, so nothing was taken from this one.");
        let doubled =
            "list_name,name,label\npace,fast,running\npace,fast,Running\npace,fast,flying\npace,slow,slow\n,x,x\npace,,\n";
        insta::assert_snapshot!(said(survey, Some(doubled)), @r#"
        Choices 3 "Running" stands twice among the options, so it is offered once.
        Choices 4 "fast" is the name of an earlier choice of this list. What waits for it waits for the earlier one.
        Choices 6 This line needs a list and a label, so it was left out.
        Choices 7 This line needs a list and a label, so it was left out.
        "#);
    }

    #[test]
    fn a_constraint_gives_a_number_its_limits() {
        let survey = "type,name,label,constraint\ninteger,a,A?,. >= 1 and . <= 10\ninteger,b,B?,. mod 2\ntext,c,C?,. >= 1\n";
        let import = import(survey, None, None, "Ours", &shelf()).unwrap();
        let limits: Vec<_> = import.pack.prompts.iter().map(|prompt| &prompt.kind).collect();
        let number = |least, most| Kind::Number(Limits { least, most });
        assert_eq!(limits, [&number(1, 10), &number(0, 1_000), &Kind::LongText]);
        let said: Vec<_> = import.remarks.iter().map(|remark| format!("{} {}", remark.line, remark.sentence)).collect();
        insta::assert_snapshot!(said.join("\n"), @r#"
        3 The number can be from 0 to 1000. Change that in the file if it does not suit.
        3 ". mod 2" in the column "constraint" was left out. Packs have no place for it.
        4 ". >= 1" in the column "constraint" was left out. Packs have no place for it.
        "#);
    }

    #[test]
    fn what_was_not_translated_is_said() {
        let survey = "type,name,label::English (en),label::Deutsch (de)\nselect_one pace,a,A?,Ah?\ntext,b,,Und?\n";
        let choices = "list_name,name,label::English (en),label::Deutsch (de)\npace,fast,,eilig\npace,slow,slow,langsam\n";
        let import = import(survey, Some(choices), None, "Ours", &shelf()).unwrap();
        let said: Vec<_> = import.remarks.iter().skip(1).map(|remark| format!("{} {}", remark.line, remark.sentence)).collect();
        insta::assert_snapshot!(said.join("\n"), @r#"
        3 This line asks nothing in the language that was taken, so it was left out.
        2 This choice has no words in the language that was taken, so it says "fast".
        "#);
    }

    #[test]
    fn what_stands_beside_a_group_is_said() {
        let survey = "type,name,label,hint,appearance\nbegin_group,g,When running,Take your time.,\ntext,a,A?,,\nend_group,g,,,field-list\n,b,B?,,\n";
        let import = import(survey, None, None, "Ours", &shelf()).unwrap();
        let said: Vec<_> = import.remarks.iter().map(|remark| format!("{} {}", remark.line, remark.sentence)).collect();
        insta::assert_snapshot!(said.join("\n"), @r#"
        2 Packs have no groups, so "When running" was left out. Its questions stand where they stood.
        2 "Take your time." in the column "hint" was left out. Packs have no place for it.
        4 "field-list" in the column "appearance" was left out. Packs have no place for it.
        5 This line says no type, so it was left out.
        "#);
    }
}
