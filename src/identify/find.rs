//! Every detail in some passages that could identify someone, each thing once.

use super::address::address;
use super::age::age;
use super::date::date;
use super::group::things;
use super::listed::Listed;
use super::names::names;
use super::number::number;
use super::online::{addresses, handles};
use super::record;
use super::scan::Scan;
use super::time::time;
use super::{Lists, Thing};

/// The things in `passages`, in the order in which they are first mentioned. A passage is one chosen text; a thing may stand in
/// several.
///
/// It is a first look. It does not find everything, and asks about some things that are nobody's.
pub fn find(passages: &[&str], lists: &Lists) -> Vec<Thing> {
    let mut scans: Vec<Scan<'_>> = passages.iter().map(|passage| Scan::new(passage)).collect();
    scans.iter_mut().for_each(patterns);
    names(&mut scans);
    let listed = Listed::new(lists);
    for scan in &mut scans {
        listed.take_always(scan);
        listed.spare_never(scan);
    }
    things(&scans, lists)
}

/// Takes out what is known by its form. What is put first wins where two would have the same words.
fn patterns(scan: &mut Scan<'_>) {
    addresses(scan);
    handles(scan);
    scan.look_for(record::named);
    scan.look_for(date);
    scan.look_for(address);
    scan.look_for(age);
    scan.look_for(time);
    scan.look_for(record::code);
    scan.look_for(number);
    scan.look_for(record::half_named);
}

/// What of one kind is found in `text`, as it is written.
#[cfg(test)]
pub(super) fn found(text: &str, kind: super::Kind) -> Vec<String> {
    let things = find(&[text], &Lists::default());
    let mut mentions: Vec<_> = things.into_iter().filter(|thing| thing.kind == kind).flat_map(|thing| thing.mentions).collect();
    mentions.sort_by_key(|mention| mention.range.start);
    mentions.into_iter().filter_map(|mention| text.get(mention.range).map(str::to_owned)).collect()
}
