//! What was typed on a line of a form and could not be read, such as a day that is none. Until it is mended it stands in brackets behind the
//! words of another line, under the name of its own: "Ask her (Day: someday)".

use chrono::NaiveDate;

use crate::base::date;
use crate::say;

use super::Shift;

/// Stands for the words in the sentence, to find what comes before and after them.
const PLACE: &str = "\u{fffc}";

/// `typed` as it stands behind other words, where the line called `name` cannot be read.
pub fn unread_bracket(name: &str, typed: &str) -> String {
    say!("form-unread", name = name, typed = typed)
}

/// The words before what the line called `name` could not read, and what that was.
pub fn unread_apart<'a>(words: &'a str, name: &str) -> Option<(&'a str, &'a str)> {
    let around = unread_bracket(name, PLACE);
    let (open, close) = around.split_once(PLACE)?;
    let inside = words.trim_end().strip_suffix(close)?;
    let at = inside.rfind(open)?;
    let typed = inside.get(at + open.len()..)?;
    Some((inside.get(..at)?.trim_end(), typed))
}

/// `words` without the brackets at their end that hold what a session's line could not read, and still cannot `today`.
pub fn without_unread(words: &str, today: NaiveDate) -> &str {
    let names = [say!("details-day"), say!("details-since"), say!("details-minutes")];
    let is_read = |typed: &str| date::planned(typed, today).is_some() || Shift::read_minutes(typed).is_some();
    let mut words = words;
    while let Some((before, _)) = names.iter().filter_map(|name| unread_apart(words, name)).find(|(_, typed)| !is_read(typed)) {
        words = before;
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_read_comes_off_again_and_nothing_else_does() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
        let check = |words, expect| assert_eq!(without_unread(words, today), expect, "{words}");
        check("Ask her (Day: 31 Feb)", "Ask her");
        check("Folder (Since: 31/02/2026) (Minutes: -5x)", "Folder");
        check("(Day: (soon))", "");
        check("Ask her (Day: 27 Nov)", "Ask her (Day: 27 Nov)");
        check("Ask her (soon) (Jo: someday)", "Ask her (soon) (Jo: someday)");
        check("Ask her (Day: someday) twice", "Ask her (Day: someday) twice");
    }
}
