//! A pack walked while it is written: nothing is kept, the file is followed, and what was found stands where it belongs.

use super::look;
use crate::harness::Harness;

const WALK_HOME: &str = include_str!("../../fixtures/packs/walk-home.ron");

/// The pack with two things that could be better: one in a prompt, one in the pack itself.
fn could_be_better() -> String {
    WALK_HOME
        .replace("            why: \"What stays may want a second look.\",\n", "")
        .replace("A pack for tests", "A case note for tests")
}

#[test]
fn a_walk() {
    let mut window = Harness::preview(&could_be_better());
    look("preview", &mut window);
    window.press("<tab>");
    look("preview_choose", &mut window);
    window.press("2<enter>");
    look("preview_found", &mut window);
    window.paste("The dogs.").press("<tab>");
    look("preview_end", &mut window);
    window.press("<tab>");
    assert!(window.screen().contains("Is there something you might try?"), "{}", window.screen());
}

#[test]
fn nothing_is_kept() {
    let mut window = Harness::preview(WALK_HOME);
    window.press("<tab>3<enter>a break<enter>").paste("The dogs.").press("<ctrl-s><ctrl-l>").wait(10_000);
    window.press("<f2>x<f5><f5><shift-tab><tab>").save_pack(&could_be_better()).wait(10_000);
    window.press("<tab><tab>more").wait(10_000).terminate();
    assert_eq!(window.every_file(), ["walk-home.ron"]);
}

#[test]
fn leaving_leaves() {
    for keys in ["<esc>", "q", "<ctrl-q>", "<tab><esc>", "<tab><tab>words<ctrl-c>"] {
        let mut window = Harness::preview(WALK_HOME);
        window.press(keys);
        assert!(window.has_ended(), "{keys}");
        assert_eq!(window.every_file(), ["walk-home.ron"]);
    }
}

#[test]
fn the_place_and_the_words_stay_when_the_file_changes() {
    let mut window = Harness::preview(WALK_HOME);
    window.press("<tab>2<tab>The dogs, and the rain.<left><left><left><left><left>");
    let before = window.screen();
    assert!(before.contains("The dogs, and the ▏rain.") && before.contains("2 of 2"), "{before}");
    let mended = WALK_HOME.replace("What stayed with you", "What came with you").replace(
        "    prompts: [\n",
        "    prompts: [\n        (id: \"first\", text: \"Where are you now?\", why: \"To begin.\", kind: ShortText),\n",
    );
    window.save_pack(&mended);
    let after = window.screen();
    assert!(after.contains("What came with you on the way home?") && after.contains("3 of 3"), "{after}");
    assert!(after.contains("The dogs, and the ▏rain."), "{after}");
    assert!(after.contains("The file was read anew."), "{after}");
    window.press("<shift-tab>");
    assert!(window.screen().contains("▸ 2  steady"), "{}", window.screen());
}

#[test]
fn a_file_that_says_the_same_changes_nothing() {
    let mut window = Harness::preview(WALK_HOME);
    window.press("<tab>");
    let before = window.screen();
    assert_eq!(window.save_pack(WALK_HOME).screen(), before);
}

#[test]
fn a_broken_file_shows_what_is_wrong_and_comes_back() {
    let mut window = Harness::preview(WALK_HOME);
    window.press("<tab>2<tab>The dogs.");
    window.save_pack(&WALK_HOME.replace("kind: LongText,\n            always", "kind: LongTxt,\n            always"));
    look("preview_broken", &mut window);
    window.press("<tab>lost<down>").save_pack(WALK_HOME);
    assert!(window.screen().contains("The dogs.▏"), "{}", window.screen());
    window.remove_pack();
    assert!(window.screen().contains("it is not there"), "{}", window.screen());
    window.save_pack(WALK_HOME);
    assert!(window.screen().contains("The dogs.▏"), "{}", window.screen());
    window.save_pack("");
    look("preview_empty", &mut window);
}

#[test]
fn a_prompt_that_is_answered_another_way_is_asked_anew_and_its_words_wait() {
    let mut window = Harness::preview(WALK_HOME);
    window.press("<tab>2<tab>The dogs.");
    window.save_pack(&WALK_HOME.replace("kind: LongText,\n            always", "kind: YesNo,\n            always"));
    let page = window.screen();
    assert!(page.contains("What stayed with you") && page.contains("1  yes") && !page.contains("dogs"), "{page}");
    window.press("1").save_pack(WALK_HOME);
    assert!(window.screen().contains("The dogs.▏"), "{}", window.screen());
}

#[test]
fn a_prompt_that_is_called_otherwise_stays_as_it_stands() {
    let mut window = Harness::preview(WALK_HOME);
    window.press("<tab>2<tab>The dogs.<left>");
    let renamed = WALK_HOME.replace("id: \"moment\"", "id: \"what-stayed\"");
    assert_ne!(renamed, WALK_HOME);
    window.save_pack(&renamed);
    assert!(window.screen().contains("The dogs▏."), "{}", window.screen());
    window.save_pack(&renamed.replace("What stayed with you", "What came with you")).save_pack(WALK_HOME);
    assert!(window.screen().contains("The dogs.▏"), "both are taken back at once:\n{}", window.screen());
}

