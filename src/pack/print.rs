//! A pack written as a file a trainer can go on with. What is printed reads back as the same pack.

use crate::model::{Condition, Edition, Kind, Pack, Point, Prompt, Review, SupportLine, Test};
use crate::say;

use super::shape::{ABOUTS, GROUPS, SENSITIVITIES};

/// How much a file explains itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// The pack and nothing else.
    Bare,
    /// With a comment wherever a beginner would wonder.
    Starter,
}

/// The pack as a file.
pub fn print(pack: &Pack) -> String {
    print_in(pack, Style::Bare)
}

/// The pack as a file, in a style.
pub fn print_in(pack: &Pack, style: Style) -> String {
    let mut page = Page { text: String::new(), depth: 0, style };
    page.comment(&say!("starter-top"));
    page.open("Pack(");
    page.field("format", "1");
    page.comment(&say!("starter-id"));
    page.field("id", &quoted(&pack.id));
    page.comment(&say!("starter-version"));
    page.field("version", &quoted(&pack.version));
    page.field("title", &quoted(&pack.title));
    page.field("about", &quoted(&pack.about));
    page.field("language", &quoted(&pack.language));
    if let Some(of) = &pack.translates {
        page.field("translates", &edition(of, ["pack", "version"]));
    }
    page.field("group", named(&GROUPS, pack.group));
    page.list("frameworks", &pack.frameworks.iter().map(|of| edition(of, ["framework", "edition"])).collect::<Vec<_>>());
    page.comment(&say!("starter-licence"));
    page.field("licence", &quoted(&pack.licence));
    page.comment(&say!("starter-authors"));
    if pack.authors.is_empty() {
        page.field("authors", "[]");
    }
    page.list("authors", &pack.authors.iter().map(|author| quoted(author)).collect::<Vec<_>>());
    page.list("reviewers", &pack.reviewers.iter().map(review).collect::<Vec<_>>());
    page.text_field("audience", Some(&pack.audience).filter(|words| !words.is_empty()));
    page.field("minutes", &format!("(least: {}, most: {})", pack.minutes.0, pack.minutes.1));
    page.comment(&say!("starter-sensitivity"));
    page.field("sensitivity", named(&SENSITIVITIES, pack.sensitivity));
    page.truth("starred", pack.starred);
    page.text_field("grounding", pack.grounding.as_ref());
    page.list("support", &pack.support.iter().map(support).collect::<Vec<_>>());
    page.text_field("facilitator_notes", pack.facilitator_notes.as_ref());
    page.list("changelog", &pack.changelog.iter().map(change).collect::<Vec<_>>());
    page.comment(&say!("starter-prompts"));
    page.open("prompts: [");
    for (index, prompt) in pack.prompts.iter().enumerate() {
        if index > 0 {
            page.text.push('\n');
        }
        page.prompt(prompt, pack);
    }
    page.close("],");
    page.close(")");
    page.text
}

/// A file being written.
struct Page {
    text: String,
    depth: usize,
    style: Style,
}

impl Page {
    fn line(&mut self, words: &str) {
        self.text.extend(std::iter::repeat_n("    ", self.depth));
        self.text.push_str(words);
        self.text.push('\n');
    }

    fn open(&mut self, words: &str) {
        self.line(words);
        self.depth += 1;
    }

    fn close(&mut self, words: &str) {
        self.depth -= 1;
        self.line(words);
    }

    /// A note for a beginner.
    fn comment(&mut self, words: &str) {
        if self.style == Style::Starter {
            for line in words.lines() {
                self.line(&format!("// {line}"));
            }
        }
    }

    fn field(&mut self, name: &str, value: &str) {
        self.line(&format!("{name}: {value},"));
    }

    fn text_field(&mut self, name: &str, words: Option<&String>) {
        if let Some(words) = words {
            self.field(name, &quoted(words));
        }
    }

    fn truth(&mut self, name: &str, truth: bool) {
        if truth {
            self.field(name, "true");
        }
    }

    /// One thing stands on the line of its field, several stand beneath it; nothing is left out.
    fn list(&mut self, name: &str, items: &[String]) {
        match items {
            [] => {}
            [only] => self.field(name, &format!("[{only}]")),
            several => self.beneath(&format!("{name}: ["), several, "],"),
        }
    }

    fn beneath(&mut self, open: &str, items: &[String], close: &str) {
        self.open(open);
        for item in items {
            self.line(&format!("{item},"));
        }
        self.close(close);
    }

