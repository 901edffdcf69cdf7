//! `aftershift merge`: entries that were changed in two places, shown and brought together.

use crate::base::{Notice, text};
use crate::jobs;
use crate::model::{Answer, Clash, Side};
use crate::runtime;

use super::args::Keep;
use super::error::{Failure, tell};
use super::show::unclear;
use super::{Shell, out};

pub(super) fn run(id: Option<&str>, keep: Option<Keep>, take: &[Keep], shell: &Shell) -> Result<(), Failure> {
    let store = shell.journal()?;
    let clashes = jobs::load(&store).library.clashes;
    let Some(id) = id else { return list(&clashes) };
    let no_such = || Failure::nothing(Notice::new(crate::say!("cli-merge-no-such", id = id)));
    let mut meant = clashes.iter().filter(|clash| clash.ours.id.ends_with(id));
    let clash = meant.next().ok_or_else(no_such)?;
    if meant.any(|other| other.ours.id != clash.ours.id) {
        return Err(unclear(id));
    }
    let count = clash.differences().len();
    let sides: Vec<Side> = match keep {
        Some(keep) => vec![keep.into(); count],
        None if take.is_empty() => return show(clash),
        None => take.iter().copied().map(Side::from).collect(),
    };
    if sides.len() != count {
        return Err(Failure::usage(Notice::new(crate::say!("cli-merge-count", count = count))));
    }
    jobs::merge(&store, clash, &sides, runtime::moment().now)?;
    tell(&Notice::new(crate::say!("cli-merge-done")));
    Ok(())
}

fn list(clashes: &[Clash]) -> Result<(), Failure> {
    if clashes.is_empty() {
        return Err(Failure::nothing(Notice::new(crate::say!("cli-merge-none"))));
    }
    let line = |clash: &Clash| crate::say!("cli-merge-two", id = clash.ours.id.short(), file = text::shown(&clash.file));
    out::data(|to| clashes.iter().try_for_each(|clash| writeln!(to, "{}", line(clash))))?;
    tell(&Notice::new(crate::say!("cli-merge-how")));
    Ok(())
}

fn show(clash: &Clash) -> Result<(), Failure> {
    let words = |answer: &Option<Answer>| {
        answer.as_ref().map_or_else(|| crate::say!("clash-nothing"), |answer| text::shown(&answer.words()))
    };
    out::data(|to| {
        for (number, difference) in (1..).zip(clash.differences()) {
            let question = text::shown(&difference.question);
            writeln!(to, "{}", crate::say!("cli-merge-difference", number = number, question = question))?;
            writeln!(to, "{}", crate::say!("cli-merge-ours", words = words(&difference.ours)))?;
            writeln!(to, "{}\n", crate::say!("cli-merge-theirs", words = words(&difference.theirs)))?;
        }
        Ok(())
    })?;
    tell(&Notice::new(crate::say!("cli-merge-choose")));
    Ok(())
}
