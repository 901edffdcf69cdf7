//! Clocks that are put on and back, zones that change, nights, leap days and the ends of time: words, names and order hold, and what is
//! shown is what the wall clock showed where it was written.

use std::io::Write;

use aftershift::base::{Secret, Time};
use aftershift::jobs::{Choose, select};
use aftershift::model::Entry;
use aftershift::store::Store;

use crate::harness::Harness;

fn time(text: &str) -> Time {
    Time::parse_from_rfc3339(text).unwrap()
}

/// The entries there are, in the order a list of them has, oldest first.
fn listed(window: &Harness) -> Vec<Entry> {
    let store = Store::new(window.root(), window.moment());
    let selection = select(&store, &Choose::default());
    assert_eq!(selection.unreadable, []);
    selection.entries
}

fn words(entries: &[Entry]) -> Vec<String> {
    entries.iter().map(|entry| entry.answered().next().unwrap().1.words()).collect()
}

/// Keeps a thought at a time.
fn note(window: &mut Harness, at: &str, words: &str) {
    window.set_clock(at);
    window.choose("A quick note").paste(words).press("<ctrl-s>");
    assert!(window.screen().contains("Saved."), "{at}:\n{}", window.screen());
}

/// The hours in which clocks are put on or back: what they show shortly before, and shortly after.
const TURNS: [(&str, &str, &str); 8] = [
    ("Sydney, put on", "2026-10-04T01:59:00+10:00", "2026-10-04T03:01:00+11:00"),
    ("Sydney, put back", "2026-04-05T02:59:00+11:00", "2026-04-05T02:01:00+10:00"),
    ("Berlin, put on", "2026-03-29T01:59:00+01:00", "2026-03-29T03:01:00+02:00"),
    ("Berlin, put back", "2026-10-25T02:59:00+02:00", "2026-10-25T02:01:00+01:00"),
    ("Lord Howe, put on", "2026-10-04T01:59:00+10:30", "2026-10-04T02:31:00+11:00"),
    ("Lord Howe, put back", "2026-04-05T01:59:00+11:00", "2026-04-05T01:31:00+10:30"),
    ("a flight west over the date line", "2026-11-22T08:00:00+13:00", "2026-11-21T13:00:00-08:00"),
    ("a flight east over the date line", "2026-11-21T23:00:00-10:00", "2026-11-22T23:30:00+14:00"),
];

#[test]
fn two_thoughts_around_a_turn_keep_their_order_and_their_wall_clocks() {
    for (what, before, after) in TURNS {
        let mut window = Harness::start();
        note(&mut window, before, "before");
        note(&mut window, after, "after");
        let entries = listed(&window);
        if time(before).date_naive() == time(after).date_naive() {
            assert_eq!(words(&entries), ["before", "after"], "{what}");
        }
        let [first, second] =
            ["before", "after"].map(|said| entries.iter().find(|entry| words(std::slice::from_ref(entry)) == [said]).unwrap());
        assert!(first.id < second.id && first.created < second.created, "{what}");
        for (entry, at) in [(first, before), (second, after)] {
            let wall = &at[..16];
            assert!(
                entry.created.to_rfc3339().starts_with(wall) && entry.created.to_rfc3339().ends_with(&at[19..]),
                "{what}: {}",
                entry.created
            );
        }
    }
}

#[test]
fn a_turn_in_mid_sitting_costs_no_word() {
    let back = [
        ("set back an hour", "2026-11-21T12:00:00+08:00", "2026-11-21T11:00:00+08:00"),
        ("set back ten years", "2026-11-21T12:00:00+08:00", "2016-11-21T12:00:00+08:00"),
        ("put on a year", "2026-11-21T12:00:00+08:00", "2027-11-21T12:00:00+08:00"),
    ];
    for (what, before, after) in TURNS.into_iter().chain(back) {
        let mut window = Harness::start();
        window.set_clock(before);
        window.choose("One moment").press("<tab>We sat outside");
        window.set_clock(after);
        window.press(" and then").wait(1_000).tick();
        assert!(window.file("drafts").contains("We sat outside and then"), "{what}: within some seconds, whatever the clock says");
        let mut window = window.restart();
        window.press("<enter>").press(", later,<ctrl-s>");
        let [entry] = listed(&window).try_into().unwrap();
        assert_eq!(words(std::slice::from_ref(&entry)), ["We sat outside and then, later,"], "{what}");
        assert_eq!(entry.created.to_rfc3339().get(..16), before.get(..16), "{what}: it was begun then, on that wall");
        assert_eq!(entry.created.offset(), time(before).offset(), "{what}");
        assert_eq!(entry.saved.offset(), time(after).offset(), "{what}: it was saved there");
        assert_eq!(window.unreadable(), [], "{what}");
    }
}

