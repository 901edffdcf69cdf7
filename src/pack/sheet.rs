//! A pack out of a sheet with one prompt a line. What cannot be carried over is said, line by line; nothing is dropped in silence.

use crate::base::Notice;
use crate::model::{About, Pack, Prompt, Shelf};
use crate::say;

use super::finding::Rule;
use super::ids::Ids;
use super::languages::Languages;
use super::options::kind;
use super::starter::empty;
use super::table::{Left, Row, Table};
use super::{choices, xlsform};

/// What came of a sheet.
#[derive(Clone, Debug, PartialEq)]
pub struct Import {
    /// The pack, as far as the sheet says what it is.
    pub pack: Pack,
    /// The line of the sheet that each of its prompts stands on, from 1.
    pub lines: Vec<u64>,
    /// What was not carried over as it stood, in the order it stands in the sheets.
    pub remarks: Vec<Remark>,
}

/// Something about one line of a sheet that a trainer should know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// The sheet.
    pub sheet: Sheet,
    /// The line, from 1.
    pub line: u64,
    /// What about it.
    pub sentence: String,
    /// What a check of the pack finds at its prompt, and this says why.
    pub explains: Option<Rule>,
}

/// Which of the two sheets.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sheet {
    /// The one with the questions.
    Questions,
    /// The `choices` sheet of an `XLSForm`.
    Choices,
}

/// A prompt, and the line it stands on.
pub(super) type Asked = (u64, Prompt);

/// Makes a pack of a sheet, or of the `survey` and `choices` sheets of an `XLSForm`. Of a form in several languages it is the pack in
/// `language`, or in the one the form begins with.
///
/// # Errors
///
/// A notice, when the sheet has no column the questions could stand in, no question, or nothing in that language.
pub fn import(sheet: &str, choices: Option<&str>, language: Option<&str>, title: &str, shelf: &Shelf) -> Result<Import, Notice> {
    let mut table = Table::read(sheet);
    let mut other = choices.map(Table::read);
    let mut remarks = Remarks::default();
    if let Some(line) = table.never_closed {
        remarks.of(Sheet::Questions, line, say!("sheet-never-closed"));
    }
    let is_survey = xlsform::is_survey(&table);
    let languages = Languages::take(&mut table, other.as_mut().filter(|_| is_survey), language)?;
    let asked = if is_survey {
        xlsform::survey(&table, other.as_ref(), &mut remarks)
    } else if TEXT.iter().any(|name| table.has(name)) {
        if other.is_some() {
            remarks.of(Sheet::Choices, 1, say!("sheet-second"));
        }
        plain(&table, shelf, &mut remarks)
    } else if choices::is_choices(&table) {
        return Err(Notice::new(say!("sheet-choices-first")).hint(say!("sheet-choices-first-hint")));
    } else {
        return Err(Notice::new(say!("sheet-no-text")).hint(say!("sheet-no-text-hint")));
    };
    if asked.is_empty() {
        return Err(Notice::new(say!("sheet-no-prompts")).hint(say!("sheet-no-text-hint")));
    }
    let (lines, prompts) = asked.into_iter().unzip();
    let mut pack = empty(title, say!("sheet-first"), prompts);
    pack.about = say!("sheet-about");
    pack.licence = say!("sheet-licence");
    for lens in pack.prompts.iter().flat_map(|prompt| &prompt.lenses) {
        let Some((framework, _)) = shelf.statement(&lens.statement) else { continue };
        if !pack.frameworks.iter().any(|edition| edition.of == framework.id) {
            pack.frameworks.push(crate::model::Edition { of: framework.id.clone(), edition: framework.edition.clone() });
        }
    }
    languages.tell(&mut pack, &mut remarks);
    Ok(Import { pack, lines, remarks: remarks.in_order() })
}

pub(super) const TEXT: [&str; 5] = ["text", "question", "prompt", "questions", "prompts"];
const ID: [&str; 2] = ["id", "name"];
const HINT: [&str; 2] = ["hint", "help"];
const WHY: [&str; 2] = ["why", "reason"];
pub(super) const KIND: [&str; 2] = ["kind", "type"];
pub(super) const OPTIONS: [&str; 3] = ["options", "choices", "answers"];
pub(super) const OWN_WORDS: [&str; 2] = ["own_words", "other"];
const ABOUT: [&str; 1] = ["about"];
const EXTRA: [&str; 1] = ["extra"];
const STATEMENTS: [&str; 2] = ["statements", "statement"];

/// Every column that is looked at; of those that mean the same, the first that says something.
const KNOWN: [&[&str]; 10] = [&TEXT, &ID, &HINT, &WHY, &KIND, &OPTIONS, &OWN_WORDS, &ABOUT, &EXTRA, &STATEMENTS];

/// Remarks while a sheet is read.
#[derive(Debug, Default)]
pub(super) struct Remarks(Vec<Remark>);

impl Remarks {
    /// About a row of the sheet with the questions.
    pub(super) fn say(&mut self, row: &Row, sentence: String) {
        self.explain(row, sentence, None);
    }

