//! What a person changes about a pack survives its updates, and what does not fit any more is pointed out.

use aftershift::jobs;
use aftershift::model::Sitting;
use aftershift::pack::{Rule, apply, read_overlay, shelf};
use proptest::prelude::*;

use super::{Shelving, moment, name_of, pack, walk_home};

const OVERLAY: &str = r#"// Ours.
Overlay(
    format: 1,
    of: "walk-home",
    version: "1.0.0",
    hide: ["pace"],
    reword: [(prompt: "picture", from: "What is still with you?", text: "What did you bring along?")],
    order: ["back"],
    add: [(id: "our-own", after: "picture", text: "Who walked with you?", why: "Nobody walks alone.", kind: ShortText)],
)"#;

/// An overlay of the walk home with these fields.
fn of_walk_home(fields: &str) -> String {
    format!("Overlay(format: 1, of: \"walk-home\", version: \"1.0.0\", {fields})")
}

#[test]
fn it_hides_rewords_orders_and_adds() {
    let journal = Shelving::new();
    journal.install(&walk_home("1.0.0"));
    journal.install(OVERLAY);
    assert_eq!(journal.asks("walk-home"), ["What came back?", "What did you bring along?", "Who walked with you?"]);
    assert_eq!(journal.told(), Vec::<String>::new());
    assert_eq!(journal.shelf().adapted, ["walk-home"]);
    // It is looked over against the pack as it came, not as it was changed.
    let file = journal.file("overlay.ron", OVERLAY);
    let (code, said, _) = journal.pack(&["check", name_of(&file)]);
    assert_eq!(code, 0, "{said}");
    assert_eq!(journal.pack(&["remove", "walk-home", "--overlay", "--yes"]).0, 0);
    assert_eq!(journal.asks("walk-home").len(), 3);
}

#[test]
fn it_survives_an_update_and_points_out_what_changed() {
    let journal = Shelving::new();
    journal.install(&walk_home("1.0.0"));
    journal.install(OVERLAY);
    journal.install(&pack("walk-home", "2.0.0", &[("picture", "What do you still see?"), ("new", "What is new?")]));
    assert_eq!(journal.asks("walk-home"), ["What did you bring along?", "Who walked with you?", "What is new?"]);
    let told = journal.told().join("\n");
    assert!(told.contains("The pack asks \"picture\" in other words now: \"What do you still see?\""), "{told}");
    assert!(told.contains("There is no prompt \"pace\" in walk-home 2.0.0"), "{told}");
    assert!(told.contains("There is no prompt \"back\" in walk-home 2.0.0"), "{told}");
    assert_eq!(told.lines().count(), 3, "{told}");
    let (code, said, _) = journal.pack(&["check", name_of(&journal.file("overlay.ron", OVERLAY))]);
    assert!(code == 1 && said.contains("overlay-stale") && said.contains("overlay-unknown"), "{said}");
}

#[test]
fn one_built_in_pack_is_as_it_is_on_the_whole_shelf() {
    let journal = Shelving::new();
    journal.install(&walk_home("1.0.0"));
    journal.install(OVERLAY);
    let built_in = || jobs::built_in(&journal.store, "quick-note");
    assert_eq!(built_in().as_ref(), journal.shelf().pack("quick-note"));
    journal.install(
        r#"Overlay(format: 1, of: "quick-note", version: "1.0.0", add: [(id: "more", text: "What else?", kind: ShortText)])"#,
    );
    assert_eq!(built_in().as_ref(), journal.shelf().pack("quick-note"));
    assert_eq!(journal.asks("quick-note").last().map(String::as_str), Some("What else?"));
    assert_eq!(jobs::built_in(&journal.store, "walk-home"), None, "it is not built in");
}

