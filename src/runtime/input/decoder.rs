//! What the bytes mean that a terminal sends.
//!
//! crossterm has a decoder of its own, which keeps everything to itself from the beginning of a paste to its end: where the end never
//! comes, no key is heard again (crossterm issue 1060). This one never waits for more than a moment. What is cut is passed over, and words
//! are kept whatever stands around them.

use crate::tui::{Code, Event, Key, Mouse, MouseKind};

const ESC: u8 = 0x1b;

/// What ends a paste.
const PASTE_ENDS: &[u8] = b"\x1b[201~";

/// What comes in one piece and is longer was not typed by a hand. Bytes.
const BY_HAND: usize = 16;

/// Bytes in, events out.
#[derive(Debug, Default)]
pub(super) struct Decoder {
    /// The beginning of something whose end has not come yet.
    waiting: Vec<u8>,
    paste: Paste,
}

/// Whether what comes is pasted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Paste {
    #[default]
    No,
    /// It is, until its end.
    Begun,
    /// No end came for a while: the line may be slow, or there is none. What is typed by hand is not pasted.
    Doubtful,
}

/// What the first bytes are.
enum Found {
    /// So many bytes, which mean this or nothing.
    Whole(usize, Option<Event>),
    /// So many bytes, after which a paste goes on.
    Paste(usize),
    /// The beginning of something.
    Part,
}

impl Decoder {
    /// Takes bytes in as they come; gives what is whole.
    pub(super) fn take(&mut self, bytes: &[u8]) -> Vec<Event> {
        if self.paste == Paste::Doubtful {
            let goes_on = bytes.len() > BY_HAND || find(bytes, PASTE_ENDS).is_some();
            self.paste = if goes_on { Paste::Begun } else { Paste::No };
            if !goes_on {
                self.waiting.clear();
            }
        }
        // What was looked through is not looked through again: a paste may be a megabyte.
        let from = self.waiting.len().saturating_sub(PASTE_ENDS.len());
        self.waiting.extend_from_slice(bytes);
        let ends = self.waiting.get(from..).is_some_and(|new| find(new, PASTE_ENDS).is_some());
        if self.paste == Paste::Begun && !ends { Vec::new() } else { self.decode() }
    }

    /// Whether something waits for its end, and not for the next key.
    pub(super) fn is_waiting(&self) -> bool {
        !self.waiting.is_empty() && self.paste != Paste::Doubtful
    }

    /// Whether what waits is pasted, which may come slowly.
    pub(super) fn is_pasting(&self) -> bool {
        self.paste == Paste::Begun
    }

    /// Nothing more has come for a while: what waits is all there is.
    pub(super) fn settle(&mut self) -> Vec<Event> {
        if self.paste == Paste::Begun {
            self.paste = Paste::Doubtful;
            let cut = tail(&self.waiting, PASTE_ENDS).max(unfinished(&self.waiting));
            return pasted(&self.take_first(self.waiting.len() - cut)).into_iter().collect();
        }
        let mut heard = Vec::new();
        while let Some((first, rest)) = self.waiting.split_first() {
            let (event, length) = match (first, rest.first()) {
                (&ESC, None) => (Some(plain(Code::Esc)), 1),
                // A sequence that was cut says nothing, unless it is a letter with alt.
                (&ESC, Some(b'[')) if rest.len() > 1 => (None, self.waiting.len()),
                (&ESC, Some(next)) => (sign(*next).map(|key| Event::Key(Key { alt: true, ..key })), 2),
                _ => (None, 1),
            };
            self.take_first(length);
            heard.extend(event);
            heard.extend(self.decode());
        }
        heard
    }

    fn decode(&mut self) -> Vec<Event> {
        let mut heard = Vec::new();
        let waiting = std::mem::take(&mut self.waiting);
        let mut rest = waiting.as_slice();
        while !rest.is_empty() {
            if self.paste == Paste::Begun {
                let Some(at) = find(rest, PASTE_ENDS) else { break };
                let (words, after) = rest.split_at(at);
                heard.extend(pasted(words));
                rest = after.get(PASTE_ENDS.len()..).unwrap_or_default();
                self.paste = Paste::No;
                continue;
            }
            let length = match first(rest) {
                Found::Part => break,
                Found::Paste(length) => {
                    self.paste = Paste::Begun;
                    length
                }
                Found::Whole(length, event) => {
                    heard.extend(event);
                    length
                }
            };
            rest = rest.get(length..).unwrap_or_default();
        }
        self.waiting = rest.to_vec();
        heard
    }