    /// About such a row: why a check of the pack finds what it finds there.
    pub(super) fn explain(&mut self, row: &Row, sentence: String, explains: Option<Rule>) {
        self.0.push(Remark { sheet: Sheet::Questions, line: row.line, sentence, explains });
    }

    /// About a line of either sheet.
    pub(super) fn of(&mut self, sheet: Sheet, line: u64, sentence: String) {
        self.0.push(Remark { sheet, line, sentence, explains: None });
    }

    /// Says which cells of a row are not among what is `known`, column by column.
    pub(super) fn left(&mut self, sheet: Sheet, table: &Table, row: &Row, known: &[&[&str]]) {
        for left in table.left(row, known) {
            let sentence = match left {
                Left::Unknown { column, words } => say!("sheet-left-column", column = column, words = words),
                Left::Second { column, words, other } => say!("sheet-left-second", column = column, words = words, other = other),
                Left::Nowhere { words } => say!("sheet-left-over", words = words, mark = table.between.name()),
            };
            self.of(sheet, row.line, sentence);
        }
    }

    fn in_order(mut self) -> Vec<Remark> {
        self.0.sort_by_key(|remark| (remark.sheet, remark.line));
        self.0
    }
}

fn plain(table: &Table, shelf: &Shelf, remarks: &mut Remarks) -> Vec<Asked> {
    let (mut ids, mut asked): (_, Vec<Asked>) = (Ids::default(), Vec::new());
    for row in &table.rows {
        remarks.left(Sheet::Questions, table, row, &KNOWN);
        let Some(text) = table.get(row, &TEXT) else {
            remarks.say(row, say!("sheet-no-question"));
            continue;
        };
        asked_before(row, text, asked.iter().map(|(line, prompt)| (*line, prompt.text.as_str())), remarks);
        let written = table.get(row, &ID);
        let id = ids.next(written.unwrap_or(text), "question");
        if let Some(written) = written.filter(|written| *written != id) {
            remarks.say(row, say!("sheet-id", written = written, id = id.as_str()));
        }
        let kind = kind(table, row, remarks);
        let mut made = Prompt::new(id, text, kind);
        made.hint = table.get(row, &HINT).map(str::to_owned);
        made.why = table.get(row, &WHY).map(str::to_owned);
        made.about = about(table, row, remarks);
        made.extra = truth(table, row, &EXTRA, remarks);
        for id in table.get(row, &STATEMENTS).into_iter().flat_map(several) {
            match shelf.lens(id) {
                Some(lens) => made.lenses.push(lens),
                None => remarks.say(row, say!("sheet-statement", id = id)),
            }
        }
        asked.push((row.line, made));
    }
    asked
}

/// Says that the same is asked on an earlier line, if it is.
pub(super) fn asked_before<'a>(row: &Row, text: &str, mut earlier: impl Iterator<Item = (u64, &'a str)>, remarks: &mut Remarks) {
    if let Some((line, _)) = earlier.find(|(_, earlier)| same(earlier, text)) {
        remarks.say(row, say!("sheet-asked-before", line = line));
    }
}

/// Whether two texts say the same, in small or large letters.
pub(super) fn same(one: &str, other: &str) -> bool {
    one.to_lowercase() == other.to_lowercase()
}

