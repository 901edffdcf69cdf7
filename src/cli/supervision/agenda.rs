//! `aftershift supervision agenda`: what to talk about, printed or changed.

use crate::base::{Notice, text};
use crate::line::{LineOf, Question, Start, told};
use crate::model::{AgendaItem, PrepareStep, Session, Source, Wanted};
use crate::report::Preparation;
use crate::runtime;
use crate::say;

use super::super::Shell;
use super::super::error::{Failure, tell};
use super::args::Agenda;
use super::desk::{Desk, count, each_numbered, is_a_person, numbered, pair};

/// How no kind of response is named.
const NONE: &str = "none";

pub(super) fn run(ask: &Agenda, shell: &Shell) -> Result<(), Failure> {
    ask.words.refuse()?;
    let desk = Desk::open(shell)?;
    let start = Start::Packet(Some(PrepareStep::Agenda));
    let numbers = [&ask.on, &ask.cut, &ask.order, &ask.again, &ask.not_again, &ask.reword];
    let changes = ask.add || !ask.wanted.is_empty() || numbers.iter().any(|numbers| !numbers.is_empty());
    if !changes && is_a_person() {
        return desk.supervise(&ask.id, start);
    }
    let mut open = desk.take(&ask.id, start)?;
    if changes {
        let (waits, goes) = (waiting(&ask.on, &open.prepared)?, waiting(&ask.cut, &open.prepared)?);
        let session = &mut open.prepared.session;
        // What cannot be done is said before anything is typed.
        change(ask, &mut session.clone())?;
        reword(&ask.reword, session, &desk)?;
        change(ask, session)?;
        if ask.add {
            let said = desk.typed(say!("sup-ask-add"), LineOf::Words)?;
            let added = said.into_iter().map(|words| AgendaItem::own(runtime::moment().id, words));
            session.agenda.extend(added);
        }
        for source in waits {
            open.prepared.put_on(&source);
        }
        for source in goes {
            open.prepared.let_go(&source);
        }
        desk.keep(&mut open)?;
    }
    if open.prepared.session.agenda.is_empty() {
        tell(&Notice::new(say!("sup-agenda-empty")));
    }
    count(told::agenda(&open.prepared))
}

/// What waits by these numbers, which go on where those of the agenda end.
fn waiting(numbers: &[usize], prepared: &Preparation) -> Result<Vec<Source>, Failure> {
    let on = prepared.session.agenda.len();
    let places = each_numbered(numbers, on + prepared.waiting().count())?;
    Ok(places.into_iter().filter_map(|at| prepared.waiting().nth(at.checked_sub(on)?)).map(|item| item.source.clone()).collect())
}

/// Puts the words in place of these that are typed for them.
fn reword(numbers: &[usize], session: &mut Session, desk: &Desk) -> Result<(), Failure> {
    let places = each_numbered(numbers, session.agenda.len())?;
    if places.is_empty() {
        return Ok(());
    }
    let asked = places.iter().filter_map(|at| session.agenda.get(*at)).map(|item| Question {
        words: say!("sup-ask-words"),
        choices: Vec::new(),
        stands: item.words.clone(),
    });
    let said = desk.typed_for_each(asked.collect())?;
    for (at, words) in places.into_iter().zip(said) {
        if let (Some(item), Some(words)) = (session.agenda.get_mut(at), words) {
            item.words = words;
        }
    }
    Ok(())
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
    for (numbers, again) in [(&ask.again, true), (&ask.not_again, false)] {
        for at in each_numbered(numbers, most)? {
            if let Some(item) = session.agenda.get_mut(at) {
                item.again = again;
            }
        }
    }
    // What waits has the numbers behind.
    let cut: Vec<usize> = ask.cut.iter().copied().filter(|number| *number <= most).collect();
    let (first, cut) = (each_numbered(&ask.order, most)?, each_numbered(&cut, most)?);
    let mut order: Vec<usize> = Vec::with_capacity(most);
    for at in first.into_iter().chain(0..most) {
        if !order.contains(&at) {
            order.push(at);
        }
    }
    session.agenda = order.iter().filter_map(|at| session.agenda.get(*at).cloned()).collect();
    let mut now: Vec<usize> = cut.iter().filter_map(|at| order.iter().position(|there| there == at)).collect();
    now.sort_unstable();
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