    fn prompt(&mut self, prompt: &Prompt, pack: &Pack) {
        self.open("(");
        self.field("id", &quoted(&prompt.id));
        self.field("text", &quoted(&prompt.text));
        self.text_field("hint", prompt.hint.as_ref());
        self.text_field("why", prompt.why.as_ref());
        self.kind(&prompt.kind);
        if !prompt.lenses.is_empty() {
            let statements = prompt.lenses.iter().map(|lens| lens.statement.as_str());
            self.field("statements", &texts(statements));
        }
        self.field("about", named(&ABOUTS, prompt.about));
        self.truth("extra", prompt.extra);
        self.truth("always_private", prompt.always_private);
        if let Some(when) = &prompt.show_when {
            self.field("show_when", &condition(when));
        }
        let note = pack.prompt_notes.iter().find(|(id, _)| *id == prompt.id).map(|(_, words)| words);
        self.text_field("facilitator_note", note);
        self.close("),");
    }

    fn kind(&mut self, kind: &Kind) {
        match kind {
            Kind::LongText => self.field("kind", "LongText"),
            Kind::ShortText => self.field("kind", "ShortText"),
            Kind::YesNo => self.field("kind", "YesNo"),
            Kind::Date => self.field("kind", "Date"),
            Kind::Note => self.field("kind", "Note"),
            Kind::Number(limits) => {
                self.field("kind", &format!("Number(least: {}, most: {})", limits.least, limits.most));
            }
            Kind::Scale(options) => self.beneath("kind: Scale([", &points(options), "]),"),
            Kind::ChooseOne { options, own_words } => self.choice("kind: ChooseOne(", options, *own_words),
            Kind::ChooseMany { options, own_words } => self.choice("kind: ChooseMany(", options, *own_words),
        }
    }

    fn choice(&mut self, open: &str, options: &[Point], own_words: bool) {
        self.open(open);
        self.beneath("options: [", &points(options), "],");
        self.truth("own_words", own_words);
        self.close("),");
    }
}

