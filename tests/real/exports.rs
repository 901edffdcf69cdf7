//! Pages that leave: only what was ticked, only where nothing stands, and nothing else, ever.

use crate::home::{Home, put};
#[cfg(unix)]
use crate::window::Window;

/// Words that stand in what must not leave.
const CANARY: &str = "Marmalade";

/// A home with one entry: the first answer ticked and asked about, the second not, tags and something to try.
fn home_with_an_entry() -> Home {
    let home = Home::new();
    let lines = [
        "We sat outside.",
        "",
        "<b>It was quiet.</b>",
        ".",
        "Marmalade and I went back.",
        ".",
        ".skip",
        "1",
        ".ask 1",
        "Was that all right?",
        "1",
        ".tags",
        "Marmalade",
        ".carry",
        "Ask Marmalade first",
        ".",
        ".save",
        "",
    ];
    let said = home.send(&["reflect", "--pack", "one-moment", "--plain"], lines.join("\n"));
    assert_eq!((said.code, said.err.as_str()), (0, ""), "{}", said.out);
    assert_eq!(home.answers().len(), 2, "{}", said.out);
    home
}

#[test]
fn only_what_was_ticked_leaves() {
    let home = home_with_an_entry();
    for format in ["markdown", "html", "text"] {
        let said = home.run(&["export", "--format", format]);
        assert_eq!((said.code, said.err.as_str()), (0, ""));
        assert!(said.out.contains("We sat outside.") && said.out.contains("Was that all right?"), "{}", said.out);
        assert!(!said.out.contains(CANARY), "{}", said.out);
        let markup = format != "text" && said.out.replace("\\<", "").contains("<b>");
        assert!(!markup, "what was written is words, never markup: {}", said.out);
        let file = home.path(format);
        let written = home.run(&["export", "--format", format, "--output", file.to_str().unwrap()]);
        assert_eq!((written.code, written.out.as_str(), written.err.as_str()), (0, "", ""));
        assert_eq!(std::fs::read_to_string(&file).unwrap(), said.out);
    }
    let everything = home.run(&["export", "--all"]);
    assert!(everything.out.contains("Marmalade and I went back.") && everything.out.contains("Ask Marmalade first"));
}

#[test]
fn a_file_for_a_word_processor_or_a_printer_is_the_same_wherever_it_goes() {
    let home = home_with_an_entry();
    for (format, begins) in [("docx", b"PK"), ("pdf", b"%P")] {
        let file = home.path(format);
        let written = home.run(&["export", "--format", format, "--output", file.to_str().unwrap()]);
        assert_eq!((written.code, written.out.as_str(), written.err.as_str()), (0, "", ""));
        let bytes = std::fs::read(&file).unwrap();
        assert!(bytes.starts_with(begins) && bytes.len() > 1_000);
        let streamed = home.command(&["export", "--format", format]).output().unwrap();
        assert!(streamed.status.success() && streamed.stdout == bytes);
    }
}

#[cfg(feature = "pdf")]
#[test]
fn no_library_has_a_word_in_it_whatever_is_written() {
    for words in ["日本語", "我们在外面坐了一会儿", "สวัสดี", "សួស្តី", "ສະບາຍດີ", "မင်္ဂလာပါ"]
    {
        let home = Home::new();
        home.send(&["note"], words);
        let said = home.run(&["export", "--all", "--format", "pdf", "--output", home.path("page.pdf").to_str().unwrap()]);
        let ours = if said.code == 0 { said.err.is_empty() } else { said.err.starts_with("No font on this computer") };
        assert!(ours, "{words}: {}", said.err);
    }
}

#[cfg(unix)]
#[test]
fn a_file_that_is_not_text_is_not_written_to_the_screen() {
    let home = home_with_an_entry();
    let mut window = Window::open(&home, &["export", "--format", "pdf"]);
    window.until_shows("PDF is no text").until_shows("--output page.pdf");
    assert_eq!(window.end(), 2);
}

#[test]
fn nothing_ticked_is_no_page() {
    let home = Home::new();
    home.send(&["note"], CANARY);
    let file = home.path("page.md");
    let said = home.run(&["export", "--output", file.to_str().unwrap()]);
    assert_eq!((said.code, said.out.as_str()), (3, ""));
    assert!(said.err.contains("--all") && !said.err.contains(CANARY), "{}", said.err);
    assert!(!file.exists());
}

#[test]
fn a_page_is_never_written_over_another_unasked() {
    let home = home_with_an_entry();
    let file = home.path("page.md");
    let words = ["export", "--output", file.to_str().unwrap()];
    put(&file, "mine");
    let said = home.run(&words);
    assert_eq!((said.code, said.out.as_str()), (5, ""));
    assert!(said.err.contains("--force"), "{}", said.err);
    assert_eq!(std::fs::read(&file).unwrap(), b"mine");
    assert_eq!(home.run(&[&words[..], &["--force"]].concat()).code, 0);
    assert!(std::fs::read_to_string(&file).unwrap().contains("We sat outside."));
}

