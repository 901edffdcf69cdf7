//! Saved words, read again: mended, found, put away and brought back.

use crate::harness::Harness;

/// A window over three notes.
fn notes() -> Harness {
    let mut window = Harness::start();
    for note in ["A long week.", "Café and cake.", "Rain all week."] {
        window.choose("A quick note").press(note).press("<ctrl-s>").wait_days(1);
    }
    window
}

#[test]
fn an_edit_keeps_the_earlier_version() {
    let mut window = Harness::open("quick-note");
    window.press("first<ctrl-s>b<enter>e<enter> and more<ctrl-s>");
    assert_eq!(window.answer(), "first and more");
    assert!(window.screen().contains("first and more"), "the page of the entry shows it:\n{}", window.screen());
    assert_eq!(window.files(), ["entries/2026/TIME-ID.ron", "history/ID/0001-MARK.ron", "journal.ron"]);
    assert!(window.file("history").contains("\"first\""));
    window.press("e<enter>!<ctrl-s>");
    assert_eq!(window.files().iter().filter(|name| name.starts_with("history/")).count(), 2);
}

#[test]
fn a_key_that_comes_before_the_entry_is_heard_once_it_is_there() {
    let mut window = notes();
    window.press("b").hold().press("<enter>e").release().press("<enter> and more<ctrl-s>");
    assert!(window.words_on_disk().contains("Rain all week. and more"), "{}", window.screen());
}

#[test]
fn an_edit_that_changes_nothing_leaves_no_trace() {
    let mut window = Harness::open("quick-note");
    window.press("first<ctrl-s>");
    let before = crate::disk::files(&window.root());
    window.press("b<enter>e<enter>x<backspace>").wait(1_000).press("<ctrl-l>");
    assert_eq!(crate::disk::files(&window.root()), before);
}

#[test]
fn an_edit_left_half_way_waits_at_home() {
    let mut window = Harness::open("quick-note");
    window.press("first<ctrl-s>b<enter>e<enter> and").wait(1_000);
    let mut window = window.restart();
    window.choose("Go on editing");
    assert!(window.screen().contains("first and▏"), "{}", window.screen());
    window.press(" more<ctrl-s>");
    assert_eq!(window.answer(), "first and more");
    assert!(window.files().iter().any(|name| name.starts_with("history/")));
}

#[test]
fn an_edit_that_was_left_is_gone_on_with_from_its_page_too() {
    let mut window = Harness::open("quick-note");
    window.press("first<ctrl-s>b<enter>e<enter> and more<ctrl-l>e");
    assert!(window.screen().contains("first and more▏"), "{}", window.screen());
    window.press(".<ctrl-s>");
    assert_eq!(window.answer(), "first and more.");
}

#[test]
fn what_goes_to_the_trash_comes_back() {
    let mut window = Harness::open("quick-note");
    window.press("kept<ctrl-s>");
    let before = window.file("entries");
    window.press("bdy");
    assert_eq!(window.files(), ["journal.ron", "trash/TIME-ID.ron"]);
    window.press("u");
    assert_eq!(window.file("entries"), before);
    window.press("dyt<enter><esc>");
    assert_eq!(window.file("entries"), before);
    window.press("<enter>dy");
    assert!(window.screen().contains("It is in the trash."));
    let mut window = window.restart();
    window.press("bt<enter>");
    assert_eq!(window.file("entries"), before);
}

#[test]
fn what_was_carried_forward_is_closed_at_home() {
    for (keys, state) in [("<enter>", "Done(\"2026-11-22\")"), ("<down><enter>", "LetGo(\"2026-11-22\")"), ("<esc>", "Open")] {
        let mut window = Harness::open("quick-note");
        window.press("x<tab>cBring biscuits<tab><ctrl-s>").wait_days(1).choose("Bring biscuits").press(keys);
        assert!(window.file("entries").contains(&format!("state: {state}")), "{keys}:\n{}", window.file("entries"));
        assert_eq!(window.screen().contains("  Bring biscuits"), state == "Open", "{keys}:\n{}", window.screen());
    }
}

#[test]
fn the_search_narrows_as_one_types() {
    let mut window = notes();
    let check = |window: &Harness, expect: &str| assert!(window.screen().contains(expect), "{expect}:\n{}", window.screen());
    window.press("/");
    check(&window, "3 entries");
    window.press("we");
    check(&window, "2 of 3");
    window.press("ek long");
    check(&window, "1 of 3");
    window.press("<ctrl-w>");
    check(&window, "2 of 3");
    window.press("<ctrl-u>CAFE");
    check(&window, "Café and cake.");
    window.press("<enter><enter>");
    check(&window, "What do you want to catch before it fades?");
}

