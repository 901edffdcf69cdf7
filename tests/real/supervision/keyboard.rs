//! Somebody at a keyboard: a command without more to say opens the conversation at its step, and asks for words where they belong.

use super::session;
use crate::home::Home;
use crate::window::Window;

#[test]
fn a_command_alone_opens_the_conversation_at_its_step() {
    let home = Home::new();
    home.send(&["note"], "A thought.");
    let id = session(&home, "tomorrow", "D.\n\n");
    for (command, shows, step) in [
        ("agenda", "Step 1 of 4: Agenda.", Some("agenda")),
        ("choose", "Step 2 of 4: Choose.", Some("choose")),
        ("check", "Step 3 of 4: Check.", Some("check")),
        ("after", "What would you like to note", None),
    ] {
        let mut window = Window::open(&home, &["supervision", command, &id]);
        window.until_shows(shows).until_shows("> ").press(".leave\r").until_shows("It is kept as it stands.");
        assert_eq!(window.end(), 0, "{command}");
        if let Some(step) = step {
            assert_eq!(home.json(&["supervision", "show", &id, "--json"])["step"], step);
        }
    }
}

#[test]
fn words_are_asked_for_and_kept_at_once() {
    let home = Home::new();
    home.send(&["note"], "A thought.");
    let entry = home.ids()[0].clone();
    let id = session(&home, "tomorrow", "D.\n\n");
    let mut window = Window::open(&home, &["supervision", "agenda", &id, "--add"]);
    window.until_shows("One thing a line.").press("Hours\r").press("\r").until_shows("1. Hours.");
    assert_eq!(window.end(), 0);
    let mut window = Window::open(&home, &["flag", &entry]);
    window.until_shows("about the whole of it").press("Where do I stand?\r").until_shows("6. decide together").press("1\r");
    window.until_shows("It comes to the next agenda");
    assert_eq!(window.end(), 0);
    assert_eq!(home.json(&["show", &entry, "--json"])["flag"]["wanted"], "listen");
    let mut window = Window::open(&home, &["supervision", "after", &id]);
    window.until_shows("What would you like to note").press("The long night\r");
    window.until("it is on the disk", |_| {
        home.files("supervision/sessions")
            .iter()
            .any(|file| std::fs::read_to_string(file).is_ok_and(|text| text.contains("The long night")))
    });
    window.signal("KILL");
    window.end();
    let session = home.json(&["supervision", "show", &id, "--json"]);
    assert_eq!(session["notes"], "The long night");
    assert_eq!(session["agenda"].as_array().unwrap().len(), 1, "what was flagged since waits for the next one");
}

#[test]
fn a_line_of_a_list_that_cannot_be_read_is_asked_again_at_once() {
    let home = Home::new();
    let mut window = Window::open(&home, &["supervision", "lists", "always"]);
    window.until_shows("Which words").press("Marcus\r").until_shows("I could not read that line.");
    window.press("Marcus = colleague\r").press("\r").until_shows("Marcus always reads: [colleague]");
    assert_eq!(window.end(), 0);
}
