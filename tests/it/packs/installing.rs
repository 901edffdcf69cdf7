//! Installing, listing, replacing and removing, from the shell.

use aftershift::base::Notice;
use aftershift::{jobs, say};

use super::{Shelving, name_of, pack, walk_home};
use crate::disk;

#[test]
fn a_pack_comes_is_replaced_and_goes_and_nothing_is_lost() {
    let journal = Shelving::new();
    let one = journal.file("one.ron", walk_home("1.0.0"));
    let two = journal.file("two.ron", walk_home("1.1.0"));

    let (code, said, _) = journal.pack(&["install", name_of(&one), "--dry-run"]);
    assert_eq!((code, said.trim()), (0, "walk-home 1.0.0 would be installed."));
    assert_eq!(journal.files(), Vec::<String>::new());

    let (code, said, _) = journal.pack(&["install", name_of(&one)]);
    assert_eq!((code, said.trim()), (0, "walk-home 1.0.0 is installed."));
    assert_eq!(journal.shelf().installed, ["walk-home"]);

    let (code, _, said) = journal.pack(&["install", name_of(&two)]);
    assert_eq!(code, 5, "{said}");
    assert!(said.starts_with("walk-home 1.0.0 is installed; 1.1.0 is newer."), "{said}");
    assert_eq!(journal.shelf().pack("walk-home").unwrap().version, "1.0.0");

    let (code, _, said) = journal.pack(&["install", name_of(&two), "--yes"]);
    assert_eq!(code, 0, "{said}");
    let (code, _, said) = journal.pack(&["install", name_of(&one)]);
    assert!(code == 5 && said.starts_with("walk-home 1.1.0 is installed; 1.0.0 is older."), "{said}");

    let (code, _, _) = journal.pack(&["remove", "walk-home"]);
    assert_eq!(code, 1);
    let (code, _, _) = journal.pack(&["remove", "walk-home", "--yes"]);
    assert_eq!(code, 0);
    assert!(journal.shelf().pack("walk-home").is_none());
    assert_eq!(journal.files(), ["journal.ron", "trash/packs/walk-home-MARK.ron", "trash/packs/walk-home-MARK.ron"]);
    assert_eq!(journal.pack(&["remove", "walk-home", "--yes"]).0, 3);
}

#[test]
fn a_folder_is_installed_whole_or_not_at_all() {
    let journal = Shelving::new();
    journal.file("packs/a.ron", walk_home("1.0.0"));
    journal.file("packs/deeper/b.ron", pack("on-the-bus", "1.0.0", &[("seen", "What did you see?")]));
    let bad = journal.file("packs/c.ron", "Pack(format: 1, id: ");
    let refused = |more: &[&str]| {
        let (code, _, said) = journal.pack(&["install", "packs"]);
        let (first, others) = said.split_once('\n').unwrap();
        assert!(code == 3 && first.starts_with("Nothing was installed, because of packs/c.ron, line 1: This ("), "{said}");
        assert_eq!(others.lines().collect::<Vec<_>>(), more);
        assert_eq!(journal.files(), Vec::<String>::new());
    };
    refused(&[]);
    let more = [("d.ron", "Pack("), ("e.ron", "Framework(format: 1)"), ("f.ron", &pack("one-moment", "1.0.0", &[("x", "And?")]))];
    let more: Vec<_> = more.iter().map(|(name, text)| journal.file(&format!("packs/{name}"), text)).collect();
    refused(&["3 more files have something in their way."]);
    more.iter().chain([&bad]).for_each(|file| disk::remove(file));
    assert_eq!(journal.pack(&["install", "packs"]).0, 0);
    assert_eq!(journal.shelf().installed, ["on-the-bus", "walk-home"]);
    journal.file("packs/d.ron", walk_home("1.0.0"));
    let (code, _, said) = journal.pack(&["install", "packs", "--yes"]);
    assert!(
        code == 1
            && said
                .starts_with("Nothing was installed, because of packs/d.ron: another of these files holds \"walk-home\" as well."),
        "{said}"
    );
}

