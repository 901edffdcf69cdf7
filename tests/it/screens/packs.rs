//! The packs there are: the list, one read through, and the first page they stand on.

use aftershift::model::{Pack, Shelf, Unreadable};

use super::look;
use crate::harness::Harness;

const EVERY_KIND: &str = include_str!("../../fixtures/packs/every-kind.ron");
const WALK_HOME: &str = include_str!("../../fixtures/packs/walk-home.ron");

fn pack(text: &str, shelf: &Shelf) -> Pack {
    aftershift::pack::read(text, shelf).pack.unwrap()
}

/// The built-in packs, one that was installed in another language, one that was adapted, and a file that cannot be used.
fn shelf() -> Shelf {
    let mut shelf = aftershift::pack::shelf();
    let own = Pack { language: "mi".to_owned(), ..pack(EVERY_KIND, &shelf) };
    shelf.packs.push(own);
    shelf.installed.push("every-kind".to_owned());
    shelf.adapted.push("one-moment".to_owned());
    let reason = "`text` is missing from a prompt.".to_owned();
    shelf.broken.push(Unreadable { file: "packs/walk-home.ron".to_owned(), line: Some(12), reason });
    shelf
}

fn packs() -> Harness {
    let mut window = Harness::start_with(shelf());
    window.choose("Another pack");
    window
}

#[test]
fn every_pack() {
    let mut window = packs();
    look("packs", &mut window);
    window.press("<down>");
    look("packs_adapted", &mut window);
    window.press("<down><down><down><down><down>");
    look("packs_further", &mut window);
}

#[test]
fn what_was_installed_and_what_could_not_be_used() {
    let mut window = packs();
    window.press("<down><down><down><down><down>");
    look("packs_installed", &mut window);
    window.press("<end>");
    look("packs_broken", &mut window);
    let page = window.screen();
    assert_eq!(window.press("<enter>rf").screen(), page, "there is nothing to begin, read or put anywhere");
}

#[test]
fn what_of_an_overlay_fits_no_longer() {
    let reason = "There is no prompt \"pace\" in one-moment 1.0.0.".to_owned();
    let mut shelf = shelf();
    shelf.stale.push(Unreadable { file: "packs/overlays/one-moment.ron".to_owned(), line: Some(5), reason });
    let mut window = Harness::start_with(shelf);
    let page = window.choose("Another pack").press("<end>").screen();
    let told: Vec<&str> = page.lines().map(str::trim).skip_while(|line| *line != "Could not be used").collect();
    assert!(told.contains(&"No longer fits its pack") && told.contains(&"▸   packs/overlays/one-moment.ron"), "{page}");
    assert!(told.contains(&"Line 5: There is no prompt \"pace\" in one-moment 1.0.0."), "{page}");
}

#[test]
fn one_read_through() {
    let mut shelf = shelf();
    let own = pack(WALK_HOME, &shelf);
    shelf.packs.insert(0, own);
    let mut window = Harness::start_with(shelf);
    window.choose("Another pack").press("r");
    look("pack_read", &mut window);
    window.press("<end>");
    look("pack_read_end", &mut window);
    window.press("<esc>");
    assert!(window.screen().contains("▸   Walk home"), "{}", window.screen());
    window.press("r<enter>");
    assert!(window.screen().contains("Which shift is this about?"), "{}", window.screen());
}

#[test]
fn each_statement_is_named_once() {
    let mut window = Harness::start();
    window.choose("Another pack").stand_on("A week through six principles");
    let page = window.press("r").resize(120, 400).screen();
    let named = page.lines().filter(|line| line.trim().starts_with("Mutuality · ")).count();
    assert_eq!(named, 1, "{page}");
}

#[test]
fn on_and_off_the_first_page() {
    let mut window = packs();
    window.press("f<down><down><down><down><down>f");
    assert!(window.screen().contains("On the first page."), "{}", window.screen());
    insta::assert_snapshot!(window.file("packs/first_page.ron"), @r#"
    (
        format: 1,
        shown: [
            "every-kind",
        ],
        hidden: [
            "shift-close",
        ],
    )
    "#);
    window.press("<esc>");
    let home = window.screen();
    assert!(home.contains("Every kind") && !home.contains("    After a shift"), "{home}");
    window.choose("Another pack").press("f");
    let mut window = window.restart();
    assert!(window.screen().contains("▸   After a shift"), "{}", window.screen());
    window.choose("Another pack").press("<end><up>f<esc>");
    assert!(window.file("packs/first_page.ron").contains("shown: [\n        \"every-kind\",\n        \"shift-close\","));
}

#[test]
fn when_the_disk_says_no_the_first_page_stays() {
    let mut window = packs();
    window.refuse("packs").press("f");
    assert!(window.screen().contains("On the first page."), "{}", window.screen());
}

#[test]
fn a_copy_to_change() {
    let mut window = Harness::start();
    window.choose("Another pack").press("<down>c");
    look("packs_copy", &mut window);
    window.press("<enter>");
    assert!(window.screen().contains("Your copy stands in"), "{}", window.screen());
    let copy = window.file("packs/one-moment-my-way.ron");
    let reading = aftershift::pack::check(&copy, &aftershift::pack::shelf());
    assert_eq!(reading.pack.map(|pack| (pack.title, pack.authors)), Some(("One moment, my way".to_owned(), Vec::new())));
    assert!(window.screen().contains("One moment, my way"), "it is on the shelf at once:\n{}", window.screen());
    // A second one of the same name would be written over the first.
    window.press("<home><down>c<enter>");
    assert!(window.screen().contains("a pack of that name already"), "{}", window.screen());
    assert_eq!(window.file("packs/one-moment-my-way.ron"), copy);
}
