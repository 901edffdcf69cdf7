//! Which questions weigh up the person supported, and which ask about the writer's own part or what was between two people.

use aftershift::pack::{Rule, check};

use super::SHELF;

const SCALE: &str = r#"Scale([(id: "a", words: "a little"), (id: "b", words: "some"), (id: "c", words: "a lot")])"#;
const CHOICE: &str = r#"ChooseOne(options: [(id: "a", words: "at first"), (id: "b", words: "later on")])"#;
const NUMBER: &str = "Number(least: 0, most: 10)";
const YES_NO: &str = "YesNo";
const STATES: &str = r#"ChooseOne(options: [(id: "a", words: "open"), (id: "b", words: "guarded"), (id: "c", words: "hostile")])"#;

fn is_found(text: &str, kind: &str) -> bool {
    let pack = format!(
        r#"Pack(format: 1, id: "ours", version: "1.0.0", title: "Ours", about: "Ours.", language: "en-AU", licence: "CC0", authors: ["Us"],
        minutes: (least: 1, most: 2), prompts: [(id: "q", text: "{text}", why: "So.", kind: {kind})])"#
    );
    check(&pack, &SHELF).findings.iter().any(|finding| finding.rule == Rule::ScoresThePerson)
}

#[test]
fn who_is_supported_is_not_weighed_up() {
    let scored = [
        (YES_NO, "Was she open with you?"),
        (SCALE, "How open was she with you?"),
        (YES_NO, "Did he cooperate?"),
        (YES_NO, "Did he co-operate with you?"),
        (YES_NO, "Was she engaged today?"),
        (YES_NO, "Was she engaged with you today?"),
        (SCALE, "How motivated were they?"),
        (SCALE, "How motivated were they with you?"),
        (YES_NO, "Was the person honest with you?"),
        (YES_NO, "Were they truthful with you?"),
        (CHOICE, "How cooperative was he with you?"),
        (YES_NO, "Was he very guarded with you?"),
        (YES_NO, "Were they polite to you?"),
        (YES_NO, "Was the person rude to you?"),
        (SCALE, "How willing was she to change?"),
        (YES_NO, "Was she willing to engage with you?"),
        (YES_NO, "Was he interested in what you said?"),
        (YES_NO, "Did they open up to you?"),
        (YES_NO, "Did she show up?"),
        (YES_NO, "Did he turn up for your time together?"),
        (YES_NO, "Did they make an effort?"),
        (YES_NO, "Did she tell you the truth?"),
        (YES_NO, "Did the person lie to you?"),
        (YES_NO, "Did he behave?"),
        (YES_NO, "Did they follow your advice?"),
        (YES_NO, "Did she follow the plan?"),
        (YES_NO, "Did they keep their appointment with you?"),
        (YES_NO, "Do you think she was open?"),
        (YES_NO, "Do you feel he was honest with you?"),
        (SCALE, "How did you find her today?"),
        (YES_NO, "Did you find him motivated?"),
        (YES_NO, "Would you call them cooperative?"),
        (SCALE, "She was open with me."),
        (YES_NO, "The person was engaged."),
        (SCALE, "They cooperated with me."),
        (SCALE, "The person's openness with you"),
        (NUMBER, "Their willingness to take part"),
        (YES_NO, "Was he tense?"),
        (YES_NO, "Did she seem hopeful?"),
        (YES_NO, "Were the people you support engaged?"),
        (YES_NO, "Was the young woman withdrawn?"),
        (SCALE, "How engaged was Sam?"),
        (YES_NO, "Was Sam open with you?"),
        (STATES, "Which of these was she today?"),
        (YES_NO, "Has he been aggressive?"),
        (YES_NO, "Have they been honest with you lately?"),
        (YES_NO, "Is she difficult?"),
        (SCALE, "In your view, how open was he?"),
        (YES_NO, "Are they ready for housing?"),
        (NUMBER, "Sober days since you last met"),
        (NUMBER, "What number would you give their week?"),
        (NUMBER, "Out of ten, how hopeful was the mate you walked with?"),
        (NUMBER, "Wellbeing score"),
        (SCALE, "How honest was the bloke with you?"),
        (SCALE, "How distressed was the caller?"),
        (SCALE, "How likely is it they come back?"),
        (CHOICE, "Level of risk"),
        (CHOICE, "The person today was"),
        (CHOICE, "How was your participant's mood?"),
        ("Date", "When were they last in hospital?"),
        (YES_NO, "Was the lady polite to you?"),
        (SCALE, "How settled was the fella?"),
        (YES_NO, "Was the member open with you?"),
        (SCALE, "The guest today was"),
        (SCALE, "How likely is the resident to relapse?"),
        (NUMBER, "What score would you give the tenant?"),
        (SCALE, "Say how open she was."),
    ];
    assert!(scored.len() >= 40);
    let missed: Vec<_> = scored.iter().filter(|(kind, text)| !is_found(text, kind)).map(|(_, text)| text).collect();
    assert!(missed.is_empty(), "{missed:#?}");
}

