//! A pack out of a sheet with one prompt a line. What cannot be carried over is said, line by line; nothing is dropped in silence.

use crate::model::{About, Kind, Limits, Pack, Point, Prompt, Shelf};
use crate::say;

use super::ids::Ids;
use super::record::meant;
use super::starter::{empty, points, prompt};
use super::table::{Row, Table};
use super::xlsform;

/// What came of a sheet.
#[derive(Clone, Debug, PartialEq)]
pub struct Import {
    /// The pack, as far as the sheet says what it is.
    pub pack: Pack,
    /// What was not carried over as it stood, in the order it stands in the sheet.
    pub remarks: Vec<Remark>,
}

/// Something about one line of a sheet that a trainer should know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// The line, from 1.
    pub line: u64,
    /// What about it.
    pub sentence: String,
}

/// Makes a pack of a sheet, or of the `survey` and `choices` sheets of an `XLSForm`.
///
/// # Errors
///
/// A sentence, when the sheet has no column the questions could stand in, or no question.
pub fn import(sheet: &str, choices: Option<&str>, title: &str, shelf: &Shelf) -> Result<Import, String> {
    let table = Table::read(sheet);
    let (prompts, remarks) = if xlsform::is_survey(&table) {
        xlsform::survey(&table, &Table::read(choices.unwrap_or_default()))
    } else if TEXT.iter().any(|name| table.has(name)) {
        plain(&table, shelf)
    } else {
        return Err(say!("sheet-no-text"));
    };
    if prompts.is_empty() {
        return Err(say!("sheet-no-prompts"));
    }
    let mut pack = empty(title, say!("sheet-first"), prompts);
    pack.about = say!("sheet-about");
    pack.licence = say!("sheet-licence");
    for lens in pack.prompts.iter().flat_map(|prompt| &prompt.lenses) {
        let Some((framework, _)) = shelf.statement(&lens.statement) else { continue };
        if !pack.frameworks.iter().any(|edition| edition.of == framework.id) {
            pack.frameworks.push(crate::model::Edition { of: framework.id.clone(), edition: framework.edition.clone() });
        }
    }
    Ok(Import { pack, remarks })
}

const TEXT: [&str; 5] = ["text", "question", "prompt", "questions", "prompts"];
const ID: [&str; 2] = ["id", "name"];
const HINT: [&str; 2] = ["hint", "help"];
const WHY: [&str; 2] = ["why", "reason"];
const KIND: [&str; 2] = ["kind", "type"];
const OPTIONS: [&str; 3] = ["options", "choices", "answers"];
const OWN_WORDS: [&str; 2] = ["own_words", "other"];
const ABOUT: [&str; 1] = ["about"];
const EXTRA: [&str; 1] = ["extra"];
const STATEMENTS: [&str; 2] = ["statements", "statement"];

/// Every column that is looked at.
fn known(column: &str) -> bool {
    let all: [&[&str]; 10] = [&TEXT, &ID, &HINT, &WHY, &KIND, &OPTIONS, &OWN_WORDS, &ABOUT, &EXTRA, &STATEMENTS];
    all.iter().any(|names| names.contains(&column))
}

/// Remarks while a sheet is read.
#[derive(Debug, Default)]
pub(super) struct Remarks(pub(super) Vec<Remark>);

impl Remarks {
    pub(super) fn say(&mut self, row: &Row, sentence: String) {
        self.0.push(Remark { line: row.line, sentence });
    }

    /// Says which cells of a row stand in columns nobody looks at.
    pub(super) fn left(&mut self, table: &Table, row: &Row, known: impl Fn(&str) -> bool) {
        for column in table.columns().filter(|column| !column.is_empty() && !known(column)) {
            if let Some(words) = table.get(row, &[column]) {
                self.say(row, say!("sheet-left-column", column = column, words = words));
            }
        }
    }

    pub(super) fn into_inner(self) -> Vec<Remark> {
        self.0
    }
}

fn plain(table: &Table, shelf: &Shelf) -> (Vec<Prompt>, Vec<Remark>) {
    let (mut ids, mut remarks, mut prompts) = (Ids::default(), Remarks::default(), Vec::new());
    for row in &table.rows {
        remarks.left(table, row, known);
        let Some(text) = table.get(row, &TEXT) else {
            remarks.say(row, say!("sheet-no-question"));
            continue;
        };
        let written = table.get(row, &ID);
        let id = ids.next(written.unwrap_or(text), "question");
        if let Some(written) = written.filter(|written| *written != id) {
            remarks.say(row, say!("sheet-id", written = written, id = id.as_str()));
        }
        let kind = kind(table, row, &mut remarks);
        let mut made = Prompt { id, ..prompt(text.to_owned(), kind) };
        made.hint = table.get(row, &HINT).map(str::to_owned);
        made.why = table.get(row, &WHY).map(str::to_owned);
        made.about = about(table, row, &mut remarks);
        made.extra = truth(table, row, &EXTRA, &mut remarks);
        for id in table.get(row, &STATEMENTS).into_iter().flat_map(several) {
            match shelf.lens(id) {
                Some(lens) => made.lenses.push(lens),
                None => remarks.say(row, say!("sheet-statement", id = id)),
            }
        }
        prompts.push(made);
    }
    (prompts, remarks.into_inner())
}

