//! What a pen does: write, take out, and take back.

use std::cell::Cell;

use super::history::{History, Run, Step};
use super::moves::Move;
use super::page::{Page, Place};
use super::view::Sight;
use crate::base::text;

/// A text that is being written, with its caret, its selection and the way back.
///
/// What is put in comes out as it was, byte for byte, wherever nothing was changed.
#[derive(Clone, Debug)]
pub(in crate::tui) struct Editor {
    pub(super) page: Page,
    pub(super) caret: Place,
    /// Where a selection began; the caret is its other end.
    pub(super) anchor: Option<Place>,
    /// The column that moves up and down keep to.
    pub(super) wish: Option<usize>,
    pub(super) history: History,
    pub(super) sight: Cell<Sight>,
    copied: String,
    single_line: bool,
}

/// What to take out, beginning at the caret. A selection goes before all of these.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::tui) enum Erase {
    /// The grapheme before the caret: what a reader sees as one sign.
    Back,
    /// The grapheme behind it.
    Forward,
    /// Back to the beginning of a word.
    WordBack,
    /// On to the end of a word.
    WordForward,
    /// Back to the beginning of the line, over all of its rows.
    ToLineStart,
    /// On to the end of the line.
    ToLineEnd,
}

impl Editor {
    /// The text to write on, with the caret behind it.
    pub(in crate::tui) fn new(text: &str) -> Self {
        let page = Page::new(text);
        Self {
            caret: page.end(),
            page,
            anchor: None,
            wish: None,
            history: History::default(),
            sight: Cell::default(),
            copied: String::new(),
            single_line: false,
        }
    }

    /// The same for a text that stays on one line: enter does nothing in it, and the lines of a paste stand side by side.
    pub(in crate::tui) fn single_line(text: &str) -> Self {
        Self { single_line: true, ..Self::new(text) }
    }

    /// The whole text, lines ending in `\n`.
    pub(in crate::tui) fn text(&self) -> String {
        self.page.text()
    }

    /// Whether nothing is written.
    pub(in crate::tui) fn is_empty(&self) -> bool {
        self.page.end() == Place::default()
    }

    /// How many characters stand before the caret.
    pub(in crate::tui) fn caret(&self) -> usize {
        self.page.chars_before(self.caret)
    }

    /// Puts the caret behind so many characters, or at the end.
    pub(in crate::tui) fn set_caret(&mut self, chars: usize) {
        self.stand(self.page.place_of(chars));
        self.anchor = None;
    }

    /// Writes a character in the place of the selection. A control character is not written.
    pub(in crate::tui) fn insert(&mut self, c: char) {
        match c {
            '\n' | '\r' => self.newline(),
            '\t' if self.single_line => self.type_in(" "),
            c if c.is_control() && c != '\t' => {}
            c => self.type_in(c.encode_utf8(&mut [0; 4])),
        }
    }

    /// Ends the line at the caret.
    pub(in crate::tui) fn newline(&mut self) {
        if !self.single_line {
            self.type_in("\n");
        }
    }

    /// Writes a text from elsewhere in the place of the selection, tidied, as one step.
    pub(in crate::tui) fn paste(&mut self, text: &str) {
        let tidy = text::tidy(text);
        let pasted = if self.single_line { tidy.replace(['\n', '\t'], " ") } else { tidy };
        let (from, to) = self.range();
        self.change(from, to, &pasted, Run::Whole);
    }

    /// Takes out the selection or else what `erase` says.
    pub(in crate::tui) fn erase(&mut self, erase: Erase) {
        let (from, to) = self.range();
        if from < to {
            return self.change(from, to, "", Run::Whole);
        }
        let end = self.page.line_end(from.line);
        let (from, to, run) = match erase {
            Erase::Back => (self.page.previous(from), to, Run::Back),
            Erase::Forward => (from, self.page.next(to), Run::Forward),
            Erase::WordBack => (self.target(Move::WordLeft), to, Run::Whole),
            Erase::WordForward => (from, self.target(Move::WordRight), Run::Whole),
            Erase::ToLineStart => (Place { byte: 0, ..from }, to, Run::Whole),
            Erase::ToLineEnd => (from, end, Run::Whole),
        };
        self.change(from, to, "", run);
    }

