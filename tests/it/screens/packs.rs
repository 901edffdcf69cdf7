//! The packs there are: the list, one read through, and the first page they stand on.

use super::look;
use crate::harness::Harness;

const EVERY_KIND: &str = include_str!("../../fixtures/packs/every-kind.ron");
const WALK_HOME: &str = include_str!("../../fixtures/packs/walk-home.ron");

/// Nobody is asked who decided.
const ADAPTED: &str = "Overlay(format: 1, of: \"one-moment\", version: \"1.0.0\", hide: [\"who-decided\"])";

/// A window over the built-in packs, one that was installed in another language, one that was adapted, and a file that cannot be used.
fn home() -> Harness {
    Harness::start_over(
        None,
        &[
            ("packs/every-kind.ron", &EVERY_KIND.replace("\"en-AU\"", "\"mi\"")),
            ("packs/overlays/one-moment.ron", ADAPTED),
            ("packs/walk-home.ron", &WALK_HOME.replace("            text: \"How did the shift feel?\",\n", "")),
        ],
    )
}

fn packs() -> Harness {
    let mut window = home();
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
    assert!(page.contains("/ search   esc back   ? keys") && !page.contains("enter") && !page.contains("copy"), "{page}");
    assert_eq!(window.press("<enter>rfc").screen(), page, "there is nothing to begin, read, copy or put anywhere");
    assert!(window.press("<up>").screen().contains("enter begin   r read   f first page   / search   esc back"));
}

#[test]
fn what_of_an_overlay_fits_no_longer() {
    let mut window = packs();
    window.put("packs/overlays/one-moment.ron", &ADAPTED.replace("who-decided", "pace"));
    let page = window.press("<end>").screen();
    let told: Vec<&str> = page.lines().map(str::trim).skip_while(|line| *line != "Could not be used").collect();
    assert!(told.contains(&"No longer fits its pack") && told.contains(&"▸   packs/overlays/one-moment.ron"), "{page}");
    assert!(page.contains("Line 1: There is no prompt \"pace\" in one-moment 1.0.0."), "{page}");
}

