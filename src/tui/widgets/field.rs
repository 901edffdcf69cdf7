//! A place to write: the writing surface with its keys and the mouse.

use ratatui::layout::Rect;

use crate::tui::event::{Event, MouseKind};
use crate::tui::input::{Binding, Key, Label, intent, labels};

use super::{Editor, Page, Spot, What};

/// What a field made of an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::tui) enum Heard {
    /// It is not for a field.
    No,
    /// The caret or the selection moved.
    Moved,
    /// The text changed.
    Changed,
}

#[derive(Clone, Copy, Debug)]
enum Intent {
    Newline,
    Backspace,
    Delete,
    WordBack,
    WordOn,
    ToStart,
    ToEnd,
    Go(Move, bool),
    All,
    Undo,
    Redo,
    Cut,
    Copy,
    Paste,
}

#[derive(Clone, Copy, Debug)]
enum Move {
    Left,
    Right,
    WordLeft,
    WordRight,
    Up,
    Down,
    PageUp,
    PageDown,
    Start,
    End,
    Top,
    Bottom,
}

const KEYS: &[Binding<Intent>] = &[
    Binding::quiet(&["enter", "shift-enter", "alt-enter"], Intent::Newline),
    Binding::all("ctrl-z", &["ctrl-z"], Intent::Undo, crate::word!("key-undo")),
    Binding::all("ctrl-y", &["ctrl-y", "ctrl-shift-z", "ctrl-Z"], Intent::Redo, crate::word!("key-redo")),
    Binding::all("ctrl-←→", &["ctrl-left", "alt-left", "alt-b"], Intent::Go(Move::WordLeft, false), crate::word!("key-word")),
    Binding::quiet(&["ctrl-right", "alt-right", "alt-f"], Intent::Go(Move::WordRight, false)),
    Binding::all("shift-←→↑↓", &["shift-left"], Intent::Go(Move::Left, true), crate::word!("key-select")),
    Binding::all("ctrl-a", &["ctrl-a"], Intent::All, crate::word!("key-select-all")),
    Binding::all("ctrl-x ctrl-c ctrl-v", &["ctrl-x"], Intent::Cut, crate::word!("key-clipboard")),
    Binding::all("ctrl-w", &["ctrl-w", "ctrl-backspace", "alt-backspace"], Intent::WordBack, crate::word!("key-delete-word")),
    Binding::all("ctrl-u ctrl-k", &["ctrl-u"], Intent::ToStart, crate::word!("key-delete-line")),
    Binding::quiet(&["ctrl-k"], Intent::ToEnd),
    Binding::quiet(&["ctrl-c"], Intent::Copy),
    Binding::quiet(&["ctrl-v"], Intent::Paste),
    Binding::quiet(&["backspace", "shift-backspace", "ctrl-h"], Intent::Backspace),
    Binding::quiet(&["delete"], Intent::Delete),
    Binding::quiet(&["ctrl-delete", "alt-d"], Intent::WordOn),
    Binding::quiet(&["left"], Intent::Go(Move::Left, false)),
    Binding::quiet(&["right"], Intent::Go(Move::Right, false)),
    Binding::quiet(&["up"], Intent::Go(Move::Up, false)),
    Binding::quiet(&["down"], Intent::Go(Move::Down, false)),
    Binding::quiet(&["pageup"], Intent::Go(Move::PageUp, false)),
    Binding::quiet(&["pagedown"], Intent::Go(Move::PageDown, false)),
    Binding::quiet(&["home"], Intent::Go(Move::Start, false)),
    Binding::quiet(&["end", "ctrl-e"], Intent::Go(Move::End, false)),
    Binding::quiet(&["ctrl-home"], Intent::Go(Move::Top, false)),
    Binding::quiet(&["ctrl-end"], Intent::Go(Move::Bottom, false)),
    Binding::quiet(&["shift-right"], Intent::Go(Move::Right, true)),
    Binding::quiet(&["shift-up"], Intent::Go(Move::Up, true)),
    Binding::quiet(&["shift-down"], Intent::Go(Move::Down, true)),
    Binding::quiet(&["shift-pageup"], Intent::Go(Move::PageUp, true)),
    Binding::quiet(&["shift-pagedown"], Intent::Go(Move::PageDown, true)),
    Binding::quiet(&["shift-home"], Intent::Go(Move::Start, true)),
    Binding::quiet(&["shift-end"], Intent::Go(Move::End, true)),
    Binding::quiet(&["ctrl-shift-left", "alt-shift-left"], Intent::Go(Move::WordLeft, true)),
    Binding::quiet(&["ctrl-shift-right", "alt-shift-right"], Intent::Go(Move::WordRight, true)),
    Binding::quiet(&["ctrl-shift-home"], Intent::Go(Move::Top, true)),
    Binding::quiet(&["ctrl-shift-end"], Intent::Go(Move::Bottom, true)),
];

