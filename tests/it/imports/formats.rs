//! What each program writes, and what becomes of it.

use std::io::Write as _;
use std::path::Path;

use aftershift::import::{Program, Reading};
use tempfile::TempDir;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::{entries, open, reading, untold, words};
use crate::disk;

/// Checks what became of it: when, what was written, and the tags.
fn check(program: Program, reading: &Reading, expect: &[(&str, &str, &[&str])]) {
    let entries = entries(program, reading);
    let found: Vec<(String, String, Vec<&str>)> = entries
        .iter()
        .map(|entry| (entry.created.to_rfc3339(), words(entry), entry.tags.iter().map(String::as_str).collect()))
        .collect();
    let expect: Vec<_> = expect.iter().map(|(when, text, tags)| ((*when).to_owned(), (*text).to_owned(), tags.to_vec())).collect();
    assert_eq!(found, expect);
    for entry in entries {
        assert_eq!((entry.pack.id.as_str(), entry.pack.version.as_str()), ("imported", "1.0.0"));
        assert_eq!(entry.shift.date, entry.created.date_naive());
        assert!(entry.pack.title.ends_with(program.name()) && !entry.responses[0].ticked);
    }
}

#[test]
fn the_text_of_jrnl() {
    let text = "\
[2026-11-21 06:40:05 PM] A long day. And a walk. *
We met @ruth by the river.

  She laughed. #peers
[not a date] still the same day


[2026-11-22 09:00] Rest
[2026-11-23] One line, and nothing more.
";
    let reading = reading(Program::Jrnl, text);
    let first = "A long day. And a walk. *\nWe met @ruth by the river.\n\n  She laughed. #peers\n[not a date] still the same day";
    let expect: [(&str, &str, &[&str]); 3] = [
        ("2026-11-21T18:40:05+08:00", first, &["ruth", "peers", "starred"]),
        ("2026-11-22T09:00:00+08:00", "Rest", &[]),
        ("2026-11-23T12:00:00+08:00", "One line, and nothing more.", &[]),
    ];
    check(Program::Jrnl, &reading, &expect);
    assert_eq!(untold(&reading), []);
    assert_eq!(reading.found.iter().map(|found| found.spot.line).collect::<Vec<_>>(), [Some(1), Some(8), Some(9)]);
}

#[test]
fn the_text_of_the_first_jrnl() {
    let reading = reading(Program::Jrnl, "2013-06-09 15:39 My first.\nAnd more.\n\n2013-06-10 15:40 My second.\n");
    let expect: [(&str, &str, &[&str]); 2] =
        [("2013-06-09T15:39:00+08:00", "My first.\nAnd more.", &[]), ("2013-06-10T15:40:00+08:00", "My second.", &[])];
    check(Program::Jrnl, &reading, &expect);
}

#[test]
fn words_of_jrnl_that_belong_to_no_entry_are_told() {
    let reading =
        reading(Program::Jrnl, "\nLoose words.\nMore.\n[21/11/2026 18:40] Which is the month?\n[2026-11-21 18:40] Yes.\n");
    assert_eq!(reading.found.len(), 1);
    assert!(matches!(untold(&reading).as_slice(), [(Some(2), why)] if why.contains("before the first entry")), "{reading:?}");
}

#[test]
fn a_folder_of_jrnl() {
    let folder = TempDir::new().unwrap();
    disk::write(&folder.path().join("2026/11/21.txt"), "[2026-11-21 18:40] One.\n");
    disk::write(&folder.path().join("2026/11/22.txt"), "[2026-11-22 18:40] Two.\n");
    disk::write(&folder.path().join("notes.pdf"), "%PDF");
    let reading = open(Program::Jrnl, folder.path());
    let texts: Vec<&str> = reading.found.iter().map(|found| found.text.as_str()).collect();
    assert_eq!((texts, reading.files_left), (vec!["One.", "Two."], vec!["notes.pdf".to_owned()]));
}

