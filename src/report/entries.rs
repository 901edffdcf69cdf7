//! Entries on paper: what the worker chose of them, or everything.

use crate::base::{Time, date};
use crate::document::{Block, Document, Level};
use crate::model::{Carried, CarryForward, Entry, Flag, Lens, Prompt, Response};
use crate::say;

use super::request::{Request, Scope};

/// The entries asked for, oldest shift first; `None` when nothing of them leaves.
pub fn entries(request: &Request) -> Option<Document> {
    let mut entries: Vec<&Entry> = request.entries.iter().collect();
    entries.sort_by_key(|entry| entry.order());
    let blocks: Vec<Block> = entries.into_iter().flat_map(|entry| on_paper(request, entry)).collect();
    if blocks.is_empty() {
        return None;
    }
    let standing = match request.scope {
        Scope::Ticked => say!("paper-ticked"),
        Scope::Everything => match request.held_back().count() {
            0 => say!("paper-everything"),
            held_back => say!("paper-everything-but", count = held_back),
        },
    };
    Some(Document {
        title: say!("paper-title"),
        language: say!("paper-language"),
        blocks: std::iter::once(Block::Paragraph(standing)).chain(blocks).collect(),
    })
}

/// One entry. Where nothing of it was ticked, not even its day is named.
fn on_paper(request: &Request, entry: &Entry) -> Vec<Block> {
    let let_out = entry.responses.iter().filter(|response| request.lets_out(entry, response));
    let answers: Vec<Block> = let_out.flat_map(|response| answered(request.scope, response)).collect();
    let heading = Block::Heading { level: Level::Two, text: heading(request.scope, entry) };
    match request.scope {
        Scope::Ticked if answers.is_empty() => Vec::new(),
        Scope::Ticked => std::iter::once(heading).chain(answers).collect(),
        Scope::Everything => {
            let mut blocks = vec![heading];
            blocks.extend(particulars(entry));
            blocks.extend(asked(entry.flag.as_ref()));
            blocks.extend(answers);
            blocks.extend(carried_forward(&entry.carry_forward));
            blocks.push(Block::Note(record(entry)));
            blocks
        }
    }
}

/// Whose day and whose questions. That it ran into the night is known from when it was written, which nobody ticked.
fn heading(scope: Scope, entry: &Entry) -> String {
    let (day, pack) = (date::full(entry.shift.date), entry.pack.title.as_str());
    if scope == Scope::Everything && entry.shift.ran_into_night(entry.created) {
        say!("paper-entry-night", day = day, pack = pack)
    } else {
        say!("paper-entry", day = day, pack = pack)
    }
}

/// A question, what was written, what to ask about it, and where the question comes from. A skipped one leaves no mark, and words that
/// were not chosen are for nobody else.
fn answered(scope: Scope, response: &Response) -> Vec<Block> {
    let answer = response.answer.as_ref().filter(|answer| !answer.is_blank()).map(|answer| Block::Quote(answer.words()));
    let unchosen = response.unchosen.as_ref().filter(|_| scope == Scope::Everything);
    let unchosen = unchosen.map(|words| Block::Fields(vec![(say!("paper-unchosen"), words.clone())]));
    let ask = asked(response.flag.as_ref());
    if answer.is_none() && unchosen.is_none() && ask.is_none() {
        return Vec::new();
    }
    let question = Block::Heading { level: Level::Three, text: response.prompt.text.clone() };
    let source = citation(&response.prompt).map(Block::Note);
    std::iter::once(question).chain(answer).chain(unchosen).chain(ask).chain(source).collect()
}

/// What to ask, where something is flagged.
fn asked(flag: Option<&Flag>) -> Option<Block> {
    flag.and_then(to_ask).map(|ask| Block::Fields(vec![(say!("paper-ask"), ask)]))
}

/// "Was that all right to say? — think it over with me", or as much of it as was said.
fn to_ask(flag: &Flag) -> Option<String> {
    let question = flag.question.trim();
    match flag.wanted {
        Some(wanted) if question.is_empty() => Some(wanted.words()),
        Some(wanted) => Some(say!("paper-ask-wanted", question = question, wanted = wanted.words())),
        None => (!question.is_empty()).then(|| question.to_owned()),
    }
}

/// "Mutuality · WAAMH Peer Work Strategic Framework, 2014": every statement a prompt draws on, with its source.
pub(super) fn citation(prompt: &Prompt) -> Option<String> {
    let lens = |lens: &Lens| say!("paper-lens", title = lens.title.as_str(), source = lens.source.as_str());
    let named: Vec<String> = prompt.cited().map(lens).collect();
    (!named.is_empty()).then(|| named.join("; "))
}