/// A place to write, of one line or of many.
#[derive(Debug)]
pub(in crate::tui) struct Field {
    editor: Editor,
    one_line: bool,
}

impl Field {
    /// A field of many lines, with the caret at the end.
    pub(in crate::tui) fn long(text: &str) -> Self {
        Self { editor: Editor::new(text), one_line: false }
    }

    /// A field of one line, with the caret at the end.
    pub(in crate::tui) fn line(text: &str) -> Self {
        Self { editor: Editor::single_line(text), one_line: true }
    }

    /// Whether enter means something else here.
    pub(in crate::tui) fn is_one_line(&self) -> bool {
        self.one_line
    }

    /// What stands in it.
    pub(in crate::tui) fn text(&self) -> String {
        self.editor.text()
    }

    /// Whether nothing stands in it.
    pub(in crate::tui) fn is_empty(&self) -> bool {
        self.editor.is_empty()
    }

    /// How many characters stand before the caret.
    pub(in crate::tui) fn caret(&self) -> usize {
        self.editor.caret()
    }

    /// Puts the caret behind so many characters.
    pub(in crate::tui) fn set_caret(&mut self, chars: usize) {
        self.editor.set_caret(chars);
    }

    /// Hears an event. A line of text leaves enter, up and down to others.
    pub(in crate::tui) fn hear(&mut self, event: &Event, spot: Option<Spot>) -> Heard {
        match event {
            Event::Key(key) => self.hear_key(key),
            Event::Paste(text) => {
                self.editor.paste(text);
                Heard::Changed
            }
            Event::Mouse(mouse) => match (mouse.kind, spot) {
                (MouseKind::Press, Some(Spot { what: What::Text, x, y })) => {
                    self.editor.click(x, y);
                    Heard::Moved
                }
                (MouseKind::Drag, Some(Spot { what: What::Text, x, y })) => {
                    self.editor.drag(x, y);
                    Heard::Moved
                }
                (MouseKind::WheelUp, _) if !self.one_line => {
                    self.editor.up(false);
                    Heard::Moved
                }
                (MouseKind::WheelDown, _) if !self.one_line => {
                    self.editor.down(false);
                    Heard::Moved
                }
                _ => Heard::No,
            },
            _ => Heard::No,
        }
    }

    fn hear_key(&mut self, key: &Key) -> Heard {
        if let Some(letter) = key.types() {
            self.editor.insert(letter);
            return Heard::Changed;
        }
        let Some(intent) = intent(KEYS, key) else { return Heard::No };
        let editor = &mut self.editor;
        match intent {
            Intent::Newline if self.one_line => return Heard::No,
            Intent::Newline => editor.newline(),
            Intent::Backspace => editor.backspace(),
            Intent::Delete => editor.delete(),
            Intent::WordBack => editor.delete_word_back(),
            Intent::WordOn => editor.delete_word_forward(),
            Intent::ToStart => editor.delete_to_line_start(),
            Intent::ToEnd => editor.delete_to_line_end(),
            Intent::Undo => editor.undo(),
            Intent::Redo => editor.redo(),
            Intent::Cut => editor.cut(),
            Intent::Paste => editor.paste_clipboard(),
            // Without a selection there is nothing to copy, and ctrl-c means what it means elsewhere.
            Intent::Copy if editor.selection().is_none() => return Heard::No,
            Intent::Copy => {
                editor.copy();
                return Heard::Moved;
            }
            Intent::All => {
                editor.select_all();
                return Heard::Moved;
            }
            Intent::Go(Move::Up | Move::Down | Move::PageUp | Move::PageDown, _) if self.one_line => return Heard::No,
            Intent::Go(way, select) => {
                match way {
                    Move::Left => editor.left(select),
                    Move::Right => editor.right(select),
                    Move::WordLeft => editor.word_left(select),
                    Move::WordRight => editor.word_right(select),
                    Move::Up => editor.up(select),
                    Move::Down => editor.down(select),
                    Move::PageUp => editor.page_up(select),
                    Move::PageDown => editor.page_down(select),
                    Move::Start => editor.home(select),
                    Move::End => editor.end(select),
                    Move::Top => editor.top(select),
                    Move::Bottom => editor.bottom(select),
                }
                return Heard::Moved;
            }
        }
        Heard::Changed
    }

    /// Draws the text over `place`, with the terminal's own cursor at the caret.
    pub(in crate::tui) fn view(&self, page: &mut Page<'_>, place: Rect) {
        let selected = page.theme().selected;
        let caret = self.editor.view(place, page.buffer(), selected);
        page.put_caret(caret);
        page.spot(place, What::Text);
    }

    /// The keys every field has.
    pub(in crate::tui) fn keys() -> Vec<Label> {
        labels(KEYS)
    }
}
