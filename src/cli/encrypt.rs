//! `aftershift encrypt`: seals the journal behind a passphrase, and everything about its keys.

use std::io::{self, IsTerminal};

use crate::base::{Notice, Secret};
use crate::store::{LockState, Store};

use super::args::EncryptAsk;
use super::error::{Failure, tell};
use super::{Shell, out, passphrase};

/// How much of a recovery key is typed from the paper to see that it is right. Characters.
const CHECKED: usize = 6;

/// How many characters of a key stand together on paper, and how many in a row.
const GROUP: usize = 4;
const ROW: usize = 5 * GROUP;

pub(super) fn run(ask: &EncryptAsk, shell: &Shell) -> Result<(), Failure> {
    match ask {
        EncryptAsk::Status { json } => status(&shell.store(), *json),
        EncryptAsk::On => on(shell),
        EncryptAsk::Off => off(shell),
        EncryptAsk::Passphrase { new_passphrase_file } => {
            let store = sealed(shell)?;
            let old = passphrase::known(shell.passphrase_file.as_deref())?;
            let new = passphrase::fresh(new_passphrase_file.as_deref())?;
            store.change_passphrase(&old, &new).map_err(|error| Failure::locked(error.notice()))?;
            tell(&Notice::new(crate::say!("encrypt-changed")));
            Ok(())
        }
        EncryptAsk::RecoveryKey => recovery_key(shell),
        EncryptAsk::Recover => recover(shell),
    }
}

fn status(store: &Store, json: bool) -> Result<(), Failure> {
    let is_sealed = store.lock_state() != LockState::Open;
    if json {
        return out::json(&serde_json::json!({
            "sealed": is_sealed,
            "recovery_key": store.has_recovery_key(),
            "unsettled": store.is_unsettled(),
        }));
    }
    let standing = if is_sealed {
        crate::say!("encrypt-status-sealed", recovery = if store.has_recovery_key() { "yes" } else { "no" })
    } else {
        crate::say!("encrypt-status-open")
    };
    let unsettled = if store.is_unsettled() { crate::say!("encrypt-status-unsettled") } else { String::new() };
    out::data(|to| [standing, unsettled].iter().filter(|line| !line.is_empty()).try_for_each(|line| writeln!(to, "{line}")))
}

fn on(shell: &Shell) -> Result<(), Failure> {
    let mut store = shell.store();
    if store.lock_state() != LockState::Open {
        if !store.is_unsettled() {
            return Err(Failure::there(Notice::new(crate::say!("encrypt-already"))));
        }
        store = shell.journal()?;
    }
    tell(&Notice::new(crate::say!("encrypt-about")));
    let passphrase = passphrase::fresh(shell.passphrase_file.as_deref())?;
    store.seal(&passphrase, &mut progress())?;
    tell(&Notice::new(crate::say!("encrypt-on")).hint(crate::say!("encrypt-on-hint")));
    Ok(())
}

fn off(shell: &Shell) -> Result<(), Failure> {
    let store = shell.store();
    if store.holds_what_came_sealed() {
        store.open_what_came_sealed(&passphrase::known(shell.passphrase_file.as_deref())?)?;
    } else {
        sealed(shell)?;
        shell.journal()?.unseal(&mut progress())?;
    }
    tell(&Notice::new(crate::say!("encrypt-off")));
    Ok(())
}

fn recovery_key(shell: &Shell) -> Result<(), Failure> {
    sealed(shell)?;
    let key = shell.journal()?.make_recovery_key(&mut progress())?;
    tell(&Notice::new(crate::say!("encrypt-recovery")));
    // Another program gets it as it is.
    let shown = if io::stdout().is_terminal() { on_paper(&key) } else { key.clone() };
    out::data(|to| writeln!(to, "{}", shown.expose()))?;
    if !io::stdin().is_terminal() {
        return Ok(());
    }
    let typed = passphrase::ask(crate::word!("encrypt-recovery-check"))?;
    if ends_in(&key, &typed) {
        tell(&Notice::new(crate::say!("encrypt-recovery-right")));
        Ok(())
    } else {
        Err(Failure::failed(Notice::new(crate::say!("encrypt-recovery-wrong"))))
    }
}

/// A key in groups and rows that can be copied by hand.
fn on_paper(key: &Secret) -> Secret {
    let (begins, rest) = key.expose().rsplit_once('-').unwrap_or_default();
    let mut words = String::with_capacity(2 * key.expose().len());
    words.push_str(begins);
    words.push('-');
    for (at, letter) in rest.chars().enumerate() {
        if at % ROW == 0 {
            words.push('\n');
        } else if at % GROUP == 0 {
            words.push(' ');
        }
        words.push(letter);
    }
    Secret::from(words)
}

fn ends_in(key: &Secret, typed: &Secret) -> bool {
    let typed: String = typed.expose().split_whitespace().collect::<String>().to_uppercase();
    typed.chars().count() >= CHECKED && key.expose().ends_with(&typed)
}

fn recover(shell: &Shell) -> Result<(), Failure> {
    let store = sealed(shell)?;
    let key = passphrase::ask(crate::word!("encrypt-recover"))?;
    store.unlock_by_recovery_key(&key).map_err(|error| Failure::locked(error.notice()))?;
    let passphrase = passphrase::fresh(shell.passphrase_file.as_deref())?;
    store.start_over(&passphrase, &mut progress())?;
    tell(&Notice::new(crate::say!("encrypt-recovered")));
    Ok(())
}

/// The journal, if it is sealed.
fn sealed(shell: &Shell) -> Result<Store, Failure> {
    let store = shell.store();
    match store.lock_state() {
        LockState::Open => Err(Failure::nothing(Notice::new(crate::say!("encrypt-already-open")))),
        LockState::Locked | LockState::Unlocked => Ok(store),
    }
}

/// Says how far it is, at every hundredth record, where somebody looks.
fn progress() -> impl FnMut(usize, usize) {
    let is_seen = io::stderr().is_terminal();
    move |done, all| {
        if is_seen && done > 0 && done % 100 == 0 {
            tell(&Notice::new(crate::say!("encrypt-progress", done = done, all = all)));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_can_be_copied_by_hand_and_checked_as_it_stands_on_paper() {
        let key = Secret::from("AGE-SECRET-KEY-1QQPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L".to_owned());
        let paper = on_paper(&key);
        assert_eq!(paper.expose(), "AGE-SECRET-KEY-\n1QQP ZRY9 X8GF 2TVD W0S3\nJN54 KHCE 6MUA 7L");
        assert_eq!(paper.expose().split_whitespace().collect::<String>(), key.expose());
        let check = |typed: &str, expect| assert_eq!(ends_in(&key, &Secret::from(typed.to_owned())), expect, "{typed}");
        check("6mua 7l", true);
        check("6MUA7L", true);
        check("7L", false);
        check("6MUA 7Q", false);
    }
}