#[test]
fn what_was_just_written_is_found_at_once() {
    let mut window = notes();
    window.press("b<enter>e<enter> Umbrella.<ctrl-s><esc>/umbrella");
    assert!(window.screen().contains("1 of 3"), "{}", window.screen());
    window.press("<enter>dy<esc>/umbrella");
    assert!(window.screen().contains("0 of 2"), "{}", window.screen());
}

#[test]
fn a_long_page_is_turned_to_its_end_and_back() {
    let mut window = Harness::open("quick-note");
    let lines: Vec<String> = (1..=60).map(|line| format!("Line {line}.")).collect();
    window.paste(&lines.join("\n")).press("<ctrl-s>b<enter>");
    window.press("<end>");
    assert!(window.screen().contains("Line 60."), "{}", window.screen());
    let end = window.screen();
    window.press("<down><down><up>");
    assert_ne!(window.screen(), end, "one up from the end is one up from the end");
    window.press("<home>");
    assert!(window.screen().contains("Line 1."), "{}", window.screen());
}

#[test]
fn only_y_puts_something_in_the_trash() {
    let mut window = notes();
    for keys in ["bd<esc>", "d<enter>", "dd", "dn", "<enter>d<esc>", "dd<esc>"] {
        window.press(keys);
        assert_eq!(window.entries().len(), 3, "{keys}");
    }
    window.press("dy");
    assert_eq!(window.entries().len(), 2);
}

#[test]
fn what_went_to_the_trash_comes_back_later_too() {
    let mut window = notes();
    window.press("bdy<enter>dy");
    assert_eq!(window.entries().len(), 1);
    window.press("<esc>bu");
    assert!(window.screen().contains("Back in your journal: Café and cake."), "{}", window.screen());
    window.press("u");
    assert_eq!(window.entries().len(), 3);
    window.press("u");
    assert_eq!(window.entries().len(), 3);
}

#[test]
fn a_search_begins_on_the_page_of_an_entry_too() {
    let mut window = notes();
    window.press("b<enter>/café");
    assert!(window.screen().contains("/ café▏"), "{}", window.screen());
    assert!(window.screen().contains("1 of 3"), "{}", window.screen());
    assert_eq!(window.entries().len(), 3);
}

#[test]
fn what_is_found_is_shown_as_it_was_written() {
    let mut window = Harness::open("quick-note");
    window.paste(&format!("{} Straße, and then Café NAÏVE with Ana.", "Words go before it. ".repeat(20))).press("<ctrl-s>");
    window.press("/naive");
    assert!(window.screen().contains("Café NAÏVE"), "{}", window.screen());
}

#[test]
fn an_empty_list_offers_nothing_to_do_with_a_row() {
    for keys in ["b", "bt", "/zebra<enter>"] {
        let mut window = Harness::start();
        window.press(keys);
        let foot = window.screen().lines().next_back().unwrap_or_default().to_owned();
        assert!(!foot.contains("enter") && !foot.contains("↑↓"), "{keys}: {foot}");
        assert!(foot.contains("esc"), "{keys}: {foot}");
    }
}

#[test]
fn an_entry_is_read_for_the_list_only_where_it_stands_beside_it() {
    let mut window = notes();
    window.press("b").hold().press("<down>").resize(120, 40);
    assert!(!window.screen().contains("What do you want to catch"), "{}", window.screen());
    window.release();
    assert!(window.screen().contains("What do you want to catch"), "{}", window.screen());
}

#[test]
fn what_was_closed_at_home_is_said_and_taken_back() {
    let mut window = Harness::open("quick-note");
    window.press("x<tab>cBring biscuits<tab><ctrl-s>").choose("Bring biscuits").press("<down><enter>");
    assert!(window.screen().contains("Let go: Bring biscuits."), "{}", window.screen());
    window.press("u");
    assert!(window.file("entries").contains("state: Open"), "{}", window.file("entries"));
    assert_eq!(window.accent(), ["▸   Bring biscuits"]);
    window.press("u");
    assert!(window.file("entries").contains("state: Open"));
}

#[test]
fn home_stands_where_one_was() {
    let mut window = Harness::start();
    window.choose("One moment").press("<esc>l");
    assert_eq!(window.accent(), ["▸   One moment"], "nothing was written");
    window.press("<enter><tab>A word.<ctrl-l>");
    assert!(window.accent()[0].contains("Go on with"), "the draft that was left: {:?}", window.accent());
    window.press("<enter><ctrl-s>");
    assert_eq!(window.accent(), ["▸   One moment"], "the draft is gone");
}

#[test]
fn a_question_never_asked_is_offered_and_not_listed_when_an_entry_is_mended() {
    let mut window = Harness::open("one-moment");
    window.press("<tab>We talked.<tab><tab><tab><ctrl-s>b<enter>e");
    assert!(window.screen().contains("2 more questions, if you like"), "{}", window.screen());
}