#[test]
fn a_broken_one_leaves_the_pack_as_it_came() {
    for (text, sentence) in [
        ("Overlay(format: 1, of: \"walk-home\", hide: [", ""),
        ("Overlay(format: 2, of: \"walk-home\", version: \"1.0.0\")", "format 2"),
        ("Overlay(format: 1, of: \"one-moment\", version: \"1.0.0\", hide: [\"what\"])", "it holds \"one-moment\""),
        ("Overlay(format: 1, of: \"../walk-home\", version: \"1.0.0\")", "cannot be an id"),
        ("Pack()", ""),
        ("", ""),
    ] {
        let journal = Shelving::new();
        journal.install(&walk_home("1.0.0"));
        journal.put("packs/overlays/walk-home.ron", text);
        assert_eq!(journal.asks("walk-home"), ["What is still with you?", "What pace?", "What came back?"]);
        assert_eq!(journal.asks("one-moment").len(), 5);
        let told = journal.told().join("\n");
        assert!(told.starts_with("packs/overlays/walk-home.ron: ") && told.contains(sentence), "{text}: {told}");
    }
}

#[test]
fn what_follows_stays_behind_what_it_follows() {
    let follow = walk_home("1.0.0")
        .replace("text: \"What pace?\",", "text: \"What pace?\", show_when: (prompt: \"picture\", is: Answered),");
    let check = |fields: &str, asks: &[&str], told: &str| {
        let journal = Shelving::new();
        journal.install(&follow);
        journal.install(&of_walk_home(fields));
        assert_eq!(journal.asks("walk-home"), asks, "{fields}");
        assert!(journal.told().join("\n").contains(told), "{:?}", journal.told());
    };
    let (picture, pace, back) = ("What is still with you?", "What pace?", "What came back?");
    check("order: [\"pace\", \"back\"]", &[back, picture, pace], "so it stays after it");
    check("hide: [\"picture\"]", &[back], "");
    check("hide: [\"picture\", \"pace\", \"back\"]", &[picture, pace, back], "would leave no question");
    check("add: [(id: \"pace\", text: \"Mine?\", kind: Date)]", &[picture, pace, back], "a prompt called \"pace\" of its own");
    check("add: [(id: \"own\", after: \"gone\", text: \"Mine?\", kind: Date)]", &[picture, pace, back, "Mine?"], "\"gone\"");
    let vain = |when: &str| format!("add: [(id: \"own\", text: \"Mine?\", kind: YesNo, show_when: {when})]");
    let asks = [picture, pace, back, "Mine?"];
    check(&vain("(prompt: \"gone\", is: Answered)"), &asks, "nothing to follow");
    check(&vain("(prompt: \"back\", is: Yes)"), &asks, "not a yes or no");
    let circle = "add: [(id: \"own\", text: \"Mine?\", kind: YesNo, show_when: (prompt: \"own\", is: Yes))]";
    check(circle, &[picture, pace, back], "waits for \"own\", which is itself");
    let waits =
        |id: &str, on: &str| format!("(id: \"{id}\", text: \"Mine?\", kind: Date, show_when: (prompt: \"{on}\", is: Answered)),");
    let of_hidden = format!("hide: [\"picture\"], add: [{}{}]", waits("one", "picture"), waits("two", "one"));
    check(&of_hidden, &[back], "\"picture\" is hidden here, so this follow-up can never show");
    check(&of_hidden, &[back], "\"one\" is not asked here");
    let each_other = format!("add: [{}{}]", waits("one", "two"), waits("two", "one"));
    check(&each_other, &[picture, pace, back], "\"one\" is not asked here");
    check(&each_other, &[picture, pace, back], "\"two\" is not asked here");
}

#[test]
fn what_was_offered_at_the_end_is_asked_first_where_it_is_put_first() {
    let check = |order: &str, asked: &[&str], offered: &[&str]| {
        let journal = Shelving::new();
        let back = "id: \"back\", text: \"What came back?\",";
        journal.install(&walk_home("1.0.0").replace(back, &format!("{back} extra: true,")));
        journal.install(&of_walk_home(&format!("order: {order}")));
        let shelf = journal.shelf();
        let prompts = &shelf.pack("walk-home").unwrap().prompts;
        let ids = |extra: bool| {
            prompts.iter().filter(|prompt| prompt.extra == extra).map(|prompt| prompt.id.as_str()).collect::<Vec<_>>()
        };
        assert_eq!((ids(false).as_slice(), ids(true).as_slice()), (asked, offered), "{order}");
        // A sitting goes through them as the list has them.
        let moment = moment(1);
        let sitting = Sitting::begin(shelf.pack("walk-home").unwrap(), moment.id, moment.now);
        assert_eq!(sitting.sequence().map(|index| prompts[index].id.as_str()).collect::<Vec<_>>(), asked, "{order}");
    };
    check("[]", &["picture", "pace"], &["back"]);
    check("[\"back\"]", &["back", "picture", "pace"], &[]);
    check("[\"pace\", \"back\"]", &["pace", "back", "picture"], &[]);
    check("[\"pace\", \"picture\", \"back\"]", &["pace", "picture"], &["back"]);
    check("[\"pace\"]", &["pace", "picture"], &["back"]);
}

