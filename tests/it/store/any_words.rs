//! Whatever a person writes, in whatever script, comes back as it was: answer, tag, carry-forward and question.

use aftershift::model::{Answer, Carried, CarryForward, Choice, Entry, Flag, Wanted};
use proptest::prelude::*;

use super::{Journal, draft, entry};

/// An entry with these words wherever a person can write.
fn full_of(words: &str) -> Entry {
    let mut entry = entry(2, words);
    let first = &mut entry.responses[0];
    first.flag = Some(Flag { question: words.to_owned(), wanted: Some(Wanted::Listen) });
    let mut own = first.clone();
    own.answer = Some(Answer::Many(vec![Choice::own(words)]));
    entry.responses.push(own);
    entry.shift.setting = Some(words.to_owned());
    entry.tags = vec![words.to_owned()];
    let carried = |state| CarryForward { words: words.to_owned(), state };
    entry.carry_forward = vec![carried(Carried::Open), carried(Carried::Done(entry.shift.date))];
    entry
}

fn check(words: &str) {
    let journal = Journal::new();
    let store = &journal.store;
    let mut entry = full_of(words);
    let mark = store.save_new(&entry).unwrap().unwrap();
    let read = store.entry(entry.id).unwrap();
    assert_eq!((&read.entry, read.mark.as_ref()), (&entry, Some(&mark)), "{words:?}");

    entry.tags.push("more".to_owned());
    let mark = store.save_over(&entry, &read.mark.clone().unwrap()).unwrap().unwrap();
    let read = store.entry(entry.id).unwrap();
    assert_eq!((&read.entry, read.mark.as_ref()), (&entry, Some(&mark)), "{words:?}");

    let kept = aftershift::model::Draft { entry, ..draft(2, words) };
    store.keep_draft(&kept).unwrap();
    let journal = journal.opened_again();
    assert_eq!(journal.store.drafts(), (vec![kept], vec![]), "{words:?}");
}

#[test]
fn words_that_look_like_the_format_come_back() {
    let odd = [
        "",
        " ",
        "\n",
        "\n\n",
        "a\n",
        "\nb",
        "\t",
        "\r\n",
        "\"",
        "\\",
        "\"#",
        "r#\"a\"#",
        "\"##",
        "\\n",
        "\\u{41}",
        "/* a */",
        "// a",
        "')",
        "None",
        "\0",
        "\u{1b}[31m",
        "\u{7f}",
        "\u{85}",
        "\u{feff}a",
        "\u{2028}",
        "\u{202e}",
        "\u{10ffff}",
        "👩‍👩‍👧",
        "e\u{301}",
        "हिन्दी",
        "العربية",
    ];
    for words in odd {
        check(words);
    }
    check(&odd.concat());
}

proptest! {
    // Each case writes and syncs a dozen files.
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_words_come_back(words in any::<String>()) {
        check(&words);
    }

    #[test]
    fn any_quotes_and_line_ends_come_back(words in r#"["\\#\n\r\t\x00-\x1fr'(){}a ]{0,30}"#) {
        check(&words);
    }
}