#[test]
fn one_read_through() {
    let mut window = Harness::start_over(None, &[("packs/walk-home.ron", WALK_HOME)]);
    window.choose("Another pack").stand_on("Walk home").press("r");
    look("pack_read", &mut window);
    window.press("<end>");
    look("pack_read_end", &mut window);
    window.press("<esc>");
    assert_eq!(window.accent()[0], "▸   Walk home");
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
fn what_another_program_does_to_the_shelf_is_noticed_and_one_stays_where_one_is() {
    let mut window = Harness::start();
    let home = window.put("packs/walk-home.ron", &WALK_HOME.replace("minutes:", "starred: true, minutes:")).screen();
    assert!(home.contains("Walk home"), "{home}");
    window.choose("Another pack").stand_on("A week through six principles");
    window.put("packs/every-kind.ron", EVERY_KIND);
    assert!(window.accent()[0].contains("A week through six principles"), "{}", window.screen());
    window
        .stand_on("Every kind")
        .put("packs/another.ron", &WALK_HOME.replace("walk-home", "another").replace("Walk home", "Another"));
    assert!(window.accent()[0].contains("Every kind"), "{}", window.screen());
    // What stands there no more is left behind, and the foot offers what the next row has.
    window.take_away("packs/every-kind.ron");
    let page = window.screen();
    assert!(!page.contains("Every kind") && window.accent().len() == 1, "{page}");
    window.press("<end>").put("packs/broken.ron", "Pack(").press("<end>").put("packs/broken.ron", WALK_HOME);
    assert!(window.screen().contains("it holds \"walk-home\"") && !window.screen().contains("enter begin"), "{}", window.screen());
    window.take_away("packs/broken.ron");
    assert!(window.screen().contains("enter begin"), "{}", window.screen());
}

#[test]
fn a_pack_that_goes_while_it_is_read_says_so() {
    let mut window = Harness::start_over(None, &[("packs/walk-home.ron", WALK_HOME)]);
    window.choose("Another pack").stand_on("Walk home").press("r").take_away("packs/walk-home.ron");
    let page = window.screen();
    assert!(page.contains("\"walk-home\" is not on your shelf any more") && page.contains("▸ "), "{page}");
}

#[test]
fn the_shelf_is_looked_at_when_its_page_is_opened() {
    let mut window = Harness::start();
    // Nothing was heard of this: not every disk can be watched.
    crate::disk::write(&window.root().join("packs/walk-home.ron"), WALK_HOME);
    window.choose("Another pack").stand_on("Walk home");
}

#[test]
fn two_packs_of_one_title_are_told_apart() {
    let other = WALK_HOME.replace("\"walk-home\"", "\"walk-home-too\"").replace("minutes:", "starred: true, minutes:");
    let mut window = Harness::start_over(None, &[("packs/walk-home.ron", WALK_HOME), ("packs/walk-home-too.ron", &other)]);
    assert!(window.screen().contains("Walk home (walk-home-too)"), "{}", window.screen());
    window.choose("Another pack").stand_on("Walk home (walk-home)").stand_on("Walk home (walk-home-too)");
    assert!(window.press("r").screen().contains("Walk home (walk-home-too)"), "{}", window.screen());
}

#[test]
fn a_translation_stands_where_the_pack_it_translates_would_stand() {
    let own = EVERY_KIND
        .replace("en-AU", "mi")
        .replace("group: Shift,", "")
        .replace("minutes:", "translates: (pack: \"quick-note\", version: \"1.0.0\"), minutes:");
    let window = Harness::start_over(Some("mi"), &[("packs/every-kind.ron", &own)]);
    let home = window.screen();
    let offered: Vec<&str> = home.lines().map(|line| line.trim_start_matches(['▸', ' ']).split("  ").next().unwrap()).collect();
    assert!(offered.contains(&"Every kind") && !offered.contains(&"A quick note"), "{home}");
    let other = Harness::start();
    let place = |page: &str, words: &str| page.lines().position(|line| line.contains(words)).unwrap();
    assert_eq!(place(&home, "Every kind"), place(&other.screen(), "A quick note"), "{home}");
}

#[test]
fn the_language_a_person_likes_best_outlives_a_change_of_the_shelf() {
    let first = WALK_HOME.replace("minutes:", "starred: true, minutes:");
    let maori = WALK_HOME
        .replace("\"walk-home\"", "\"hikoi\"")
        .replace("Walk home", "Hīkoi")
        .replace("en-AU", "mi-NZ")
        .replace("minutes:", "translates: (pack: \"walk-home\", version: \"1.2.0\"), minutes:");
    let mut window = Harness::start_over(Some("mi"), &[("packs/walk-home.ron", &first), ("packs/hikoi.ron", &maori)]);
    let is_offered = |window: &Harness| {
        let home = window.screen();
        assert!(home.contains("Hīkoi") && !home.contains("Walk home"), "{home}");
    };
    is_offered(&window);
    window.put("packs/every-kind.ron", EVERY_KIND);
    is_offered(&window);
    window.choose("Another pack").press("c<enter><esc>");
    is_offered(&window);
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

#[test]
fn a_pack_is_looked_for_among_them_all() {
    let mut window = packs();
    assert!(window.screen().contains("/ search"), "{}", window.screen());
    window.press("/hard shift");
    look("packs_search", &mut window);
    window.press("<enter>");
    assert!(window.accent().iter().any(|line| line.contains("Something hard happened")), "{}", window.screen());
    // What was found is read, and stands there still.
    let page = window.press("r<esc>").screen();
    assert!(page.contains("/ hard shift") && page.contains("Something hard happened"), "{page}");
    window.press("<esc>");
    assert!(window.screen().contains("One moment") && !window.screen().contains("/ hard"), "{}", window.screen());
    assert!(window.press("/nothing like it").screen().contains("Nothing here has all of these words."), "{}", window.screen());
    assert!(window.press("<enter>rfc<enter>").screen().contains("Nothing here has all of these words."), "{}", window.screen());
    window.press("<esc><esc>");
    assert!(window.screen().contains("Another pack"), "one esc for the words, one for the page:\n{}", window.screen());
}

#[test]
fn no_key_goes_back_or_begins_unsaid() {
    let mut window = packs();
    let page = window.screen();
    assert_eq!(window.press("hl").screen(), page);
    let page = window.press("r").screen();
    assert_eq!(window.press("hl").screen(), page);
}

#[test]
fn a_translation_that_is_behind_says_so() {
    let maori = WALK_HOME.replace("\"walk-home\"", "\"walk-home-mi\"").replace("\"en-AU\"", "\"mi\"");
    let behind = maori.replace("    minutes:", "    translates: (pack: \"walk-home\", version: \"1.0.0\"),\n    minutes:");
    let mut window = Harness::start_over(None, &[("packs/walk-home.ron", WALK_HOME), ("packs/walk-home-mi.ron", &behind)]);
    let page = window.choose("Another pack").press("/walk-home-mi<enter>").screen();
    let words = page.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(words.contains("This translates walk-home 1.0.0, and walk-home 1.2.0 is here."), "{page}");
}
