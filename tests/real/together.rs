//! Many at once: every window, pipe and shell writes to one journal, and none loses a word of another.

use std::io::Write;
use std::process::Stdio;

use crate::home::Home;

/// So many notes are sent at once.
const MANY: usize = 50;

#[test]
fn fifty_notes_at_once_are_fifty_entries() {
    let home = Home::new();
    let words = |number: usize| format!("Note {number}. {}", "So it went. ".repeat(number * 20)).trim_end().to_owned();
    // All have started before any is given its words, so that they write together.
    let mut notes: Vec<_> = (0..MANY).map(|_| home.command(&["note"]).stdin(Stdio::piped()).spawn().unwrap()).collect();
    for (number, note) in notes.iter_mut().enumerate() {
        note.stdin.as_mut().unwrap().write_all(words(number).as_bytes()).unwrap();
    }
    for note in &mut notes {
        drop(note.stdin.take());
    }
    for note in notes {
        let output = note.wait_with_output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    }
    let (mut kept, mut sent) = (home.answers(), (0..MANY).map(words).collect::<Vec<_>>());
    kept.sort();
    sent.sort();
    assert_eq!(kept, sent);
}