#[test]
fn the_old_id_or_the_old_text_alone_brings_the_words_back() {
    let renamed = |text: &str| text.replace("id: \"moment\"", "id: \"what-came\"");
    let reworded = |text: &str| text.replace("What stayed with you", "What came with you");
    let other = reworded(&renamed(WALK_HOME));
    let between = other.replace("A pack for tests", "One more pack for tests");
    for half in [reworded(WALK_HOME), renamed(WALK_HOME)] {
        let mut window = Harness::preview(WALK_HOME);
        window.press("<tab>2<tab>The dogs.").save_pack(&other);
        assert!(window.screen().contains("What came with you") && !window.screen().contains("dogs"), "{}", window.screen());
        window.save_pack(&between).save_pack(&half);
        assert!(window.screen().contains("The dogs.▏"), "{}", window.screen());
        window.save_pack(WALK_HOME);
        assert!(window.screen().contains("The dogs.▏"), "{}", window.screen());
    }
    // What is typed to the other prompt is that one's, and waits as well.
    let mut window = Harness::preview(WALK_HOME);
    window.press("<tab>2<tab>The dogs.").save_pack(&other).press("Cats.").save_pack(&reworded(WALK_HOME));
    assert!(window.screen().contains("The dogs.▏"), "{}", window.screen());
    window.save_pack(&other);
    assert!(window.screen().contains("Cats.▏"), "{}", window.screen());
}

#[test]
fn where_nobody_is_named_nobody_is_spoken_of() {
    let window = Harness::preview(&WALK_HOME.replace("authors: [\"R. Example\", \"The Aftershift project\"]", "authors: []"));
    let page = window.screen();
    assert!(page.contains("minutes. Licence: ") && !page.contains(". . "), "{page}");
}

#[test]
fn a_prompt_that_is_cut_and_pasted_back_has_its_words() {
    let mut window = Harness::preview(WALK_HOME);
    window.press("<tab>2<tab>The dogs.");
    let (before, rest) = WALK_HOME.split_once("        (\n            id: \"moment\"").unwrap();
    let (_, after) = rest.split_once("        ),\n").unwrap();
    window.save_pack(&format!("{before}{after}"));
    assert!(!window.screen().contains("dogs"), "{}", window.screen());
    window.save_pack(WALK_HOME).press("<shift-tab><shift-tab><shift-tab><tab><tab>");
    assert!(window.screen().contains("The dogs.▏"), "{}", window.screen());
}

const OVERLAY: &str = r#"Overlay(
    format: 1,
    of: "one-moment",
    version: "1.0.0",
    hide: ["gone"],
    reword: [(prompt: "what", from: "Other words?", text: "Which moment is it?")],
    add: [(id: "own", after: "what", text: "Who was there?", why: "A moment has people in it.", kind: ShortText)],
)"#;

#[test]
fn an_overlay_is_walked_over_its_pack() {
    let mut window = Harness::preview(OVERLAY);
    look("preview_overlay", &mut window);
    window.press("<tab>");
    look("preview_overlay_reworded", &mut window);
    window.press("The dogs.<tab>");
    assert!(window.screen().contains("Who was there?") && !window.screen().contains("Line "), "{}", window.screen());
    window.save_pack(&OVERLAY.replace("Who was there?", "And who was with you?"));
    assert!(window.screen().contains("And who was with you?"), "{}", window.screen());
    window.save_pack(&OVERLAY.replace("one-moment", "one-momnt"));
    let page = window.screen();
    assert!(page.contains("cannot be walked") && page.contains("Did you mean"), "{page}");
    window.save_pack(OVERLAY).press("<shift-tab>");
    assert!(window.screen().contains("The dogs.▏"), "{}", window.screen());
    assert_eq!(window.every_file(), ["walk-home.ron"]);
}

#[test]
fn a_pack_off_the_shelf_is_walked_as_it_stands_there() {
    let mut window = Harness::walk("one-moment");
    look("preview_shelf", &mut window);
    let page = window.press("<tab>The dogs.<ctrl-r>").screen();
    assert!(page.contains("The dogs.▏"), "{page}");
    assert!(!window.press("<f1>").screen().contains("ctrl-r"), "{}", window.screen());
    window.press("<esc>").wait(10_000).terminate();
    assert_eq!(window.every_file(), Vec::<String>::new());
}

#[test]
fn a_long_finding_can_be_read_whole_in_a_small_window() {
    let long = WALK_HOME.replace(
        "            why: \"It is easier to begin with one word.\",\n",
        "            why: \"Internationally acknowledged reflective methodologies necessitate deliberate, individualised consideration.\",\n",
    );
    let mut window = Harness::preview(&long);
    window.resize(40, 12).press("<tab>");
    look("preview_small", &mut window);
    window.press("<f7>");
    look("preview_small_findings", &mut window);
    let mut seen = window.screen();
    for _ in 0..12 {
        seen += &window.press("<down>").screen();
    }
    let words = seen.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(words.contains("Try shorter sentences and shorter words."), "{seen}");
    let page = window.press("<esc>").screen();
    assert!(page.contains("How did the shift feel?"), "{page}");
    // Where nothing was found there is nothing to read.
    window.save_pack(WALK_HOME);
    assert!(window.press("<f7>").screen().contains("How did the shift feel?"), "{}", window.screen());
}

#[test]
fn a_file_that_is_gone_is_said_to_be_gone() {
    let mut window = Harness::preview(WALK_HOME);
    window.press("<tab>").remove_pack();
    let page = window.screen();
    assert!(page.contains("Once the file is back") && !page.contains("Mend the file") && !page.contains("read anew"), "{page}");
}

#[test]
fn an_option_that_is_called_otherwise_stays_chosen() {
    let mut window = Harness::preview(WALK_HOME);
    window.press("<tab>2");
    let renamed = WALK_HOME.replace("(id: \"steady\", words", "(id: \"even\", words");
    assert_ne!(renamed, WALK_HOME);
    assert!(window.save_pack(&renamed).screen().contains("▸ 2  steady"), "{}", window.screen());
    window.save_pack(WALK_HOME);
    assert!(window.screen().contains("▸ 2  steady"), "{}", window.screen());
}