#[test]
fn a_hint_does_not_weigh_anyone_up_either() {
    let rates = |hint: &str| is_found(&format!("Today\", hint: \"{hint}"), NUMBER);
    assert!(rates("Think of how motivated the person was, and pick a number."));
    assert!(rates("How settled did they seem?"));
    assert!(!rates("Think of how steady you were beside them, and pick a number."));
    assert!(!rates("Nought is a quiet day, ten a loud one."));
}

#[test]
fn ones_own_part_and_what_was_between_people_may_be_asked() {
    let asked = [
        (SCALE, "How open were you with them?"),
        (YES_NO, "Were you honest with her?"),
        (SCALE, "How engaged were you today?"),
        (SCALE, "How motivated are you at the end of this week?"),
        (YES_NO, "Did you cooperate with the team?"),
        (YES_NO, "Were you open with each other?"),
        (SCALE, "How open was it between us?"),
        (SCALE, "How honest were we with each other?"),
        (SCALE, "How much trust was there between us?"),
        (SCALE, "How even was the give and take between you?"),
        (YES_NO, "Was there room to be honest, for both of you?"),
        (YES_NO, "Could both of you be open?"),
        (YES_NO, "Did you both want to be there?"),
        (YES_NO, "Did they choose to be there?"),
        (YES_NO, "Were they asked first?"),
        (YES_NO, "Were they free to say no?"),
        (YES_NO, "Were they able to leave when they liked?"),
        (YES_NO, "Were they willing to have you there?"),
        (YES_NO, "Was he happy with how you worked together?"),
        (YES_NO, "Did she want you there?"),
        (YES_NO, "Did they know what you write down?"),
        (YES_NO, "Did they open the door to you?"),
        (YES_NO, "Did you open up to them?"),
        (YES_NO, "Did someone show up for you?"),
        (YES_NO, "Was someone honest with you this week?"),
        (YES_NO, "Was your supervisor open with you?"),
        (SCALE, "How open is your team with you?"),
        (SCALE, "How honest is your service with the people it serves?"),
        (YES_NO, "Did your manager follow the plan? Were they open about it?"),
        (SCALE, "How willing is the service to change?"),
        (YES_NO, "Did you follow their lead?"),
        (YES_NO, "Did you find them a quiet place?"),
        (YES_NO, "Did you find it hard to be open with her?"),
        (YES_NO, "Did you feel safe with him?"),
        (SCALE, "How safe did you feel to be open with them?"),
        (SCALE, "How did you feel when he was rude to you?"),
        (SCALE, "How did you feel when they were unwell?"),
        (YES_NO, "Did you stay kind after she was rude?"),
        (YES_NO, "Did you tell them the truth?"),
        (YES_NO, "Did you keep your word to them?"),
        (YES_NO, "Did you call them when they were unwell?"),
        (SCALE, "How much did you learn from her?"),
        (YES_NO, "Did you and he laugh together?"),
        (SCALE, "How hopeful were you beside them?"),
        (YES_NO, "Was the talk open?"),
        (SCALE, "How was Monday?"),
        (YES_NO, "Was Christmas hard for you?"),
        (YES_NO, "Did you think of her as difficult?"),
        (CHOICE, "When did you feel most open beside the person?"),
        (SCALE, "How much did I lead and how much did they?"),
        (SCALE, "How much did you say, and how much did they?"),
        (SCALE, "How likely are you to ask them next time?"),
        (SCALE, "How likely is it that you tell someone?"),
        (NUMBER, "What number would you give your week?"),
        (NUMBER, "What number would you give your day with them?"),
        (NUMBER, "Days since your last break"),
        (SCALE, "Level of noise in the room"),
        (SCALE, "Level of trust in the team"),
        (NUMBER, "Your own wellbeing score"),
        (YES_NO, "Are you ready for next week?"),
        (SCALE, "How ready were you to listen?"),
        (YES_NO, "Did a mate listen to you?"),
        (YES_NO, "Was your team member open with you?"),
        (SCALE, "How steady were you when you saw how upset they were?"),
        ("Date", "When did you last meet?"),
    ];
    assert!(asked.len() >= 40);
    let found: Vec<_> = asked.iter().filter(|(kind, text)| is_found(text, kind)).map(|(_, text)| text).collect();
    assert!(found.is_empty(), "{found:#?}");
}