#[test]
fn the_json_of_jrnl() {
    let text = r#"{
  "tags": {"@ruth": 1},
  "entries": [
    {"title": "A long day.", "body": "We met @ruth.\n\nShe laughed.", "date": "2026-11-21", "time": "18:40",
     "tags": ["@ruth", "@ruth"], "starred": true, "mood": 3},
    {"title": "Rest", "body": "", "date": "2026-11-22", "time": "09:00", "tags": [], "starred": false},
    {"title": "When?", "body": "", "date": "the other day", "time": ""},
    {"title": "", "body": "  ", "date": "2026-11-22", "time": "09:00"},
    7
  ]
}"#;
    let reading = reading(Program::Jrnl, text);
    let expect: [(&str, &str, &[&str]); 2] = [
        ("2026-11-21T18:40:00+08:00", "A long day.\nWe met @ruth.\n\nShe laughed.", &["ruth", "starred"]),
        ("2026-11-22T09:00:00+08:00", "Rest", &[]),
    ];
    check(Program::Jrnl, &reading, &expect);
    let said = untold(&reading);
    assert_eq!(said.iter().map(|(number, _)| number.unwrap()).collect::<Vec<_>>(), [3, 4, 5]);
    assert!(said[0].1.contains("when it was written") && said[1].1.contains("no words") && said[2].1.contains("no entry"));
    assert_eq!(reading.left.into_iter().collect::<Vec<_>>(), [("mood".to_owned(), 1)]);
}

#[test]
fn tui_journal() {
    let text = r#"[{"id":0,"date":"2026-11-21T00:00:00Z","title":"A long day","content":"We met Ruth.","tags":["work","rest"],"priority":2},
        {"id":1,"date":"2026-11-22T10:00:00+11:00","title":"","content":"No title.","tags":[],"priority":null,"folder":"mine"}]"#;
    let expect: [(&str, &str, &[&str]); 2] = [
        ("2026-11-21T00:00:00+00:00", "A long day\n\nWe met Ruth.", &["work", "rest"]),
        ("2026-11-22T10:00:00+11:00", "No title.", &["mine"]),
    ];
    for text in [text.to_owned(), format!("{{\"version\":100,\"entries\":{text}}}")] {
        let reading = reading(Program::TuiJournal, text);
        check(Program::TuiJournal, &reading, &expect);
        assert_eq!(reading.left.clone().into_iter().collect::<Vec<_>>(), [("priority".to_owned(), 1)]);
    }
}

/// A Day One journal.
const DAY_ONE: &str = r##"{
  "metadata": {"version": "1.0"},
  "entries": [
    {"uuid": "A1", "creationDate": "2026-11-20T23:10:00Z", "modifiedDate": "2026-11-21T00:00:00Z", "timeZone": "Australia\/Perth",
     "text": "# A long day\n\nWe met Ruth\\.\n\n![](dayone-moment:\/\/B2)", "richText": "{}", "tags": ["work"], "starred": true,
     "isPinned": false, "creationDevice": "a phone", "location": {"country": "Australia"}, "weather": {"conditionsDescription": "Sunny"},
     "photos": [{"identifier": "B2", "md5": "0cc175b9", "type": "jpeg"}], "audios": [{"identifier": "C3", "format": "m4a"}]},
    {"uuid": "D4", "creationDate": "2026-11-21T10:00:00Z", "timeZone": "Atlantis\/Capital", "text": "Somewhere."},
    {"uuid": "E5", "creationDate": "2026-11-21T11:00:00Z", "timeZone": "Europe\/Berlin", "photos": [{"md5": "1", "type": "png"}]},
    {"uuid": "F6", "text": "Nobody knows when."}
  ]
}"##;

fn check_day_one(reading: &Reading) {
    let expect: [(&str, &str, &[&str]); 2] = [
        ("2026-11-21T07:10:00+08:00", "# A long day\n\nWe met Ruth\\.\n\n![](dayone-moment://B2)", &["work", "starred"]),
        ("2026-11-21T18:00:00+08:00", "Somewhere.", &[]),
    ];
    check(Program::DayOne, reading, &expect);
    let said = untold(reading);
    assert!(
        matches!(said.as_slice(), [(Some(3), no_words), (Some(4), no_date)] if no_words.contains("no words") && no_date.contains("when"))
    );
    assert_eq!(reading.left.clone().into_iter().collect::<Vec<_>>(), [("location".to_owned(), 1), ("weather".to_owned(), 1)]);
}

#[test]
fn day_one() {
    let reading = reading(Program::DayOne, DAY_ONE);
    check_day_one(&reading);
    assert_eq!(reading.files_left, ["audios/C3.m4a", "photos/0cc175b9.jpeg", "photos/1.png"]);
}

