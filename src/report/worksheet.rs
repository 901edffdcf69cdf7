//! A pack as a sheet to write on by hand.

use crate::base::date;
use crate::document::{Block, Document, Level};
use crate::model::{Condition, Kind, Pack, Prompt, Test};
use crate::say;

use super::entries::citation;

/// Whose hands a sheet is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum For {
    /// Whoever writes on it.
    Writer,
    /// Whoever leads a group through it: with what the pack's authors say to them.
    Facilitator,
}

/// The sheet: every question with room for its answer, and where it all comes from.
pub fn worksheet(pack: &Pack, hands: For) -> Document {
    let mut blocks = vec![Block::Paragraph(pack.about.clone()), Block::Note(facts(pack)), Block::Paragraph(say!("sheet-free"))];
    blocks.extend(pack.grounding.iter().map(|words| Block::Paragraph(say!("sheet-grounding", words = words.as_str()))));
    let notes = pack.facilitator_notes.iter().filter(|_| hands == For::Facilitator);
    blocks.extend(notes.map(|words| Block::Paragraph(say!("sheet-facilitator", words = words.as_str()))));
    for prompt in pack.as_asked() {
        blocks.extend(asked(prompt, pack));
        let notes = pack.prompt_notes.iter().filter(|(id, _)| hands == For::Facilitator && *id == prompt.id);
        blocks.extend(notes.map(|(_, words)| Block::Note(say!("sheet-facilitator", words = words.as_str()))));
    }
    if !pack.support.is_empty() {
        blocks.push(Block::Heading { level: Level::Two, text: say!("sheet-support") });
        blocks.push(Block::List(pack.support.iter().map(support).collect()));
    }
    blocks.push(Block::Rule);
    blocks.push(Block::Note(origin(pack)));
    Document { title: pack.title.clone(), language: pack.language.clone(), blocks }
}

/// One question, numbered as they are asked, with room for its answer.
fn asked(prompt: &Prompt, pack: &Pack) -> Vec<Block> {
    let text = match number(&prompt.id, pack) {
        Some(number) => say!("sheet-question", number = number, text = prompt.text.as_str()),
        None => prompt.text.clone(),
    };
    let mut blocks = vec![Block::Heading { level: Level::Two, text }];
    let extra = prompt.extra.then(|| say!("sheet-extra"));
    let follows = prompt.show_when.as_ref().and_then(|when| follows(when, pack));
    let private = prompt.always_private.then(|| say!("sheet-private"));
    blocks.extend(extra.into_iter().chain(follows).chain(private).map(Block::Note));
    blocks.extend(prompt.hint.clone().map(Block::Paragraph));
    blocks.extend(room(&prompt.kind));
    blocks.extend(citation(prompt).map(Block::Note));
    blocks
}

/// The number of a question; what only wants to be read has none.
fn number(id: &str, pack: &Pack) -> Option<usize> {
    let asked = pack.as_asked().into_iter().filter(|prompt| prompt.kind != Kind::Note);
    asked.zip(1..).find(|(prompt, _)| prompt.id == id).map(|(_, number)| number)
}

/// On paper a follow-up is always there, so it says when it is meant.
fn follows(when: &Condition, pack: &Pack) -> Option<String> {
    let number = number(&when.prompt, pack)?;
    let earlier = pack.prompts.iter().find(|prompt| prompt.id == when.prompt)?;
    Some(match &when.test {
        Test::Answered => say!("sheet-if-answered", number = number),
        Test::Yes => say!("sheet-if-yes", number = number),
        Test::No => say!("sheet-if-no", number = number),
        Test::AnyOf(ids) => {
            let meant = earlier.kind.options().iter().filter(|option| ids.contains(&option.id));
            let words: Vec<String> = meant.map(|option| say!("sheet-quoted", words = option.words.as_str())).collect();
            say!("sheet-if-any", number = number, words = words.join(", "))
        }
    })
}

/// Where the answer goes.
fn room(kind: &Kind) -> Vec<Block> {
    match kind {
        Kind::LongText => vec![Block::Room(8)],
        Kind::ShortText | Kind::Number(_) | Kind::Date => vec![Block::Room(1)],
        Kind::YesNo => vec![Block::Boxes(vec![say!("sheet-yes"), say!("sheet-no")])],
        Kind::Note => Vec::new(),
        Kind::Scale(_) | Kind::ChooseOne { .. } | Kind::ChooseMany { .. } => {
            let own = kind.own_words().then(|| say!("sheet-own-words"));
            let room = own.as_ref().map(|_| Block::Room(1));
            let options = kind.options().iter().map(|option| option.words.clone()).chain(own);
            std::iter::once(Block::Boxes(options.collect())).chain(room).collect()
        }
    }
}