/// Where the shift was, how long, and what the entry is filed under, as far as it was said.
fn particulars(entry: &Entry) -> Option<Block> {
    let setting = entry.shift.setting.clone().map(|setting| (say!("paper-setting"), setting));
    let hours = entry.shift.length().map(|length| (say!("paper-hours"), length));
    let tags = (!entry.tags.is_empty()).then(|| (say!("paper-tags"), entry.tags.join(", ")));
    let fields: Vec<_> = setting.into_iter().chain(hours).chain(tags).collect();
    (!fields.is_empty()).then_some(Block::Fields(fields))
}

fn carried_forward(carried: &[CarryForward]) -> Vec<Block> {
    if carried.is_empty() {
        return Vec::new();
    }
    let items = carried.iter().map(|carried| {
        let words = carried.words.as_str();
        match carried.state {
            Carried::Open => say!("paper-carried-open", words = words),
            Carried::Done(day) => say!("paper-carried-done", words = words, day = date::full(day)),
            Carried::LetGo(day) => say!("paper-carried-let-go", words = words, day = date::full(day)),
        }
    });
    let items = Block::List(items.collect());
    vec![Block::Heading { level: Level::Three, text: say!("paper-carried") }, items]
}

/// When it was written, by which pack, and its name in the journal.
fn record(entry: &Entry) -> String {
    say!(
        "paper-record",
        written = at(entry.created),
        saved = at(entry.saved),
        pack = entry.pack.id.as_str(),
        version = entry.pack.version.as_str(),
        id = entry.id.to_string(),
    )
}

fn at(time: Time) -> String {
    say!("paper-at", day = date::full(time.date_naive()), time = time.format("%H:%M").to_string())
}

#[cfg(test)]
mod tests {
    use super::super::request::SecondYes;
    use super::*;
    use crate::base::Id;
    use crate::document::{html, markdown, plain};
    use crate::model::{Answer, Choice, Condition, Kind, PackRef, Point, Shift, Test, Wanted};

    fn time(text: &str) -> Time {
        Time::parse_from_rfc3339(text).unwrap()
    }

    fn lens(title: &str, source: &str) -> Lens {
        Lens { statement: format!("secret-statement-{title}"), title: title.to_owned(), source: source.to_owned() }
    }

    fn prompt(id: &str, text: &str) -> Prompt {
        Prompt {
            hint: Some("secret-hint".to_owned()),
            why: Some("secret-why".to_owned()),
            show_when: Some(Condition { prompt: "secret-condition".to_owned(), test: Test::Answered }),
            ..Prompt::new(format!("secret-id-{id}"), text, Kind::LongText)
        }
    }

    fn ticked(id: &str, text: &str, answer: Answer) -> Response {
        Response { prompt: prompt(id, text), answer: Some(answer), unchosen: None, ticked: true, flag: None }
    }

    fn private(id: &str, text: &str, answer: Option<Answer>) -> Response {
        Response { prompt: prompt(id, text), answer, unchosen: None, ticked: false, flag: None }
    }

    fn text(words: &str) -> Answer {
        Answer::Text(words.to_owned())
    }

    fn flag(question: &str, wanted: Wanted) -> Flag {
        Flag { question: question.to_owned(), wanted: Some(wanted) }
    }

    fn entry(responses: Vec<Response>) -> Entry {
        Entry {
            id: Id::new(1, 0xA17),
            created: time("2026-11-21T02:40:00+08:00"),
            saved: time("2026-11-22T16:17:00+08:00"),
            shift: Shift { date: "2026-11-20".parse().unwrap(), setting: Some("secret-setting".to_owned()), minutes: Some(450) },
            pack: PackRef { id: "secret-pack".to_owned(), version: "1.88.0".to_owned(), title: "One moment".to_owned() },
            responses,
            tags: vec!["secret-tag".to_owned()],
            carry_forward: vec![
                CarryForward { words: "secret-open".to_owned(), state: Carried::Open },
                CarryForward { words: "secret-done".to_owned(), state: Carried::Done("2027-01-05".parse().unwrap()) },
                CarryForward { words: "secret-let-go".to_owned(), state: Carried::LetGo("2028-01-06".parse().unwrap()) },
            ],
            flag: Some(flag("secret-whole", Wanted::Listen)),
        }
    }

    fn request(scope: Scope, entries: Vec<Entry>) -> Request {
        Request { entries, scope, second_yes: Vec::new() }
    }