#[test]
fn a_clock_set_back_between_two_entries_costs_neither() {
    let mut window = Harness::start();
    note(&mut window, "2026-11-21T12:00:00+08:00", "first");
    note(&mut window, "2026-11-21T11:00:00+08:00", "second");
    note(&mut window, "2026-11-21T11:00:00+08:00", "third");
    let entries = listed(&window);
    assert_eq!(words(&entries), ["second", "third", "first"], "they stand as the clock said");
    let mut ids: Vec<_> = entries.iter().map(|entry| entry.id).collect();
    ids.dedup();
    assert_eq!(ids.len(), 3);
    // To mend one at a time before it was saved.
    window.set_clock("2020-01-01T00:00:00+08:00");
    window.press("b<enter>e<enter> and more<ctrl-s>");
    assert!(words(&listed(&window)).contains(&"first and more".to_owned()), "{:?}", words(&listed(&window)));
    assert_eq!(window.files().iter().filter(|name| name.starts_with("history")).count(), 1, "the version before is kept");
}

#[test]
fn a_clock_set_back_keeps_no_journal_unlocked() {
    let mut window = Harness::open("quick-note");
    window.paste("We talked about dogs.").press("<ctrl-s><ctrl-s>");
    let store = Store::new(window.root(), window.moment());
    store.seal(&Secret::from("dogs in the courtyard".to_owned()), &mut |_, _| {}).unwrap();
    drop(store);
    let mut window = window.restart();
    window.set_clock("2026-11-22T12:00:00+08:00");
    window.paste("dogs in the courtyard").press("<enter>b");
    assert!(window.screen().contains("We talked about dogs."), "{}", window.screen());
    window.set_clock("2026-11-21T12:00:00+08:00");
    // The loop looks at the clock every few seconds.
    window.tick().wait(15 * 60_000);
    assert!(window.screen().contains("This journal is locked."), "{}", window.screen());
}

#[test]
fn the_small_hours_are_of_the_shift_before_and_filters_know_its_day() {
    let mut window = Harness::start();
    for (at, words) in [
        ("2026-11-20T23:59:00+08:00", "friday late"),
        ("2026-11-21T00:00:00+08:00", "midnight"),
        ("2026-11-21T02:40:00+08:00", "night"),
        ("2026-11-21T09:59:59+08:00", "breakfast"),
        ("2026-11-21T10:00:00+08:00", "morning"),
    ] {
        note(&mut window, at, words);
    }
    let store = Store::new(window.root(), window.moment());
    let check = |since: Option<&str>, until: Option<&str>, expect: &[&str]| {
        let day = |text: Option<&str>| text.map(|text| text.parse().unwrap());
        let choose = Choose { since: day(since), until: day(until), ..Choose::default() };
        assert_eq!(words(&select(&store, &choose).entries), expect, "{since:?} {until:?}");
    };
    let friday = ["friday late", "midnight", "night", "breakfast"];
    check(Some("2026-11-20"), Some("2026-11-20"), &friday);
    check(Some("2026-11-21"), None, &["morning"]);
    check(None, Some("2026-11-20"), &friday);
    check(None, Some("2026-11-19"), &[]);
    check(Some("2026-11-22"), None, &[]);
    window.press("b");
    let page = window.screen();
    assert_eq!((page.matches("Fri 20 Nov").count(), page.matches("Sat 21 Nov").count()), (4, 1), "{page}");
    window.press("<down><down><enter>");
    assert!(window.screen().contains("Fri 20 Nov night"), "{}", window.screen());
}

#[test]
fn leap_days_and_the_ends_of_time_are_days_like_others() {
    let mut tried = 0;
    for at in [
        "2028-02-29T12:00:00+08:00",
        "2028-03-01T02:40:00+08:00",
        "2000-02-29T23:59:59+14:00",
        "2026-12-31T23:59:59.999+08:00",
        "2027-01-01T00:00:00-12:00",
        "1970-01-01T00:00:00+00:00",
        "1970-01-01T05:00:00+08:00",
        "1970-01-01T05:00:00-08:00",
        "9999-12-31T23:59:00+00:00",
        "9999-12-31T12:00:00-12:00",
    ] {
        let mut window = Harness::start();
        note(&mut window, at, "words");
        window.set_clock(at);
        window.press("b<enter>e<enter> mended<ctrl-s>");
        window.set_clock(at);
        let mut window = window.restart();
        window.set_clock(at);
        window.choose("One moment").press("<tab>A draft").wait(1_000);
        window.press("<ctrl-l>sn<ctrl-s>").wait(1_000);
        window.set_clock(at);
        let mut window = window.restart();
        window.press("b").press("<enter>").press("dy");
        assert_eq!(window.unreadable(), [], "{at}: {:?}", window.files());
        assert_eq!(window.supervision().sessions.len(), 1, "{at}");
        let files = window.files();
        for place in ["drafts", "history", "trash", "supervision"] {
            assert_eq!(files.iter().filter(|name| name.starts_with(place)).count(), 1, "{at}, {place}: {files:?}");
        }
        tried += 1;
    }
    let _said = writeln!(std::io::stderr(), "time: {} turns of a clock, {tried} ends of time", TURNS.len());
}
