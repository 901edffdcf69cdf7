//! Keys in, files out: what a person does in an evening, and what stands on the disk then.

mod anything;
mod backups;
mod disk_says_no;
mod drafts;
mod flags;
mod hands;
mod in_hand;
mod no_word_lost;
mod own_words;
mod preparing;
mod reading_back;
mod sessions;
mod sitting;
mod time;
mod twice;
mod unread;
mod windows;