    /// Something was ticked, and beside it stands everything that was not, each with words of its own.
    fn full() -> Entry {
        let options = ["secret-option", "shown-choice"].map(|words| Point { id: words.to_owned(), words: words.to_owned() });
        let chosen = Answer::Many(vec![Choice::from(&options[1]), Choice::own("shown-own")]);
        let mut choice = ticked("choice", "Shown-question-choice?", chosen);
        choice.prompt.kind = Kind::ChooseMany { options: options.to_vec(), own_words: true };
        choice.prompt.lenses = vec![lens("shown-lens", "shown-source"), lens("shown-lens", "shown-source")];
        let mut asked = ticked("asked", "Shown-question-asked?", text("shown-answer"));
        asked.flag = Some(flag("shown-flag", Wanted::ThinkItOver));
        asked.unchosen = Some("secret-unchosen".to_owned());

        let mut unticked = private("unticked", "secret-question-unticked", Some(text("secret-answer")));
        unticked.flag = Some(flag("secret-flag", Wanted::Teach));
        unticked.prompt.lenses = vec![lens("secret-lens", "secret-source")];
        let mut skipped = private("skipped", "secret-question-skipped", None);
        skipped.flag = Some(flag("secret-skipped-flag", Wanted::BackMeUp));
        let mut emptied = ticked("emptied", "secret-question-emptied", text(" \n"));
        emptied.flag = Some(flag("secret-emptied-flag", Wanted::Suggest));
        let gone = Response { ticked: true, ..private("gone", "secret-question-gone", None) };
        let mut always = ticked("always", "secret-question-always", text("secret-always"));
        always.prompt.always_private = true;
        entry(vec![choice, asked, unticked, skipped, emptied, gone, always])
    }

    /// An entry of another day of which nothing was ticked.
    fn unticked() -> Entry {
        let mut entry = entry(vec![private("other", "secret-question-other", Some(text("secret-other")))]);
        entry.shift.date = "1999-12-31".parse().unwrap();
        entry.pack.title = "secret-title".to_owned();
        entry
    }

    #[test]
    fn nothing_leaves_that_was_not_ticked() {
        let request = request(Scope::Ticked, vec![full(), unticked()]);
        let document = entries(&request).unwrap();
        for page in [markdown, html, plain].map(|write| write(&document)) {
            let (_, page) = page.split_once("</style>").unwrap_or(("", &page));
            let words = page.to_lowercase();
            let id = request.entries[0].id.to_string().to_lowercase();
            let times = ["02:40", "16:17", "21 nov", "22 nov", "2026-11", "night", "7.5", "2027", "2028", "1999", "1.88"];
            let others = ["secret", "teach", "back me up", "suggest", id.as_str()];
            for word in times.into_iter().chain(others) {
                assert!(!words.contains(word), "{word} is in {page}");
            }
            let shown = ["question-choice", "choice", "own", "lens", "source", "question-asked", "answer", "flag"];
            for word in shown {
                assert!(words.contains(&format!("shown-{word}")), "{word} is not in {page}");
            }
            assert_eq!(words.matches("shown-source").count(), 1, "a source is named once");
        }
    }

    #[test]
    fn everything_leaves_nothing_out() {
        let mut request = request(Scope::Everything, vec![full(), unticked()]);
        let page = markdown(&entries(&request).unwrap());
        assert!(!page.contains("secret-always"), "what is always private waits for a second yes here too");
        request.second_yes.push(SecondYes { entry: request.entries[0].id, prompt: "secret-id-always".to_owned() });
        let page = markdown(&entries(&request).unwrap());
        let mut written =
            vec!["secret-unchosen", "secret-answer", "secret-flag", "secret-skipped-flag", "secret-emptied-flag", "secret-always"];
        written.extend(["secret-other", "secret-title", "secret-setting", "secret-tag", "secret-open (still open)", "7.5 hours"]);
        written.push("secret-whole — listen");
        written.extend(["secret-done (done, Tuesday 5 January 2027)", "secret-let-go (let go, Thursday 6 January 2028)"]);
        written.extend(["into the night", "02:40", "16:17", "shown-answer", "shown-flag — think it over with me"]);
        for words in written {
            assert!(page.contains(words), "{words} is not in {page}");
        }
        for words in ["secret-question-gone", "secret-hint", "secret-why", "secret-option"] {
            assert!(!page.contains(words), "{words} is in {page}");
        }
    }

    #[test]
    fn where_nothing_was_ticked_there_is_no_page() {
        assert_eq!(entries(&request(Scope::Ticked, vec![unticked()])), None);
        assert_eq!(entries(&request(Scope::Everything, Vec::new())), None);
    }