    fn take_first(&mut self, length: usize) -> Vec<u8> {
        let rest = self.waiting.split_off(length.min(self.waiting.len()));
        std::mem::replace(&mut self.waiting, rest)
    }
}

fn find(bytes: &[u8], what: &[u8]) -> Option<usize> {
    let mut from = 0;
    loop {
        let at = from + bytes.get(from..)?.iter().position(|byte| Some(byte) == what.first())?;
        if bytes.get(at..)?.starts_with(what) {
            return Some(at);
        }
        from = at + 1;
    }
}

/// How many bytes at the end of `bytes` could be the beginning of `what`.
fn tail(bytes: &[u8], what: &[u8]) -> usize {
    (1..what.len()).rev().find(|length| what.get(..*length).is_some_and(|begins| bytes.ends_with(begins))).unwrap_or(0)
}

/// How many bytes at the end of `bytes` begin a letter and do not end it.
fn unfinished(bytes: &[u8]) -> usize {
    let begins = |length: &usize| {
        let end = bytes.len().checked_sub(*length).and_then(|from| bytes.get(from..)).unwrap_or_default();
        std::str::from_utf8(end).is_err_and(|error| error.valid_up_to() == 0 && error.error_len().is_none())
    };
    (1..4).find(begins).unwrap_or(0)
}

fn pasted(bytes: &[u8]) -> Option<Event> {
    (!bytes.is_empty()).then(|| Event::Paste(String::from_utf8_lossy(bytes).into_owned()))
}

fn plain(code: Code) -> Event {
    Event::Key(Key::plain(code))
}

fn first(bytes: &[u8]) -> Found {
    match bytes {
        [ESC, b'[', sequence @ ..] => control(sequence),
        [ESC, b'O', letter, ..] => Found::Whole(3, lettered(*letter, Held::default()).map(Event::Key)),
        // What a terminal says of itself, up to its end; without one it was typed.
        [ESC, b']' | b'P' | b'_' | b'^' | b'X', string @ ..] => {
            string_end(string).map_or(Found::Part, |end| Found::Whole(2 + end, None))
        }
        [ESC, ESC, ..] => Found::Whole(1, Some(plain(Code::Esc))),
        [ESC] | [ESC, b'O'] => Found::Part,
        [ESC, rest @ ..] => match typed(rest) {
            Found::Whole(length, Some(Event::Key(key))) => Found::Whole(length + 1, Some(Event::Key(Key { alt: true, ..key }))),
            other => other,
        },
        typed_bytes => typed(typed_bytes),
    }
}

/// A key that stands for itself.
fn typed(bytes: &[u8]) -> Found {
    let Some(first) = bytes.first() else { return Found::Part };
    if first.is_ascii() {
        return Found::Whole(1, sign(*first).map(Event::Key));
    }
    let length = match first {
        0xc2..=0xdf => 2,
        0xe0..=0xef => 3,
        0xf0..=0xf4 => 4,
        _ => return Found::Whole(1, None),
    };
    let letter = bytes.get(..length).unwrap_or(bytes);
    match std::str::from_utf8(letter) {
        Ok(letter) => Found::Whole(length, letter.chars().next().map(|c| plain(Code::Char(c)))),
        // It may still come; if not, the byte that belongs to no letter is passed over.
        Err(error) if error.error_len().is_none() => Found::Part,
        Err(error) => Found::Whole(error.error_len().unwrap_or(1), None),
    }
}

/// A key that is one byte.
fn sign(byte: u8) -> Option<Key> {
    let letter = |from: u8, first: u8| Key { ctrl: true, ..Key::plain(Code::Char(char::from(byte - from + first))) };
    Some(match byte {
        b'\r' => Key::plain(Code::Enter),
        b'\t' => Key::plain(Code::Tab),
        0x7f => Key::plain(Code::Backspace),
        ESC => Key::plain(Code::Esc),
        0 => Key { ctrl: true, ..Key::plain(Code::Char(' ')) },
        0x01..=0x1a => letter(1, b'a'),
        0x1c..=0x1f => letter(0x1c, b'4'),
        byte if byte.is_ascii() => Key::plain(Code::Char(char::from(byte))),
        _ => return None,
    })
}