#[test]
fn a_folder_with_what_cannot_come_says_which_and_why() {
    let check = |name: &str, text: &str, ends: i32, expect: &str| {
        let journal = Shelving::new();
        journal.file("packs/a.ron", walk_home("1.0.0"));
        journal.file(&format!("packs/{name}"), text);
        let (code, _, said) = journal.pack(&["install", "packs"]);
        assert!(code == ends && said.starts_with(expect), "{code} {said}");
        assert_eq!(journal.files(), Vec::<String>::new());
    };
    let framework = "// Ours.\nFramework(format: 1, id: \"ours\", title: \"What we hold to\")";
    check("b.ron", framework, 3, "Nothing was installed, because of packs/b.ron, line 2: This is a framework and no pack.");
    check(
        "b.ron",
        &pack("one-moment", "1.0.0", &[("x", "And?")]),
        1,
        "Nothing was installed, because of packs/b.ron: a pack called \"one-moment\" is built in.",
    );
}

#[test]
fn a_framework_is_said_to_be_one_wherever_it_is_given() {
    let journal = Shelving::new();
    journal.file("f.ron", "Framework(format: 1, id: \"ours\", title: \"What we hold to\")");
    let asks: [&[&str]; 6] = [
        &["check", "f.ron"],
        &["preview", "f.ron", "--plain"],
        &["show", "f.ron"],
        &["diff", "f.ron", "one-moment"],
        &["worksheet", "f.ron"],
        &["install", "f.ron"],
    ];
    for ask in asks {
        let (_, told, said) = journal.pack(ask);
        let all = format!("{told}{said}");
        assert!(all.contains("This is a framework and no pack. Frameworks come with the program."), "{ask:?}: {all}");
        assert!(all.contains("It cannot be walked or installed."), "{ask:?}: {all}");
    }
}

#[test]
fn that_an_id_is_taken_is_said_once() {
    let journal = Shelving::new();
    journal.file("b.ron", pack("one-moment", "1.0.0", &[("x", "And?")]));
    let (code, told, said) = journal.pack(&["install", "b.ron"]);
    assert_eq!((code, format!("{told}{said}").matches("built in").count()), (1, 1), "{told}{said}");
}

#[test]
fn an_overlay_may_come_with_its_pack_and_a_translation() {
    let journal = Shelving::new();
    let overlay = "Overlay(format: 1, of: \"walk-home\", version: \"1.0.0\", hide: [\"pace\"])";
    journal.file("packs/a-overlay.ron", overlay);
    journal.file("packs/b.ron", walk_home("1.0.0"));
    let german = pack("heimweg", "1.0.0", &[("picture", "Was ist noch bei dir?")]).replace("en-AU", "de");
    let german = german.replace("licence:", "translates: (pack: \"walk-home\", version: \"1.0.0\"), licence:");
    journal.file("packs/c.ron", german);
    let (code, said, _) = journal.pack(&["install", "packs"]);
    let told = ["Your overlay for walk-home is in place.", "walk-home 1.0.0 is installed.", "heimweg 1.0.0 is installed."];
    assert_eq!((code, said.lines().collect::<Vec<_>>().as_slice()), (0, told.as_slice()));
    assert_eq!((journal.told(), journal.asks("walk-home").len()), (Vec::new(), 2));
    // Against the version that comes, and not the one that stands there.
    journal.file("packs/b.ron", pack("walk-home", "1.1.0", &[("picture", "What is still with you?"), ("new", "What is new?")]));
    let (code, said, _) = journal.pack(&["install", "packs", "--yes"]);
    assert!(code == 0 && said.contains("There is no prompt \"pace\" in walk-home 1.1.0"), "{said}");
    let (code, _, said) = journal.pack(&["install", "packs"]);
    assert_eq!((code, said.lines().count()), (5, 4), "{said}");
}

