//! The first promise, against a disk that is slow, a disk that refuses and a program that dies: what was typed more than a second
//! ago, while the disk worked, is there; and in the end every word is, once, in order.

use proptest::prelude::*;

use crate::harness::Harness;

/// What happens while somebody writes one note.
#[derive(Clone, Copy, Debug)]
enum Act {
    Word,
    Settle,
    Save,
    Leave,
    SlowDisk,
    DiskCatchesUp,
    Refuse(&'static str),
    Mend,
    Crash,
}

fn act() -> impl Strategy<Value = Act> {
    use Act::{Crash, DiskCatchesUp, Leave, Mend, Refuse, Save, Settle, SlowDisk, Word};
    prop_oneof![
        8 => Just(Word),
        3 => prop::sample::select(vec![Settle, Save, Crash, SlowDisk, DiskCatchesUp, Mend]),
        1 => prop::sample::select(vec![Leave, Refuse("drafts"), Refuse("entries")]),
    ]
}

/// A person at one note, and what they have written.
#[derive(Debug)]
struct Writer {
    window: Harness,
    typed: String,
    /// How much of it must be on the disk.
    safe: usize,
    words: usize,
    slow: bool,
    refused: Option<&'static str>,
}

impl Writer {
    fn sit_down() -> Self {
        Self { window: Harness::open("quick-note"), typed: String::new(), safe: 0, words: 0, slow: false, refused: None }
    }

    fn act(self, act: Act) -> Self {
        let mut this = self;
        if this.is_kept_twice() {
            return this;
        }
        match act {
            Act::Word => {
                this.words += 1;
                let word = format!("w{} ", this.words);
                this.window.press(&word);
                this.typed.push_str(&word);
            }
            Act::Settle => {
                this.window.wait(5_000);
                this.note_safe();
            }
            Act::Save => {
                // A draft that cannot be taken away when its entry is saved is offered again, although it says less.
                if this.refused == Some("drafts") {
                    this.mend();
                }
                this.window.press("<ctrl-s>");
                this.note_safe();
            }
            Act::Leave => drop(this.window.press("<ctrl-l>")),
            Act::SlowDisk => {
                this.window.hold();
                this.slow = true;
            }
            Act::DiskCatchesUp => this.catch_up(),
            Act::Refuse(folder) if this.refused.is_none() => {
                this.window.refuse(folder);
                this.refused = Some(folder);
            }
            Act::Refuse(_) => {}
            Act::Mend => this.mend(),
            Act::Crash => {
                this.mend();
                this.window = this.window.restart();
                this.slow = false;
                let kept = this.window.words_on_disk();
                assert!(
                    this.typed.starts_with(&kept) && kept.len() >= this.safe,
                    "{kept:?} of {:?}, {} safe",
                    this.typed,
                    this.safe
                );
                this.typed = kept;
            }
        }
        this.come_back();
        this
    }

    /// A program that died between saving and hearing of it keeps the note beside itself: nothing is lost, and it is for the
    /// person to say which is meant. The story ends there.
    fn is_kept_twice(&self) -> bool {
        self.entry_files() > 1
    }

    fn entry_files(&self) -> usize {
        self.window.files().iter().filter(|name| name.starts_with("entries/")).count()
    }

    /// What stands on the disk while it works stays.
    fn note_safe(&mut self) {
        if self.refused.is_none() {
            self.safe = self.typed.len();
        }
    }

    fn catch_up(&mut self) {
        self.window.release();
        self.slow = false;
    }

    fn mend(&mut self) {
        if let Some(folder) = self.refused.take() {
            self.window.mend(folder);
        }
    }

    /// From wherever this led, back to the note.
    fn come_back(&mut self) {
        let page = self.window.screen();
        if page.contains('▏') {
            return;
        }
        if page.contains("e edit") {
            self.edit("e");
        } else if page.contains("Go on") {
            // What a screen asks for on the way has to be heard.
            self.catch_up();
            self.window.choose("Go on");
        } else if self.entry_files() > 0 {
            self.edit("b<enter>e");
        } else {
            self.window.choose("A quick note");
        }
    }

    /// To the note of the saved entry, or to where its draft was left.
    fn edit(&mut self, keys: &str) {
        self.catch_up();
        // A saved note is not gone on with as long as nobody can look whether a draft of it waits.
        if self.refused == Some("drafts") {
            self.mend();
        }
        self.window.press(keys);
        if !self.window.screen().contains('▏') {
            self.window.press("<enter>");
        }
    }

    fn get_up(mut self) {
        self.mend();
        self.catch_up();
        self.window.wait(20_000);
        self.come_back();
        self.window.press("<ctrl-s>");
        assert_eq!(self.window.words_on_disk(), self.typed);
        let window = self.window.restart();
        assert!(!window.screen().contains("Go on"), "nothing is left over:\n{}", window.screen());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_typed_word_is_lost(acts in prop::collection::vec(act(), 1..40)) {
        acts.into_iter().fold(Writer::sit_down(), Writer::act).get_up();
    }
}

/// The disk lets nobody look at the draft of a saved note for a while: it is not gone on without what stands there.
#[test]
fn a_draft_that_cannot_be_looked_at_is_not_written_over() {
    use Act::{Leave, Refuse, Save, Settle, Word};
    [Save, Word, Settle, Refuse("drafts"), Leave].into_iter().fold(Writer::sit_down(), Writer::act).get_up();
}
