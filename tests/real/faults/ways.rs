//! Every way a record comes to the disk, from a home as it stands before to what is asked of the program in it.

use std::process::Command;

use aftershift::runtime::Services;

use crate::home::{Home, PROGRAM, put};

use super::acts::{self, store};
use super::standing::{PASSPHRASES, RECOVERY};

/// One way.
pub(super) struct Way {
    pub(super) name: &'static str,
    /// Puts into a home what stands there before.
    pub(super) begin: fn(&Home),
    pub(super) goes: Goes,
    /// What is typed into it.
    pub(super) typed: &'static str,
    /// The words that must not be lost.
    pub(super) words: &'static str,
    /// Whether nothing of it stands when it says that it was not done.
    pub(super) or_nothing: bool,
    /// Whether it takes a passphrase.
    is_sealed: bool,
    /// Whether the passphrase does not open the journal before the way is gone to its end, so that only the recovery key does.
    pub(super) shut: bool,
}

/// What goes a way.
pub(super) enum Goes {
    /// A command.
    Said(&'static [&'static str]),
    /// What only the full screen asks for so far: this test program does it in the place of the real one.
    Act(fn(&Services)),
}

impl Way {
    fn said(name: &'static str, begin: fn(&Home), said: &'static [&'static str]) -> Self {
        Self { name, begin, goes: Goes::Said(said), typed: "", words: "", or_nothing: false, is_sealed: false, shut: false }
    }

    pub(super) fn act(name: &'static str, begin: fn(&Home), act: fn(&Services)) -> Self {
        Self { goes: Goes::Act(act), ..Self::said(name, begin, &[]) }
    }

    pub(super) fn or_nothing(self) -> Self {
        Self { or_nothing: true, ..self }
    }

    pub(super) fn sealed(self) -> Self {
        Self { is_sealed: true, ..self }
    }

    fn typed(self, typed: &'static str, words: &'static str) -> Self {
        Self { typed, words, ..self }
    }

    /// Whether it is a command, which says how it went.
    pub(super) fn speaks(&self) -> bool {
        matches!(self.goes, Goes::Said(_))
    }

    /// Whether what is typed into it must never stand in the open.
    pub(super) fn is_secret(&self) -> bool {
        self.is_sealed && !self.words.is_empty()
    }

    /// How many points of it a short look tries. A passphrase costs a third of a second, on purpose.
    pub(super) fn some(&self) -> usize {
        if self.is_sealed { 3 } else { 8 }
    }

    /// A home in which it can be gone.
    pub(super) fn home(&self) -> Home {
        let home = Home::new();
        (self.begin)(&home);
        home
    }

    /// The command that goes it.
    pub(super) fn command(&self, home: &Home) -> Command {
        let mut command = match &self.goes {
            Goes::Said(said) => {
                let mut command = Command::new(PROGRAM);
                command.args(*said);
                command
            }
            Goes::Act(_) => acts::command(),
        };
        home.settle(&mut command);
        command.env(acts::NAME, self.name).env(acts::JOURNAL, home.journal());
        command.current_dir(home.path(""));
        command
    }
}

/// All of them.
pub(super) fn ways() -> Vec<Way> {
    const NEW: &str = "pack";
    let mut ways = vec![
        Way::said("the first note", |_| {}, &["note"]).typed("After.", "After."),
        Way::said("a note", note, &["note"]).typed("After.", "After."),
        Way::said("a sitting", note, &["reflect", "--plain", "--pack", "one-moment"])
            .typed("After.\n.\nAnd so on.\n.\n.save\n", "After."),
        Way::said("a draft", note, &["reflect", "--plain", "--pack", "one-moment"]).typed("After.\n.\n.leave\n", "After."),
        Way::said("a draft saved", drafted, &["--plain"]).typed("1\n.save\n", "Half of it."),
        Way::said("an entry saved over", edited, &["--plain"]).typed("1\n.save\n", "Mended."),
        Way::said("a pack installed", packs, &[NEW, "install", "ours/b.ron"]).or_nothing(),
        Way::said("packs installed over", packs, &[NEW, "install", "--yes", "ours"]).or_nothing(),
        Way::said("a pack removed", packs, &[NEW, "remove", "--yes", "a"]),
        Way::said("the first page", packs, &[NEW, "first-page", "one-moment", "off"]),
        Way::said("a page exported", note, &["export", "--all", "--output", "page.md"]).or_nothing(),
        Way::said("a page exported over", exported, &["export", "--all", "--force", "--output", "page.md"]),
        Way::said("a pack file begun", note, &[NEW, "new", "--title", "Mine"]).or_nothing(),
    ];
    ways.extend(sealing());
    ways.extend(acts::ways());
    ways
}

fn sealing() -> [Way; 6] {
    const ENCRYPT: &str = "encrypt";
    [
        Way::said("sealing", full, &[ENCRYPT, "on", "--passphrase-file", "pass-0"]),
        Way::said(
            "a new passphrase",
            sealed,
            &[ENCRYPT, "passphrase", "--passphrase-file", "pass-0", "--new-passphrase-file", "pass-1"],
        ),
        Way::said("a recovery key", sealed, &[ENCRYPT, "recovery-key", "--passphrase-file", "pass-0"]),
        Way::said("unsealing", sealed, &[ENCRYPT, "off", "--passphrase-file", "pass-0"]),
        Way::said("a note, sealed", sealed, &["note"]).typed("After.", "After."),
        Way { shut: true, ..Way::act("begun anew by the recovery key", recoverable, acts::begin_anew) },
    ]
    .map(Way::sealed)
}

/// The way called `name`.
pub(super) fn way(name: &str) -> Way {
    ways().into_iter().chain(acts::others()).find(|way| way.name == name).unwrap()
}

/// A journal with one entry.
pub(super) fn note(home: &Home) {
    assert_eq!(home.send(&["note"], "Before.").code, 0);
}

fn drafted(home: &Home) {
    note(home);
    let said = home.send(&["reflect", "--plain", "--pack", "one-moment"], "Half of it.\n.\n.leave\n");
    assert_eq!(said.code, 0, "{said:?}");
}

/// An entry that is being mended, in a draft that says over which version.
fn edited(home: &Home) {
    let store = store(&home.journal());
    let entry = acts::entry(2, "Before.");
    let mark = store.save_new(&entry).unwrap();
    store.keep_draft(&aftershift::model::Draft { over: mark, ..acts::draft(2, "Mended.") }).unwrap();
}

/// Something in every room of the journal.
pub(crate) fn full(home: &Home) {
    edited(home);
    let store = store(&home.journal());
    let read = store.entry(acts::entry(2, "").id).unwrap();
    store.save_over(&acts::entry(2, "Once more."), &read.mark.unwrap()).unwrap().unwrap();
    store.save_new(&acts::entry(3, "Away with it.")).unwrap();
    store.trash(acts::entry(3, "").id).unwrap();
    store.keep_session(&acts::session("Agenda."), None).unwrap().unwrap();
    drop(store);
    for (number, passphrase) in PASSPHRASES.iter().enumerate() {
        put(&home.path(&format!("pass-{number}")), format!("{passphrase}\n"));
    }
}

pub(crate) fn sealed(home: &Home) {
    full(home);
    let said = home.run(&["encrypt", "on", "--passphrase-file", home.path("pass-0").to_str().unwrap()]);
    assert_eq!(said.code, 0, "{said:?}");
}

fn recoverable(home: &Home) {
    sealed(home);
    let said = home.run(&["encrypt", "recovery-key", "--passphrase-file", home.path("pass-0").to_str().unwrap()]);
    assert_eq!(said.code, 0, "{said:?}");
    put(&home.path(RECOVERY), said.out);
}

fn exported(home: &Home) {
    note(home);
    put(&home.path("page.md"), "What stood here.\n");
}

/// The packs `a` and `c` on the shelf, newer ones of them and `b` in a folder.
fn packs(home: &Home) {
    let write = |id: &str, version: &str| {
        let text = format!(
            "Pack(format: 1, id: \"{id}\", version: \"{version}\", title: \"Ours\", about: \"Ours.\", language: \"en\", licence: \"CC0\", \
             authors: [], minutes: (least: 1, most: 2), prompts: [(id: \"a\", text: \"And?\", why: \"So.\", kind: LongText)])"
        );
        put(&home.path("ours").join(id).with_extension("ron"), text);
    };
    write("a", "1.0.0");
    write("c", "1.0.0");
    let said = home.run(&["pack", "install", home.path("ours").to_str().unwrap()]);
    assert_eq!(said.code, 0, "{said:?}");
    for id in ["a", "b", "c"] {
        write(id, "1.1.0");
    }
}