/// Where a string for the program ends, if it does.
fn string_end(string: &[u8]) -> Option<usize> {
    let bell = string.iter().position(|byte| *byte == 0x07).map(|at| at + 1);
    let terminator = find(string, b"\x1b\\").map(|at| at + 2);
    bell.into_iter().chain(terminator).min()
}

/// What is held down beside a key.
#[derive(Clone, Copy, Debug, Default)]
struct Held {
    ctrl: bool,
    alt: bool,
    shift: bool,
}

impl Held {
    /// As terminals number it: one more than the sum.
    fn of(number: u32) -> Self {
        let bits = number.saturating_sub(1);
        Self { shift: bits & 1 != 0, alt: bits & 2 != 0, ctrl: bits & 4 != 0 }
    }

    fn beside(self, code: Code) -> Key {
        let shift = self.shift && !matches!(code, Code::Char(_));
        Key { code, ctrl: self.ctrl, alt: self.alt, shift }
    }
}

/// A control sequence, from what follows its beginning.
fn control(sequence: &[u8]) -> Found {
    const BEGINS: usize = 2;
    match sequence {
        // The Linux console's function keys.
        [b'[', letter, ..] => {
            let key = matches!(letter, b'A'..=b'E').then(|| Code::F(letter - b'A' + 1));
            return Found::Whole(BEGINS + 2, key.map(plain));
        }
        // The oldest mouse of all says where it is in three bytes.
        [b'M', button, column, row, ..] => {
            let at = |byte: &u8| u32::from(*byte).saturating_sub(32);
            return Found::Whole(BEGINS + 4, mouse(at(button), at(column), at(row), true));
        }
        [b'['] | [b'M', ..] => return Found::Part,
        _ => {}
    }
    let Some(end) = sequence.iter().position(|byte| !matches!(byte, 0x20..=0x3f)) else { return Found::Part };
    let (parameters, last) = (sequence.get(..end).unwrap_or_default(), sequence.get(end).copied().unwrap_or_default());
    if !matches!(last, 0x40..=0x7e) {
        // It was cut; what cut it is heard.
        return Found::Whole(BEGINS + end, None);
    }
    let length = BEGINS + end + 1;
    if (parameters, last) == (b"200", b'~') { Found::Paste(length) } else { Found::Whole(length, meant(parameters, last)) }
}

fn meant(parameters: &[u8], last: u8) -> Option<Event> {
    let text = std::str::from_utf8(parameters).ok()?;
    let numbers = |text: &str| -> Vec<u32> { text.split(';').map(|part| number(part).unwrap_or(0)).collect() };
    if let Some(text) = text.strip_prefix('<') {
        let [button, column, row] = numbers(text).try_into().ok()?;
        return mouse(button, column, row, last == b'M');
    }
    if last == b'M' {
        let [button, column, row] = numbers(text).try_into().ok()?;
        return mouse(button.saturating_sub(32), column, row, true);
    }
    let all = numbers(text);
    let number_at = |at: usize| all.get(at).copied().unwrap_or(0);
    // A key that comes up is no key that is pressed.
    if text.split(';').nth(1).and_then(|part| part.split(':').nth(1)) == Some("3") {
        return None;
    }
    let held = Held::of(number_at(1));
    let key = match last {
        b'~' if number_at(0) == 27 => coded(number_at(2), held),
        b'~' => numbered(number_at(0)).map(|code| held.beside(code)),
        b'u' => coded(number_at(0), held),
        b'R' if number_at(0) > 1 => None,
        letter => lettered(letter, held),
    };
    key.map(Event::Key)
}

/// The number a part begins with; what follows a colon says more of the same.
fn number(part: &str) -> Option<u32> {
    part.split(':').next()?.parse().ok()
}

