//! Whatever somebody wrote, in whatever script, comes over whole: from the other program to the disk and back.

use aftershift::import::Program;
use proptest::prelude::*;

use super::{entries, journal, readable, reading, take_over, words};

/// A string as JSON has it.
fn json(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// A journal of this program that holds one entry with these words; none where it cannot hold them.
fn holding(program: Program, text: &str) -> Option<Vec<u8>> {
    let date = "\"2026-11-21T18:40:00Z\"";
    Some(match program {
        Program::TuiJournal => {
            format!("[{{\"id\":0,\"date\":{date},\"title\":\"\",\"content\":{},\"tags\":[]}}]", json(text)).into_bytes()
        }
        Program::DayOne => {
            format!("{{\"entries\":[{{\"uuid\":\"A\",\"creationDate\":{date},\"text\":{}}}]}}", json(text)).into_bytes()
        }
        Program::Markdown => format!("---\ndate: 2026-11-21\n---\n{text}").into_bytes(),
        // Its own journal cannot tell words that look like the head of an entry from one, and ends each with an empty line.
        Program::Jrnl => {
            let looks_so = |line: &str| line.starts_with('[');
            let kept = !text.lines().any(looks_so) && !text.contains(['\r', '\n']) && !text.starts_with('\u{feff}');
            kept.then(|| format!("[2026-11-21 18:40] {text}\n\n[2026-11-22 18:40] The next.\n").into_bytes())?
        }
    })
}

fn check(text: &str) {
    for program in [Program::TuiJournal, Program::DayOne, Program::Markdown, Program::Jrnl] {
        let Some(bytes) = holding(program, text) else { continue };
        let reading = reading(program, &bytes);
        let lines_apart = text.replace("\r\n", "\n");
        let expect = if program == Program::Markdown { format!("---\ndate: 2026-11-21\n---\n{lines_apart}") } else { lines_apart };
        if expect.trim().is_empty() {
            assert!(reading.untold.iter().any(|untold| untold.reason.contains("no words")), "{program:?} {text:?}");
            continue;
        }
        assert_eq!(words(&entries(program, &reading)[0]), expect, "{program:?} {text:?}");
        let (_folder, store) = journal();
        assert_eq!(take_over(&store, program, &reading).stopped.map(|error| error.to_string()), None);
        assert_eq!(words(&readable(&store)[0]), expect, "{program:?} {text:?}");
    }
}

#[test]
fn words_that_look_like_something_else_come_over() {
    for text in [
        "",
        " ",
        "\n",
        "a\n",
        "\r\n",
        "a\rb",
        "---",
        "---\n---\n",
        "{",
        "\"",
        "\\",
        "\0",
        "\u{1b}[31m",
        "\u{feff}a",
        "👩‍👩‍👧 e\u{301} हिन्दी العربية",
        "[2026-11-21 18:40] x",
    ] {
        check(text);
    }
}

proptest! {
    // Each case writes and syncs a few files.
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_words_come_over(text in any::<String>()) {
        check(&text);
    }

    #[test]
    fn any_signs_come_over(text in r#"["\\#@\n\r\t\x00-\x1f\[\]:0-9'(){}a -]{0,30}"#) {
        check(&text);
    }

    #[test]
    fn no_bytes_break_a_reader(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        for program in [Program::TuiJournal, Program::DayOne, Program::Markdown, Program::Jrnl] {
            let reading = reading(program, &bytes);
            entries(program, &reading);
        }
    }
}
