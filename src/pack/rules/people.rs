//! Words that tell whom a question is about, and whether it asks how they are. English only.

/// Words for the person supported, whatever else a text speaks of.
pub(super) const SUPPORTED: [&str; 44] = [
    "person",
    "client",
    "clients",
    "patient",
    "patients",
    "consumer",
    "consumers",
    "participant",
    "participants",
    "resident",
    "residents",
    "individual",
    "user",
    "users",
    "tenant",
    "tenants",
    "guest",
    "guests",
    "visitor",
    "visitors",
    "attendee",
    "attendees",
    "woman",
    "women",
    "man",
    "men",
    "lady",
    "ladies",
    "girl",
    "boy",
    "lad",
    "fella",
    "fellow",
    "bloke",
    "blokes",
    "guy",
    "mate",
    "mates",
    "caller",
    "callers",
    "member",
    "members",
    "inpatient",
    "inpatients",
];

/// What makes a word for someone one for a worker: "your peer *worker*".
pub(super) const AT_WORK: [&str; 8] = ["worker", "workers", "supporter", "supervisor", "support", "role", "lead", "leader"];

/// What someone does with the person supported, as they are told by it: "the person you *walk* alongside".
pub(super) const BESIDE: [&str; 8] = ["alongside", "with", "beside", "support", "supported", "saw", "met", "visited"];

/// Words that stand for the person supported, unless someone else was spoken of.
pub(super) const STANDING_FOR: [&str; 4] = ["they", "he", "she", "someone"];

/// Words for what is theirs.
pub(super) const THEIRS: [&str; 3] = ["their", "his", "her"];

/// Words for them when something is done to them.
pub(super) const THEM: [&str; 3] = ["them", "him", "her"];

/// Others of whom `they` may speak.
pub(super) const OTHERS: [&str; 18] = [
    "supervisor",
    "supervisors",
    "manager",
    "managers",
    "boss",
    "team",
    "colleague",
    "colleagues",
    "coworker",
    "coworkers",
    "workers",
    "leaders",
    "service",
    "organisation",
    "board",
    "mentor",
    "facilitator",
    "trainer",
];

/// Words for the one who answers.
pub(super) const WRITER: [&str; 11] = ["you", "your", "yours", "i", "me", "my", "we", "us", "our", "ours", "both"];

/// What stands before whom it is about: "how engaged *was* the person".
pub(super) const BEFORE: [&str; 15] =
    ["was", "were", "is", "are", "did", "do", "does", "has", "have", "had", "would", "could", "seem", "seemed", "looked"];

/// What may stand before a word for someone.
pub(super) const POINTING: [&str; 10] = ["the", "this", "that", "a", "your", "our", "young", "older", "other", "each"];

/// What stands between someone and how they were: "the person *was* …".
pub(super) const STATE_OF: [&str; 9] = ["was", "were", "is", "are", "seem", "seemed", "looked", "felt", "appeared"];

/// Asking to judge.
pub(super) const JUDGE: [&str; 6] = ["rate", "score", "grade", "rank", "assess", "measure"];

/// What a judgement is given as: "what *number* would you give …?"
pub(super) const MARKS: [&str; 6] = ["number", "score", "mark", "rating", "grade", "points"];

/// What says that something is counted: "*level* of risk", "sober *days*".
pub(super) const MEASURES: [&str; 8] = ["score", "level", "rating", "days", "stage", "degree", "count", "percentage"];

/// Asking for an opinion, which is one on the person only where a condition of theirs is spoken of.
pub(super) const OPINION: [&str; 9] = ["describe", "think", "say", "call", "feel", "find", "believe", "reckon", "consider"];

/// Opinions one holds, of which "did you …?" asks as well. "Did you call them?" asks for none.
pub(super) const HELD: [&str; 5] = ["think", "feel", "find", "believe", "reckon"];

/// Looking at someone.
pub(super) const SEE: [&str; 7] = ["see", "saw", "notice", "noticed", "observe", "observed", "sense"];

/// Words said of someone.
pub(super) const FITS: [&str; 6] = ["describe", "describes", "described", "fits", "fit", "suits"];

/// What turns a judgement to what is between people.
pub(super) const BETWEEN: [&str; 6] = ["with", "between", "beside", "alongside", "about", "of"];

/// When something was, which says nothing of what it was.
pub(super) const WHEN: [&str; 11] =
    ["today", "now", "this", "last", "week", "month", "day", "morning", "night", "overall", "lately"];

/// The beginnings of words for how someone is or does, as services record them.
const CONDITIONS: [&str; 52] = [
    "mood",
    "progress",
    "hygien",
    "groom",
    "behav",
    "attitud",
    "motivat",
    "engag",
    "wellbeing",
    "recover",
    "journey",
    "stage",
    "health",
    "sleep",
    "eating",
    "appetite",
    "medic",
    "meds",
    "tablets",
    "complian",
    "comply",
    "adher",
    "cooperat",
    "symptom",
    "function",
    "risk",
    "safe",
    "anxi",
    "agitat",
    "aggress",
    "calm",
    "angry",
    "anger",
    "depress",
    "distress",
    "psycho",
    "cope",
    "coping",
    "independen",
    "attend",
    "sober",
    "sobriety",
    "drink",
    "relaps",
    "stable",
    "improv",
    "better",
    "worse",
    "openness",
    "honesty",
    "willingness",
    "participat",
];

