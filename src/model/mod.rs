//! What the journal is about: packs and their prompts, frameworks and their statements, entries, shifts and the sitting that
//! makes an entry. Plain data and its rules; nothing here knows of a disk or a screen.

mod answer;
mod draft;
mod entry;
mod first_page;
mod framework;
mod library;
mod memory;
mod merge;
mod pack;
mod pack_id;
mod prompt;
mod settings;
mod shelf;
mod shift;
mod sitting;
mod supervision;
mod unread;

pub use answer::{Answer, Choice};
pub use draft::Draft;
pub use entry::{Carried, CarryForward, Entry, Flag, PackRef, Response, Wanted};
pub use first_page::FirstPage;
pub use framework::{Framework, Part, Statement};
pub use library::{Card, Flagged, Library, Unreadable};
pub use memory::Memory;
pub use merge::{Clash, Difference, Side};
pub use pack::{Edition, Group, Pack, Review, Sensitivity, SupportLine};
pub use pack_id::{PackId, is_id};
pub use prompt::{About, Condition, Kind, Lens, Limits, Point, Prompt, Test};
pub use settings::{BackupPlan, Settings, Tone};
pub use shelf::Shelf;
pub use shift::Shift;
pub use sitting::{Sitting, Step};
pub use supervision::{
    Action, AgendaItem, Agreement, AnswerRef, Asked, Choosing, Dates, Decision, Goes, Heard, HubSheet, OwnLists, Packet,
    PacketKind, Paper, PrepareStep, Replacement, Role, Ruling, SentFile, Session, SessionKind, Source, Supervision, Whose,
};
pub use unread::{unread_apart, unread_bracket, without_unread};
