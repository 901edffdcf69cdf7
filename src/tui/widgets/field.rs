//! A place to write: the writing surface with its keys and the mouse.

use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::tui::event::{Event, MouseKind};
use crate::tui::input::{Binding, Key, Label, intent, labels};

use super::editor::{Editor, Erase, Move};
use super::{Page, Spot, What};

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
    Erase(Erase),
    Go(Move),
    Select(Move),
    All,
    Undo,
    Redo,
    Cut,
    Copy,
    Paste,
}

const KEYS: &[Binding<Intent>] = &[
    Binding::quiet(&["enter", "shift-enter", "alt-enter"], Intent::Newline),
    Binding::all("ctrl-z", &["ctrl-z"], Intent::Undo, crate::word!("key-undo")),
    Binding::all("ctrl-y", &["ctrl-y", "ctrl-shift-z", "ctrl-Z"], Intent::Redo, crate::word!("key-redo")),
    Binding::all("ctrl-←→", &["ctrl-left", "alt-left", "alt-b"], Intent::Go(Move::WordLeft), crate::word!("key-word")),
    Binding::quiet(&["ctrl-right", "alt-right", "alt-f"], Intent::Go(Move::WordRight)),
    Binding::all("shift-←→↑↓", &["shift-left"], Intent::Select(Move::Left), crate::word!("key-select")),
    Binding::all("ctrl-a", &["ctrl-a"], Intent::All, crate::word!("key-select-all")),
    Binding::all("ctrl-x ctrl-c ctrl-v", &["ctrl-x"], Intent::Cut, crate::word!("key-clipboard")),
    Binding::all(
        "ctrl-w",
        &["ctrl-w", "ctrl-backspace", "alt-backspace"],
        Intent::Erase(Erase::WordBack),
        crate::word!("key-delete-word"),
    ),
    Binding::all("ctrl-u ctrl-k", &["ctrl-u"], Intent::Erase(Erase::ToLineStart), crate::word!("key-delete-line")),
    Binding::quiet(&["ctrl-k"], Intent::Erase(Erase::ToLineEnd)),
    Binding::quiet(&["ctrl-c"], Intent::Copy),
    Binding::quiet(&["ctrl-v"], Intent::Paste),
    Binding::quiet(&["backspace", "shift-backspace", "ctrl-h"], Intent::Erase(Erase::Back)),
    Binding::quiet(&["delete"], Intent::Erase(Erase::Forward)),
    Binding::quiet(&["ctrl-delete", "alt-d"], Intent::Erase(Erase::WordForward)),
    Binding::quiet(&["left"], Intent::Go(Move::Left)),
    Binding::quiet(&["right"], Intent::Go(Move::Right)),
    Binding::quiet(&["up"], Intent::Go(Move::Up)),
    Binding::quiet(&["down"], Intent::Go(Move::Down)),
    Binding::quiet(&["pageup"], Intent::Go(Move::PageUp)),
    Binding::quiet(&["pagedown"], Intent::Go(Move::PageDown)),
    Binding::quiet(&["home"], Intent::Go(Move::Home)),
    Binding::quiet(&["end", "ctrl-e"], Intent::Go(Move::End)),
    Binding::quiet(&["ctrl-home"], Intent::Go(Move::Top)),
    Binding::quiet(&["ctrl-end"], Intent::Go(Move::Bottom)),
    Binding::quiet(&["shift-right"], Intent::Select(Move::Right)),
    Binding::quiet(&["shift-up"], Intent::Select(Move::Up)),
    Binding::quiet(&["shift-down"], Intent::Select(Move::Down)),
    Binding::quiet(&["shift-pageup"], Intent::Select(Move::PageUp)),
    Binding::quiet(&["shift-pagedown"], Intent::Select(Move::PageDown)),
    Binding::quiet(&["shift-home"], Intent::Select(Move::Home)),
    Binding::quiet(&["shift-end"], Intent::Select(Move::End)),
    Binding::quiet(&["ctrl-shift-left", "alt-shift-left"], Intent::Select(Move::WordLeft)),
    Binding::quiet(&["ctrl-shift-right", "alt-shift-right"], Intent::Select(Move::WordRight)),
    Binding::quiet(&["ctrl-shift-home"], Intent::Select(Move::Top)),
    Binding::quiet(&["ctrl-shift-end"], Intent::Select(Move::Bottom)),
];

