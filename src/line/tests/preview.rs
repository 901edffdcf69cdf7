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
    let (mut preview, reply) = Preview::of_file("p.ron".into(), &shelf, &settings, Input::Keyboard);
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
    let said = walk(PACK, &[("words", Ok(PACK)), ("yes", Ok(PACK)), (".leave", Ok(PACK))]);
    assert!(has(&said, "> words", "\"two\" does not say why it is asked."), "{said:#?}");
    assert!(has(&said, "> yes", "That is the end of the pack."), "{said:#?}");
    assert!(has(&said, "> .leave", "Nothing was kept."), "{said:#?}");
}

#[test]
fn only_what_does_something_is_offered() {
    let said = walk(PACK, &[(".help", Ok(PACK)), (".RELOAD", Ok(PACK)), (".finish", Ok(PACK)), (".help", Ok(PACK))]);
    insta::assert_snapshot!(said.join("\n"), @r#"
    This walks the pack. Nothing you type is kept. The file is read anew before each question; .reload does it at once, .leave ends.
    one finding
    P. Question 1 of 2.
    One?
    Type one line. An empty line leaves it as it is.
    Commands: .why .skip .clear .finish .back .undo .pause .leave .help .reload
    > .help
    .why: why this is asked
    .skip: go to the next question; what you wrote here stays
    .clear: take out what stands here
    .finish: go to the end of the pack
    .back: go back one question
    .undo: take back the last change
    .pause: have a minute
    .leave: end the preview
    .help: these lines
    .reload: read the file anew, at once
    A line that begins with two full stops is kept as words: ..skip writes .skip, and .. writes a full stop.
    > .RELOAD
    The file is as it was.
    > .finish

    That is the end of the pack. .back goes back into it, .leave ends the preview.
    Commands: .back .undo .pause .leave .help .reload
    > .help
    .back: go back one question
    .undo: take back the last change
    .pause: have a minute
    .leave: end the preview
    .help: these lines
    .reload: read the file anew, at once
    A line that begins with two full stops is kept as words: ..skip writes .skip, and .. writes a full stop.
    "#);
}

#[test]
fn what_is_typed_all_the_same_is_answered_in_a_sentence() {
    let typed = [".save", ".shift", ".ask 1", ".more", ".back", "yes", ".finish", ".why", "1", ".tags", ".read", ".clear", ".shop"];
    let said = walk(PACK, &typed.map(|line| (line, Ok(PACK))));
    insta::assert_snapshot!(said.join("\n"), @r#"
    This walks the pack. Nothing you type is kept. The file is read anew before each question; .reload does it at once, .leave ends.
    one finding
    P. Question 1 of 2.
    One?
    Type one line. An empty line leaves it as it is.
    Commands: .why .skip .clear .finish .back .undo .pause .leave .help .reload
    > .save
    Nothing is kept in a preview, so .save has nothing to do here. .leave ends it.
    > .shift
    Nothing is kept in a preview, so .shift has nothing to do here. .leave ends it.
    > .ask 1
    Nothing is kept in a preview, so .ask has nothing to do here. .leave ends it.
    > .more
    .more is for the end of the pack. .finish goes there.
    > .back
    This is the first question.
    > yes

    P. Question 2 of 2.
    Two?
    Type yes or no. An empty line leaves it as it is.
    .help tells the commands.
    Line 4: "two" does not say why it is asked. Add why: "…", in a sentence or two.
    > .finish

    That is the end of the pack. .back goes back into it, .leave ends the preview.
    Commands: .back .undo .pause .leave .help .reload
    > .why
    .why is for a question. .back goes to the last one.
    > 1
    That is the end of the pack. .back goes back into it, .leave ends the preview.
    > .tags
    Nothing is kept in a preview, so .tags has nothing to do here. .leave ends it.
    > .read
    Nothing is kept in a preview, so .read has nothing to do here. .leave ends it.
    > .clear
    .clear is for a question. .back goes to the last one.
    > .shop
    That is the end of the pack. .back goes back into it, .leave ends the preview.
    "#);
}

#[test]
fn a_pack_off_the_shelf_has_no_file_to_follow() {
    let (shelf, settings) = (crate::model::Shelf::default(), Settings::default());
    let pack = crate::pack::read(PACK, &shelf).pack.unwrap();
    let (mut preview, first) = Preview::of_pack(&pack, &shelf, &settings, Input::Keyboard, moment());
    let mut said = first.lines;
    for line in [".reload", ".help", "words", "yes", ".save", ".leave"] {
        let reply = preview.hear(line, moment());
        assert_eq!(reply.effects, []);
        said.extend([format!("> {line}")].into_iter().chain(reply.lines));
    }
    insta::assert_snapshot!(said.join("\n"), @r#"
    This walks the pack as it stands on your shelf. Nothing you type is kept, and there is no file to follow. .leave ends.
    P. Question 1 of 2.
    One?
    Type one line. An empty line leaves it as it is.
    Commands: .why .skip .clear .finish .back .undo .pause .leave .help
    > .reload
    There is no file to read anew: this is the pack as it stands on your shelf.
    > .help
    .why: why this is asked
    .skip: go to the next question; what you wrote here stays
    .clear: take out what stands here
    .finish: go to the end of the pack
    .back: go back one question
    .undo: take back the last change
    .pause: have a minute
    .leave: end the preview
    .help: these lines
    A line that begins with two full stops is kept as words: ..skip writes .skip, and .. writes a full stop.
    > words

    P. Question 2 of 2.
    Two?
    Type yes or no. An empty line leaves it as it is.
    .help tells the commands.
    > yes
    You said: yes

    That is the end of the pack. .back goes back into it, .leave ends the preview.
    Commands: .back .undo .pause .leave .help
    > .save
    Nothing is kept in a preview, so .save has nothing to do here. .leave ends it.
    > .leave
    Nothing was kept.
    "#);
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
    assert!(has(&said, "> words", "Your words are kept for it."), "{said:#?}");
}

#[test]
fn what_could_not_be_read_is_not_said_to_be_kept() {
    let typed = PACK.replace("kind: YesNo", "kind: LongText");
    let said = walk(PACK, &[("", Ok(PACK)), ("dogs", Ok(&typed)), (".leave", Ok(&typed))]);
    assert!(has(&said, "> dogs", "Two?") && !has(&said, "> dogs", "are kept"), "{said:#?}");
}

#[test]
fn words_outlive_the_question_they_were_given_to() {
    let cut = PACK.replace("    (id: \"one\", text: \"One?\", why: \"So.\", kind: ShortText),\n", "");
    let check = |lines: &[(&str, Result<&str, &str>)]| {
        let said = walk(PACK, lines);
        assert!(has(&said, "> .back", "It says now: words"), "{said:#?}");
    };
    // Cut in one save and pasted back in the next; also while the line was typed.
    check(&[("words", Ok(PACK)), (".reload", Ok(&cut)), (".reload", Ok(PACK)), (".back", Ok(PACK))]);
    check(&[("words", Ok(&cut)), (".reload", Ok(PACK)), (".back", Ok(PACK))]);
    // Under another id.
    let renamed = PACK.replace("\"one\"", "\"other\"");
    check(&[("words", Ok(PACK)), (".reload", Ok(&renamed)), (".back", Ok(&renamed))]);
    check(&[("words", Ok(&renamed)), (".back", Ok(&renamed))]);
    // Answered another way, and back.
    let counted = PACK.replace("ShortText", "Number(least: 0, most: 9)");
    check(&[("words", Ok(PACK)), (".reload", Ok(&counted)), (".reload", Ok(PACK)), (".back", Ok(PACK))]);
    check(&[("words", Ok(&counted)), (".reload", Ok(PACK)), (".skip", Ok(PACK)), (".back", Ok(PACK))]);
}

#[test]
fn the_old_id_or_the_old_text_alone_brings_the_words_back() {
    let (renamed, reworded) = (PACK.replace("\"one\"", "\"other\""), PACK.replace("One?", "Other?"));
    let other = renamed.replace("One?", "Other?");
    for half in [&renamed, &reworded] {
        let first = [("words", Ok(PACK)), (".back", Ok(PACK)), (".reload", Ok(other.as_str())), (".undo", Ok(half.as_str()))];
        let said = walk(PACK, &first);
        assert!(has(&said, "> .undo", "It says now: words"), "{said:#?}");
    }
    // A line typed to the other question as it goes is that one's.
    let first = [("words", Ok(PACK)), (".back", Ok(PACK)), (".reload", Ok(other.as_str())), ("cats", Ok(reworded.as_str()))];
    let said = walk(PACK, &[first.as_slice(), &[(".reload", Ok(other.as_str()))]].concat());
    assert!(has(&said, "> cats", "Your words are kept for it.") && has(&said, "> cats", "It says now: words"), "{said:#?}");
    assert!(has(&said, "> cats", "It says now: cats"), "{said:#?}");
}