    /// Selects the whole text.
    pub(in crate::tui) fn select_all(&mut self) {
        self.stand(self.page.end());
        self.anchor = Some(Place::default());
    }

    /// The selected text.
    pub(in crate::tui) fn selection(&self) -> Option<String> {
        let (from, to) = self.range();
        (from < to).then(|| self.page.between(from, to))
    }

    /// Keeps a copy of the selected text for [`Editor::put`], and gives it.
    pub(in crate::tui) fn copy(&mut self) -> Option<&str> {
        self.copied = self.selection()?;
        Some(&self.copied)
    }

    /// The same, and takes the selected text out.
    pub(in crate::tui) fn cut(&mut self) -> Option<&str> {
        self.copied = self.selection()?;
        self.erase(Erase::Back);
        Some(&self.copied)
    }

    /// Writes what was copied or cut last, in the place of the selection.
    pub(in crate::tui) fn put(&mut self) {
        let (from, to) = self.range();
        let copied = std::mem::take(&mut self.copied);
        self.change(from, to, &copied, Run::Whole);
        self.copied = copied;
    }

    /// Takes back the last step: a word typed, a paste, something taken out. Says whether there was one.
    pub(in crate::tui) fn undo(&mut self) -> bool {
        let Some(step) = self.history.undo() else { return false };
        self.page.replace(step.at, step.at.after(&step.inserted), &step.removed);
        let caret = step.caret;
        self.settle_after_change(caret);
        true
    }

    /// Does again what was taken back. Says whether there was something.
    pub(in crate::tui) fn redo(&mut self) -> bool {
        let Some(step) = self.history.redo() else { return false };
        self.page.replace(step.at, step.at.after(&step.removed), &step.inserted);
        let caret = step.at.after(&step.inserted);
        self.settle_after_change(caret);
        true
    }

    fn type_in(&mut self, text: &str) {
        let (from, to) = self.range();
        self.change(from, to, text, Run::Typed);
    }

    /// The two ends of the selection in order, or twice the caret.
    pub(super) fn range(&self) -> (Place, Place) {
        let anchor = self.anchor.unwrap_or(self.caret);
        (anchor.min(self.caret), anchor.max(self.caret))
    }

    /// Every change comes through here, so that there is a way back from each.
    fn change(&mut self, from: Place, to: Place, with: &str, run: Run) {
        if from == to && with.is_empty() {
            return;
        }
        let removed = self.page.between(from, to);
        self.page.replace(from, to, with);
        self.history.record(Step { at: from, removed, inserted: with.into(), caret: self.caret }, run);
        self.settle_after_change(from.after(with));
    }

    fn settle_after_change(&mut self, caret: Place) {
        self.caret = caret;
        self.anchor = None;
        self.wish = None;
        self.follow();
    }