/// Things in one cell, apart by |; or by line, as some programs do.
fn several(cell: &str) -> impl Iterator<Item = &str> {
    cell.split(['|', '\n']).map(str::trim).filter(|part| !part.is_empty())
}

/// The kind that a row names, or that suits what stands in it.
fn kind(table: &Table, row: &Row, remarks: &mut Remarks) -> Kind {
    let options: Vec<&str> = table.get(row, &OPTIONS).into_iter().flat_map(several).collect();
    let own_words = truth(table, row, &OWN_WORDS, remarks);
    let as_points = || -> Vec<Point> { points(options.iter().map(|words| (*words).to_owned())) };
    let named = table.get(row, &KIND).unwrap_or_default();
    let letters: String = named.to_lowercase().chars().filter(char::is_ascii_alphanumeric).collect();
    let kind = match letters.as_str() {
        "" if options.is_empty() => Kind::LongText,
        "longtext" | "long" | "text" | "open" => Kind::LongText,
        "shorttext" | "short" | "line" => Kind::ShortText,
        "scale" => Kind::Scale(as_points()),
        "" | "chooseone" | "one" | "choice" | "selectone" => Kind::ChooseOne { options: as_points(), own_words },
        "choosemany" | "many" | "multiple" | "selectmultiple" => Kind::ChooseMany { options: as_points(), own_words },
        "yesno" | "yesorno" => Kind::YesNo,
        "number" | "integer" => limits(&options).unwrap_or_else(|| {
            remarks.say(row, say!("sheet-limits", least = LIMITS.least, most = LIMITS.most));
            Kind::Number(LIMITS)
        }),
        "date" | "day" => Kind::Date,
        "note" => Kind::Note,
        _ => {
            let known = ["LongText", "ShortText", "Scale", "ChooseOne", "ChooseMany", "YesNo", "Number", "Date", "Note"];
            let kind = match options.as_slice() {
                [] => Kind::LongText,
                _ => Kind::ChooseOne { options: as_points(), own_words },
            };
            let taken = if options.is_empty() { "LongText" } else { "ChooseOne" };
            let sentence = say!("sheet-kind", kind = named, taken = taken);
            remarks.say(row, std::iter::once(sentence).chain(meant(named, &known)).collect::<Vec<_>>().join(" "));
            kind
        }
    };
    if !options.is_empty() && kind.options().is_empty() && !matches!(kind, Kind::Number(_)) {
        remarks.say(row, say!("sheet-left-options", words = options.join(" | ")));
    }
    if own_words && !kind.own_words() {
        remarks.say(row, say!("sheet-left-own"));
    }
    kind
}

/// The limits of a number nobody gave limits to.
pub(super) const LIMITS: Limits = Limits { least: 0, most: 1_000 };

/// A number between the first and the second option, where they are numbers.
fn limits(options: &[&str]) -> Option<Kind> {
    match options {
        [least, most] => Some(Kind::Number(Limits { least: least.parse().ok()?, most: most.parse().ok()? })),
        _ => None,
    }
}

fn about(table: &Table, row: &Row, remarks: &mut Remarks) -> About {
    let Some(written) = table.get(row, &ABOUT) else { return About::Me };
    match written.to_lowercase().as_str() {
        "me" => About::Me,
        "us" => About::Us,
        "team" => About::Team,
        "service" => About::Service,
        "community" => About::Community,
        _ => {
            remarks.say(row, say!("sheet-about-whom", words = written));
            About::Me
        }
    }
}

fn truth(table: &Table, row: &Row, names: &[&str], remarks: &mut Remarks) -> bool {
    let Some(written) = table.get(row, names) else { return false };
    match written.to_lowercase().as_str() {
        "yes" | "y" | "true" | "1" | "x" => true,
        "no" | "n" | "false" | "0" | "-" => false,
        _ => {
            remarks.say(row, say!("sheet-truth", column = names.first().copied().unwrap_or_default(), words = written));
            false
        }
    }
}

#[cfg(test)]
pub(super) mod tests {
    use std::fmt::Write;

    use proptest::prelude::*;

    use super::*;
    use crate::pack::{Rule, print, read, shelf};

