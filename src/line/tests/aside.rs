//! What is asked and told beside the questions.

use insta::assert_snapshot;

use super::{Talk, one_moment};
use crate::line::Input;
use crate::model::{Answer, Flag, Wanted};

#[test]
fn why_pause_shift_and_help_lose_nothing() {
    let mut talk = Talk::begin(&one_moment(), Input::Keyboard);
    talk.hear(&["dogs", ".why", ".pause", "", ".pause", "said while pausing", ".shift", "someday", "thu", "12", "1", ".clear"]);
    talk.hear(&[".save it", ".tags", ".help", "..skip", ".."]);
    assert_snapshot!(talk.told(), @r#"
    For Friday night, 20 November. Type .shift to change it.
    One moment. Question 1 of 3.
    What did you receive today?
    Small things count.
    Type your answer. End with a line holding only a full stop.
    Commands: .why .skip .clear .finish .flag .unflag .back .shift .undo .pause .save .leave .help
    > dogs
    > .why
    Why this is asked:
    Noticing what came to you keeps the relationship level.
    Mutuality. WAAMH Peer Work Strategic Framework, 2014.
    > .pause
    Nothing needs doing for a minute.
    Breathe out.
    13YARN: 13 92 76. Last seen Sunday 1 March 2026.
    Lifeline␛[2J: 13 11 14. Last seen Sunday 1 March 2026.
    From their site.
    Numbers change. Please check before you rely on one.
    Press Enter to go on.
    >
    Back at your question:
    What did you receive today?
    > .pause
    Nothing needs doing for a minute.
    Breathe out.
    13YARN: 13 92 76. Last seen Sunday 1 March 2026.
    Lifeline␛[2J: 13 11 14. Last seen Sunday 1 March 2026.
    From their site.
    Numbers change. Please check before you rely on one.
    Press Enter to go on.
    > said while pausing
    > .shift
    Which day did the shift begin? An empty line keeps Friday 20 November 2026.
    > someday
    I could not read that as a day. 22 nov works, and so do yesterday, fri and 22/11/2026.
    > thu
    Where was it?
    1. one-to-one
    2. group
    3. outreach
    4. phone
    5. online
    6. ward
    7. office
    8. training
    Type a number, or your own words. An empty line keeps: nothing yet.
    > 12
    A number from 1 to 8 works, and so do your own words.
    > 1
    How many hours was it? An empty line keeps: nothing yet.
    > .clear
    For Thursday, 19 November, one-to-one. Type .shift to change it.
    Back at your question:
    What did you receive today?
    > .save it
    ".save it" is not a command, so it is kept as your words. If you meant .save, type .undo to take it out, and then .save.
    > .tags
    .tags is for the end, when you read it over. .finish goes there.
    > .help
    .why: why this is asked
    .skip: go to the next question; what you wrote here stays
    .clear: take out what stands here
    .finish: go to the end and read it over
    .flag: bring what you are at to supervision: the answer you just gave, this question, or at the end the whole of it
    .unflag: take that back
    .back: go back one question
    .shift: say which shift this was
    .undo: take back the last change
    .pause: have a minute
    .save: save and end
    .leave: stop here, and go on another time
    .help: these lines
    A line that begins with two full stops is kept as words: ..skip writes .skip, and .. writes a full stop.
    > ..skip
    > ..
    "#);
    let draft = talk.draft.unwrap();
    let words = "dogs\nsaid while pausing\n.save it\n.skip\n.";
    assert_eq!(draft.entry.answer_to("receive"), Some(&Answer::Text(words.to_owned())));
    assert_eq!(draft.caret, words.chars().count());
    assert_eq!(draft.entry.shift.setting.as_deref(), Some("one-to-one"));
}

#[test]
fn tags_and_things_to_try_keep_and_clear() {
    let mut talk = at_the_close();
    talk.hear(&[".tags", "dogs", ".tags", "", ".tags", ".skip", ".clear", ".carry", "one", "two", "", ".carry", ".back"]);
    assert_snapshot!(talk.told(), @r"
    > .tags
    Type all the words to find it by, apart by spaces or commas.
    > dogs
    Back at reading it over. An empty line reads the list again, .save saves.
    > .tags
    Type all the words to find it by, apart by spaces or commas.
    It says now: dogs
    An empty line keeps it, and .clear takes it out.
    >
    Back at reading it over. An empty line reads the list again, .save saves.
    > .tags
    Type all the words to find it by, apart by spaces or commas.
    It says now: dogs
    An empty line keeps it, and .clear takes it out.
    > .skip
    .skip waits for a moment. An empty line keeps what stands here, and .back goes back.
    > .clear
    Back at reading it over. An empty line reads the list again, .save saves.
    > .carry
    What would you like to try? One thing a line. End with an empty line or a full stop.
    > one
    > two
    >
    Back at reading it over. An empty line reads the list again, .save saves.
    > .carry
    What would you like to try? One thing a line. End with an empty line or a full stop.
    It says now: one
    two
    An empty line keeps it, and .clear takes it out.
    > .back
    Back at reading it over. An empty line reads the list again, .save saves.
    ");
    let entry = talk.draft.unwrap().entry;
    assert!(entry.tags.is_empty());
    assert_eq!(entry.carry_forward.len(), 2);
}

#[test]
fn a_question_for_the_supervisor_is_put_and_taken_back() {
    let mut talk = at_the_close();
    talk.hear(&[".ask", ".ask 7", ".ask 2", "how?", "nine", "", ".ask 2", "", ".pause", "", "6"]);
    assert_snapshot!(talk.told(), @r"
    > .ask
    Say which question, as in .ask 1. They go from 1 to 3.
    > .ask 7
    There is no question 7 here. They go from 1 to 3.
    > .ask 2
    For supervision: How are you leaving?
    What would you like to ask your supervisor about it? One line. An empty line is fine.
    > how?
    What would help? Type a number. An empty line is fine.
    1. listen
    2. think it over with me
    3. suggest
    4. teach me
    5. back me up
    6. decide together
    > nine
    I did not find that in the list. A number from 1 to 6 works.
    >
    Back at reading it over. An empty line reads the list again, .save saves.
    > .ask 2
    For supervision: How are you leaving?
    What would you like to ask your supervisor about it? One line. An empty line is fine.
    It says now: how?
    An empty line keeps it, and .clear takes it out.
    >
    What would help? Type a number. An empty line is fine.
    1. listen
    2. think it over with me
    3. suggest
    4. teach me
    5. back me up
    6. decide together
    > .pause
    Nothing needs doing for a minute.
    Breathe out.
    13YARN: 13 92 76. Last seen Sunday 1 March 2026.
    Lifeline␛[2J: 13 11 14. Last seen Sunday 1 March 2026.
    From their site.
    Numbers change. Please check before you rely on one.
    Press Enter to go on.
    >
    What would help? Type a number. An empty line is fine.
    1. listen
    2. think it over with me
    3. suggest
    4. teach me
    5. back me up
    6. decide together
    > 6
    Back at reading it over. An empty line reads the list again, .save saves.
    ");
    let flag = talk.draft.clone().and_then(|draft| draft.entry.responses[1].flag.clone()).unwrap();
    assert_eq!((flag.question.as_str(), flag.wanted), ("how?", Some(Wanted::DecideTogether)));
    talk.hear(&[".unask 2", ".why", "2", "hm", ".edit"]);
    assert_snapshot!(talk.told(), @r"
    > .unask 2
    Taken off what you bring to supervision: How are you leaving?
    > .why
    .why is for a question. .edit 2 goes to question 2.
    > 2
    2. There is nothing to tick here yet. .edit 2 goes to the question.
    > hm
    I could not read that. A number ticks an answer, .edit 1 goes to a question, .save saves.
    > .edit
    Say which question, as in .edit 1. They go from 1 to 3.
    ");
    assert!(talk.draft.unwrap().entry.responses.iter().all(|response| response.flag.is_none()));
}

fn at_the_close() -> Talk {
    let mut talk = Talk::begin(&one_moment(), Input::Keyboard);
    talk.hear(&[".finish"]);
    talk.told();
    talk
}

#[test]
fn a_flag_is_for_the_answer_just_given_and_else_for_the_question_or_the_whole() {
    let flagged = |talk: &Talk| -> Vec<String> {
        let entry = talk.draft.clone().unwrap().entry;
        let asked = entry.responses.iter().filter(|response| response.flag.is_some()).map(|response| response.prompt.id.clone());
        asked.chain(entry.flag.map(|_| "whole".to_owned())).collect()
    };
    let check = |lines: &[&str], expect: &[&str]| {
        let mut talk = Talk::begin(&one_moment(), Input::Keyboard);
        talk.hear(lines);
        assert_eq!(flagged(&talk), expect, "{lines:?}: {}", talk.told);
        talk
    };
    check(&["dogs", ".flag", "why?", ""], &["receive"]);
    check(&["dogs", ".", ".flag", "why?", ""], &["receive"]);
    check(&["dogs", ".", "1", ".flag", "why?", ""], &["leaving"]);
    check(&["dogs", ".", "1", "over", ".flag", "why?", ""], &["flat"]);
    check(&["dogs", ".", ".skip", ".flag", "why?", ""], &["try"]);
    check(&["dogs", ".skip", ".flag", "why?", ""], &["receive"]);
    check(&["dogs", ".", ".skip", ".back", ".flag", "why?", ""], &["leaving"]);
    check(&["dogs", ".", ".back", ".flag", "why?", ""], &["receive"]);
    check(&["dogs", ".", ".flag", "why?", "", ".undo", ".flag", "why?", ""], &["receive"]);
    check(&["dogs", ".", ".undo", ".flag", "why?", ""], &["receive"]);
    let asked = check(&["dogs", ".", ".flag", ".undo"], &[]);
    assert!(asked.reflect.sitting.entry().responses[0].answer.is_some(), "it was the flag that was taken back");
    check(&["dogs", ".", ".flag", "why?", "", ".unflag"], &[]);
    check(&["dogs", ".finish", ".flag", "why?", ""], &["whole"]);
    let mut talk = check(&["dogs", ".", ".unflag"], &[]);
    talk.told();
    talk.hear(&[".flag", "why?", "2", ".unflag", ".finish", ".flag"]);
    assert_snapshot!(talk.told(), @r"
    > .flag
    For supervision: What did you receive today?
    What would you like to ask your supervisor about it? One line. An empty line is fine.
    > why?
    What would help? Type a number. An empty line is fine.
    1. listen
    2. think it over with me
    3. suggest
    4. teach me
    5. back me up
    6. decide together
    > 2
    Back at your question:
    How are you leaving?
    > .unflag
    Taken off what you bring to supervision: What did you receive today?
    > .finish

    One moment. Friday night, 20 November.
    Read it over. Nothing leaves this journal unless you tick it.
    1. What did you receive today? Not ticked. dogs
    2. How are you leaving? Left.
    3. What might you try? Left.
    There is one more question if you like: .more
    Type a number to tick an answer for supervision, or to untick it. An empty line reads this list again. .save saves.
    Commands: .ask .unask .edit .tags .carry .more .read .flag .unflag .back .shift .undo .pause .save .leave .help
    > .flag
    What would you like to ask your supervisor about the whole of it? One line. An empty line is fine.
    For one answer alone, type .back, and then .ask with its number.
    ");
}

#[test]
fn a_flag_at_a_note_is_for_the_answer_before_it() {
    let mut pack = one_moment();
    pack.prompts.insert(1, crate::model::Prompt::new("note", "Breathe.", crate::model::Kind::Note));
    let mut talk = Talk::begin(&pack, Input::Keyboard);
    talk.hear(&["dogs", ".", ".flag", "why?", "", "", ".unflag"]);
    assert!(talk.told().ends_with("Taken off what you bring to supervision: What did you receive today?\n"));
}

#[test]
fn a_flag_is_for_the_question_where_one_is_and_else_for_the_whole() {
    let mut talk = Talk::begin(&one_moment(), Input::Keyboard);
    talk.hear(&["dogs", ".flag", "Was that all right?", "2", ".finish"]);
    talk.told();
    talk.hear(&[".flag", "Where do I stand?", "1", ""]);
    assert_snapshot!(talk.told(), @r"
    > .flag
    What would you like to ask your supervisor about the whole of it? One line. An empty line is fine.
    For one answer alone, type .back, and then .ask with its number.
    > Where do I stand?
    What would help? Type a number. An empty line is fine.
    1. listen
    2. think it over with me
    3. suggest
    4. teach me
    5. back me up
    6. decide together
    > 1
    Back at reading it over. An empty line reads the list again, .save saves.
    >
    One moment. Friday night, 20 November.
    Read it over. Nothing leaves this journal unless you tick it.
    1. What did you receive today? Not ticked. dogs
    To ask: Was that all right?
    What would help: think it over with me
    2. How are you leaving? Left.
    3. What might you try? Left.
    The whole of it:
    To ask: Where do I stand?
    What would help: listen
    There is one more question if you like: .more
    Type a number to tick an answer for supervision, or to untick it. An empty line reads this list again. .save saves.
    ");
    let entry = talk.draft.clone().unwrap().entry;
    let asked = |flag: Option<Flag>| flag.map(|flag| (flag.question, flag.wanted));
    assert_eq!(asked(entry.responses[0].flag.clone()), Some(("Was that all right?".to_owned(), Some(Wanted::ThinkItOver))));
    assert_eq!(asked(entry.flag), Some(("Where do I stand?".to_owned(), Some(Wanted::Listen))));
    talk.hear(&[".unflag"]);
    assert_eq!(talk.draft.unwrap().entry.flag, None);
}

#[test]
fn whoever_flags_what_is_always_private_hears_that_the_answer_stays() {
    let mut talk = Talk::begin(&one_moment(), Input::Keyboard);
    talk.hear(&["dogs", ".", ".flag", "", "", ".skip", ".skip"]);
    assert!(!talk.told().contains("always private"));
    talk.hear(&[".back", ".flag"]);
    let told = talk.told();
    let expect = "For supervision: What might you try?\nWhat would you like to ask your supervisor about it? One line. An empty line is \
                  fine.\nAlways private: your answer stays here. Only what you ask goes on your agenda.\n";
    assert!(told.ends_with(expect), "{told}");
}

#[test]
fn a_slip_of_a_command_is_kept_and_can_be_taken_out_as_it_says() {
    let mut talk = Talk::begin(&one_moment(), Input::Keyboard);
    talk.hear(&["dogs", ".flg"]);
    assert!(talk.told().ends_with("kept as your words. If you meant .flag, type .undo to take it out, and then .flag.\n"));
    let answer = |talk: &Talk| talk.draft.clone().unwrap().entry.answer_to("receive").map(Answer::words);
    assert_eq!(answer(&talk).as_deref(), Some("dogs\n.flg"));
    talk.hear(&[".undo"]);
    assert_eq!(answer(&talk).as_deref(), Some("dogs"));
    talk.told();
    talk.hear(&[".flag", "why?", "", ".dotnet was down"]);
    assert!(talk.told().ends_with("so it is kept as your words. .undo takes it out.\n"));
}
