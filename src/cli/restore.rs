//! `aftershift restore`: a backup looked at whole, then put into an empty folder or beside what is there.

use crate::base::Notice;
use crate::store::{self, Backup, Beside};

use super::args::Restore;
use super::error::{Failure, tell};
use super::{Shell, out, passphrase};

pub(super) fn run(ask: &Restore, shell: &Shell) -> Result<(), Failure> {
    let mut backup = Backup::open(&ask.file)?;
    let Some(folder) = &ask.to else { return beside(&mut backup, shell) };
    store::restore(&mut backup, folder)?;
    let folder = folder.display().to_string();
    let words = crate::say!("restore-done", files = backup.files(), folder = folder.as_str());
    let hint = crate::say!("restore-done-hint", folder = folder);
    out::data(|to| [words, hint].iter().try_for_each(|line| writeln!(to, "{line}")))
}

fn beside(backup: &mut Backup, shell: &Shell) -> Result<(), Failure> {
    let store = shell.journal()?;
    if backup.is_sealed() {
        backup.unlock_as(&store)?;
    }
    if backup.is_locked() {
        let typed = match &shell.passphrase_file {
            Some(file) => passphrase::known(Some(file))?,
            None => passphrase::ask(crate::word!("restore-passphrase"))?,
        };
        backup.unlock(&typed).map_err(|error| Failure::locked(error.notice()))?;
    }
    let Beside { added, there, copies, set_aside, unopened } = store.restore_beside(backup)?;
    let mut lines = vec![crate::say!("restore-added", count = added), crate::say!("restore-there", count = there)];
    lines.extend(copies.into_iter().map(|file| crate::say!("restore-copy", file = file)));
    if set_aside > 0 {
        lines.push(crate::say!("restore-set-aside", count = set_aside));
    }
    out::data(|to| lines.iter().try_for_each(|line| writeln!(to, "{line}")))?;
    for left in &unopened {
        tell(&Notice::new(crate::say!("restore-unopened", file = left.file.as_str(), reason = left.reason.as_str())));
    }
    if unopened.is_empty() { Ok(()) } else { Err(Failure::said(false)) }
}
