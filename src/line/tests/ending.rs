//! However it ends, the words are somewhere, and the person is told where.

use insta::assert_snapshot;

use super::{Talk, all_is_well, every_kind, moment, one_moment, pack};
use crate::base::{Id, Notice};
use crate::effect::{Effect, Outcome, Save, Saved};
use crate::line::{Ending, Input, note};
use crate::model::{Kind, Prompt, Sitting};

fn full(effect: &Effect) -> Outcome {
    let notice = Notice::new("This could not be written.").hint("The disk is full.");
    match effect {
        Effect::Save(save) => Outcome::NotSaved(save.entry.id, notice),
        Effect::KeepDraft(draft) => Outcome::DraftNotKept(draft.entry.id, notice),
        other => all_is_well(other),
    }
}

fn only_saving_is_full(effect: &Effect) -> Outcome {
    if matches!(effect, Effect::Save(_)) { full(effect) } else { all_is_well(effect) }
}

fn beside(effect: &Effect) -> Outcome {
    match all_is_well(effect) {
        Outcome::Saved(saved) => Outcome::Saved(Box::new(Saved { beside: true, ..*saved })),
        other => other,
    }
}

#[test]
fn out_of_a_pipe_the_end_saves_what_was_said() {
    let mut talk = Talk::begin(&one_moment(), Input::Pipe);
    talk.hear(&["", "I sat with someone.", ".nothing to do with orders", "", ""]).end();
    assert_snapshot!(talk.told(), @r"
    For Friday night, 20 November. Type .shift to change it.
    One moment. Question 1 of 3.
    What did you receive today?
    Small things count.
    Type your answer. End with a line holding only a full stop.
    Commands: .why .skip .clear .finish .flag .unflag .back .shift .undo .pause .save .leave .help
    >
    > I sat with someone.
    > .nothing to do with orders
    >
    >
    > (end)
    Saved.
    To read it again: aftershift show 00001
    ");
    assert_eq!(talk.end, Some(Ending::Saved));
    let entry = talk.entry.unwrap();
    assert_eq!(entry.answer_to("receive").unwrap().words(), "I sat with someone.\n.nothing to do with orders");
    assert!(!entry.responses.iter().any(|response| response.ticked));
}

#[test]
fn out_of_a_pipe_leaving_keeps_a_draft() {
    let mut talk = Talk::begin(&one_moment(), Input::Pipe);
    talk.hear(&["I sat with someone.", ".", ".leave"]);
    assert_eq!((talk.end, &talk.entry), (Some(Ending::Drafted), &None));
    assert_eq!(talk.draft.unwrap().entry.answer_to("receive").unwrap().words(), "I sat with someone.");
}

#[test]
fn an_empty_pipe_makes_no_entry() {
    let mut talk = Talk::begin(&one_moment(), Input::Pipe);
    talk.hear(&[".skip"]).end();
    assert_eq!((talk.end, &talk.entry, &talk.draft), (Some(Ending::Nothing), &None, &None));
    assert!(talk.told().ends_with("Nothing was written, so nothing is kept.\n"));
}

#[test]
fn out_of_a_pipe_words_are_not_lost_to_a_note() {
    let mut talk =
        Talk::begin(&pack(vec![Prompt::new("note", "Breathe.", Kind::Note), one_moment().prompts[0].clone()]), Input::Pipe);
    talk.hear(&["dogs"]).end();
    assert_eq!(talk.entry.unwrap().answer_to("receive").unwrap().words(), "dogs");
}

#[test]
fn at_a_keyboard_the_end_keeps_a_draft() {
    let mut talk = Talk::begin(&one_moment(), Input::Keyboard);
    talk.told();
    talk.hear(&["dogs"]).end();
    assert_snapshot!(talk.told(), @r"
    > dogs
    > (end)
    Your words are kept as a draft. To go on with them: aftershift --plain
    ");
    assert_eq!((talk.end, talk.entry), (Some(Ending::Drafted), None));
    let resumed = Sitting::resume(talk.draft.unwrap());
    let mut talk = Talk::over(resumed, &one_moment(), Input::Keyboard);
    talk.hear(&["and a cat", ".leave"]);
    assert_snapshot!(talk.told(), @r"
    For Friday night, 20 November. Type .shift to change it.
    One moment. Question 1 of 3.
    What did you receive today?
    Small things count.
    It says now:
    dogs
    An empty line keeps it. What you type is added below it, and a line holding only a full stop ends it. To write it new, type .clear first.
    Commands: .why .skip .clear .finish .flag .unflag .back .shift .undo .pause .save .leave .help
    > and a cat
    > .leave
    Your words are kept as a draft. To go on with them: aftershift --plain
    ");
    assert_eq!(talk.end, Some(Ending::Drafted));
}

#[test]
fn leaving_with_nothing_new_keeps_nothing() {
    let mut talk = Talk::begin(&one_moment(), Input::Keyboard);
    talk.hear(&[".skip", ".leave"]);
    assert_eq!((talk.end, &talk.draft), (Some(Ending::Nothing), &None));
    let mut talk = Talk::begin(&one_moment(), Input::Keyboard);
    talk.hear(&["dogs", ".undo", ".leave"]);
    assert_eq!((talk.end, &talk.draft), (Some(Ending::Nothing), &None));
}

#[test]
fn a_full_disk_keeps_the_person_and_the_words() {
    let mut talk = Talk::begin(&one_moment(), Input::Keyboard);
    talk.told();
    talk.disk = full;
    talk.hear(&["dogs", "cats", ".save", ".leave"]);
    assert_eq!(talk.end, None);
    talk.disk = beside;
    talk.hear(&[".save"]);
    assert_snapshot!(talk.told(), @r"
    > dogs
    This could not be written.
    The disk is full.
    Your words are still here, and every line you type tries again to keep them.
    > cats
    > .save
    This could not be written.
    The disk is full.
    Your words are still here. .save tries again, and .leave keeps a draft.
    > .leave
    This could not be written.
    The disk is full.
    Your words are still here, so I have not left. .leave tries again.
    > .save
    Saved.
    It had changed somewhere else meanwhile, so both versions are kept.
    To read it again: aftershift show 00001
    ");
    assert_eq!(talk.end, Some(Ending::Saved));
}

#[test]
fn a_full_disk_at_the_end_of_a_pipe_is_told() {
    let mut talk = Talk::begin(&one_moment(), Input::Pipe);
    talk.disk = only_saving_is_full;
    talk.hear(&["dogs"]).end();
    assert_eq!(talk.end, Some(Ending::NotSaved));
    assert!(talk.told().ends_with("The disk is full.\nYour words are kept as a draft. To go on with them: aftershift --plain\n"));
}

#[test]
fn words_that_no_disk_takes_are_given_back() {
    for input in [Input::Pipe, Input::Keyboard] {
        let mut talk = Talk::begin(&one_moment(), input);
        talk.disk = full;
        talk.hear(&["dogs", "and cats", ".", ".carry", "walk home", ""]).told();
        talk.end();
        assert_eq!(talk.end, Some(Ending::NotSaved));
        let told = talk.told();
        assert!(told.contains("nothing could be kept, so here are your words"), "{told}");
        assert!(told.contains("dogs\nand cats\n"), "{told}");
    }
}

#[test]
fn words_that_are_no_answer_are_given_back_too() {
    let mut talk = Talk::begin(&one_moment(), Input::Keyboard);
    talk.disk = full;
    talk.hear(&["dogs", ".", "in two minds", ".back", "2", ".flag", "Who can I ask?", "1"]).told();
    talk.end();
    let told = talk.told();
    assert!(told.contains("Also in your own words, and not chosen: in two minds\n"), "{told}");
    assert!(told.contains("To ask: Who can I ask?\n"), "{told}");
}

#[test]
fn a_piped_note_is_words_from_the_first_to_the_last() {
    let pack = pack(vec![Prompt::new("note", "Anything.", Kind::LongText)]);
    let Save { entry, over, .. } = note(&pack, "\n.skip\r\n.\nwords\n\n", moment()).unwrap();
    assert_eq!((entry.answer_to("note").unwrap().words().as_str(), over), (".skip\n.\nwords", None));
    assert_eq!(note(&pack, " \n\n", moment()), None);
    assert_eq!(note(&every_kind(), "words", moment()).unwrap().entry.answer_to("short").unwrap().words(), "words");
}

#[test]
fn a_draft_that_another_window_holds_goes_on_as_an_entry_of_its_own() {
    let mut talk = Talk::begin(&one_moment(), Input::Keyboard);
    talk.disk = |effect| match effect {
        Effect::KeepDraft(draft) if draft.entry.id == Id::new(1_000, 1) => Outcome::DraftHeld(draft.entry.id),
        other => all_is_well(other),
    };
    talk.told();
    talk.hear(&["dogs", "cats", ".undo", ".leave"]);
    assert_eq!(talk.end, Some(Ending::Drafted));
    let told = talk.told();
    assert_eq!(told.matches("open in another window too").count(), 1, "{told}");
    let draft = talk.draft.unwrap();
    assert_eq!((draft.entry.id, draft.over), (moment().id, None));
    assert_eq!(draft.entry.answer_to("receive").unwrap().words(), "dogs");
}
