//! Zones of the machine: what was written stays as the wall clock showed it there, wherever the journal is opened next.

use crate::home::{Home, Said, put, send};

/// Where the clock jumps by an hour, by half an hour, or never; and what is no zone at all.
const ZONES: [&str; 9] = [
    "Australia/Sydney",
    "Europe/Berlin",
    "Australia/Lord_Howe",
    "Australia/Perth",
    "Pacific/Kiritimati",
    "Pacific/Pago_Pago",
    "UTC",
    "Nowhere/At_All",
    "",
];

fn within(home: &Home, zone: &str, words: &[&str], typed: &str) -> Said {
    let mut command = home.command(words);
    command.env("TZ", zone);
    let said = send(command, typed.as_bytes());
    assert_eq!(said.code, 0, "{zone}, {words:?}: {said:?}");
    said
}

#[test]
fn hours_that_the_clock_never_showed_or_showed_twice_are_taken_over_as_they_were_written() {
    let times = [
        "2026-10-04 01:59",
        "2026-10-04 02:00",
        "2026-10-04 02:15",
        "2026-10-04 02:30",
        "2026-10-04 03:00", // put on in Sydney and Lord Howe
        "2026-04-05 01:30",
        "2026-04-05 01:59",
        "2026-04-05 02:00",
        "2026-04-05 02:59",
        "2026-04-05 03:00", // put back there
        "2026-03-29 02:00",
        "2026-03-29 02:59",
        "2026-10-25 02:00",
        "2026-10-25 02:59", // the same in Berlin
        "2024-02-29 02:40",
        "1970-01-01 00:00",
        "9999-12-31 23:59",
    ];
    let text = times.iter().map(|time| format!("[{time}] At {time}\nwords\n\n")).collect::<Vec<_>>().concat();
    for zone in ZONES {
        let home = Home::new();
        put(&home.path("old.txt"), &text);
        let file = home.path("old.txt");
        let words = ["import", "jrnl", file.to_str().unwrap()];
        within(&home, zone, &words, "");
        let list: serde_json::Value = serde_json::from_str(&within(&home, "Asia/Kathmandu", &["list", "--json"], "").out).unwrap();
        let created: Vec<&str> = list.as_array().unwrap().iter().map(|card| card["created"].as_str().unwrap()).collect();
        assert_eq!(created.len(), times.len(), "{zone}");
        for time in times {
            let shown = time.replace(' ', "T");
            assert_eq!(created.iter().filter(|created| created.starts_with(&shown)).count(), 1, "{zone}, {time}: {created:?}");
        }
        // The same elsewhere adds nothing.
        for zone in ["Europe/Berlin", "Pacific/Pago_Pago"] {
            within(&home, zone, &words, "");
            assert_eq!(home.ids().len(), times.len(), "{zone}");
        }
        within(&home, zone, &["doctor"], "");
    }
}

#[test]
fn a_draft_that_travels_keeps_the_wall_it_was_begun_at() {
    for (from, to) in ZONES.into_iter().zip(ZONES.into_iter().rev()) {
        let home = Home::new();
        within(&home, from, &["reflect", "--pack", "quick-note", "--plain"], "Begun here.\n.\n.leave\n");
        let draft = std::fs::read_to_string(&home.files("drafts")[0]).unwrap();
        within(&home, to, &["--plain"], "1\n.save\n");
        let entry = std::fs::read_to_string(&home.files("entries")[0]).unwrap();
        let line = |text: &str, field: &str| text.lines().find(|line| line.trim().starts_with(field)).unwrap().trim().to_owned();
        for field in ["id:", "created:", "date:"] {
            assert_eq!(line(&entry, field), line(&draft, field), "{from} to {to}");
        }
        // The day it was begun on is the day it is found by, whatever day it is where one looks.
        let day = line(&entry, "date:").replace("date: ", "").replace(['"', ','], "");
        for zone in ZONES {
            let found = within(&home, zone, &["list", "--json", "--since", &day, "--until", &day], "");
            assert!(found.out.contains("Begun here."), "{zone}");
        }
    }
}

#[test]
fn days_at_the_edges_of_a_period() {
    let home = Home::new();
    let text = ["2026-11-19", "2026-11-20", "2026-11-21"]
        .iter()
        .map(|day| format!("[{day} 12:00] {day}\n\n"))
        .collect::<Vec<_>>()
        .concat();
    put(&home.path("old.txt"), text);
    within(&home, "Australia/Sydney", &["import", "jrnl", home.path("old.txt").to_str().unwrap()], "");
    for zone in ZONES {
        for (period, expect) in [
            (&["--since", "2026-11-20"][..], &["2026-11-21", "2026-11-20"][..]),
            (&["--until", "2026-11-20"], &["2026-11-20", "2026-11-19"]),
            (&["--since", "2026-11-20", "--until", "2026-11-20"], &["2026-11-20"]),
            (&["--since", "19/11/2026", "--until", "20 nov 2026"], &["2026-11-20", "2026-11-19"]),
        ] {
            let said = within(&home, zone, &[&["list", "--json"], period].concat(), "");
            let list: serde_json::Value = serde_json::from_str(&said.out).unwrap();
            let found: Vec<&str> = list.as_array().unwrap().iter().map(|card| card["shift"].as_str().unwrap()).collect();
            assert_eq!(found, expect, "{zone}, {period:?}");
        }
    }
}