/// Things in one cell, apart by |; or by line, as some programs do.
pub(super) fn several(cell: &str) -> impl Iterator<Item = &str> {
    cell.split(['|', '\n']).map(str::trim).filter(|part| !part.is_empty())
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

/// What a cell says that takes yes or no; nothing is no.
pub(super) fn truth(table: &Table, row: &Row, names: &[&str], remarks: &mut Remarks) -> bool {
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
    use crate::model::{Kind, Limits};
    use crate::pack::{print, read, shelf};

    /// What a trainer sees: the prompts of the file, and what is said.
    pub(in crate::pack) fn seen(sheet: &str, choices: Option<&str>) -> String {
        let import = import(sheet, choices, None, "Ours", &shelf()).unwrap();
        let page = print(&import.pack);
        let mut seen = page.split_once("prompts: [\n").unwrap().1.to_owned();
        for Remark { sheet, line, sentence, .. } in &import.remarks {
            writeln!(seen, "{sheet:?}, line {line}: {sentence}").unwrap();
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
        Questions, line 3: This asks the same as line 2. Both were carried over; one may be enough.
        "#);
    }

    #[test]
    fn what_stands_twice_or_is_marked_in_another_way_is_said() {
        let check = |row: &str, expect: &[&str]| {
            let import = import(&format!("text,options,kind\n{row}\n"), None, None, "Ours", &shelf()).unwrap();
            let said: Vec<_> = import.remarks.iter().map(|remark| remark.sentence.as_str()).collect();
            assert_eq!((said.as_slice(), import.remarks.iter().all(|remark| remark.line == 2)), (expect, true), "{row}");
            import
                .pack
                .prompts
                .iter()
                .flat_map(|prompt| prompt.kind.options())
                .map(|option| option.words.clone())
                .collect::<Vec<_>>()
        };
        let options = check(
            "What helped?,\"tea, a walk; music / rest\"",
            &["\"tea, a walk; music / rest\" is one option. If it is several, put | between them: tea | a walk | music | rest"],
        );
        assert_eq!(options, ["tea, a walk; music / rest"]);
        let options = check("What helped?,tea | Tea | a walk", &["\"Tea\" stands twice among the options, so it is offered once."]);
        assert_eq!(options, ["tea", "a walk"]);
        assert_eq!(check("What helped?,\"tea | a walk, long\"", &[]).len(), 2);
        for (row, limits) in
            [("How many?,1-10,number", (1, 10)), ("How many?,1 to 10,", (1, 10)), ("How many?,1 | 10,integer", (1, 10))]
        {
            let import = import(&format!("text,options,kind\n{row}\n"), None, None, "Ours", &shelf()).unwrap();
            let kind = &import.pack.prompts[0].kind;
            assert_eq!(
                (kind, import.remarks.as_slice()),
                (&Kind::Number(Limits { least: limits.0, most: limits.1 }), &[][..]),
                "{row}"
            );
        }
        let unread = "\"a few\" is not a least and a most, such as 1 to 10, so the number can be from 0 to 1000.";
        check("How many?,a few,number", &[unread]);
        check(
            "How was it?,1-10,scale",
            &[
                "\"1-10\" is a range of numbers, and what there is to choose from needs words: a little | some | a lot. For a bare number, its kind is number.",
            ],
        );
        check("What helped?,|||,", &["No option stands in \"|||\"."]);
        check("What helped?,|||,date", &["The options (|||) were left out: nothing is chosen here."]);
        check("What helped?,a |,", &["\"a\" is the only option: nothing else stands beside the |."]);
        check("What helped?,a),", &["\"a)\" is the only option. Where there are more, put | between them: tea | a walk"]);
        check(
            "What helped?,,***",
            &[
                "\"***\" is not a kind of answer, so this became a LongText. It can be: LongText, ShortText, Scale, ChooseOne, ChooseMany, YesNo, Number, Date, Note.",
            ],
        );
        let cut = import("text,kind\nWhat, and why?\n", None, None, "Ours", &shelf()).unwrap().remarks.remove(0).sentence;
        assert_eq!(
            cut,
            "\"and why?\" is not a kind of answer, so this became a LongText. Where a question has a comma in it, put quotes around the question."
        );
        let only = "\"and why?\" is the only option. Where a question has a comma in it, put quotes around the question.";
        assert_eq!(check("What, and why?,", &[only]), ["and why?"]);
        let left = "\"and why?\" stands in no column of its own, so it was left out. Where a question has a comma in it, put quotes around the question.";
        check("What,,,and why?", &[left]);
        let import = import("text,question,options,options\nA?,B?,tea | a walk,rest\n", None, None, "Ours", &shelf()).unwrap();
        let said: Vec<_> = import.remarks.iter().map(|remark| remark.sentence.as_str()).collect();
        let second = |words, column, other| {
            format!("\"{words}\" in the column \"{column}\" was left out: \"{other}\" means the same, and stands here too.")
        };
        assert_eq!(said, [second("B?", "question", "text"), second("rest", "options", "options")]);
        let none: [String; 0] = [];
        assert_eq!(check("How many?,5 | 5,number", &[]), none);
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
        Questions, line 2: No framework has a statement called "waamh.hoope", so it was left out.
        Questions, line 3: The id "what Helped" became "what-helped".
        Questions, line 5: "red" in the column "Colour" was left out. Packs have no place for it.
        Questions, line 5: The number can be from 0 to 1000. Change that in the file if it does not suit.
        Questions, line 6: "rating" is not a kind of answer, so this became a LongText. It can be: LongText, ShortText, Scale, ChooseOne, ChooseMany, YesNo, Number, Date, Note.
        Questions, line 6: "them" is not whom a question can be about (me, us, team, service, community), so this is about me.
        Questions, line 6: "maybe" in the column "extra" is neither yes nor no, so it was taken as no.
        Questions, line 7: There is no question on this line, so it was left out.
        "#);
    }

    #[test]
    fn what_is_no_sheet_of_questions_is_refused() {
        let check = |sheet, choices, expect| {
            assert_eq!(import(sheet, choices, None, "Ours", &shelf()).map_err(|notice| notice.headline), Err(expect), "{sheet}");
        };
        check("a,b\n1,2\n", None, say!("sheet-no-text"));
        check("text\n", None, say!("sheet-no-prompts"));
        check("", None, say!("sheet-no-text"));
        let choices = "list name,name,label\npace,fast,still running\n";
        check(choices, None, say!("sheet-choices-first"));
        check(choices, Some("type,name,label\ntext,q,And?\n"), say!("sheet-choices-first"));
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
            if let Ok(import) = import(&sheet, Some(&format!("list_name,name,label\n{choices}")), None, "Ours", &shelf) {
                let never = [Rule::Syntax, Rule::WrongType, Rule::BadId, Rule::IdTwice, Rule::ControlCharacter, Rule::FollowUpNever];
                for finding in read(&print(&import.pack), &shelf).findings {
                    prop_assert!(!never.contains(&finding.rule), "{:?}", finding);
                }
            }
        }
    }
}
