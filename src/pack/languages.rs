//! Which of its languages a form is taken in. The others are packs of their own.

use crate::base::Notice;
use crate::model::Pack;
use crate::say;

use super::rules::is_language;
use super::sheet::{Remarks, Sheet};
use super::table::Table;

/// The languages two sheets are taken in, where they have several or name their one.
#[derive(Debug)]
pub(super) struct Languages {
    questions: Option<Taken>,
    choices: Option<Taken>,
}

/// The language a sheet is taken in, and those it stands in as well.
#[derive(Debug)]
struct Taken {
    language: String,
    others: Vec<String>,
}

impl Languages {
    /// Takes the language that is asked for, else the one a form holds for its own: that of the columns that name none, or the first.
    /// The choices are taken in that of the questions, as far as they have it.
    ///
    /// # Errors
    ///
    /// A notice, when the questions have nothing in the language that is asked for.
    pub(super) fn take(questions: &mut Table, choices: Option<&mut Table>, asked: Option<&str>) -> Result<Self, Notice> {
        let questions = match asked {
            None => Taken::own(questions),
            Some(asked) => {
                Some(Taken::of(questions, |language| is_meant(language, asked)).ok_or_else(|| not_there(asked, questions))?)
            }
        };
        let choices = choices.and_then(|choices| {
            let same = questions.as_ref().and_then(|taken| Taken::of(choices, |language| language == taken.language));
            same.or_else(|| Taken::own(choices))
        });
        Ok(Self { questions, choices })
    }

    /// Says once what was taken and what was left, and puts the language into the pack.
    pub(super) fn tell(&self, pack: &mut Pack, remarks: &mut Remarks) {
        if let Some(sentence) = self.questions.as_ref().and_then(|taken| taken.told(pack)) {
            remarks.of(Sheet::Questions, 1, sentence);
        }
        match (&self.questions, &self.choices) {
            (None, Some(choices)) if !choices.others.is_empty() => {
                let (taken, left) = (shown(&choices.language), choices.left());
                remarks.of(Sheet::Choices, 1, say!("sheet-languages-choices", taken = taken, left = left));
            }
            (Some(questions), Some(choices)) if questions.language != choices.language => {
                let (wanted, taken) = (shown(&questions.language), shown(&choices.language));
                remarks.of(Sheet::Choices, 1, say!("sheet-language-missing", wanted = wanted, taken = taken));
            }
            _ => {}
        }
        let taken = self.questions.as_ref().or(self.choices.as_ref()).map(|taken| taken.language.as_str());
        let Some(language) = taken.filter(|language| !language.is_empty()) else { return };
        match tag(language) {
            Some(tag) => tag.clone_into(&mut pack.language),
            None => {
                let tag = pack.language.as_str();
                remarks.of(Sheet::Questions, 1, say!("sheet-language-tag", language = language, tag = tag));
            }
        }
    }
}

impl Taken {
    fn own(table: &mut Table) -> Option<Self> {
        Self::of(table, str::is_empty).or_else(|| Self::of(table, |_| true))
    }

    /// Takes the first language of a sheet that is `wanted`.
    fn of(table: &mut Table, wanted: impl Fn(&str) -> bool) -> Option<Self> {
        let there: Vec<String> = table.languages().into_iter().map(str::to_owned).collect();
        let language = there.iter().find(|language| wanted(language))?.clone();
        table.speak(&language);
        let others = there.into_iter().filter(|other| *other != language).collect();
        Some(Self { language, others })
    }

    /// What was taken and what was left, and how a translation comes of the rest; nothing where there is one language only.
    fn told(&self, pack: &Pack) -> Option<String> {
        let other = shown(self.others.first()?);
        let (taken, pack, version) = (shown(&self.language), pack.id.as_str(), pack.version.as_str());
        Some(say!("sheet-languages", taken = taken, left = self.left(), other = other, pack = pack, version = version))
    }

    fn left(&self) -> String {
        self.others.iter().map(|other| say!("sheet-language", language = shown(other))).collect::<Vec<_>>().join(", ")
    }
}

fn not_there(asked: &str, table: &Table) -> Notice {
    let notice = Notice::new(say!("sheet-language-none", language = asked));
    match table.languages().as_slice() {
        [] => notice.hint(say!("sheet-language-none-hint")),
        there => {
            let known = there.iter().map(|language| shown(language)).collect::<Vec<_>>().join(", ");
            notice.hint(say!("sheet-language-others-hint", known = known))
        }
    }
}

/// A language as it is called; columns that name none are called by the column of the question.
fn shown(language: &str) -> &str {
    if language.is_empty() { "label" } else { language }
}

/// Whether `asked` names this language: "Deutsch (de)", "deutsch" or "de".
fn is_meant(language: &str, asked: &str) -> bool {
    let (whole, asked) = (shown(language).to_lowercase(), asked.trim().to_lowercase());
    let before = whole.split('(').next().unwrap_or_default().trim();
    whole == asked || before == asked || tag(&whole).is_some_and(|tag| tag == asked)
}

/// The tag in "Deutsch (de)" or "de".
fn tag(language: &str) -> Option<&str> {
    let inside = language.rsplit_once('(').map_or(language, |(_, inside)| inside.trim_end_matches(')')).trim();
    let short = inside.split('-').next().is_some_and(|first| first.len() <= 3);
    Some(inside).filter(|tag| short && is_language(tag))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_known_by_its_name_or_its_tag() {
        let check = |language, asked, expect| assert_eq!(is_meant(language, asked), expect, "{language} {asked}");
        check("Deutsch (de)", "de", true);
        check("Deutsch (de)", "deutsch", true);
        check("Deutsch (de)", "Deutsch (de)", true);
        check("Deutsch (de)", "d", false);
        check("de", "DE", true);
        check("", "label", true);
        assert_eq!(tag("te reo Māori (mi)"), Some("mi"));
        assert_eq!(tag("English"), None);
        assert_eq!(tag("en-AU"), Some("en-AU"));
    }
}
