//! Of packs that translate one another, the first page offers the one in the person's language; all can be reached.

use aftershift::model::{Settings, Shelf};
use aftershift::store::read_settings;

use super::{Shelving, walk_home};

fn near(shelf: &Shelf) -> Vec<&str> {
    shelf.near().map(|pack| pack.id.as_str()).filter(|id| id.contains("walk-home")).collect()
}

#[test]
fn the_first_page_speaks_the_language_a_person_likes_best() {
    let journal = Shelving::new();
    journal.install(&walk_home("1.0.0").replace("minutes:", "starred: true, minutes:"));
    let maori = walk_home("1.0.0").replace("\"walk-home\"", "\"walk-home-mi\"").replace("en-AU", "mi-NZ");
    journal.install(&maori.replace("minutes:", "translates: (pack: \"walk-home\", version: \"1.0.0\"), minutes:"));
    let shelf = |language: Option<&str>| Shelf { language: language.map(str::to_owned), ..journal.shelf() };
    let check = |language, expect: &[&str]| assert_eq!(near(&shelf(language)), expect, "{language:?}");
    check(None, &["walk-home"]);
    check(Some("mi"), &["walk-home-mi"]);
    check(Some("mi-NZ"), &["walk-home-mi"]);
    check(Some("en"), &["walk-home"]);
    check(Some("zh-Hant"), &["walk-home"]);
    assert!(["walk-home", "walk-home-mi"].iter().all(|id| shelf(Some("mi")).pack(id).is_some()));

    // What the person said of one pack goes before their language.
    journal.pack(&["first-page", "walk-home", "on"]);
    check(Some("mi"), &["walk-home", "walk-home-mi"]);
    journal.pack(&["first-page", "walk-home-mi", "off"]);
    check(Some("mi"), &["walk-home"]);
}

#[test]
fn a_translation_of_an_older_version_is_pointed_out() {
    let journal = Shelving::new();
    journal.install(&walk_home("1.0.0"));
    let german = walk_home("1.0.0").replace("\"walk-home\"", "\"heimweg\"").replace("en-AU", "de");
    journal.install(&german.replace("minutes:", "translates: (pack: \"walk-home\", version: \"1.0.0\"), minutes:"));
    assert_eq!(journal.shelf().stale, []);
    journal.file("new.ron", walk_home("1.1.0"));
    assert_eq!(journal.pack(&["install", "new.ron", "--yes"]).0, 0);
    let behind = "This translates walk-home 1.0.0, and walk-home 1.1.0 is here.";
    let (_, _, said) = journal.pack(&["list"]);
    assert!(said.contains("heimweg.ron, line ") && said.contains(behind), "{said}");
    let (_, shown, _) = journal.pack(&["show", "heimweg"]);
    assert!(shown.contains(behind), "{shown}");
}

#[test]
fn the_settings_say_which() {
    let journal = Shelving::new();
    let file = journal.file("settings.ron", "(language: \"mi\")");
    let (settings, trouble) = read_settings(&file);
    assert!(trouble.is_none());
    assert_eq!(settings, Settings { language: Some("mi".to_owned()), ..Settings::default() });
}