#[test]
fn day_one_in_its_zip() {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("export.zip");
    let mut zip = ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let inside = [
        ("Journal.json", DAY_ONE),
        ("photos/0cc175b9.jpeg", "a photo"),
        ("photos/other.jpeg", "another"),
        ("__MACOSX/._Journal.json", "x"),
    ];
    for (name, text) in inside {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    let whole = zip.finish().unwrap().into_inner();
    disk::write(&file, &whole);
    let reading = open(Program::DayOne, &file);
    check_day_one(&reading);
    assert_eq!(reading.files_left, ["audios/C3.m4a", "photos/0cc175b9.jpeg", "photos/1.png", "photos/other.jpeg"]);
    // Cut off, it is no zip and no JSON.
    disk::write(&file, &whole[..whole.len() / 2]);
    let cut = open(Program::DayOne, &file);
    assert_eq!((cut.found.len(), cut.untold.len()), (0, 1), "{cut:?}");
}

#[test]
fn a_folder_of_markdown() {
    let folder = TempDir::new().unwrap();
    let put = |name: &str, text: &str| disk::write(&folder.path().join(name), text);
    put(
        "a walk.md",
        "---\ntitle: A walk\ndate: 2026-11-21T18:40:00+10:30\ntags: [river, \"two words\"]\n---\n\n# A walk\n\nWe met #ruth.\n",
    );
    put("deeper/2026-11-22 09.00 rest.markdown", "Rest.\r\n\r\n```\n#include\n```\n# A heading\n");
    put("20261123184000-000012.md", "By its name.");
    put("2026-11-24.md", "caf\u{e9}");
    put("image.png", "not words");
    put(".hidden.md", "not ours");
    disk::write(&folder.path().join("2026-11-25.md"), b"caf\xe9");
    put("2026-11-26.md", " \n");
    put("undated.md", "By its file.");
    let reading = open(Program::Markdown, folder.path());
    let mut dated = reading.clone();
    let undated: Vec<_> = dated.found.extract_if(.., |found| found.is_dated_by_its_file()).collect();
    let walk =
        "---\ntitle: A walk\ndate: 2026-11-21T18:40:00+10:30\ntags: [river, \"two words\"]\n---\n\n# A walk\n\nWe met #ruth.\n";
    let expect: [(&str, &str, &[&str]); 5] = [
        ("2026-11-24T12:00:00+08:00", "café", &[]),
        ("2026-11-25T12:00:00+08:00", "café", &[]),
        ("2026-11-23T18:40:00+08:00", "By its name.", &[]),
        ("2026-11-21T18:40:00+10:30", walk, &["river", "two words", "ruth"]),
        ("2026-11-22T09:00:00+08:00", "Rest.\n\n```\n#include\n```\n# A heading\n", &[]),
    ];
    check(Program::Markdown, &dated, &expect);
    assert_eq!(undated.iter().map(|found| found.text.as_str()).collect::<Vec<_>>(), ["By its file."]);
    assert_eq!(
        (reading.files_left.as_slice(), reading.guessed.as_slice()),
        (["image.png".to_owned()].as_slice(), ["2026-11-25.md".to_owned()].as_slice())
    );
    assert_eq!(reading.untold.len(), 1);
    assert_eq!(reading.untold[0].spot.file, "2026-11-26.md");
}

#[cfg(unix)]
#[test]
fn links_and_pipes_in_a_folder_are_told_and_not_followed() {
    use std::os::unix::fs::symlink;

    let folder = TempDir::new().unwrap();
    disk::write(&folder.path().join("2026-11-21.md"), "One.");
    symlink(folder.path(), folder.path().join("round")).unwrap();
    symlink("/dev/zero", folder.path().join("endless.md")).unwrap();
    let reading = open(Program::Markdown, folder.path());
    let files: Vec<&str> = reading.untold.iter().map(|untold| untold.spot.file.as_str()).collect();
    assert_eq!((reading.found.len(), files.len()), (1, 2), "{files:?}");
}

#[test]
fn what_is_no_journal_is_told_with_its_line() {
    let cases: [(Program, &[u8], Option<usize>, &str); 7] = [
        (Program::TuiJournal, b"", Some(1), "not JSON"),
        (Program::TuiJournal, b"[\n{\"id\": 1,\n", Some(3), "not JSON"),
        (Program::TuiJournal, b"\xff\xfe\x00", Some(1), "not JSON"),
        (Program::DayOne, b"{\"metadata\": {}}", None, "no list of entries"),
        (Program::DayOne, b"\"words\"", None, "no list of entries"),
        (Program::Jrnl, b"{\"entries\": 7}", None, "no list of entries"),
        (Program::Jrnl, b"\x00\x01", Some(1), "before the first entry"),
    ];
    for (program, bytes, line, why) in cases {
        let reading = reading(program, bytes);
        let said = untold(&reading);
        assert!(
            reading.found.is_empty() && said.len() == 1 && said[0].0 == line && said[0].1.contains(why),
            "{program:?} {bytes:?} {said:?}"
        );
    }
    assert!(aftershift::import::Source::open(Program::Jrnl, Path::new("/nowhere/at/all")).is_err());
}
