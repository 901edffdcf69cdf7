//! Keys: the journal's own, a recovery key, and the passphrase that opens the first.

use std::fmt;
use std::io::{Read, Write};

use age::secrecy::{ExposeSecret, SecretString};
use age::{scrypt, x25519};
use zeroize::Zeroizing;

use crate::base::Secret;

use super::Shut;

/// How hard it is to try passphrases, as the power of two of scrypt's N. About two seconds on the machines people have, and within
/// what the stock tool opens (it refuses more than 22).
const WORK: u8 = 17;

/// The most work a key of another program may ask for.
const MOST_WORK: u8 = 22;

/// A key that opens what was sealed to it.
#[derive(Clone)]
pub(in crate::store) struct Key(x25519::Identity);

/// Whom to seal to.
#[derive(Clone, PartialEq)]
pub(in crate::store) struct Recipient(x25519::Recipient);

impl Key {
    /// A key nobody has.
    pub(in crate::store) fn generate() -> Self {
        Self(x25519::Identity::generate())
    }

    /// The key written as the stock tool writes it: `AGE-SECRET-KEY-1…`. Spaces and small letters are put right.
    pub(in crate::store) fn read(typed: &Secret) -> Option<Self> {
        let tidy: Zeroizing<String> =
            Zeroizing::new(typed.expose().chars().filter(|c| !c.is_whitespace()).map(|c| c.to_ascii_uppercase()).collect());
        tidy.parse().ok().map(Self)
    }

    /// Whom to seal to so that this key opens it.
    pub(in crate::store) fn recipient(&self) -> Recipient {
        Recipient(self.0.to_public())
    }

    /// The key, to be put on paper.
    pub(in crate::store) fn words(&self) -> Secret {
        Secret::from(self.0.to_string().expose_secret().to_owned())
    }

    pub(super) fn as_age(&self) -> &dyn age::Identity {
        &self.0
    }
}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Key")
    }
}

impl Recipient {
    /// The recipient written as `age1…`.
    pub(in crate::store) fn read(text: &str) -> Option<Self> {
        text.parse().ok().map(Self)
    }

    pub(super) fn as_age(&self) -> &dyn age::Recipient {
        &self.0
    }
}

impl fmt::Display for Recipient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Debug for Recipient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// The key as a file that only the passphrase opens. `None` when it could not be made.
pub(in crate::store) fn seal_key(key: &Key, passphrase: &Secret) -> Option<Vec<u8>> {
    let mut recipient = scrypt::Recipient::new(SecretString::from(passphrase.expose().to_owned()));
    recipient.set_work_factor(WORK);
    let encryptor = age::Encryptor::with_recipients(std::iter::once(&recipient as &dyn age::Recipient)).ok()?;
    let mut out = Vec::new();
    let mut writer = encryptor.wrap_output(&mut out).ok()?;
    writer.write_all(key.words().expose().as_bytes()).ok()?;
    writer.write_all(b"\n").ok()?;
    writer.finish().ok()?;
    Some(out)
}

/// The key in such a file.
pub(in crate::store) fn open_key(bytes: &[u8], passphrase: &Secret) -> Result<Key, Shut> {
    let mut identity = scrypt::Identity::new(SecretString::from(passphrase.expose().to_owned()));
    identity.set_max_work_factor(MOST_WORK);
    let decryptor = age::Decryptor::new(bytes).map_err(|_unreadable| Shut::Damaged)?;
    let mut reader = decryptor.decrypt(std::iter::once(&identity as &dyn age::Identity)).map_err(|error| match error {
        age::DecryptError::DecryptionFailed | age::DecryptError::KeyDecryptionFailed | age::DecryptError::NoMatchingKeys => {
            Shut::WrongKey
        }
        _ => Shut::Damaged,
    })?;
    let mut text = Zeroizing::new(String::new());
    reader.read_to_string(&mut text).map_err(|_cut| Shut::Damaged)?;
    Key::read(&Secret::from(text.as_str().to_owned())).ok_or(Shut::Damaged)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_passphrase_opens_its_key_and_no_other_does() {
        let key = Key::generate();
        let file = seal_key(&key, &Secret::from("dogs in the courtyard".to_owned())).unwrap();
        let opened = open_key(&file, &Secret::from("dogs in the courtyard".to_owned())).unwrap();
        assert_eq!(opened.words(), key.words());
        assert_eq!(open_key(&file, &Secret::from("cats".to_owned())).err(), Some(Shut::WrongKey));
        assert_eq!(open_key(&file[..60], &Secret::from("dogs in the courtyard".to_owned())).err(), Some(Shut::Damaged));
    }

    #[test]
    fn a_key_is_read_as_people_copy_it_from_paper() {
        let key = Key::generate();
        let written = key.words();
        let typed = written.expose().to_lowercase().split_at(20).0.to_owned() + " \n " + written.expose().split_at(20).1;
        assert_eq!(Key::read(&Secret::from(typed)).unwrap().words(), written);
        assert!(Key::read(&Secret::from("AGE-SECRET-KEY-1NOT".to_owned())).is_none());
        assert!(!format!("{key:?} {written:?}").contains("AGE"));
    }
}