#[test]
fn when_the_disk_says_no_to_one_none_is_installed() {
    let journal = Shelving::new();
    journal.install(&walk_home("1.0.0"));
    let before = disk::files(journal.store.root());
    journal.file("packs/a.ron", walk_home("1.1.0"));
    journal.file("packs/b.ron", pack("on-the-bus", "1.0.0", &[("seen", "What did you see?")]));
    journal.file("packs/c.ron", "Overlay(format: 1, of: \"on-the-bus\", version: \"1.0.0\", order: [])");
    // Where the folder of overlays would be made, a file stands.
    journal.put("packs/overlays", "");
    let (code, _, said) = journal.pack(&["install", "packs", "--yes"]);
    assert!(code == 1 && said.starts_with("Nothing was installed.\n") && said.contains("overlays"), "{said}");
    disk::remove(&journal.store.root().join("packs/overlays"));
    assert_eq!(disk::files(journal.store.root()), before);
    assert_eq!(journal.pack(&["install", "packs", "--yes"]).0, 0);
    assert_eq!(journal.shelf().installed.len(), 2);
}

#[test]
fn a_copy_is_not_called_what_another_is() {
    let journal = Shelving::new();
    for title in ["Something hard happened", "one moment", "Hard shift"] {
        let (code, _, said) = journal.pack(&["new", "--title", title, "--from", "hard-shift"]);
        assert!(code == 5 && said.contains("Give your copy another title."), "{said}");
        assert_eq!(jobs::adapt(&journal.store, "hard-shift", title).map(|adapted| adapted.file), Err(notice(title)));
    }
    assert_eq!(journal.files(), Vec::<String>::new());
    assert_eq!(journal.pack(&["new", "--title", "Our hard shift", "--from", "hard-shift"]).0, 0);
    assert!(jobs::adapt(&journal.store, "hard-shift", "Our hard shift").is_ok());
    assert_eq!(journal.pack(&["new", "--title", "our hard shift", "--from", "hard-shift"]).0, 5);
}

#[test]
fn the_id_of_a_built_in_pack_is_said_to_be_taken_before_it_is_installed() {
    let journal = Shelving::new();
    let (code, _, said) = journal.pack(&["new", "--title", "One moment"]);
    assert!(code == 0 && said.contains("A pack called \"one-moment\" is built in"), "{said}");
    journal.file("taken.ron", pack("one-moment", "1.0.0", &[("picture", "What is still with you?")]));
    let (code, found, _) = journal.pack(&["check", "taken.ron"]);
    assert!(code == 1 && found.contains("[built-in]"), "{found}");
    let (code, _, said) = journal.pack(&["new", "--title", "Our moment"]);
    assert!(code == 0 && !said.contains("built in"), "{said}");
    // The built-in pack itself is no other, and one that was installed is not built in.
    let built_in = concat!(env!("CARGO_MANIFEST_DIR"), "/prompts/packs");
    assert_eq!(journal.pack(&["check", built_in]).0, 0);
    journal.install(&walk_home("1.0.0"));
    journal.file("ours.ron", walk_home("1.1.0"));
    let (_, found, _) = journal.pack(&["check", "ours.ron"]);
    assert!(!found.contains("[built-in]"), "{found}");
}

#[test]
fn a_pack_is_shown_in_the_order_it_is_asked_and_without_authors_where_it_has_none() {
    let journal = Shelving::new();
    let text = pack("on-the-bus", "1.0.0", &[("more", "What else?"), ("first", "What did you see?")]);
    let text = text.replacen("kind: LongText", "kind: LongText, extra: true", 1).replace("[\"A trainer\"]", "[]");
    journal.file("bus.ron", text);
    let (code, said, _) = journal.pack(&["show", "bus.ron"]);
    assert!(code == 0 && said.contains("1. What did you see?") && said.contains("2. What else?"), "{said}");
    assert!(said.contains("\nLicence: CC-BY-4.0\n"), "{said}");
}