    /// What a trainer sees: the prompts of the file, and what is said.
    pub(in crate::pack) fn seen(sheet: &str, choices: Option<&str>) -> String {
        let import = import(sheet, choices, "Ours", &shelf()).unwrap();
        let page = print(&import.pack);
        let mut seen = page.split_once("prompts: [\n").unwrap().1.to_owned();
        for remark in &import.remarks {
            writeln!(seen, "line {}: {}", remark.line, remark.sentence).unwrap();
        }
        seen
    }

    #[test]
    fn only_the_question_is_needed() {
        insta::assert_snapshot!(seen("Question\nWhat was it like?\nWhat was it like?\n", None), @r#"
                (
                    id: "what-was-it-like",
                    text: "What was it like?",
                    kind: LongText,
                    about: Me,
                ),

                (
                    id: "what-was-it-like-2",
                    text: "What was it like?",
                    kind: LongText,
                    about: Me,
                ),
            ],
        )
        "#);
    }

    #[test]
    fn every_column_is_carried_over_or_said() {
        let sheet = "\
Text;ID;Kind;Options;Own words;Hint;Why;About;Extra;Statements;Colour\r
How was it?;how;scale;hard | so so | light;;No need to explain.;\"It is good; to know.\";Us;yes;waamh.hope|waamh.hoope;\r
What helped?;what Helped;choose many;tea | a walk;yes;;;;;;\r
How many?;;number;0 | 12;;;;;;;\r
How many again?;;number;;;;;;;;red\r
Well?;;rating;;;;;them;maybe;;\r
;x;;;;;;;;;\r
";
        insta::assert_snapshot!(seen(sheet, None), @r#"
                (
                    id: "how",
                    text: "How was it?",
                    hint: "No need to explain.",
                    why: "It is good; to know.",
                    kind: Scale([
                        (id: "hard", words: "hard"),
                        (id: "so-so", words: "so so"),
                        (id: "light", words: "light"),
                    ]),
                    statements: ["waamh.hope"],
                    about: Us,
                    extra: true,
                ),

                (
                    id: "what-helped",
                    text: "What helped?",
                    kind: ChooseMany(
                        options: [
                            (id: "tea", words: "tea"),
                            (id: "a-walk", words: "a walk"),
                        ],
                        own_words: true,
                    ),
                    about: Me,
                ),

                (
                    id: "how-many",
                    text: "How many?",
                    kind: Number(least: 0, most: 12),
                    about: Me,
                ),

                (
                    id: "how-many-again",
                    text: "How many again?",
                    kind: Number(least: 0, most: 1000),
                    about: Me,
                ),

                (
                    id: "well",
                    text: "Well?",
                    kind: LongText,
                    about: Me,
                ),
            ],
        )
        line 2: No framework has a statement called "waamh.hoope", so it was left out.
        line 3: The id "what Helped" became "what-helped".
        line 5: "red" in the column "colour" was left out. Packs have no place for it.
        line 5: The number can be from 0 to 1000. Change that in the file if it does not suit.
        line 6: "rating" is not a kind of answer, so this became a LongText. It can be: LongText, ShortText, Scale, ChooseOne, ChooseMany, YesNo, Number, Date, Note.
        line 6: "them" is not whom a question can be about (me, us, team, service, community), so this is about me.
        line 6: "maybe" in the column "extra" is neither yes nor no, so it was taken as no.
        line 7: There is no question on this line, so it was left out.
        "#);
    }

    #[test]
    fn what_is_no_sheet_of_questions_is_refused() {
        assert_eq!(import("a,b\n1,2\n", None, "Ours", &shelf()), Err(say!("sheet-no-text")));
        assert_eq!(import("text\n", None, "Ours", &shelf()), Err(say!("sheet-no-prompts")));
        assert_eq!(import("", None, "Ours", &shelf()), Err(say!("sheet-no-text")));
    }

    proptest! {
        #[test]
        fn any_sheet_becomes_a_file_that_can_be_read(
            rows in proptest::collection::vec("(?s)([a-z3 |',;\"\n\t]|.){0,40}", 0..6),
            header in prop_oneof![Just("text,options,kind,id"), Just("type,label,name,relevant")],
            choices in "(?s)([a-z,\n]|.){0,40}",
        ) {
            let shelf = Shelf::default();
            let sheet = format!("{header}\n{}", rows.join("\n"));
            if let Ok(import) = import(&sheet, Some(&format!("list_name,name,label\n{choices}")), "Ours", &shelf) {
                let never = [Rule::Syntax, Rule::WrongType, Rule::BadId, Rule::IdTwice, Rule::ControlCharacter, Rule::FollowUpNever];
                for finding in read(&print(&import.pack), &shelf).findings {
                    prop_assert!(!never.contains(&finding.rule), "{:?}", finding);
                }
            }
        }
    }
}
