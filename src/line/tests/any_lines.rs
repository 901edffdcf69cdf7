//! Whatever is typed, nothing breaks and nothing is lost.

use proptest::prelude::*;

use super::{Talk, every_kind, moment, one_moment, pack};
use crate::line::Input;
use crate::line::order::{Line, ORDERS, Said};
use crate::model::Kind;

#[test]
fn every_order_has_its_sentence() {
    for order in &ORDERS {
        assert_ne!(order.what.say(), order.what.0);
    }
}

fn line() -> impl Strategy<Value = String> {
    let orders: Vec<&str> = ORDERS.iter().map(|order| order.typed).chain([".", "", ".ask 1", ".edit 2", "1", "3"]).collect();
    prop_oneof![3 => proptest::sample::select(orders).prop_map(str::to_owned), 2 => "\\PC{0,12}", 1 => any::<String>()]
}

proptest! {
    #[test]
    fn no_lines_can_harm_and_nothing_steers_the_terminal(lines in prop::collection::vec(line(), 0..40), piped in any::<bool>()) {
        for pack in [one_moment(), every_kind(), pack(Vec::new())] {
            let mut talk = Talk::begin(&pack, if piped { Input::Pipe } else { Input::Keyboard });
            for line in &lines {
                let reply = talk.reflect.hear(line, moment());
                prop_assert!(!reply.lines.iter().any(|line| line.contains(|c: char| c.is_control() && c != '\t')));
                talk.take(reply);
            }
            talk.end();
            prop_assert!(talk.end.is_some());
        }
    }

    #[test]
    fn every_word_of_a_long_answer_is_kept(lines in prop::collection::vec(line(), 0..40), piped in any::<bool>()) {
        let mut talk = Talk::begin(&one_moment(), if piped { Input::Pipe } else { Input::Keyboard });
        for line in &lines {
            let asked = talk.reflect.sitting.current().map(|response| response.prompt.kind.clone());
            let listens = asked == Some(Kind::LongText) && talk.reflect.aside.is_none();
            let said: Line = Line::read(line);
            talk.hear(&[line]);
            if let (true, Line::Stray(words) | Line::Said(Said::Words(words))) = (listens, said) {
                // What comes by pipe reaches the disk at its end.
                let draft = if piped { Some(talk.reflect.sitting.entry()) } else { talk.draft.as_ref().map(|draft| &draft.entry) };
                let kept = draft.is_some_and(|entry| entry.answered().any(|(_, answer)| answer.words().contains(&words)));
                prop_assert!(kept, "{words:?} is not in {draft:?}");
            }
        }
    }
}
