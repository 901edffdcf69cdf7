//! Questions asked and answered, there and back.

use insta::assert_snapshot;

use super::{Talk, every_kind, one_moment};
use crate::line::{Ending, Input};
use crate::model::Answer;

/// A short sitting, up to the close.
const ANSWERS: [&str; 7] = ["I sat with someone in the courtyard.", "", "We talked about dogs.", ".", "1", ".skip", "Ask first"];

#[test]
fn a_sitting_from_the_first_question_to_the_close() {
    let mut talk = Talk::begin(&one_moment(), Input::Keyboard);
    talk.hear(&ANSWERS);
    assert_snapshot!(talk.told(), @r"
    For Friday night, 20 November. Type .shift to change it.
    One moment. Question 1 of 3.
    What did you receive today?
    Small things count.
    Type your answer. End with a line holding only a full stop.
    Commands: .why .skip .clear .finish .flag .unflag .back .shift .undo .pause .save .leave .help
    > I sat with someone in the courtyard.
    >
    > We talked about dogs.
    > .

    One moment. Question 2 of 3.
    How are you leaving?
    1. flat
    2. steady
    3. my own words
    Type a number, or your own words. An empty line leaves it as it is.
    .help tells the commands.
    > 1
    You said: flat

    One moment. Question 3 of 4.
    What would lift it?
    Type your answer. End with a line holding only a full stop.
    .help tells the commands.
    > .skip

    One moment. Question 4 of 4.
    What might you try?
    Type one line. An empty line leaves it as it is.
    .help tells the commands.
    > Ask first

    One moment. Friday night, 20 November.
    Read it over. Nothing leaves this journal unless you tick it.
    1. What did you receive today? Not ticked. I sat with someone in the courtyard. We talked about dogs.
    2. How are you leaving? Not ticked. flat
    3. What would lift it? Left.
    4. What might you try? Not ticked. Ask first
    There is one more question if you like: .more
    Type a number to tick an answer for supervision, or to untick it. An empty line reads this list again. .save saves.
    Commands: .ask .unask .edit .tags .carry .more .read .flag .unflag .back .shift .undo .pause .save .leave .help
    ");
}

#[test]
fn a_close_from_the_first_tick_to_saved() {
    let mut talk = Talk::begin(&one_moment(), Input::Keyboard);
    talk.hear(&ANSWERS);
    talk.told();
    talk.hear(&[
        "1",
        "4 9",
        "3",
        ".ask 1",
        "Was that all right to say?",
        "2",
        ".tags",
        "courtyard, dogs",
        ".carry",
        "Ask first",
        ".",
    ]);
    talk.hear(&[".read", ".save"]);
    assert_snapshot!(talk.told(), @r"
    > 1
    1. Ticked.
    > 4 9
    4. Ticked.
    This question is marked as always private. You will be asked once more before it leaves.
    There is no question 9 here. They go from 1 to 4.
    > 3
    3. There is nothing to tick here yet. .edit 3 goes to the question.
    > .ask 1
    For supervision: What did you receive today?
    What would you like to ask your supervisor about it? One line. An empty line is fine.
    > Was that all right to say?
    What would help? Type a number. An empty line is fine.
    1. listen
    2. think it over with me
    3. suggest
    4. teach me
    5. back me up
    6. decide together
    > 2
    Back at reading it over. An empty line reads the list again, .save saves.
    > .tags
    Type all the words to find it by, apart by spaces or commas.
    > courtyard, dogs
    Back at reading it over. An empty line reads the list again, .save saves.
    > .carry
    What would you like to try? One thing a line. End with an empty line or a full stop.
    > Ask first
    > .
    Back at reading it over. An empty line reads the list again, .save saves.
    > .read
    1. What did you receive today?
    Ticked.
    I sat with someone in the courtyard.

    We talked about dogs.
    To ask: Was that all right to say?
    What would help: think it over with me

    2. How are you leaving?
    Not ticked.
    flat

    4. What might you try?
    Ticked.
    Ask first

    Tags: courtyard, dogs
    To try: Ask first
    That is all of it. An empty line reads the list again.
    > .save
    Saved.
    To read it again: aftershift show 00001
    ");
    assert_eq!(talk.end, Some(Ending::Saved));
    let entry = talk.entry.unwrap();
    let ticked: Vec<bool> = entry.responses.iter().map(|response| response.ticked).collect();
    assert_eq!(ticked, [true, false, false, true, false]);
    assert_eq!(entry.tags, ["courtyard", "dogs"]);
}

#[test]
fn every_kind_says_kindly_what_would_work() {
    let mut talk = Talk::begin(&every_kind(), Input::Keyboard);
    talk.hear(&["hello", "", "9", "2", "tired", "steady", "1 9", "1 4", "worn out", "perhaps", "y"]);
    talk.hear(&["many", "3", "someday", "fri", "enough"]);
    assert_snapshot!(talk.told(), @r"
    For Friday night, 20 November. Type .shift to change it.
    One moment.
    Take your time.
    Press Enter to go on.
    Commands: .why .skip .clear .finish .flag .unflag .back .shift .undo .pause .save .leave .help
    > hello
    Press Enter to go on.
    >

    One moment. Question 1 of 7.
    In that moment I was
    1. giving answers
    2. some of each
    Type a number. An empty line leaves it as it is.
    .help tells the commands.
    > 9
    I did not find that in the list. A number from 1 to 2 works.
    > 2
    You said: some of each

    One moment. Question 2 of 7.
    How are you?
    1. flat
    2. torn
    3. steady
    Type a number. An empty line leaves it as it is.
    .help tells the commands.
    > tired
    I did not find that in the list. A number from 1 to 3 works.
    > steady
    You said: steady

    One moment. Question 3 of 7.
    What was there?
    1. flat
    2. torn
    3. steady
    4. my own words
    Type the numbers, apart by spaces. For your own words, put a comma and then other: as in 1, other: tired. An empty line leaves it as it is.
    .help tells the commands.
    > 1 9
    I did not find that in the list. Numbers from 1 to 4 work, apart by spaces.
    > 1 4
    In your own words:
    > worn out

    One moment. Question 4 of 7.
    Was there time?
    Type yes or no. An empty line leaves it as it is.
    .help tells the commands.
    > perhaps
    I could not read that. yes or no works, and so does y or n.
    > y
    You said: yes

    One moment. Question 5 of 7.
    How many groups?
    Type a number from 0 to 10. An empty line leaves it as it is.
    .help tells the commands.
    > many
    I could not read that. A whole number from 0 to 10 works.
    > 3
    You said: 3

    One moment. Question 6 of 7.
    When next?
    Type a day, such as yesterday, fri or 22 nov. An empty line leaves it as it is.
    .help tells the commands.
    > someday
    I could not read that as a day. 22 nov works, and so do yesterday, fri and 22/11/2026.
    > fri
    You said: Friday 20 November 2026

    One moment. Question 7 of 7.
    One word?
    Type one line. An empty line leaves it as it is.
    .help tells the commands.
    > enough

    One moment. Friday night, 20 November.
    Read it over. Nothing leaves this journal unless you tick it.
    1. In that moment I was. Not ticked. some of each
    2. How are you? Not ticked. steady
    3. What was there? Not ticked. flat; worn out
    4. Was there time? Not ticked. yes
    5. How many groups? Not ticked. 3
    6. When next? Not ticked. Friday 20 November 2026
    7. One word? Not ticked. enough
    Type a number to tick an answer for supervision, or to untick it. An empty line reads this list again. .save saves.
    Commands: .ask .unask .edit .tags .carry .read .flag .unflag .back .shift .undo .pause .save .leave .help
    ");
    let words: Vec<_> = talk.draft.unwrap().entry.answered().map(|(_, answer)| answer.words()).collect();
    assert_eq!(words, ["some of each", "steady", "flat; worn out", "yes", "3", "Friday 20 November 2026", "enough"]);
}

#[test]
fn one_may_go_back_mend_and_take_back() {
    let mut talk = Talk::begin(&one_moment(), Input::Keyboard);
    talk.hear(&["dogs", ".", "flat", ".back", ".back"]);
    talk.told();
    talk.hear(&["and a cat", ".", ".undo", ".", "", "rest", ".", ".finish", ".edit 1", ".clear", ".undo", "", ".more", ".back"]);
    assert_snapshot!(talk.told(), @r"
    > and a cat
    > .

    One moment. Question 2 of 4.
    How are you leaving?
    1. flat
    2. steady
    3. my own words
    It says now: flat
    Type a number, or your own words. An empty line leaves it as it is.
    .help tells the commands.
    > .undo
    Taken back.

    One moment. Question 1 of 4.
    What did you receive today?
    Small things count.
    It says now:
    dogs
    An empty line keeps it. What you type is added below it, and a line holding only a full stop ends it. To write it new, type .clear first.
    .help tells the commands.
    > .

    One moment. Question 2 of 4.
    How are you leaving?
    1. flat
    2. steady
    3. my own words
    It says now: flat
    Type a number, or your own words. An empty line leaves it as it is.
    .help tells the commands.
    >

    One moment. Question 3 of 4.
    What would lift it?
    Type your answer. End with a line holding only a full stop.
    .help tells the commands.
    > rest
    > .

    One moment. Question 4 of 4.
    What might you try?
    Type one line. An empty line leaves it as it is.
    .help tells the commands.
    > .finish

    One moment. Friday night, 20 November.
    Read it over. Nothing leaves this journal unless you tick it.
    1. What did you receive today? Not ticked. dogs
    2. How are you leaving? Not ticked. flat
    3. What would lift it? Not ticked. rest
    4. What might you try? Left.
    There is one more question if you like: .more
    Type a number to tick an answer for supervision, or to untick it. An empty line reads this list again. .save saves.
    Commands: .ask .unask .edit .tags .carry .more .read .flag .unflag .back .shift .undo .pause .save .leave .help
    > .edit 1

    One moment. Question 1 of 4.
    What did you receive today?
    Small things count.
    It says now:
    dogs
    An empty line keeps it. What you type is added below it, and a line holding only a full stop ends it. To write it new, type .clear first.
    .help tells the commands.
    > .clear
    Taken out. .undo brings it back.
    > .undo
    Taken back.

    One moment. Question 1 of 4.
    What did you receive today?
    Small things count.
    It says now:
    dogs
    An empty line keeps it. What you type is added below it, and a line holding only a full stop ends it. To write it new, type .clear first.
    .help tells the commands.
    >

    One moment. Friday night, 20 November.
    Read it over. Nothing leaves this journal unless you tick it.
    1. What did you receive today? Not ticked. dogs
    2. How are you leaving? Not ticked. flat
    3. What would lift it? Not ticked. rest
    4. What might you try? Left.
    There is one more question if you like: .more
    Type a number to tick an answer for supervision, or to untick it. An empty line reads this list again. .save saves.
    .help tells the commands.
    > .more

    One moment. Question 5 of 5.
    What else?
    Type your answer. End with a line holding only a full stop.
    .help tells the commands.
    > .back

    One moment. Question 4 of 5.
    What might you try?
    Type one line. An empty line leaves it as it is.
    .help tells the commands.
    ");
    let entry = talk.draft.unwrap().entry;
    assert_eq!(entry.answer_to("receive"), Some(&Answer::Text("dogs".to_owned())));
    assert_eq!(entry.answer_to("flat"), Some(&Answer::Text("rest".to_owned())));
}
