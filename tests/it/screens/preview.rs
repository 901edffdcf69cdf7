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
fn a_prompt_that_is_answered_another_way_is_asked_anew() {
    let mut window = Harness::preview(WALK_HOME);
    window.press("<tab>2<tab>The dogs.");
    window.save_pack(&WALK_HOME.replace("kind: LongText,\n            always", "kind: YesNo,\n            always"));
    let page = window.screen();
    assert!(page.contains("What stayed with you") && page.contains("1  yes") && !page.contains("dogs"), "{page}");
}