/// A place to write, of one line or of many.
#[derive(Debug)]
pub(in crate::tui) struct Field {
    editor: Editor,
    one_line: bool,
    /// Where the mouse was pressed, as long as nothing happened since: once more there selects the word.
    pressed: Option<(u16, u16)>,
}

impl Field {
    /// A field of many lines, with the caret at the end.
    pub(in crate::tui) fn long(text: &str) -> Self {
        Self { editor: Editor::new(text), one_line: false, pressed: None }
    }

    /// A field of one line, with the caret at the end.
    pub(in crate::tui) fn line(text: &str) -> Self {
        Self { editor: Editor::single_line(text), one_line: true, pressed: None }
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

    /// Selects everything, so that what is typed next takes its place.
    pub(in crate::tui) fn select_all(&mut self) {
        self.editor.select_all();
    }

    /// Hears an event. A line of text leaves enter, up and down to others.
    pub(in crate::tui) fn hear(&mut self, event: &Event, spot: Option<Spot>) -> Heard {
        let pressed = self.pressed.take();
        match event {
            Event::Key(key) => self.hear_key(key),
            Event::Paste(text) => {
                self.editor.paste(text);
                Heard::Changed
            }
            Event::Mouse(mouse) => match (mouse.kind, spot) {
                (MouseKind::Press, Some(Spot { what: What::Text, x, y })) => {
                    if pressed == Some((x, y)) {
                        self.editor.select_word(x, y);
                    } else {
                        self.editor.click(x, y);
                        self.pressed = Some((x, y));
                    }
                    Heard::Moved
                }
                (MouseKind::Drag, Some(Spot { what: What::Text, x, y })) => {
                    self.editor.drag(x, y);
                    Heard::Moved
                }
                (MouseKind::WheelUp, _) if !self.one_line => {
                    self.editor.scroll(-3);
                    Heard::Moved
                }
                (MouseKind::WheelDown, _) if !self.one_line => {
                    self.editor.scroll(3);
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
            Intent::Newline | Intent::Go(Move::Up | Move::Down | Move::PageUp | Move::PageDown) if self.one_line => {
                return Heard::No;
            }
            Intent::Newline => editor.newline(),
            Intent::Erase(erase) => editor.erase(erase),
            Intent::Undo => drop(editor.undo()),
            Intent::Redo => drop(editor.redo()),
            Intent::Cut => drop(editor.cut()),
            Intent::Paste => editor.put(),
            // Without a selection there is nothing to copy, and ctrl-c means what it means elsewhere.
            Intent::Copy => return editor.copy().map_or(Heard::No, |_| Heard::Moved),
            Intent::All => {
                editor.select_all();
                return Heard::Moved;
            }
            Intent::Go(to) => {
                editor.go(to);
                return Heard::Moved;
            }
            Intent::Select(to) => {
                editor.select(to);
                return Heard::Moved;
            }
        }
        Heard::Changed
    }

    /// Draws the text over `place`, with the terminal's own cursor at the caret. One column of the margin beside it is taken, so
    /// that the caret has somewhere to stand after a full row.
    pub(in crate::tui) fn view(&self, page: &mut Page<'_>, place: Rect) {
        let place = Rect { width: place.width + 1, ..place }.intersection(*page.buffer().area());
        self.editor.view(place, page.buffer(), Style::new());
        page.put_caret(self.editor.caret_cell(place));
        page.spot(place, What::Text);
    }

    /// How many rows it takes where they are `columns` wide.
    pub(in crate::tui) fn rows(&self, columns: u16) -> u16 {
        self.editor.rows(columns.max(1).into()).try_into().unwrap_or(u16::MAX)
    }

    /// Draws the text on as many rows as it takes, as far as the page has them.
    pub(in crate::tui) fn view_whole(&self, page: &mut Page<'_>) {
        let place = page.take(self.rows(page.width()));
        self.view(page, place);
    }

    /// The keys every field has.
    pub(in crate::tui) fn keys() -> Vec<Label> {
        labels(KEYS)
    }
}