/// What a word of the format stands for, the other way round. Every value stands in its table; a test says so.
fn named<T: Copy + PartialEq>(table: &[(&'static str, T)], value: T) -> &'static str {
    table.iter().find(|(_, known)| *known == value).map_or("", |(name, _)| name)
}

/// A text between quotes, on one line.
fn quoted(words: &str) -> String {
    let mut quoted = String::with_capacity(words.len() + 2);
    quoted.push('"');
    for c in words.chars() {
        match c {
            '"' | '\\' => quoted.extend(['\\', c]),
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            c if c.is_control() => quoted.extend(c.escape_unicode()),
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}

fn texts<'a>(texts: impl Iterator<Item = &'a str>) -> String {
    format!("[{}]", texts.map(quoted).collect::<Vec<_>>().join(", "))
}

fn points(points: &[Point]) -> Vec<String> {
    points.iter().map(|point| format!("(id: {}, words: {})", quoted(&point.id), quoted(&point.words))).collect()
}

fn edition(edition: &Edition, [of, which]: [&str; 2]) -> String {
    format!("({of}: {}, {which}: {})", quoted(&edition.of), quoted(&edition.edition))
}

fn review(review: &Review) -> String {
    format!("(name: {}, date: \"{}\")", quoted(&review.name), review.date)
}

fn support(line: &SupportLine) -> String {
    let (name, contact, source) = (quoted(&line.name), quoted(&line.contact), quoted(&line.source));
    format!("(name: {name}, contact: {contact}, checked: \"{}\", source: {source})", line.checked)
}

fn change((version, words): &(String, String)) -> String {
    format!("(version: {}, words: {})", quoted(version), quoted(words))
}

fn condition(when: &Condition) -> String {
    let is = match &when.test {
        Test::Answered => "Answered".to_owned(),
        Test::Yes => "Yes".to_owned(),
        Test::No => "No".to_owned(),
        Test::AnyOf(ids) => format!("AnyOf({})", texts(ids.iter().map(String::as_str))),
    };
    format!("(prompt: {}, is: {is})", quoted(&when.prompt))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::base::text;
    use crate::model::{About, Group, Limits, Sensitivity, Shelf};
    use crate::pack::{read, shelf};

    fn read_back(pack: &Pack, shelf: &Shelf) {
        for style in [Style::Bare, Style::Starter] {
            let page = print_in(pack, style);
            let reading = read(&page, shelf);
            assert_eq!(reading.findings, [], "{page}");
            assert_eq!(reading.pack.as_ref(), Some(pack), "{page}");
        }
    }

    fn every_kind() -> Pack {
        let text = include_str!("../../tests/fixtures/packs/every-kind.ron");
        read(text, &Shelf::default()).pack.unwrap()
    }

    #[test]
    fn every_pack_reads_back() {
        let shelf = shelf();
        shelf.packs.iter().for_each(|pack| read_back(pack, &shelf));
        read_back(&every_kind(), &shelf);
    }

    #[test]
    fn every_word_of_the_format_has_a_name() {
        assert!(Group::ALL.iter().all(|group| !named(&GROUPS, *group).is_empty()));
        assert!(About::ALL.iter().all(|about| !named(&ABOUTS, *about).is_empty()));
        let all = [Sensitivity::Everyday, Sensitivity::Tender, Sensitivity::Heavy];
        assert!(all.iter().all(|sensitivity| !named(&SENSITIVITIES, *sensitivity).is_empty()));
    }

    #[test]
    fn a_file_looks_like_one_a_trainer_would_write() {
        let mut pack = every_kind();
        pack.prompts.truncate(3);
        insta::assert_snapshot!(print(&pack), @r#"
        Pack(
            format: 1,
            id: "every-kind",
            version: "1.0.0",
            title: "Every kind",
            about: "A pack for tests: the kinds of prompt the built-in packs seldom use.",
            language: "en-AU",
            group: Shift,
            licence: "CC-BY-4.0",
            authors: ["The Aftershift project"],
            audience: "Tests",
            minutes: (least: 1, most: 2),
            sensitivity: Everyday,
            changelog: [(version: "1.0.0", words: "First version.")],
            prompts: [
                (
                    id: "many",
                    text: "How did it go?",
                    hint: "Pick any that fit.",
                    kind: ChooseMany(
                        options: [
                            (id: "easily", words: "easily"),
                            (id: "slowly", words: "slowly, and with a good many long stops on the way to look at what was there"),
                            (id: "together", words: "together"),
                        ],
                        own_words: true,
                    ),
                    about: Me,
                ),

                (
                    id: "yes-no",
                    text: "Did you have a break?",
                    kind: YesNo,
                    about: Me,
                ),

                (
                    id: "why-not",
                    text: "What got in the way?",
                    kind: ShortText,
                    about: Me,
                    show_when: (prompt: "yes-no", is: No),
                ),
            ],
        )
        "#);
    }

    fn words() -> impl Strategy<Value = String> {
        "(?s)(.|[\"\\\\\n\t'()\\[\\],:/#]){0,24}".prop_map(|words| {
            // No words are blank.
            let end = if words.contains(|c: char| c.is_ascii_alphanumeric()) { "" } else { "a" };
            text::shown(&words) + end
        })
    }

    prop_compose! {
        fn any_pack()(texts in proptest::collection::vec(words(), 32), flags: [bool; 5], least in 1_u32..100, more in 0_u32..100,
            sensitivity in 0_usize..3, group in 0_usize..8, about in 0_usize..5, low in -50_i64..50) -> Pack {
            let mut pack = every_kind();
            let mut texts = texts.into_iter();
            let mut next = || texts.next().unwrap_or_default();
            pack.title = next();
            pack.about = next();
            pack.licence = next();
            pack.authors = vec![next(), next()];
            pack.audience = next();
            pack.grounding = flags[0].then(&mut next);
            pack.facilitator_notes = flags[1].then(&mut next);
            pack.changelog = vec![(next(), next())];
            pack.prompt_notes = vec![("number".to_owned(), next())];
            pack.minutes = (least, least + more);
            pack.starred = flags[2];
            pack.group = Group::ALL[group];
            pack.sensitivity = [Sensitivity::Everyday, Sensitivity::Tender, Sensitivity::Heavy][sensitivity];
            pack.support = vec![SupportLine { name: next(), contact: next(), checked: "2026-11-01".parse().unwrap(), source: next() }];
            for prompt in &mut pack.prompts {
                prompt.about = About::ALL[about];
                prompt.extra = flags[3];
                prompt.always_private = flags[4];
                prompt.hint = flags[4].then(&mut next);
                if let Kind::Number(limits) = &mut prompt.kind {
                    *limits = Limits { least: low, most: low + 10 };
                }
                if let Kind::ChooseMany { options, .. } = &mut prompt.kind {
                    options[0].words = next();
                }
            }
            pack
        }
    }

    proptest! {
        #[test]
        fn any_words_read_back(pack in any_pack()) {
            let reading = read(&print(&pack), &Shelf::default());
            prop_assert_eq!(reading.findings, []);
            prop_assert_eq!(reading.pack, Some(pack));
        }
    }
}