/// What is said when a title is taken.
fn notice(title: &str) -> Notice {
    Notice::new(say!("adapt-taken", title = title)).hint(say!("adapt-taken-hint"))
}

#[test]
fn what_is_built_in_stays() {
    let journal = Shelving::new();
    let built_in = built_in_version(&journal);
    let file = journal.file("mine.ron", pack("one-moment", "9.0.0", &[("x", "Something else?")]));
    let (code, _, said) = journal.pack(&["install", name_of(&file), "--yes"]);
    assert!(code == 1 && said.contains("built in") && said.contains("pack overlay one-moment"), "{said}");
    assert_eq!(journal.files(), Vec::<String>::new());
    let (code, _, said) = journal.pack(&["remove", "one-moment", "--yes"]);
    assert!(code == 1 && said.contains("pack first-page one-moment off"), "{said}");

    // A hand puts it there all the same.
    journal.put("packs/one-moment.ron", pack("one-moment", "9.0.0", &[("x", "Something else?")]));
    assert_eq!(built_in_version(&journal), built_in);
    assert!(journal.told().iter().any(|told| told.starts_with("packs/one-moment.ron: \"one-moment\" is built in")));
}

/// The version of One moment that is used.
fn built_in_version(journal: &Shelving) -> String {
    journal.shelf().pack("one-moment").unwrap().version.clone()
}

#[test]
fn the_list_says_how_each_stands() {
    let journal = Shelving::new();
    journal.install(&walk_home("1.0.0"));
    journal.put("packs/broken.ron", "Pack(");
    assert_eq!(journal.pack(&["first-page", "walk-home", "on"]).0, 0);
    assert_eq!(journal.pack(&["first-page", "one-moment", "off"]).0, 0);
    assert_eq!(journal.pack(&["first-page", "nobody", "on"]).0, 3);
    let (code, said, told) = journal.pack(&["list"]);
    assert_eq!(code, 0);
    let row = |title: &str| said.lines().find(|line| line.contains(title)).unwrap();
    assert!(row("The walk home").ends_with("(installed, on the first page)"), "{said}");
    assert!(row("One moment").ends_with("(built in)"), "{said}");
    let columns = |title: &str| (row(title).find("en-AU"), row(title).find(title));
    for long in ["The walk home", "Whose call is it?"] {
        assert_eq!(columns(long), columns("One moment"), "{said}");
    }
    assert!(told.starts_with("packs/broken.ron, line 1, could not be read"), "{told}");
    let (_, json, _) = journal.pack(&["list", "--json"]);
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    let own = json["packs"].as_array().unwrap().iter().find(|pack| pack["id"] == "walk-home").unwrap();
    assert_eq!((&own["installed"], &own["first_page"]), (&true.into(), &true.into()));
    assert_eq!(json["findings"][0]["file"], "packs/broken.ron");
}

#[test]
fn a_file_that_cannot_be_used_is_listed_with_what_was_most_likely_meant() {
    let journal = Shelving::new();
    journal.put("packs/walk-home.ron", walk_home("1.0.0").replace("licence:", "license:"));
    let (_, _, told) = journal.pack(&["list"]);
    assert!(told.contains("`license` is not a field of a pack. Did you mean `licence`?"), "{told}");
    let (_, json, _) = journal.pack(&["list", "--json"]);
    assert!(json.contains("Did you mean `licence`?"), "{json}");
}