#[test]
fn its_own_words_are_looked_over_like_those_of_a_pack() {
    let journal = Shelving::new();
    journal.install(&walk_home("1.0.0"));
    let check = |fields: &str, expect: &[(&str, usize)]| {
        let file = journal.file("overlay.ron", of_walk_home(fields));
        let (code, said, _) = journal.pack(&["check", name_of(&file), "--format", "json"]);
        let json: serde_json::Value = serde_json::from_str(&said).unwrap();
        let findings = json["files"][0]["findings"].as_array().unwrap();
        let found: Vec<(&str, usize)> = findings
            .iter()
            .map(|finding| (finding["rule"].as_str().unwrap(), usize::try_from(finding["line"].as_u64().unwrap()).unwrap()))
            .collect();
        assert_eq!(found, expect, "{said}");
        assert_eq!(code, i32::from(!expect.is_empty()), "{said}");
    };
    let hard = "Considering organisational responsibilities, evaluate interprofessional communication comprehensively.";
    let from = "prompt: \"picture\", from: \"What is still with you?\"";
    check(&format!("\nreword: [({from}, text: \"What did the client say?\")]"), &[("word-to-avoid", 2)]);
    check(
        &format!("\nreword: [({from},\nhint: \"Your caseload.\",\nwhy: \"{hard}\")]"),
        &[("word-to-avoid", 3), ("hard-to-read", 4)],
    );
    let own = |number: u8, more: &str| format!("(id: \"own-{number}\", text: \"And then?\", kind: LongText, {more}),\n");
    check(&format!("\nadd: [{}]", own(1, "")), &[("no-why", 2)]);
    let scale = "kind: Scale([(id: \"a\", words: \"1\"), (id: \"b\", words: \"much\")])";
    check(
        &format!("\nadd: [(id: \"own\", why: \"So.\", text: \"{hard}\", {scale})]"),
        &[("hard-to-read", 2), ("point-without-words", 2)],
    );
    let four: String = (1..=4).map(|number| own(number, "why: \"To look back.\"")).collect();
    check(&format!("\nadd: [{four}]"), &[("many-prompts", 5)]);
    check(&format!("\nadd: [{}]", four.replace("kind:", "extra: true, kind:")), &[]);
    check(&format!("\nhide: [\"pace\"], add: [{four}]"), &[]);
    // Of another language no words are known.
    journal.install(&walk_home("1.0.0").replace("en-AU", "de"));
    check(&format!("reword: [({from}, text: \"client\", why: \"{hard}\")]"), &[]);
}

#[test]
fn it_is_told_apart_from_a_pack() {
    let journal = Shelving::new();
    let file = journal.file("overlay.ron", OVERLAY);
    for words in [
        vec!["worksheet", name_of(&file)],
        vec!["diff", "one-moment", name_of(&file)],
        vec!["new", "--title", "Ours", "--from", name_of(&file)],
    ] {
        let (code, _, said) = journal.pack(&words);
        assert!(code == 3 && said.contains("overlay.ron cannot be used as a pack yet"), "{words:?}: {said}");
    }
    let (code, said, _) = journal.pack(&["check", name_of(&file)]);
    assert!(code == 1 && said.contains("`aftershift pack list` shows") && !said.contains("one-moment"), "{said}");
}

