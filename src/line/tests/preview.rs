//! A pack walked in lines while it is written.

use super::super::{Conversation, Preview};
use super::*;
use crate::base::Notice;

const PACK: &str = r#"Pack(format: 1, id: "p", version: "1.0.0", title: "P", about: "About.", language: "en", licence: "CC0",
    authors: ["A"], minutes: (least: 1, most: 1), prompts: [
    (id: "one", text: "One?", why: "So.", kind: ShortText),
    (id: "two", text: "Two?", kind: YesNo),
])"#;

/// What is said when the file opens as `first`, and then to each line, with the file as it stands when the line is typed. Nothing is
/// asked of the world but to read the file.
fn walk(first: &str, lines: &[(&str, Result<&str, &str>)]) -> Vec<String> {
    let (shelf, settings) = (crate::model::Shelf::default(), Settings::default());
    let (mut preview, reply) = Preview::open("p.ron".into(), &shelf, &settings, Input::Keyboard);
    let mut said = Vec::new();
    let mut carry_out = |preview: &mut Preview<'_>, reply: Reply, file: Result<&str, &str>| {
        said.extend(reply.lines);
        for effect in reply.effects {
            assert_eq!(effect, Effect::ReadPack("p.ron".into()));
            let told = preview.outcome(&Outcome::PackRead(file.map(str::to_owned).map_err(Notice::new)), moment());
            assert_eq!(told.effects, []);
            said.extend(told.lines);
        }
    };
    carry_out(&mut preview, reply, Ok(first));
    for (line, file) in lines {
        carry_out(&mut preview, Reply { lines: vec![format!("> {line}")], ..Reply::default() }, *file);
        let reply = preview.hear(line, moment());
        carry_out(&mut preview, reply, *file);
    }
    said
}

fn has(said: &[String], after: &str, words: &str) -> bool {
    said.iter().skip_while(|line| *line != after).any(|line| line.contains(words))
}

#[test]
fn it_keeps_nothing_and_says_what_was_found_at_its_question() {
    let said = walk(PACK, &[("words", Ok(PACK)), ("yes", Ok(PACK)), (".save", Ok(PACK))]);
    assert!(has(&said, "> words", "\"two\" does not say why it is asked."), "{said:#?}");
    assert!(has(&said, "> .save", "Nothing was kept."), "{said:#?}");
}

#[test]
fn what_is_asked_next_is_what_stands_in_the_file_now() {
    let mended = PACK.replace("Two?", "And then?");
    let said = walk(PACK, &[("words", Ok(&mended)), (".reload", Ok(&mended)), (".leave", Ok(&mended))]);
    assert!(has(&said, "> words", "And then?") && !has(&said, "> words", "Two?"), "{said:#?}");
    assert!(has(&said, "> .reload", "The file is as it was."), "{said:#?}");
}

#[test]
fn a_broken_file_waits_and_the_line_is_heard_once_it_is_mended() {
    let broken = PACK.replace("ShortText", "ShortTxt");
    let said = walk(PACK, &[("words", Ok(&broken)), ("", Err("It is gone.")), ("", Ok(PACK)), (".back", Ok(PACK))]);
    assert!(has(&said, "> words", "Did you mean `ShortText`?"), "{said:#?}");
    assert!(has(&said, "> words", "It is gone."), "{said:#?}");
    assert!(has(&said, "> .back", "It says now: words"), "{said:#?}");
}

#[test]
fn a_line_typed_to_a_question_that_is_gone_answers_no_other() {
    let other = PACK.replace("\"one\"", "\"other\"").replace("One?", "Other?");
    let said = walk(PACK, &[("words", Ok(&other)), (".reload", Ok(&other))]);
    assert!(has(&said, "> words", "Other?") && !has(&said, "> words", "Two?"), "{said:#?}");
}