/// A key that is called by a letter.
fn lettered(letter: u8, held: Held) -> Option<Key> {
    let code = match letter {
        b'A' => Code::Up,
        b'B' => Code::Down,
        b'C' => Code::Right,
        b'D' => Code::Left,
        b'H' => Code::Home,
        b'F' => Code::End,
        b'P'..=b'S' => Code::F(letter - b'P' + 1),
        b'M' => Code::Enter,
        b'Z' => return Some(Key { shift: true, ..held.beside(Code::Tab) }),
        _ => return None,
    };
    Some(held.beside(code))
}

/// A key that is called by a number.
fn numbered(number: u32) -> Option<Code> {
    let function = |first: u32, name: u32| u8::try_from(number - first + name).ok().map(Code::F);
    match number {
        1 | 7 => Some(Code::Home),
        3 => Some(Code::Delete),
        4 | 8 => Some(Code::End),
        5 => Some(Code::PageUp),
        6 => Some(Code::PageDown),
        11..=15 => function(11, 1),
        17..=21 => function(17, 6),
        23..=26 => function(23, 11),
        28 | 29 => function(28, 15),
        31..=34 => function(31, 17),
        _ => None,
    }
}

/// A key that is called by the number of its character.
fn coded(number: u32, held: Held) -> Option<Key> {
    let code = match number {
        13 => Code::Enter,
        9 => Code::Tab,
        27 => Code::Esc,
        8 | 127 => Code::Backspace,
        _ => Code::Char(char::from_u32(number).filter(|c| !c.is_control())?),
    };
    Some(held.beside(code))
}

