//! Pages that leave: never over a file, and never without the ledger.

use aftershift::document::{Block, Format, plain};
use aftershift::jobs::{self, Stop, Unsent};
use aftershift::model::{AnswerRef, Goes, OwnLists, PacketKind};
use aftershift::report::Preparation;

use super::Journal;
use crate::disk;

#[test]
fn what_is_there_already_is_told_apart_from_every_other_trouble() {
    let journal = Journal::new();
    let session = journal.session(7);
    let send = journal.packet(session.id, &[Format::Text, Format::Html]);
    disk::write(&send.folder.join(format!("{}.html", send.stem)), "mine");
    let unsent = jobs::send(&journal.store, &send).unwrap_err();
    assert_eq!(unsent.by, Stop::There, "{unsent:?}");
    assert!(!send.folder.join(format!("{}.txt", send.stem)).exists(), "nothing of it was left behind");
    let elsewhere = aftershift::effect::Send { folder: journal.folder.path().join("nowhere"), ..send };
    assert_eq!(jobs::send(&journal.store, &elsewhere).unwrap_err().by, Stop::Place);
    assert!(journal.store.supervision().packets.is_empty());
}

#[cfg(feature = "pdf")]
#[test]
fn where_one_file_cannot_be_written_it_is_said_that_none_was() {
    let journal = Journal::new();
    let session = journal.session(7);
    let mut send = journal.packet(session.id, &[Format::Html, Format::Pdf]);
    send.document.blocks.push(Block::Paragraph("\u{13000}".to_owned()));
    // Somebody may have a font for it.
    let Err(unsent) = jobs::send(&journal.store, &send) else { return };
    assert_eq!(unsent.by, Stop::Page);
    assert!(unsent.notice.causes.iter().any(|cause| cause.contains("none of the 2 was written")), "{unsent:?}");
    assert!(!send.folder.join(format!("{}.html", send.stem)).exists());
    assert!(journal.store.supervision().packets.is_empty());
}

#[test]
fn what_leaves_by_a_stream_stands_in_the_ledger_too() {
    let journal = Journal::new();
    let session = journal.session(7);
    let send = journal.packet(session.id, &[Format::Text]);
    let (packet, bytes) = jobs::hand_out(&journal.store, &send).unwrap();
    assert_eq!(bytes, [Format::Text.write(&send.document).unwrap()]);
    assert_eq!(journal.store.supervision().packets, [packet]);
    assert!(!send.folder.join(format!("{}.txt", send.stem)).exists());
}

#[test]
fn what_was_changed_since_it_was_shown_does_not_leave() {
    let journal = Journal::new();
    let entry = journal.flagged(1, "Was that all right?");
    let session = journal.session(7);
    let send = journal.packet(session.id, &[Format::Text]);
    jobs::flag(&journal.store, entry.id, Some(&entry.responses[0].prompt.id), None, super::moment(8).now).unwrap();
    let refused = [jobs::send(&journal.store, &send).unwrap_err(), jobs::hand_out(&journal.store, &send).unwrap_err()];
    let is_told = |unsent: &Unsent| matches!(&unsent.by, Stop::Changed(now) if now.session.agenda.is_empty());
    assert!(refused.iter().all(is_told), "{refused:?}");
    assert!(journal.store.supervision().packets.is_empty());
    assert!(!send.folder.join(format!("{}.txt", send.stem)).exists());
    jobs::send(&journal.store, &journal.packet(session.id, &[Format::Text])).unwrap();
}

#[test]
fn a_page_without_any_lens_does_not_say_where_one_has_looked() {
    let journal = Journal::new();
    let entry = journal.flagged(1, "the roster");
    assert!(entry.responses.iter().all(|response| response.prompt.lenses.is_empty()), "a quick note has none");
    let mut session = journal.session(7);
    session.paper.look_back = true;
    session.choose(AnswerRef { entry: entry.id, prompt: entry.responses[0].prompt.id.clone() }, Goes::Yes);
    let page = Preparation::new(session, vec![entry], OwnLists::default()).leaving(PacketKind::Packet);
    let page = plain(&page.document);
    assert!(page.contains("So it went.") && !page.contains("Where I have looked"), "{page}");
}
