//! `aftershift supervision agenda`: what to talk about, printed or changed.

use crate::base::{Notice, text};
use crate::line::{Start, told};
use crate::model::{AgendaItem, PrepareStep, Session, Wanted};
use crate::runtime;
use crate::say;

use super::super::Shell;
use super::super::error::{Failure, tell};
use super::args::Agenda;
use super::desk::{Desk, count, is_a_person, numbered, pair};

/// How no kind of response is named.
const NONE: &str = "none";

pub(super) fn run(ask: &Agenda, shell: &Shell) -> Result<(), Failure> {
    ask.words.refuse()?;
    let desk = Desk::open(shell)?;
    let start = Start::Packet(Some(PrepareStep::Agenda));
    let changes = ask.add || ![ask.cut.len(), ask.order.len(), ask.wanted.len(), ask.again.len()].iter().all(|many| *many == 0);
    if !changes && is_a_person() {
        return desk.supervise(&ask.id, start);
    }
    let mut open = desk.take(&ask.id, start)?;
    if changes {
        change(ask, &mut open.prepared.session)?;
        if ask.add {
            let said = desk.typed(say!("sup-ask-add"), usize::MAX)?;
            let added = said.into_iter().map(|words| AgendaItem::own(runtime::moment().id, words));
            open.prepared.session.agenda.extend(added);
        }
        desk.keep(&mut open)?;
    }
    let agenda = &open.prepared.session.agenda;
    if agenda.is_empty() {
        tell(&Notice::new(say!("sup-agenda-empty")));
    }
    count(agenda.iter().map(told::item))
}

/// Does what was asked; every number means the thing it meant before.
fn change(ask: &Agenda, session: &mut Session) -> Result<(), Failure> {
    let most = session.agenda.len();
    for typed in &ask.wanted {
        let (number, words) = pair(typed)?;
        let wanted = wanted(words)?;
        if let Some(item) = session.agenda.get_mut(numbered(number, most)?) {
            item.wanted = wanted;
        }
    }
    for number in &ask.again {
        if let Some(item) = session.agenda.get_mut(numbered(*number, most)?) {
            item.again = true;
        }
    }
    let places = |numbers: &[usize]| numbers.iter().map(|number| numbered(*number, most)).collect::<Result<Vec<usize>, _>>();
    let (first, cut) = (places(&ask.order)?, places(&ask.cut)?);
    let mut order: Vec<usize> = Vec::with_capacity(most);
    for at in first.into_iter().chain(0..most) {
        if !order.contains(&at) {
            order.push(at);
        }
    }
    session.agenda = order.iter().filter_map(|at| session.agenda.get(*at).cloned()).collect();
    let mut now: Vec<usize> = cut.iter().filter_map(|at| order.iter().position(|there| there == at)).collect();
    now.sort_unstable();
    now.dedup();
    for at in now.into_iter().rev() {
        session.cut(at);
    }
    Ok(())
}

/// A kind of response, or none.
pub(in crate::cli) fn wanted(typed: &str) -> Result<Option<Wanted>, Failure> {
    if typed == NONE {
        return Ok(None);
    }
    let kinds: Vec<String> = Wanted::ALL.iter().map(|wanted| first_word(&wanted.words())).collect();
    let unclear = || say!("cli-sup-wanted", kinds = kinds.join(", "));
    told::wanted(typed).map(Some).ok_or_else(|| Failure::usage(Notice::new(unclear())))
}

fn first_word(words: &str) -> String {
    text::one_line(words).split(' ').next().unwrap_or_default().to_owned()
}