#[test]
fn a_follow_up_is_shown_with_the_answer_it_follows_from() {
    let journal = Shelving::new();
    let follows = |is: &str| format!("show_when: (prompt: \"pace\", is: {is})");
    let asks = |kind: &str, is: &str| {
        walk_home("1.0.0").replacen("kind: LongText),\n(id: \"back\"", &format!("kind: {kind}),\n(id: \"back\""), 1).replacen(
            "text: \"What came back?\"",
            &format!("text: \"What came back?\", {}", follows(is)),
            1,
        )
    };
    let options = "options: [(id: \"a\", words: \"running\"), (id: \"b\", words: \"stopped\")], own_words: true";
    for (kind, is, expect) in [
        (format!("ChooseOne({options})"), "AnyOf([\"b\"])", "(asked if the answer to 2 is \"stopped\")"),
        (
            format!("ChooseMany({options})"),
            "AnyOf([\"a\", \"b\", \"own-words\"])",
            "(asked if the answer to 2 is \"running\" or \"stopped\" or my own words)",
        ),
        ("YesNo".to_owned(), "No", "(asked if the answer to 2 is no)"),
        ("LongText".to_owned(), "Answered", "(asked if there is an answer to 2)"),
    ] {
        journal.install(&asks(&kind, is));
        let (_, said, _) = journal.pack(&["show", "walk-home"]);
        assert!(said.contains(expect), "{said}");
    }
    journal.install(&asks("YesNo", "Yes"));
    let (_, json, _) = journal.pack(&["show", "walk-home", "--json"]);
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!((&json["prompts"][2]["follows"], &json["prompts"][2]["follows_when"]), (&"pace".into(), &"yes".into()));
}

#[test]
fn the_first_page_of_a_newer_program_is_not_written_over() {
    let journal = Shelving::new();
    let newer = "(format: 1, shown: [], hidden: [], pinned: [\"one-moment\"])";
    journal.put("packs/first_page.ron", newer);
    assert_eq!(journal.pack(&["first-page", "one-moment", "off"]).0, 1);
    let file = journal.store.root().join("packs/first_page.ron");
    assert_eq!(std::fs::read_to_string(file).unwrap(), newer);
}

#[test]
fn what_is_passed_over_in_a_folder_is_said() {
    let journal = Shelving::new();
    journal.file("packs/U.RON", walk_home("1.0.0"));
    journal.file("packs/t.ron.txt", walk_home("1.0.0"));
    journal.file("packs/.hidden", "");
    for ask in [&["check", "packs"][..], &["install", "packs"]] {
        let (code, out, said) = journal.pack(ask);
        assert_eq!((code, said.trim()), (0, "packs/t.ron.txt was passed over: pack files end in .ron."), "{out}");
    }
    assert_eq!(journal.shelf().installed, ["walk-home"]);
}

#[cfg(unix)]
#[test]
fn what_is_no_file_is_said_and_not_waited_for() {
    let journal = Shelving::new();
    let pack = journal.file("packs/a.ron", walk_home("1.0.0"));
    let made = std::process::Command::new("mkfifo").arg(pack.with_file_name("f.ron")).status().unwrap();
    assert!(made.success());
    let (code, _, said) = journal.pack(&["install", "packs"]);
    assert_eq!((code, said.trim()), (0, "packs/f.ron was passed over: it is no plain file."));
}

#[test]
fn a_dry_run_says_what_the_true_one_would() {
    let journal = Shelving::new();
    journal.install(&walk_home("2.0.0"));
    let one = journal.file("one.ron", walk_home("1.0.0"));
    let told = journal.pack(&["install", name_of(&one)]);
    assert_eq!((told.0, journal.pack(&["install", name_of(&one), "--dry-run"])), (5, told));
    let (code, said, _) = journal.pack(&["install", name_of(&one), "--dry-run", "--yes"]);
    assert!(code == 0 && said.contains("would be installed"), "{said}");
    assert_eq!(journal.shelf().pack("walk-home").unwrap().version, "2.0.0");
}

#[test]
fn other_words_under_the_same_version_are_told() {
    let journal = Shelving::new();
    journal.install(&walk_home("1.0.0"));
    let same = journal.file("same.ron", walk_home("1.0.0"));
    let other = journal.file("other.ron", walk_home("1.0.0").replace("What pace?", "Which pace?"));
    let (code, _, said) = journal.pack(&["install", name_of(&same)]);
    assert!(code == 5 && said.starts_with("walk-home 1.0.0 is installed already.\n"), "{said}");
    let (code, _, said) = journal.pack(&["install", name_of(&other)]);
    assert!(code == 5 && said.starts_with("walk-home 1.0.0 is installed already, and this file says something else"), "{said}");
}

