//! Every detail in some passages that could identify someone, each thing once: first what is known by its form, then names, then what stands
//! on the worker's own lists.

use super::Thing;
use super::address::address;
use super::date::date;
use super::group::things;
use super::how_old::age;
use super::listed::Listed;
use super::names::names;
use super::number::number;
use super::online::{addresses, handles, users};
use super::record;
use super::scan::Scan;
use super::time::time;
use crate::model::OwnLists;

/// The things in `passages`, in the order in which they are first mentioned. A passage is one chosen text; a thing may stand in
/// several.
///
/// It is a first look. It does not find everything, and asks about some things that are nobody's.
pub fn find(passages: &[&str], lists: &OwnLists) -> Vec<Thing> {
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
    scan.look_for(users);
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
    let things = find(&[text], &OwnLists::default());
    let mut mentions: Vec<_> = things.into_iter().filter(|thing| thing.kind == kind).flat_map(|thing| thing.mentions).collect();
    mentions.sort_by_key(|mention| mention.range.start);
    mentions.into_iter().filter_map(|mention| text.get(mention.range).map(str::to_owned)).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::super::applied;
    use super::super::lexicon::{Trait, Traits, is_plain};
    use super::super::text::tokens;
    use super::*;
    use crate::model::{Decision, Replacement, Role};

    /// Ways to write about somebody called `{}`. The first says beyond doubt that it is a name.
    const SENTENCES: [&str; 8] = [
        "I sat with {} today. ",
        "{}'s mum came along. ",
        "Then {} laughed, as {} does.\n",
        "{} rang. ",
        "Why {}? ",
        "\"{}\", she said. ",
        "It was (after {}’s review) raining. ",
        "- ex-{}\n",
    ];

    fn name() -> impl Strategy<Value = String> {
        let known = prop::sample::select(vec![
            "Tamika",
            "Hēmi",
            "Siobhán",
            "Josephine Akintola",
            "Hannah Brightwell-Osei",
            "O'Brien",
            "Will",
        ]);
        let unheard = "[BDKLMNPRST][aeiouéø][bdklmnrsvz][aeiouā][kmnrv]z".prop_map(String::from);
        prop_oneof![known.prop_map(str::to_owned), unheard]
    }

    /// How a name is written: as it is, small, in capitals, without its marks.
    fn written(name: &str, how: u8) -> String {
        match how {
            0 => name.to_lowercase(),
            1 => name.to_uppercase(),
            2 => crate::base::fold::fold(name),
            _ => name.to_owned(),
        }
    }

    fn passage() -> impl Strategy<Value = Vec<(usize, u8)>> {
        prop::collection::vec((0..SENTENCES.len(), 0u8..6), 0..6)
    }

    proptest! {
        #[test]
        fn mentions_stand_apart_and_on_borders(passages in prop::collection::vec("([A-Z]?[a-z]{1,8}[ .'’-]|[0-9]{1,6}[ /.:-]|\\PC|\n){0,40}", 0..4), words in "[a-z]{1,4}( [a-z]{1,4})?") {
            let passages: Vec<&str> = passages.iter().map(String::as_str).collect();
            let lists = OwnLists { always: vec![(words, Replacement::Role(Role::Supported))], never: vec![String::new()] };
            let things = find(&passages, &lists);
            let mut mentions: Vec<_> = things.iter().flat_map(|thing| &thing.mentions).collect();
            mentions.sort_by_key(|mention| (mention.passage, mention.range.start));
            for mention in &mentions {
                prop_assert!(passages[mention.passage].get(mention.range.clone()).is_some_and(|words| !words.trim().is_empty()));
            }
            for pair in mentions.windows(2) {
                prop_assert!(pair[0].passage < pair[1].passage || pair[0].range.end <= pair[1].range.start);
            }
            let firsts: Vec<_> = things.iter().map(|thing| (thing.mentions[0].passage, thing.mentions[0].range.start)).collect();
            prop_assert!(firsts.is_sorted());
            let kept = vec![Decision::Keep; things.len()];
            prop_assert_eq!(applied(&passages, things.iter().zip(&kept)), passages);
        }

        #[test]
        fn nothing_is_left_of_a_name(name in name(), written_in in prop::collection::vec(passage(), 1..4), place in 0usize..4) {
            let mut passages: Vec<String> = written_in
                .iter()
                .map(|sentences| sentences.iter().map(|(which, how)| SENTENCES[*which].replace("{}", &written(&name, *how))).collect())
                .collect();
            let place = place.min(passages.len() - 1);
            passages[place] += &SENTENCES[0].replace("{}", &name);
            let passages: Vec<&str> = passages.iter().map(String::as_str).collect();
            let things = find(&passages, &OwnLists::default());
            let decisions = vec![Decision::from(Role::Supported); things.len()];
            let left: BTreeSet<String> = applied(&passages, things.iter().zip(&decisions))
                .iter()
                .flat_map(|passage| tokens(passage).into_iter().map(|token| token.folded.to_string()).collect::<Vec<_>>())
                .collect();
            for word in tokens(&name) {
                let everyday = is_plain(&word.folded) || Traits::of(&word.folded).has(Trait::Function);
                prop_assert!(everyday || !word.is_word() || !left.contains(&*word.folded), "{} is left in {left:?} of {passages:?}", word.text);
            }
        }

        #[test]
        fn nothing_is_left_of_what_is_listed(name in prop_oneof![name(), Just("Blue".to_owned())], sentences in passage()) {
            let text: String = sentences.iter().map(|(which, how)| SENTENCES[*which].replace("{}", &written(&name, *how))).collect();
            let lists = OwnLists { always: vec![(name.to_lowercase(), Replacement::Words("☂".to_owned()))], never: Vec::new() };
            let things = find(&[&text], &lists);
            let decisions: Vec<Decision> = things.iter().map(|thing| Decision::Replace(thing.suggested.clone())).collect();
            let left = applied(&[&text], things.iter().zip(&decisions)).concat();
            let wanted = crate::base::fold::fold(&name);
            prop_assert!(!crate::base::fold::fold(&left).contains(&wanted), "{left}");
        }
    }
}