    /// Moves the caret, which ends the step that was being written.
    pub(super) fn stand(&mut self, at: Place) {
        self.caret = at;
        self.wish = None;
        self.history.close();
        self.follow();
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use ratatui::buffer::Buffer;
    use ratatui::layout::Rect;
    use ratatui::style::Style;
    use unicode_segmentation::UnicodeSegmentation;

    use super::*;

    /// The text with `|` at the caret.
    fn page(editor: &Editor) -> String {
        let text: Vec<char> = editor.text().chars().collect();
        let (before, behind) = text.split_at(editor.caret());
        before.iter().chain(&['|']).chain(behind).collect()
    }

    /// An editor with the caret at `|`.
    fn at(text: &str) -> Editor {
        let mut editor = Editor::new(&text.replace('|', ""));
        editor.set_caret(text.chars().take_while(|c| *c != '|').count());
        editor
    }

    #[test]
    fn what_is_taken_out_is_what_a_reader_sees() {
        let check = |before: &str, erase, expect: &str| {
            let mut editor = at(before);
            editor.erase(erase);
            assert_eq!(page(&editor), expect, "{before:?} {erase:?}");
        };
        check("a👨‍👩‍👧|b", Erase::Back, "a|b");
        check("🇦🇺🇳🇿|", Erase::Back, "🇦🇺|");
        check("e\u{301}|", Erase::Back, "|");
        check("one\n|two", Erase::Back, "one|two");
        check("|x", Erase::Back, "|x");
        check("|👨‍👩‍👧b", Erase::Forward, "|b");
        check("one|\ntwo", Erase::Forward, "one|two");
        check("one two.|", Erase::WordBack, "one |");
        check("one |two", Erase::WordBack, "|two");
        check("one| two three", Erase::WordForward, "one| three");
        check("a\none two| three", Erase::ToLineStart, "a\n| three");
        check("one |two\nb", Erase::ToLineEnd, "one |\nb");
    }

    #[test]
    fn each_step_has_a_way_back() {
        let mut editor = Editor::new("\r\u{1b}kept\n");
        let mut texts = vec![editor.text()];
        let mut note = |editor: &Editor| texts.push(editor.text());
        "so ".chars().for_each(|c| editor.insert(c));
        note(&editor);
        "long".chars().for_each(|c| editor.insert(c));
        note(&editor);
        editor.paste("a\r\nb\u{7}");
        note(&editor);
        editor.erase(Erase::Back);
        editor.erase(Erase::Back);
        note(&editor);
        editor.select_all();
        editor.insert('x');
        note(&editor);
        assert_eq!(
            texts,
            [
                "\r\u{1b}kept\n",
                "\r\u{1b}kept\nso ",
                "\r\u{1b}kept\nso long",
                "\r\u{1b}kept\nso longa\nb",
                "\r\u{1b}kept\nso longa",
                "x"
            ]
        );
        for text in texts.iter().rev().skip(1) {
            assert!(editor.undo());
            assert_eq!(&editor.text(), text);
        }
        assert!(!editor.undo());
        for text in texts.iter().skip(1) {
            assert!(editor.redo());
            assert_eq!(&editor.text(), text);
        }
        assert!(!editor.redo());
    }

    #[test]
    fn a_copy_is_put_where_the_caret_is() {
        let mut editor = at("one |two");
        assert_eq!(editor.copy(), None);
        editor.select(Move::Bottom);
        assert_eq!(editor.selection().as_deref(), Some("two"));
        assert_eq!(editor.cut(), Some("two"));
        editor.go(Move::Top);
        editor.put();
        editor.put();
        assert_eq!(page(&editor), "twotwo|one ");
    }

    #[test]
    fn a_single_line_stays_one() {
        let mut editor = Editor::single_line("a");
        editor.insert('\n');
        editor.newline();
        editor.paste("\nb\tc");
        assert_eq!(editor.text(), "a b c");
    }

    #[test]
    fn long_lines_and_many_lines_are_one_paste() {
        for text in ["word ".repeat(200_000), "a line of sixty characters or so, as people write them down\n".repeat(16_000)] {
            let mut editor = Editor::new("");
            editor.paste(&text);
            editor.set_caret(70_001);
            assert_eq!(editor.caret(), 70_001);
            editor.insert('x');
            assert!(editor.undo() && editor.undo());
            assert!(editor.is_empty());
        }
    }

    /// Everything a person can do at once, at any size of the page.
    #[derive(Clone, Debug)]
    enum Act {
        Insert(char),
        Paste(String),
        Go(Move, bool),
        Erase(Erase),
        Undo,
        Redo,
        SetCaret(usize),
        SelectAll,
        Cut,
        Put,
        Click(u16, u16),
        SelectWord(u16, u16),
        Drag(u16, u16),
        Scroll(i16),
        Draw(u16, u16),
    }

    fn sign() -> impl Strategy<Value = char> {
        prop_oneof![
            5 => prop::char::range('a', 'e'),
            5 => prop::sample::select("  \n\t東京。👨👧🇦🇺हिन\u{200d}\u{fe0f}\u{fe0e}☺\u{301}\u{94d}אב\u{202e}-ﾞ".chars().collect::<Vec<_>>()),
            1 => any::<char>(),
        ]
    }

    fn act() -> impl Strategy<Value = Act> {
        let motion = prop::sample::select(Move::ALL.to_vec());
        let erase = prop::sample::select(vec![
            Erase::Back,
            Erase::Forward,
            Erase::WordBack,
            Erase::WordForward,
            Erase::ToLineStart,
            Erase::ToLineEnd,
        ]);
        prop_oneof![
            8 => sign().prop_map(Act::Insert),
            2 => prop::collection::vec(sign(), 0..20).prop_map(|signs| Act::Paste(signs.into_iter().collect())),
            6 => (motion, any::<bool>()).prop_map(|(motion, select)| Act::Go(motion, select)),
            4 => erase.prop_map(Act::Erase),
            2 => Just(Act::Undo),
            1 => Just(Act::Redo),
            1 => (0usize..60).prop_map(Act::SetCaret),
            1 => prop::sample::select(vec![Act::SelectAll, Act::Cut, Act::Put]),
            1 => (0u16..60, 0u16..60).prop_map(|(x, y)| Act::Click(x, y)),
            1 => (0u16..60, 0u16..60).prop_map(|(x, y)| Act::SelectWord(x, y)),
            1 => (0u16..60, 0u16..60).prop_map(|(x, y)| Act::Drag(x, y)),
            1 => any::<i16>().prop_map(Act::Scroll),
            2 => (0u16..60, 0u16..60).prop_map(|(width, height)| Act::Draw(width, height)),
            1 => (0u16..=200, 0u16..=60).prop_map(|(width, height)| Act::Draw(width, height)),
        ]
    }

    fn play(editor: &mut Editor, act: &Act) {
        match act {
            Act::Insert(c) => editor.insert(*c),
            Act::Paste(text) => editor.paste(text),
            Act::Go(motion, false) => drop(editor.go(*motion)),
            Act::Go(motion, true) => drop(editor.select(*motion)),
            Act::Erase(erase) => editor.erase(*erase),
            Act::Undo => drop(editor.undo()),
            Act::Redo => drop(editor.redo()),
            Act::SetCaret(chars) => editor.set_caret(*chars),
            Act::SelectAll => editor.select_all(),
            Act::Cut => drop(editor.cut().map(str::to_owned)),
            Act::Put => editor.put(),
            Act::Click(x, y) => editor.click(*x, *y),
            Act::SelectWord(x, y) => editor.select_word(*x, *y),
            Act::Drag(x, y) => editor.drag(*x, *y),
            Act::Scroll(rows) => editor.scroll(*rows),
            Act::Draw(width, height) => {
                let area = Rect::new(1, 1, *width, *height);
                editor.view(area, &mut Buffer::empty(Rect::new(0, 0, width + 2, height + 2)), Style::new());
                let caret = editor.caret_cell(area);
                assert!(caret.is_none_or(|cell| area.contains(cell)));
            }
        }
        assert!(editor.page.line(editor.caret.line).is_char_boundary(editor.caret.byte));
    }

    proptest! {
        #[test]
        fn whatever_is_done_can_be_taken_back(start in "[a-c \r\n\u{1b}東]{0,20}", acts in prop::collection::vec(act(), 0..80)) {
            let mut editor = Editor::new(&start);
            for act in &acts {
                play(&mut editor, act);
            }
            while editor.redo() {}
            let last = editor.text();
            while editor.undo() {}
            prop_assert_eq!(editor.text(), start);
            while editor.redo() {}
            prop_assert_eq!(editor.text(), last);
        }

        #[test]
        fn the_text_is_that_of_a_simple_model(acts in prop::collection::vec((0u8..7, sign()), 0..80)) {
            let mut editor = Editor::new("");
            let (mut before, mut behind) = (String::new(), String::new());
            for (kind, c) in acts {
                match kind {
                    0 => {
                        editor.erase(Erase::Back);
                        let kept = before.grapheme_indices(true).next_back().map_or(0, |(at, _)| at);
                        before.truncate(kept);
                    }
                    1 => {
                        editor.go(Move::Left);
                        let kept = before.grapheme_indices(true).next_back().map_or(0, |(at, _)| at);
                        behind.insert_str(0, &before.split_off(kept));
                    }
                    2 => {
                        editor.go(Move::Right);
                        let whole = before.clone() + &behind;
                        let next = whole.grapheme_indices(true).map(|(at, g)| at + g.len()).find(|end| *end > before.len());
                        let (left, right) = whole.split_at(next.unwrap_or(whole.len()));
                        (before, behind) = (left.to_owned(), right.to_owned());
                    }
                    _ => {
                        editor.insert(c);
                        before.extend((c == '\n' || c == '\r').then_some('\n').or(Some(c).filter(|c| !c.is_control() || *c == '\t')));
                    }
                }
                prop_assert_eq!(editor.text(), before.clone() + &behind);
                prop_assert_eq!(editor.caret(), before.chars().count());
            }
        }
    }
}