#[test]
fn an_update_says_what_of_an_overlay_fits_no_longer() {
    let journal = Shelving::new();
    journal.install(&walk_home("1.0.0"));
    journal.install("Overlay(format: 1, of: \"walk-home\", version: \"1.0.0\", hide: [\"pace\"])");
    let two = journal.file("two.ron", pack("walk-home", "2.0.0", &[("picture", "What is still with you?")]));
    let (code, _, said) = journal.pack(&["install", name_of(&two), "--yes"]);
    assert!(code == 0 && said.contains("There is no prompt \"pace\" in walk-home 2.0.0"), "{said}");
    assert_eq!(said.trim().lines().count(), 1, "{said}");
}

#[test]
fn to_remove_an_overlay_leaves_the_pack_and_says_so() {
    let journal = Shelving::new();
    journal.install(&walk_home("1.0.0"));
    journal.install("Overlay(format: 1, of: \"walk-home\", version: \"1.0.0\", hide: [\"pace\"])");
    let (code, _, said) = journal.pack(&["remove", "walk-home", "--overlay"]);
    assert!(
        code == 1 && said.starts_with("Your overlay for \"walk-home\" would go to the journal's trash. The pack stays"),
        "{said}"
    );
}

#[test]
fn a_check_says_which_file_is_not_there_and_looks_at_the_others() {
    let journal = Shelving::new();
    journal.file("good.ron", walk_home("1.0.0"));
    let (code, said, missing) = journal.pack(&["check", "good.ron", "nothere.ron"]);
    assert!(code == 3 && said.starts_with("good.ron: ") && missing.contains("nothere.ron"), "{said}{missing}");
    let (code, said, _) = journal.pack(&["check", "--format", "json", "good.ron", "nothere.ron"]);
    let told: serde_json::Value = serde_json::from_str(&said).unwrap();
    assert_eq!(
        (code, told["files"][0]["file"].as_str(), told["files"][1]["file"].as_str()),
        (3, Some("good.ron"), Some("nothere.ron"))
    );
    assert!(
        told["files"][0].get("unread").is_none() && told["files"][1]["unread"].as_str().unwrap().contains("nothere.ron"),
        "{said}"
    );
}

#[test]
fn a_folder_is_checked_as_files_that_lie_together() {
    let journal = Shelving::new();
    journal.file("packs/a.ron", walk_home("1.0.0"));
    journal.file("packs/o.ron", "Overlay(format: 1, of: \"walk-home\", version: \"1.0.0\", hide: [\"pace\"])");
    let (code, said, _) = journal.pack(&["check", "packs"]);
    assert_eq!(code, 0, "{said}");
    journal.file("packs/b.ron", walk_home("1.1.0"));
    let (code, said, _) = journal.pack(&["check", "packs"]);
    assert!(code == 3 && said.contains("error[id-twice]: packs/a.ron has a pack called \"walk-home\" as well."), "{said}");
    assert_eq!(journal.pack(&["check", "packs/a.ron", "packs/b.ron"]).0, 0);
}

#[cfg(unix)]
#[test]
fn no_name_of_a_file_steers_the_terminal() {
    let journal = Shelving::new();
    journal.file("packs/\u{1b}]0;pwned\u{7}a.ron", walk_home("1.0.0"));
    journal.file("packs/\u{1b}]0;pwned\u{7}b.txt", "");
    journal.file("packs/\u{1b}]0;pwned\u{7}c.ron", "Pack(");
    for ask in [&["check", "packs"][..], &["install", "packs"], &["check", "--format", "json", "packs"]] {
        let (_, out, said) = journal.pack(ask);
        assert!(!(out + &said).contains(['\u{1b}', '\u{7}']), "{ask:?}");
    }
}
