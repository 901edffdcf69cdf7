//! Anything a hand, a cat or a child can do to a keyboard: nothing breaks, and every file on the disk can be read afterwards.

use proptest::prelude::*;

use crate::harness::Harness;

/// Something done at the keyboard or to the window.
#[derive(Clone, Debug)]
enum Act {
    Press(&'static str),
    Paste(String),
    Click(u16, u16),
    Drag(u16, u16),
    Resize(u16, u16),
    Wait(i64),
    Refuse(&'static str),
    Crash,
}

const KEYS: [&str; 50] = [
    "<enter>",
    "<enter>",
    "<tab>",
    "<tab>",
    "<shift-tab>",
    "<esc>",
    "<up>",
    "<down>",
    "<down>",
    "<left>",
    "<right>",
    "<home>",
    "<end>",
    "<pageup>",
    "<pagedown>",
    "<backspace>",
    "<delete>",
    "<space>",
    "<ctrl-s>",
    "<ctrl-z>",
    "<ctrl-y>",
    "<ctrl-a>",
    "<ctrl-x>",
    "<ctrl-v>",
    "<ctrl-w>",
    "<ctrl-l>",
    "<f1>",
    "<f2>",
    "<f3>",
    "<f4>",
    "<f5>",
    "<shift-left>",
    "<ctrl-right>",
    "a",
    "b",
    "c",
    "d",
    "e",
    "f",
    "g",
    "l",
    "n",
    "s",
    "t",
    "u",
    "<ctrl-f>",
    "/",
    "1",
    "9",
    "é",
];

fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        30 => prop::sample::select(KEYS.to_vec()).prop_map(Act::Press),
        2 => any::<String>().prop_map(Act::Paste),
        3 => (0u16..90, 0u16..30).prop_map(|(column, row)| Act::Click(column, row)),
        1 => (0u16..90, 0u16..30).prop_map(|(column, row)| Act::Drag(column, row)),
        1 => (0u16..130, 0u16..45).prop_map(|(columns, rows)| Act::Resize(columns, rows)),
        2 => (0i64..10_000).prop_map(Act::Wait),
        1 => prop::sample::select(vec!["drafts", "entries", "history", "supervision", "trash"]).prop_map(Act::Refuse),
        1 => Just(Act::Crash),
    ]
}

/// A pack with every kind of prompt, to begin with.
fn begin() -> Harness {
    Harness::open_own(include_str!("../../fixtures/packs/every-kind.ron"))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_anybody_does_breaks_it(acts in prop::collection::vec(act(), 1..80)) {
        let mut window = begin();
        let mut refused = None;
        for act in acts {
            match act {
                Act::Press(key) => drop(window.press(key)),
                Act::Paste(text) => drop(window.paste(&text)),
                Act::Click(column, row) => drop(window.click_at(column, row)),
                Act::Drag(column, row) => drop(window.drag_to(column, row)),
                Act::Resize(columns, rows) => drop(window.resize(columns, rows)),
                Act::Wait(millis) => drop(window.wait(millis)),
                Act::Crash => window = window.restart(),
                Act::Refuse(folder) => match refused.take() {
                    Some(refused) => drop(window.mend(refused)),
                    None => {
                        window.refuse(folder);
                        refused = Some(folder);
                    }
                },
            }
            window.screen();
        }
        if let Some(refused) = refused {
            window.mend(refused);
        }
        window.terminate();
        let unreadable = window.unreadable();
        prop_assert!(unreadable.is_empty(), "{unreadable:?}");
        prop_assert!(window.files().iter().all(|name| !name.contains(".tmp")));
    }
}