#[test]
fn it_is_told_of_when_its_pack_goes() {
    let journal = Shelving::new();
    journal.install(&walk_home("1.0.0"));
    journal.install(OVERLAY);
    let (code, said, _) = journal.pack(&["remove", "walk-home", "--yes"]);
    assert!(code == 0 && said.contains("Your overlay for walk-home stays"), "{said}");
    assert!(said.contains("aftershift pack remove walk-home --overlay --yes"), "{said}");
    let (code, said, _) = journal.pack(&["remove", "walk-home", "--overlay", "--yes"]);
    assert_eq!((code, said.trim()), (0, "Your overlay for walk-home is in the journal's trash."));
    journal.install(&walk_home("1.0.0"));
    let (code, said, _) = journal.pack(&["remove", "walk-home", "--yes"]);
    assert!(code == 0 && !said.contains("overlay"), "{said}");
}

#[test]
fn no_other_words_ask_to_score_a_person() {
    let journal = Shelving::new();
    let yes_no = walk_home("1.0.0").replace("kind: LongText", "kind: Number(least: 0, most: 9)");
    journal.install(&yes_no);
    let rated = OVERLAY.replace("What did you bring along?", "How engaged was the person?");
    let file = journal.file("overlay.ron", rated);
    let (code, said, _) = journal.pack(&["install", name_of(&file)]);
    assert!(code == 3 && said.contains("scores-the-person"), "{said}");
}

#[test]
fn the_starter_changes_nothing_and_is_well_formed_when_its_comments_are_taken_away() {
    let journal = Shelving::new();
    let came = shelf();
    for pack in &came.packs {
        let starter = aftershift::pack::starter(pack);
        journal.put(&format!("packs/overlays/{}.ron", pack.id), &starter);
        let (head, body) = starter.split_once("Overlay(").unwrap();
        assert!(head.lines().all(|line| line.starts_with("//")));
        let written = format!("Overlay({}", body.replace("        // (", "        ("));
        // The question of one's own may be one too many, no word is another yet, and that is all.
        let found = aftershift::pack::check_overlay(&written, &came);
        assert!(found.iter().all(|finding| [Rule::ManyPrompts, Rule::OverlaySame].contains(&finding.rule)), "{written}\n{found:?}");
    }
    assert_eq!(journal.shelf(), came);
}

/// Ids of a built-in pack's prompts and one that is nobody's, some of them, in any order.
fn some_ids(ids: &[String]) -> impl Strategy<Value = Vec<String>> + use<> {
    let known: Vec<String> = ids.iter().cloned().chain(["nobody".to_owned()]).collect();
    let most = known.len();
    prop::sample::subsequence(known, 0..=most).prop_shuffle()
}

fn any_overlay() -> impl Strategy<Value = (String, String)> {
    let packs: Vec<_> =
        shelf().packs.into_iter().filter(|pack| pack.prompts.iter().any(|prompt| prompt.show_when.is_some())).collect();
    prop::sample::select(packs).prop_flat_map(|pack| {
        let ids: Vec<String> = pack.prompts.iter().map(|prompt| prompt.id.clone()).collect();
        let lead = prop::sample::select(ids.clone());
        (some_ids(&ids), some_ids(&ids), lead.clone(), lead).prop_map(move |(hide, order, after, follows)| {
            let text = format!(
                "Overlay(format: 1, of: {:?}, version: \"1.0.0\", hide: {hide:?}, order: {order:?}, add: [(id: \"own\", after: {after:?}, \
                 text: \"Mine?\", kind: ShortText, show_when: (prompt: {follows:?}, is: Answered))])",
                pack.id
            );
            (pack.id.clone(), text)
        })
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_changed_a_follow_up_stands_behind_what_it_follows((id, text) in any_overlay()) {
        let shelf = shelf();
        let pack = shelf.pack(&id).unwrap();
        let reading = read_overlay(&text, &shelf);
        prop_assert_eq!(&reading.findings, &[]);
        let (changed, findings) = apply(pack, &reading.overlay.unwrap());
        prop_assert!(!changed.prompts.is_empty());
        for (at, prompt) in changed.prompts.iter().enumerate() {
            prop_assert!(changed.prompts[..at].iter().all(|earlier| earlier.id != prompt.id));
            if let Some(when) = &prompt.show_when {
                prop_assert!(changed.prompts[..at].iter().any(|earlier| earlier.id == when.prompt));
            }
        }
        prop_assert!(findings.iter().all(|finding| text.get(finding.span.clone()).is_some()));
    }
}
