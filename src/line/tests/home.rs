//! Arriving, and choosing.

use insta::assert_snapshot;

use super::{moment, one_moment};
use crate::base::{Id, Notice};
use crate::effect::Loaded;
use crate::line::{Chosen, Home};
use crate::model::{Group, Library, Pack, Shelf, Sitting, Step, Unreadable};

#[test]
fn home_offers_what_there_is() {
    let mut sitting = Sitting::begin(&one_moment(), Id::new(1_000, 1), moment().now);
    sitting.go(Step::Prompt(0));
    let other = |id: &str, group| Pack { id: id.to_owned(), title: id.to_owned(), group, minutes: (1, 1), ..one_moment() };
    let starred = Pack { starred: true, ..one_moment() };
    let packs = vec![starred, other("hope", Group::Waamh), other("purpose", Group::Waamh), other("hub", Group::Lead)];
    let (home, reply) =
        Home::open(&Loaded { drafts: vec![sitting.draft(0)], ..Loaded::default() }, &Shelf { packs, ..Shelf::default() });
    assert_snapshot!(reply.lines.join("\n"), @r"
    Aftershift. Welcome back. Take your time.
    1. Go on with Friday night: One moment
    2. One moment, 6 to 8 minutes
    3. Another pack, 3 more
    4. Supervision
    5. Quit
    Type a number.
    ");
    let (chosen, reply) = home.hear("3");
    assert_eq!(chosen, None);
    assert_snapshot!(reply.lines.join("\n"), @r"
    Principles of peer work in Western Australia:
    6. hope, 1 minute
    7. purpose, 1 minute
    For people who lead peer work:
    8. hub, 1 minute
    Type a number.
    ");
    let check = |line: &str, expect: Option<Chosen>| assert_eq!(home.hear(line).0, expect, "{line}");
    check("1", Some(Chosen::Resume(Id::new(1_000, 1))));
    check("2", Some(Chosen::Start("one-moment".to_owned())));
    check("quit", Some(Chosen::Quit));
    check(".leave", Some(Chosen::Quit));
    check("7", Some(Chosen::Start("purpose".to_owned())));
    check("supervision", Some(Chosen::Supervision));
    check("Purpose", Some(Chosen::Start("purpose".to_owned())));
    check("hu", None);
    check("12", None);
    check("", None);
    let said = |line: &str| home.hear(line).1.lines;
    assert_eq!(said("another pack"), said("3"));
    assert_eq!(said("12"), ["I did not find that. A number from 1 to 8 works."]);
    assert_eq!(said("")[0], "1. Go on with Friday night: One moment");
}

#[test]
fn packs_of_one_title_are_told_apart() {
    let packs = ["one-moment", "one-moment-too"].map(|id| Pack { id: id.to_owned(), starred: true, ..one_moment() }).to_vec();
    let (home, reply) = Home::open(&Loaded::default(), &Shelf { packs, ..Shelf::default() });
    assert_eq!(reply.lines[1..3], ["1. One moment (one-moment), 6 to 8 minutes", "2. One moment (one-moment-too), 6 to 8 minutes"]);
    let chosen = home.hear("one moment (one-moment-too), 6 to 8 minutes").0;
    assert_eq!(chosen, Some(Chosen::Start("one-moment-too".to_owned())));
}

#[test]
fn what_could_not_be_read_and_a_newer_journal_are_said() {
    let trouble = |file: &str, line| Unreadable { file: file.to_owned(), line, reason: "the file stops in the middle".to_owned() };
    let loaded = Loaded {
        library: Library::new(Vec::new(), vec![trouble("entries/a.ron", Some(3)), trouble("drafts/b.ron", None)]),
        read_only: Some(Notice::new("A newer Aftershift wrote this.").hint("Reading works.")),
        ..Loaded::default()
    };
    let (_, reply) = Home::open(&loaded, &Shelf { packs: vec![Pack { starred: true, ..one_moment() }], ..Shelf::default() });
    assert_snapshot!(reply.lines.join("\n"), @r"
    Aftershift. Welcome back. Take your time.
    A newer Aftershift wrote this.
    Reading works.
    2 files could not be read. They were left as they are, and everything else is here.
    entries/a.ron, line 3: the file stops in the middle.
    drafts/b.ron: the file stops in the middle.
    1. One moment, 6 to 8 minutes
    2. Supervision
    3. Quit
    Type a number.
    ");
}