#[cfg(unix)]
#[test]
fn a_page_that_holds_private_words_is_for_its_owner_only() {
    use std::os::unix::fs::PermissionsExt;
    let home = home_with_an_entry();
    let file = home.path("page.html");
    home.run(&["export", "--all", "--format", "html", "--output", file.to_str().unwrap()]);
    let everything = [vec![file, home.journal()], home.files("entries")].concat();
    for path in everything {
        let mode = std::fs::metadata(&path).unwrap().permissions().mode();
        assert_eq!(mode & 0o077, 0, "{} {mode:o}", path.display());
    }
}

#[test]
fn a_page_that_cannot_be_written_says_so() {
    let home = home_with_an_entry();
    let file = home.path("no such folder/page.md");
    let said = home.run(&["export", "--output", file.to_str().unwrap()]);
    assert_eq!((said.code, said.out.as_str()), (1, ""));
    assert!(said.err.contains("page.md"), "{}", said.err);
}

/// A home with one entry in which everything that was written is always private, and ticked.
fn home_with_private_answers() -> Home {
    let home = Home::new();
    let lines = ["1", "Marmalade.", ".", ".finish", "1 2", ".save", ""];
    let said = home.send(&["reflect", "--pack", "hard-shift", "--plain"], lines.join("\n"));
    assert_eq!((said.code, said.err.as_str()), (0, ""), "{}", said.out);
    assert_eq!(home.answers(), ["write a little", "Marmalade."], "{}", said.out);
    home
}

#[test]
fn a_yes_to_one_packs_private_question_is_none_to_anothers() {
    let home = home_with_private_answers();
    let said = home.run(&["export", "--private", "shift-close/put-down"]);
    assert_eq!((said.code, said.out.as_str()), (3, ""));
    assert!(said.err.contains("--private hard-shift/put-down"), "{}", said.err);
    let said = home.run(&["export", "--private", "hard-shift/put-down"]);
    assert_eq!(said.code, 0, "{}", said.err);
    assert!(said.out.contains("Marmalade.") && !said.out.contains("write a little"), "{}", said.out);
    assert!(said.err.contains("--private hard-shift/pace") && !said.err.contains("put-down"), "{}", said.err);
    let said = home.run(&["export", "--private", "put-down"]);
    assert_eq!((said.code, said.out.as_str()), (2, ""));
    assert!(said.err.contains("PACK/PROMPT"), "{}", said.err);
}

#[test]
fn what_is_held_back_is_never_called_unticked_or_everything() {
    let home = home_with_private_answers();
    let said = home.run(&["export"]);
    assert_eq!((said.code, said.out.as_str()), (3, ""));
    assert!(
        said.err.contains("Every answer that was ticked is always private") && !said.err.contains("is ticked, so"),
        "{}",
        said.err
    );
    let said = home.run(&["export", "--all"]);
    assert!(said.out.contains("2 answers that are always private are not on it."), "{}", said.out);
    assert!(!said.out.contains("Everything written") && !said.out.contains(CANARY), "{}", said.out);
    let whole = home.run(&["export", "--all", "--private", "hard-shift/pace", "--private", "hard-shift/put-down"]);
    assert!(whole.out.contains("Everything written") && whole.out.contains(CANARY), "{}", whole.out);
}

#[cfg(unix)]
#[test]
fn a_page_is_not_written_over_what_is_no_file() {
    let home = home_with_an_entry();
    let pipe = home.path("pipe.md");
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    for place in [&pipe, &home.path("")] {
        let said = home.run(&["export", "--force", "--output", place.to_str().unwrap()]);
        assert_eq!((said.code, said.out.as_str()), (1, ""));
        assert!(said.err.contains("is not a file, so nothing was written over it"), "{}", said.err);
    }
    assert!(!std::fs::metadata(&pipe).unwrap().is_file(), "it is still there");
}

#[test]
fn what_is_always_private_is_said_where_a_pack_is_read_and_an_answer_is_flagged() {
    let private = "Always private: stays out of an export until the writer names it.";
    let home = home_with_private_answers();
    let shown = home.run(&["pack", "show", "hard-shift"]).out;
    let walked = home.send(&["pack", "preview", "hard-shift", "--plain"], ".skip\n".repeat(30)).out;
    let json = home.json(&["pack", "show", "hard-shift", "--json"]);
    let prompts = json["prompts"].as_array().unwrap();
    let count = prompts.iter().filter(|prompt| prompt["always_private"] == true).count();
    assert!(count > 0);
    assert_eq!(shown.matches(private).count(), count, "{shown}");
    assert!(walked.contains(private), "{walked}");
    let entry = home.ids()[0].clone();
    let said = home.send(&["flag", &entry, "2"], "Why me?\n");
    assert!(said.err.contains("Always private: your answer stays here."), "{said:?}");
    assert!(!home.send(&["flag", &entry], "Why me?\n").err.contains("Always private"));
}