/// What someone is said to be by how they took part. It is a judgement also where it is told "with you".
const TRAITS: [&str; 45] = [
    "open",
    "honest",
    "truthful",
    "engaged",
    "disengaged",
    "motivated",
    "unmotivated",
    "cooperative",
    "uncooperative",
    "willing",
    "unwilling",
    "interested",
    "responsive",
    "receptive",
    "committed",
    "compliant",
    "respectful",
    "disrespectful",
    "polite",
    "rude",
    "friendly",
    "unfriendly",
    "talkative",
    "attentive",
    "reliable",
    "unreliable",
    "punctual",
    "manipulative",
    "demanding",
    "difficult",
    "resistant",
    "defensive",
    "guarded",
    "hostile",
    "aggressive",
    "appropriate",
    "inappropriate",
    "insightful",
    "grateful",
    "trustworthy",
    "forthcoming",
    "withdrawn",
    "lazy",
    "violent",
    "ready",
];

/// How someone is said to feel. With you, to you or about you it may be between the two.
const FEELINGS: [&str; 17] = [
    "tense",
    "relaxed",
    "nervous",
    "stressed",
    "happy",
    "sad",
    "upset",
    "confident",
    "hopeful",
    "positive",
    "negative",
    "focused",
    "settled",
    "unsettled",
    "confused",
    "quiet",
    "moody",
];

/// What stands before a word for how someone is.
pub(super) const ADVERBS: [&str; 12] =
    ["very", "really", "quite", "so", "too", "more", "less", "rather", "fairly", "always", "ever", "been"];

/// What begins the telling of when or why, which is not what is asked.
pub(super) const JOINING: [&str; 6] = ["when", "while", "if", "because", "after", "before"];

/// What turns how someone feels towards something: "happy with how you worked together", "willing to have you there".
pub(super) const TOWARDS: [&str; 4] = ["with", "to", "for", "that"];

/// What someone is said to do, or not to do, as they were told or hoped to.
const CONDUCT: [&str; 10] =
    ["cooperate", "cooperated", "comply", "complied", "behave", "behaved", "misbehave", "misbehaved", "engage", "participate"];

/// Days that are written as names are.
const DAYS: [&str; 9] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "christmas", "easter"];

/// How someone may be said to be, in what there is to choose from only.
const STATES: [&str; 8] = ["confused", "sad", "happy", "settled", "unsettled", "compliant", "withdrawn", "hostile"];

/// Conditions told in several words.
const CONDITIONS_TOLD: [&[&str]; 36] = [
    &["hearing", "voices"],
    &["hear", "voices"],
    &["last", "use"],
    &["last", "used"],
    &["ready", "for", "change"],
    &["ready", "to", "change"],
    &["honest", "with"],
    &["truthful", "with"],
    &["willing", "to", "change"],
    &["willing", "to", "try"],
    &["willing", "to", "engage"],
    &["open", "up"],
    &["opened", "up"],
    &["show", "up"],
    &["turn", "up"],
    &["make", "an", "effort"],
    &["made", "an", "effort"],
    &["try", "hard"],
    &["the", "truth"],
    &["lie", "to"],
    &["follow", "the", "plan"],
    &["follow", "your", "advice"],
    &["follow", "advice"],
    &["follow", "through"],
    &["stick", "to", "the"],
    &["keep", "their", "appointment"],
    &["keep", "their", "appointments"],
    &["keep", "her", "appointment"],
    &["keep", "his", "appointment"],
    &["do", "as"],
    &["in", "hospital"],
    &["in", "prison"],
    &["in", "jail"],
    &["in", "custody"],
    &["in", "detox"],
    &["in", "rehab"],
];

/// Words for a condition that begin other words as well, or are said of other things.
const CONDITIONS_WHOLE: [&str; 4] = ["well", "unwell", "clean", "late"];

/// Whether a word is for how someone is or does.
pub(super) fn is_condition(word: &str) -> bool {
    CONDITIONS_WHOLE.contains(&word) || CONDITIONS.iter().any(|begins| word.starts_with(begins))
}

/// Whether a condition that takes several words is told.
pub(super) fn tells_condition(words: &[&str]) -> bool {
    CONDITIONS_TOLD.iter().any(|told| words.windows(told.len()).any(|within| within == *told))
}

/// Whether a word says how someone took part.
pub(super) fn is_trait(word: &str) -> bool {
    TRAITS.contains(&word)
}

/// Whether a word says how someone feels.
pub(super) fn is_feeling(word: &str) -> bool {
    FEELINGS.contains(&word)
}

/// Whether a word is for doing as one is told.
pub(super) fn is_conduct(word: &str) -> bool {
    CONDUCT.contains(&word)
}

/// Whether a word may be someone's name by how it is written.
pub(super) fn may_be_a_name(word: &str) -> bool {
    let lower = word.to_lowercase();
    word.starts_with(char::is_uppercase) && !WRITER.contains(&lower.as_str()) && !DAYS.contains(&lower.as_str())
}

/// Whether something to choose is how someone may be said to be.
pub(super) fn is_state(word: &str) -> bool {
    STATES.contains(&word) || is_trait(word) || is_feeling(word) || is_condition(word)
}