fn facts(pack: &Pack) -> String {
    match pack.audience.as_str() {
        "" => pack.length(),
        audience => say!("sheet-facts", length = pack.length(), audience = audience),
    }
}

fn support(line: &crate::model::SupportLine) -> String {
    let checked = date::full(line.checked);
    say!("sheet-support-line", name = line.name.as_str(), contact = line.contact.as_str(), checked = checked)
}

/// Who wrote it, and on what terms it may be copied.
fn origin(pack: &Pack) -> String {
    let (id, version, licence) = (pack.id.as_str(), pack.version.as_str(), pack.licence.as_str());
    match pack.authors.join("; ") {
        nobody if nobody.is_empty() => say!("sheet-origin-unnamed", id = id, version = version, licence = licence),
        authors => say!("sheet-origin", id = id, version = version, licence = licence, authors = authors),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{html, markdown};
    use crate::model::{Shelf, SupportLine};
    use crate::pack::{read, shelf};

    fn every_kind() -> Pack {
        let text = include_str!("../../tests/fixtures/packs/every-kind.ron");
        let mut pack = read(text, &Shelf::default()).pack.unwrap();
        pack.grounding = Some("Feet on the floor.".to_owned());
        pack.facilitator_notes = Some("secret-notes".to_owned());
        pack.prompt_notes = vec![("day".to_owned(), "secret-note".to_owned())];
        let checked = "2026-11-01".parse().unwrap();
        let (name, contact, source) = ("Our line".to_owned(), "08 5550 0100".to_owned(), "the board".to_owned());
        pack.support = vec![SupportLine { name, contact, checked, source }];
        pack
    }

    #[test]
    fn a_sheet_has_room_for_every_kind_of_answer() {
        let page = markdown(&worksheet(&every_kind(), For::Writer));
        insta::assert_snapshot!(page.replace('\u{a0}', "~"), @r"
        # Every kind

        A pack for tests: the kinds of prompt the built-in packs seldom use.

        *1 to 2 minutes. Tests.*

        Leave out anything you like, and stop when you like. No names, please.

        To settle first: Feet on the floor.

        ## 1\. How did it go?

        Pick any that fit.

        * ☐ easily
        * ☐ slowly, and with a good many long stops on the way to look at what was there
        * ☐ together
        * ☐ in my own words:

        ~

        ## 2\. Did you have a break?

        * ☐ yes
        * ☐ no

        ## 3\. What got in the way?

        *If you said no at 2.*

        ~

        ## 4\. How many people were there?

        ~

        ## 5\. When did you last meet?

        ~

        ## 6\. In one line?

        ~

        ## Someone to talk to

        * Our line: 08 5550 0100 (checked Sunday 1 November 2026)

        ---

        *every-kind 1.0.0. Written by: The Aftershift project. Licence: CC-BY-4.0. The answers belong to whoever writes them.*
        ");
    }

    #[test]
    fn what_is_beyond_the_core_comes_last_with_what_follows_from_it() {
        let mut pack = every_kind();
        pack.prompts[1].extra = true;
        let asked: Vec<&str> = pack.as_asked().iter().map(|prompt| prompt.text.as_str()).collect();
        assert_eq!(asked.last(), Some(&"What got in the way?"));
        let page = markdown(&worksheet(&pack, For::Writer));
        assert!(page.contains("## 2\\. How many people were there?"), "{page}");
        assert!(page.contains("## 5\\. Did you have a break?"), "{page}");
        assert!(page.contains("If you said no at 5."), "{page}");
    }

    #[test]
    fn only_a_facilitator_reads_what_was_said_to_facilitators() {
        let page = |hands| html(&worksheet(&every_kind(), hands));
        assert!(!page(For::Writer).contains("secret"));
        assert!(page(For::Facilitator).contains("For facilitators: secret-notes"));
        assert!(page(For::Facilitator).contains("For facilitators: secret-note<"));
    }

    #[test]
    fn every_pack_can_be_printed() {
        for pack in shelf().packs {
            let page = html(&worksheet(&pack, For::Writer));
            let numbered = pack.prompts.iter().filter(|prompt| prompt.kind != Kind::Note).count();
            assert_eq!(page.matches("<h2 dir=\"auto\">").count(), pack.prompts.len() + usize::from(!pack.support.is_empty()));
            assert!(page.contains(&format!("\">{numbered}. ")), "{}", pack.id);
        }
    }
}
