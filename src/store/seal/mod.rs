//! Sealed records: bytes in, bytes out, in the format of the stock `age` tool (age-encryption.org/v1).
//!
//! A journal that is sealed has an identity of its own. Every record is sealed to it and, where one was made, to a recovery key. The
//! identity stands in `key.age`, sealed by the passphrase. So to write needs no passphrase, and to change it rewrites one file.

mod keys;

pub(super) use keys::{Key, Recipient, open_key, seal_key};

use std::io::{Read, Write};
use std::path::{Path, PathBuf};

use zeroize::Zeroizing;

/// What the name of a sealed record ends in, after the name it has in the open.
const ENDING: &str = "age";

/// Why something sealed stayed shut.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shut {
    /// None of the keys at hand fits.
    WrongKey,
    /// It was sealed once, and is damaged or cut off since.
    Damaged,
}

/// Where the record stands when it is sealed.
pub(super) fn sealed(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(ENDING);
    PathBuf::from(name)
}

/// Where the record stands in the open, whichever of its two names this is.
pub(super) fn in_the_open(path: &Path) -> PathBuf {
    if is_sealed(path) { path.with_extension("") } else { path.to_owned() }
}

/// Whether a file of this name, in the open, may hold a record. A sync program that set a sealed one aside put its own words before
/// the last ending: `x.ron.sync-conflict-….age`, `x.ron (conflicted copy).age`.
pub(super) fn may_hold_a_record(path: &Path, was_sealed: bool) -> bool {
    let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    path.extension().is_some_and(|ending| ending == "ron") || (was_sealed && name.contains(".ron"))
}

/// Whether this is the name of a sealed record.
pub(super) fn is_sealed(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending == ENDING)
}

/// Whether `bytes` are sealed, as far as that can be seen from outside.
pub(super) fn looks_sealed(bytes: &[u8]) -> bool {
    age::Decryptor::new(bytes).is_ok()
}

/// `bytes`, sealed so that each of the recipients can open them alone. `None` when there is no recipient.
pub(super) fn seal(bytes: &[u8], to: &[Recipient]) -> Option<Vec<u8>> {
    let encryptor = age::Encryptor::with_recipients(to.iter().map(Recipient::as_age)).ok()?;
    let mut out = Vec::with_capacity(bytes.len() + 512);
    let mut writer = encryptor.wrap_output(&mut out).ok()?;
    writer.write_all(bytes).ok()?;
    writer.finish().ok()?;
    Some(out)
}

/// What was sealed. Nothing is given unless all of it is whole: the format hands out a beginning before it knows about the end.
pub(super) fn open(bytes: &[u8], key: &Key) -> Result<Zeroizing<Vec<u8>>, Shut> {
    let decryptor = age::Decryptor::new(bytes).map_err(|_unreadable| Shut::Damaged)?;
    let mut reader = decryptor.decrypt(std::iter::once(key.as_age())).map_err(|error| match error {
        age::DecryptError::NoMatchingKeys => Shut::WrongKey,
        _ => Shut::Damaged,
    })?;
    let mut whole = Zeroizing::new(Vec::with_capacity(bytes.len()));
    reader.read_to_end(&mut whole).map_err(|_cut| Shut::Damaged)?;
    Ok(whole)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_record_has_two_names() {
        let plain = Path::new("entries/2026/a.ron");
        assert_eq!(sealed(plain), Path::new("entries/2026/a.ron.age"));
        assert_eq!(in_the_open(&sealed(plain)), plain);
        assert_eq!(in_the_open(plain), plain);
        assert!(is_sealed(&sealed(plain)) && !is_sealed(plain));
    }

    #[test]
    fn every_bit_that_is_turned_is_noticed() {
        let key = Key::generate();
        let whole = seal(b"what was written", &[key.recipient()]).unwrap();
        for at in 0..whole.len() {
            for bit in 0..8 {
                let mut turned = whole.clone();
                turned[at] ^= 1 << bit;
                let opened = open(&turned, &key);
                assert!(opened.is_err(), "bit {bit} of byte {at} of {}", whole.len());
            }
        }
        for length in 0..whole.len() {
            assert!(open(&whole[..length], &key).is_err(), "cut off at {length}");
        }
    }

    #[test]
    fn a_stranger_opens_nothing_and_each_recipient_opens_all() {
        let (mine, recovery, stranger) = (Key::generate(), Key::generate(), Key::generate());
        let whole = seal(b"words", &[mine.recipient(), recovery.recipient()]).unwrap();
        assert_eq!(open(&whole, &mine).unwrap().as_slice(), b"words");
        assert_eq!(open(&whole, &recovery).unwrap().as_slice(), b"words");
        assert_eq!(open(&whole, &stranger), Err(Shut::WrongKey));
        assert_eq!(seal(b"words", &[]), None);
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 32, ..ProptestConfig::default() })]

        #[test]
        fn any_bytes_come_back(bytes in proptest::collection::vec(any::<u8>(), 0..70_000)) {
            let key = Key::generate();
            let opened = open(&seal(&bytes, &[key.recipient()]).unwrap(), &key).unwrap();
            prop_assert_eq!(opened.as_slice(), bytes.as_slice());
        }
    }
}