fn mouse(button: u32, column: u32, row: u32, down: bool) -> Option<Event> {
    let kind = match (button & 0b11 | button >> 4 & 0b1100, button & 32 != 0) {
        (0, false) if down => MouseKind::Press,
        (0, true) if down => MouseKind::Drag,
        (4, false) => MouseKind::WheelUp,
        (5, false) => MouseKind::WheelDown,
        _ => return None,
    };
    let from_nought = |number: u32| u16::try_from(number.saturating_sub(1)).unwrap_or(u16::MAX);
    Some(Event::Mouse(Mouse { kind, column: from_nought(column), row: from_nought(row) }))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Every event of `bytes`, once nothing more comes.
    fn heard(bytes: &[u8]) -> Vec<Event> {
        let mut decoder = Decoder::default();
        let mut heard = decoder.take(bytes);
        while decoder.is_waiting() || decoder.is_pasting() {
            heard.extend(decoder.settle());
        }
        heard
    }

    /// The same as names of keys, with what is pasted between quotation marks.
    fn named(events: &[Event]) -> String {
        let name = |event: &Event| match event {
            Event::Key(key) => key.to_string(),
            Event::Paste(words) => format!("{words:?}"),
            other => format!("{other:?}"),
        };
        events.iter().map(name).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn keys_are_what_terminals_call_them() {
        let check = |bytes: &[u8], expect: &str| assert_eq!(named(&heard(bytes)), expect, "{:?}", String::from_utf8_lossy(bytes));
        check("aÉ東👩".as_bytes(), "a É 東 👩");
        check(b"\r\t\x7f\x13\x1c\0", "enter tab backspace ctrl-s ctrl-4 ctrl-space");
        check(b"\x1b", "esc");
        check(b"\x1b\x1b", "esc esc");
        check(b"\x1ba\x1b\r", "alt-a alt-enter");
        check(b"\x1b[A\x1b[1;5C\x1bOD\x1bOP\x1b[15~\x1b[24~", "up ctrl-right left f1 f5 f12");
        check(b"\x1b[3~\x1b[5~\x1b[6~\x1b[1~\x1b[4~\x1b[H\x1b[F\x1b[Z", "delete pageup pagedown home end home end shift-tab");
        check(b"\x1b[[A\x1b[[E", "f1 f5");
        check(b"\x1b[115;5u\x1b[27;5;13~\x1b[97;1:3u", "ctrl-s ctrl-enter");
        check(b"\x1b[24;80R\x1b[?1;2c\x1b[I\x1b[O", "");
        check(b"\x1b[O\x1b[", "alt-[");
    }

    #[test]
    fn the_mouse_says_where_it_is() {
        let at = |kind, column, row| vec![Event::Mouse(Mouse { kind, column, row })];
        assert_eq!(heard(b"\x1b[<0;3;2M"), at(MouseKind::Press, 2, 1));
        assert_eq!(heard(b"\x1b[<32;3;2M"), at(MouseKind::Drag, 2, 1));
        assert_eq!(heard(b"\x1b[<65;1;1M"), at(MouseKind::WheelDown, 0, 0));
        assert_eq!(heard(b"\x1b[<64;0;99999M"), at(MouseKind::WheelUp, 0, u16::MAX));
        assert_eq!(heard(b"\x1b[32;3;2M"), at(MouseKind::Press, 2, 1));
        assert_eq!(heard(b"\x1b[M #\""), at(MouseKind::Press, 2, 1));
        assert_eq!(heard(b"\x1b[<0;3;2m\x1b[<35;3;2M"), []);
    }

    #[test]
    fn what_is_cut_takes_nothing_along() {
        let check = |bytes: &[u8], expect: &str| assert_eq!(named(&heard(bytes)), expect, "{:?}", String::from_utf8_lossy(bytes));
        check(b"\xff\xfea\xe2\x82b\xed\xa0\x80c", "a b c");
        check(b"\x1b[1;\x1b[Aa", "up a");
        check(b"\x1b[1;\rb", "enter b");
        check(b"\x1b[1;", "");
        check(b"\x1b]0;title\x07a\x1bPq#0\x1b\\b", "a b");
        check(b"\x1b]never", "alt-] n e v e r");
        check(&[b"\x1b[".as_slice(), &[b'1'; 100], b"ab"].concat(), "b");
        check(b"\x1b[201~a", "a");
    }

    #[test]
    fn a_paste_is_one_event_and_its_end_may_never_come() {
        let check = |bytes: &[u8], expect: &str| assert_eq!(named(&heard(bytes)), expect, "{:?}", String::from_utf8_lossy(bytes));
        check(b"a\x1b[200~one\rtwo \x1b[31m\x1b[201~b", "a \"one\\rtwo \\u{1b}[31m\" b");
        check(b"\x1b[200~\x1b[201~b", "b");
        let mut decoder = Decoder::default();
        assert_eq!(named(&decoder.take(b"\x1b[200~words")), "");
        assert_eq!(named(&decoder.settle()), "\"words\"");
        assert_eq!(named(&decoder.take(b"\x13x")), "ctrl-s x", "a key is a key again");

        let mut decoder = Decoder::default();
        decoder.take(b"\x1b[200~words");
        decoder.settle();
        assert_eq!(named(&decoder.take(b" that come late, and are many")), "", "no hand types as fast");
        assert_eq!(named(&decoder.take(b" and\x1b[201~b")), "\" that come late, and are many and\" b");

        let mut decoder = Decoder::default();
        decoder.take(b"\x1b[200~caf\xc3");
        assert_eq!(named(&decoder.settle()), "\"caf\"");
        assert_eq!(named(&decoder.take(b"\xa9\x1b[201~b")), "\"é\" b", "a letter stays whole");
        decoder.take(b"\x1b[200~caf\xc3");
        decoder.settle();
        assert_eq!(named(&decoder.take(b"b")), "b");
    }

    proptest! {
        #[test]
        fn however_bytes_are_cut_they_mean_the_same(
            pieces in prop::collection::vec(prop_oneof![
                Just(b"\x1b[A".to_vec()), Just(b"\x1b[200~".to_vec()), Just(b"\x1b[201~".to_vec()), Just("é東".into()), Just(b"\x1b".to_vec()),
                Just(b"\x1b[<0;3;2M".to_vec()), Just(b"\x1b]x\x07".to_vec()), prop::collection::vec(any::<u8>(), 0..6),
            ], 0..20),
            size in 1usize..9,
        ) {
            let all = pieces.concat();
            let mut decoder = Decoder::default();
            let mut cut: Vec<Event> = all.chunks(size).flat_map(|piece| decoder.take(piece)).collect();
            while decoder.is_waiting() || decoder.is_pasting() {
                cut.extend(decoder.settle());
            }
            prop_assert_eq!(cut, heard(&all));
        }
    }
}