    #[test]
    fn an_always_private_answer_waits_for_a_second_yes() {
        let mut request = request(Scope::Ticked, vec![full()]);
        let held_back: Vec<_> = request.held_back().map(|(_, response)| response.prompt.text.clone()).collect();
        assert_eq!(held_back, ["secret-question-always"]);
        request.second_yes.push(SecondYes { entry: request.entries[0].id, prompt: "secret-id-always".to_owned() });
        assert_eq!(request.held_back().count(), 0);
        assert!(markdown(&entries(&request).unwrap()).contains("secret-always"));
    }

    #[test]
    fn what_to_ask_is_said_as_far_as_it_was_written() {
        let check = |question: &str, wanted, expect: Option<&str>| {
            assert_eq!(to_ask(&Flag { question: question.to_owned(), wanted }).as_deref(), expect);
        };
        check("Was it all right?", Some(Wanted::ThinkItOver), Some("Was it all right? — think it over with me"));
        check("Was it all right?", None, Some("Was it all right?"));
        check(" ", Some(Wanted::Listen), Some("listen"));
        check("", None, None);
    }

    fn friday() -> Entry {
        let mut received =
            ticked("received", "What did you receive today?", text("He asked how my week had been.\n\n- long & *slow*"));
        received.prompt.lenses = vec![lens("Mutuality", "WAAMH Peer Work Strategic Framework, 2014"), lens("Hope", "Clay, 2005")];
        received.flag = Some(flag("Was that all right to say?", Wanted::ThinkItOver));
        let scale = Answer::Point(Choice { id: "3".to_owned(), words: "some of each".to_owned() });
        let responses =
            vec![received, private("what", "What happened?", Some(text("Dogs."))), ticked("scale", "In that moment I was…", scale)];
        Entry { flag: None, ..entry(responses) }
    }

    #[test]
    fn what_was_ticked_in_markdown() {
        let document = entries(&request(Scope::Ticked, vec![friday()])).unwrap();
        insta::assert_snapshot!(markdown(&document), @r"
        # Reflections

        Chosen by the worker. Not a service record.

        ## Friday 20 November 2026 · One moment

        ### What did you receive today?

        > He asked how my week had been.
        >
        > \- long & \*slow\*

        - **To ask:** Was that all right to say? — think it over with me

        *Mutuality · WAAMH Peer Work Strategic Framework, 2014; Hope · Clay, 2005*

        ### In that moment I was…

        > some of each
        ");
    }

    #[test]
    fn everything_in_markdown() {
        let document = entries(&request(Scope::Everything, vec![friday()])).unwrap();
        insta::assert_snapshot!(markdown(&document), @r"
        # Reflections

        Everything written, chosen for supervision or not. The worker's own copy. Not a service record.

        ## Friday 20 November 2026, into the night · One moment

        - **Setting:** secret-setting
        - **Length:** 7.5 hours
        - **Tags:** secret-tag

        ### What did you receive today?

        > He asked how my week had been.
        >
        > \- long & \*slow\*

        - **To ask:** Was that all right to say? — think it over with me

        *Mutuality · WAAMH Peer Work Strategic Framework, 2014; Hope · Clay, 2005*

        ### What happened?

        > Dogs.

        ### In that moment I was…

        > some of each

        ### Carried forward

        * secret-open (still open)
        * secret-done (done, Tuesday 5 January 2027)
        * secret-let-go (let go, Thursday 6 January 2028)

        *Written Saturday 21 November 2026, 02:40. Saved Sunday 22 November 2026, 16:17. Pack secret-pack 1.88.0. Entry 000000000100000000000002GQ.*
        ");
    }

    #[test]
    fn what_was_ticked_in_html() {
        let page = html(&entries(&request(Scope::Ticked, vec![friday()])).unwrap());
        let (_, body) = page.split_once("<body>").unwrap();
        insta::assert_snapshot!(body.trim(), @r#"
        <main>
        <h1 dir="auto">Reflections</h1>
        <p dir="auto">Chosen by the worker. Not a service record.</p>
        <h2 dir="auto">Friday 20 November 2026 · One moment</h2>
        <h3 dir="auto">What did you receive today?</h3>
        <blockquote dir="auto">He asked how my week had been.

        - long &amp; *slow*</blockquote>
        <dl>
        <div>
        <dt dir="auto">To ask</dt>
        <dd dir="auto">Was that all right to say? — think it over with me</dd>
        </div>
        </dl>
        <p class="note" dir="auto">Mutuality · WAAMH Peer Work Strategic Framework, 2014; Hope · Clay, 2005</p>
        <h3 dir="auto">In that moment I was…</h3>
        <blockquote dir="auto">some of each</blockquote>
        </main>
        </body>
        </html>
        "#);
    }
}
