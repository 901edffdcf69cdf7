//! A document as rows from the top to the bottom of one endless page, and as the tree a screen reader walks.

use std::num::NonZeroU16;
use std::rc::Rc;

use krilla::tagging::{ListNumbering, Tag, TagKind};

use crate::say;

use super::super::paragraphs::{one_line, paragraphs, runs_left};
use super::super::tree::{Block, Document, said};
use super::super::unwritten::WriteError;
use super::pages::Size;
use super::typeset::{Line, Look, Set, Typesetter};

/// How wide the text is: 60 to 70 letters.
pub(super) const WIDTH: f32 = 380.0;

const BODY: Look = Look { size: 10.5, leading: 16.0, strong: false, soft: false };
const TITLE: Look = Look { size: 19.0, leading: 25.0, strong: true, soft: false };
const PART: Look = Look { size: 13.5, leading: 19.0, strong: true, soft: false };
const HEADING: Look = Look { strong: true, ..BODY };
const LABEL: Look = Look { soft: true, ..BODY };
/// Small print, and the numbers of pages.
pub(super) const SMALL: Look = Look { size: 8.75, leading: 13.0, strong: false, soft: true };

/// How far a quote, or an item behind its mark, stands in.
const INDENT: f32 = 16.0;
/// The height of a line to write on by hand.
const HAND: f32 = 27.0;
/// A box to tick, in a face that has it.
const BOX: &str = "☐";
const BULLET: &str = "•";

/// Something that stands in a row.
pub(super) enum Ink {
    /// A line of words, which belong to a leaf of the tree.
    Words { leaf: usize, x: f32, words: Rc<str>, line: Line, look: Look },
    /// A line to write on or to part things by: from where, to where, how far down.
    Stroke { from: f32, to: f32, down: f32 },
}

/// A row, which is never torn apart.
pub(super) struct Row {
    /// The room above it, unless it stands at the top of a page.
    pub(super) above: f32,
    /// How tall it is.
    pub(super) height: f32,
    /// Whether the next one stays with it on its page.
    pub(super) with_next: bool,
    /// The quote it belongs to, if it is of one, and whether that runs from right to left.
    pub(super) quote: Option<(usize, bool)>,
    /// The heading that begins here, by its level and words.
    pub(super) heading: Option<(usize, String)>,
    /// What stands in it.
    pub(super) ink: Vec<Ink>,
}

impl Row {
    /// What has to be known of it to put it on a page.
    pub(super) fn size(&self) -> Size {
        Size { above: self.above, height: self.height, with_next: self.with_next }
    }
}

/// Room left free for a mark, and on which side.
#[derive(Clone, Copy, Default)]
struct Side {
    indent: f32,
    from_right: bool,
}

/// The tree a screen reader walks.
pub(super) enum Node {
    /// Words, by the number under which rows name them.
    Leaf(TagKind, usize),
    /// What holds others.
    Group(TagKind, Vec<Self>),
}

/// The document, flown.
pub(super) struct Flow<'a> {
    /// The rows.
    pub(super) rows: Vec<Row>,
    /// The tree.
    pub(super) nodes: Vec<Node>,
    /// How many leaves it has.
    pub(super) leaves: usize,
    room: f32,
    quotes: usize,
    typesetter: &'a mut Typesetter,
}

impl<'a> Flow<'a> {
    /// Everything that stands on the page.
    pub(super) fn of(document: &Document, typesetter: &'a mut Typesetter) -> Result<Self, WriteError> {
        let mut flow = Self { rows: Vec::new(), nodes: Vec::new(), leaves: 0, room: 0.0, quotes: 0, typesetter };
        flow.heading(1, &title(document))?;
        for block in &document.blocks {
            flow.block(block)?;
        }
        Ok(flow)
    }

    fn block(&mut self, block: &Block) -> Result<(), WriteError> {
        match block {
            Block::Heading { level, text } => self.heading(level.number(), &one_line(text))?,
            Block::Paragraph(text) => {
                for words in paragraphs(text) {
                    let (leaf, node) = self.leaf(Tag::P);
                    self.nodes.push(node);
                    self.room(9.0);
                    self.words(leaf, &words, BODY, Side::default())?;
                }
                self.below(9.0);
            }
            Block::Quote(text) => self.quote(text)?,
            Block::Note(text) => self.note(&one_line(text))?,
            Block::Fields(fields) => self.fields(fields)?,
            Block::List(items) => self.list(ListNumbering::Disc, items, |_| BULLET.to_owned())?,
            Block::Numbered(items) => self.list(ListNumbering::Decimal, items, |number| format!("{number}."))?,
            Block::Boxes(items) => self.list(ListNumbering::None, items, |_| BOX.to_owned())?,
            Block::Room(lines) => {
                let first = self.rows.len();
                (0..*lines).for_each(|_| self.stroke(0.0, WIDTH, HAND, HAND - 0.5));
                self.keep(first);
                self.below(16.0);
            }
            Block::Lines(labels) => self.lines(labels)?,
            // Short, so that nobody takes it for a line to write on.
            Block::Rule => {
                self.room(22.0);
                self.stroke(0.0, WIDTH / 6.0, 1.0, 0.5);
                self.below(18.0);
            }
        }
        Ok(())
    }

    fn heading(&mut self, level: usize, words: &str) -> Result<(), WriteError> {
        if words.is_empty() {
            return Ok(());
        }
        let (look, above, below) = match level {
            1 => (TITLE, 0.0, 14.0),
            2 => (PART, 30.0, 9.0),
            _ => (HEADING, 20.0, 5.0),
        };
        let number = u16::try_from(level).ok().and_then(NonZeroU16::new).unwrap_or(NonZeroU16::MIN);
        let (leaf, node) = self.leaf(Tag::Hn(number, Some(words.to_owned())));
        self.nodes.push(node);
        self.room(above);
        let first = self.rows.len();
        self.words(leaf, words, look, Side::default())?;
        if let Some(row) = self.rows.get_mut(first) {
            row.heading = Some((level, words.to_owned()));
        }
        // Never alone at a page's foot.
        self.rows.iter_mut().skip(first).for_each(|row| row.with_next = true);
        self.below(below);
        Ok(())
    }

    fn quote(&mut self, text: &str) -> Result<(), WriteError> {
        let first = self.rows.len();
        let side = Side { indent: INDENT, from_right: runs_left(text) };
        let mut parts = Vec::new();
        for words in paragraphs(text) {
            let (leaf, node) = self.leaf(Tag::P);
            parts.push(node);
            self.room(7.0);
            self.words(leaf, &words, BODY, side)?;
        }
        let quote = Some((self.quotes, side.from_right));
        self.rows.iter_mut().skip(first).for_each(|row| row.quote = quote);
        self.quotes += 1;
        self.group(Tag::BlockQuote, parts);
        self.below(9.0);
        Ok(())
    }

    /// Small print stays with what it is about.
    fn note(&mut self, words: &str) -> Result<(), WriteError> {
        if words.is_empty() {
            return Ok(());
        }
        if let Some(row) = self.rows.last_mut() {
            row.with_next = true;
        }
        let (leaf, node) = self.leaf(Tag::P);
        self.nodes.push(node);
        self.words(leaf, words, SMALL, Side::default())?;
        self.below(9.0);
        Ok(())
    }

    /// Each item behind its mark.
    fn list(&mut self, numbering: ListNumbering, items: &[String], mark: impl Fn(usize) -> String) -> Result<(), WriteError> {
        let mut parts = Vec::new();
        for (number, item) in (1..).zip(said(items)) {
            self.room(4.0);
            let first = self.rows.len();
            let (label, label_node) = self.leaf(Tag::Lbl);
            let side = Side { indent: INDENT, from_right: runs_left(item) };
            let body = self.body(item, side)?;
            let mark = self.typesetter.set(&mark(number), BODY, WIDTH)?;
            self.begin_with(first, mark, label, side);
            parts.push(Node::Group(Tag::LI.into(), vec![label_node, Node::Group(Tag::LBody.into(), body)]));
        }
        self.group(Tag::L(numbering), parts);
        self.below(9.0);
        Ok(())
    }

    /// Labels in a column beside what they are of; above it, where a label is too long for a column.
    fn fields(&mut self, fields: &[(String, String)]) -> Result<(), WriteError> {
        let labels = fields.iter().map(|(label, _)| self.typesetter.set(&one_line(label), LABEL, WIDTH));
        let labels = labels.collect::<Result<Vec<Set>, WriteError>>()?;
        let column = labels.iter().map(Set::width).fold(0.0, f32::max) + 14.0;
        let beside = column <= WIDTH / 3.0;
        let mut parts = Vec::new();
        for (set, (_, value)) in labels.into_iter().zip(fields) {
            self.room(3.0);
            let first = self.rows.len();
            let (label, label_node) = self.leaf(Tag::Lbl);
            let body = if beside {
                let side = Side { indent: column, from_right: set.runs_left };
                let body = self.body(value, side)?;
                self.begin_with(first, set, label, side);
                body
            } else {
                self.set(label, set, 0.0);
                self.rows.iter_mut().skip(first).for_each(|row| row.with_next = true);
                self.body(value, Side { indent: INDENT, from_right: runs_left(value) })?
            };
            parts.push(Node::Group(Tag::LI.into(), vec![label_node, Node::Group(Tag::LBody.into(), body)]));
        }
        self.group(Tag::L(ListNumbering::None), parts);
        self.below(9.0);
        Ok(())
    }

    /// The paragraphs of an item.
    fn body(&mut self, text: &str, side: Side) -> Result<Vec<Node>, WriteError> {
        let mut parts = Vec::new();
        for words in paragraphs(text) {
            let (leaf, node) = self.leaf(Tag::P);
            parts.push(node);
            self.words(leaf, &words, BODY, side)?;
            self.below(4.0);
        }
        Ok(parts)
    }

    fn lines(&mut self, labels: &[String]) -> Result<(), WriteError> {
        for label in said(labels) {
            let (leaf, node) = self.leaf(Tag::P);
            self.nodes.push(node);
            self.room(HAND - BODY.leading);
            let set = self.typesetter.set(&one_line(label), BODY, WIDTH)?;
            let (left, reach) = (set.runs_left, set.lines.last().map_or(0.0, |line| line.width) + 6.0);
            self.set(leaf, set, 0.0);
            let (from, to) = if left { (0.0, WIDTH - reach) } else { (reach, WIDTH) };
            if to - from < WIDTH / 4.0 {
                self.stroke(0.0, WIDTH, HAND, HAND - 0.5);
            } else if let Some(row) = self.rows.last_mut() {
                row.ink.push(Ink::Stroke { from, to, down: BODY.baseline() + 2.0 });
            }
        }
        self.below(26.0);
        Ok(())
    }

    /// A new leaf: its number, and the leaf to be put in the tree.
    fn leaf(&mut self, tag: impl Into<TagKind>) -> (usize, Node) {
        let leaf = self.leaves;
        self.leaves += 1;
        (leaf, Node::Leaf(tag.into(), leaf))
    }

    /// What holds nothing is no part of the tree.
    fn group(&mut self, tag: impl Into<TagKind>, parts: Vec<Node>) {
        if !parts.is_empty() {
            self.nodes.push(Node::Group(tag.into(), parts));
        }
    }

    /// At least so much room above what comes next.
    fn room(&mut self, room: f32) {
        self.room = self.room.max(room);
    }

    /// So much room beneath what stands there.
    fn below(&mut self, room: f32) {
        self.room = room;
    }

    /// Words of a leaf, which leave room at a side.
    fn words(&mut self, leaf: usize, words: &str, look: Look, side: Side) -> Result<(), WriteError> {
        let set = self.typesetter.set(words, look, WIDTH - side.indent)?;
        self.set(leaf, set, if side.from_right { 0.0 } else { side.indent });
        Ok(())
    }

    /// Each line a row. Neither the first nor the last of several stands alone on a page.
    fn set(&mut self, leaf: usize, set: Set, x: f32) {
        let count = set.lines.len();
        let Set { words, lines, look, .. } = set;
        for (number, line) in lines.into_iter().enumerate() {
            let ink = Ink::Words { leaf, x, words: words.clone(), line, look };
            let with_next = count > 1 && (number == 0 || number + 2 == count);
            self.row(Row { above: 0.0, height: look.leading, with_next, quote: None, heading: None, ink: vec![ink] });
        }
    }

    fn stroke(&mut self, from: f32, to: f32, height: f32, down: f32) {
        let ink = vec![Ink::Stroke { from, to, down }];
        self.row(Row { above: 0.0, height, with_next: false, quote: None, heading: None, ink });
    }

    fn row(&mut self, row: Row) {
        self.rows.push(Row { above: self.room, ..row });
        self.room = 0.0;
    }

    /// Puts a mark of one line before the rows from `first` on; in a row of its own, where there are none.
    fn begin_with(&mut self, first: usize, mark: Set, leaf: usize, side: Side) {
        if self.rows.len() == first {
            self.row(Row { above: 0.0, height: BODY.leading, with_next: false, quote: None, heading: None, ink: Vec::new() });
        }
        // A mark that runs from right to left was set at the right.
        let across = WIDTH - mark.width();
        let x = match (side.from_right, mark.runs_left) {
            (true, false) => across,
            (false, true) => -across,
            _ => 0.0,
        };
        let Set { words, lines, look, .. } = mark;
        let ink = lines.into_iter().next().map(|line| Ink::Words { leaf, x, words, line, look });
        if let Some(row) = self.rows.get_mut(first) {
            row.ink.splice(0..0, ink);
        }
    }

    /// The rows from `first` on stay together.
    fn keep(&mut self, first: usize) {
        let last = self.rows.len().saturating_sub(1);
        self.rows.iter_mut().take(last).skip(first).for_each(|row| row.with_next = true);
    }
}

impl Set {
    fn width(&self) -> f32 {
        self.lines.iter().map(|line| line.width).fold(0.0, f32::max)
    }
}

/// The title; a file for everyone has one.
pub(super) fn title(document: &Document) -> String {
    match one_line(&document.title) {
        nothing if nothing.is_empty() => say!("write-untitled"),
        title => title,
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::tree::Level;
    use super::super::faces::Faces;
    use super::*;

    fn flow(blocks: Vec<Block>) -> (Vec<Row>, String) {
        let document = Document { title: "Title".to_owned(), language: "en".to_owned(), blocks };
        let faces = Faces::for_text(&document.texts().collect::<String>()).unwrap();
        let mut typesetter = Typesetter::new(faces);
        let flow = Flow::of(&document, &mut typesetter).unwrap();
        let mut leaves = vec![String::new(); flow.leaves];
        for ink in flow.rows.iter().flat_map(|row| &row.ink) {
            if let Ink::Words { leaf, words, line, .. } = ink {
                let ends = line.stretches.iter().flat_map(|stretch| &stretch.glyphs).map(|glyph| glyph.text_range.clone());
                let (from, to) = ends.fold((usize::MAX, 0), |(from, to), range| (from.min(range.start), to.max(range.end)));
                leaves[*leaf].push_str(words.get(from..to).unwrap_or_default());
            }
        }
        let tree = flow.nodes.iter().map(|node| walked(node, &leaves, 0)).collect();
        (flow.rows, tree)
    }

    /// The tree as a screen reader walks it.
    fn walked(node: &Node, leaves: &[String], deep: usize) -> String {
        let name = |tag: &TagKind| format!("{tag:?}").split('(').next().unwrap_or_default().to_owned();
        let indent = "  ".repeat(deep);
        match node {
            Node::Leaf(tag, leaf) => format!("{indent}{}: {}\n", name(tag), leaves[*leaf]),
            Node::Group(tag, parts) => {
                let parts: String = parts.iter().map(|part| walked(part, leaves, deep + 1)).collect();
                format!("{indent}{}\n{parts}", name(tag))
            }
        }
    }

    #[test]
    fn a_whole_page_as_it_is_walked() {
        let long = "We sat outside and talked about the garden for most of the hour, and then he said what he had come to say.";
        let (rows, tree) = flow(vec![
            Block::Heading { level: Level::Two, text: "Friday\nnight".to_owned() },
            Block::Paragraph("Plain.\n\nAnd more.".to_owned()),
            Block::Heading { level: Level::Three, text: "What happened?".to_owned() },
            Block::Quote(format!("{long}\n\n  one\n  two")),
            Block::Note("Small.".to_owned()),
            Block::Fields(vec![("Hours".to_owned(), "7.5".to_owned()), ("Said".to_owned(), " ".to_owned())]),
            Block::Fields(vec![(long.to_owned(), "yes".to_owned())]),
            Block::List(vec!["this\n\nand".to_owned(), " ".to_owned()]),
            Block::Numbered(vec!["first".to_owned(), "مرحبا".to_owned()]),
            Block::Boxes(vec!["one".to_owned()]),
            Block::Room(2),
            Block::Lines(vec!["Name".to_owned(), long.to_owned()]),
            Block::Rule,
        ]);
        insta::assert_snapshot!(tree, @"
        Hn: Title
        Hn: Friday night
        P: Plain.
        P: And more.
        Hn: What happened?
        BlockQuote
          P: We sat outside and talked about the garden for most of the hour, and then he said what he had come to say.
          P:   one   two
        P: Small.
        L
          LI
            Lbl: Hours
            LBody
              P: 7.5
          LI
            Lbl: Said
            LBody
        L
          LI
            Lbl: We sat outside and talked about the garden for most of the hour, and then he said what he had come to say.
            LBody
              P: yes
        L
          LI
            Lbl: •
            LBody
              P: this
              P: and
        L
          LI
            Lbl: 1.
            LBody
              P: first
          LI
            Lbl: 2.
            LBody
              P: مرحبا
        L
          LI
            Lbl: ☐
            LBody
              P: one
        P: Name
        P: We sat outside and talked about the garden for most of the hour, and then he said what he had come to say.
        ");
        let last = rows.last().unwrap();
        assert!(matches!(last.ink[..], [Ink::Stroke { .. }]) && !last.with_next);
        let headings: Vec<_> = rows.iter().filter_map(|row| row.heading.clone()).collect();
        assert_eq!(headings.len(), 3);
        assert!(rows.iter().filter(|row| row.heading.is_some()).all(|row| row.with_next));
    }

    #[test]
    fn whichever_way_it_runs_it_stands_on_the_page() {
        let (arabic, latin) = ("تحدثنا عن الحديقة", "We sat outside.");
        for (label, value) in [(arabic, arabic), (arabic, latin), (latin, arabic)] {
            let item = || vec![value.to_owned()];
            let fields = Block::Fields(vec![(label.to_owned(), value.to_owned())]);
            let (rows, _) = flow(vec![fields, Block::Numbered(item()), Block::Quote(value.to_owned()), Block::Lines(item())]);
            for ink in rows.iter().flat_map(|row| &row.ink) {
                let (from, to) = match ink {
                    Ink::Words { x, line, .. } => (x + line.stretches[0].x, x + line.stretches[0].x + line.width),
                    Ink::Stroke { from, to, .. } => (*from, *to),
                };
                assert!(from >= -0.01 && to <= WIDTH + 0.01 && from < to, "{label} {value}: {from} to {to}");
            }
        }
    }

    #[test]
    fn what_holds_nothing_leaves_nothing() {
        let nothing = || " \n".to_owned();
        let (rows, tree) = flow(vec![
            Block::Heading { level: Level::Two, text: nothing() },
            Block::Quote(nothing()),
            Block::Paragraph(nothing()),
            Block::Note(nothing()),
            Block::List(vec![nothing()]),
            Block::Lines(vec![nothing()]),
            Block::Fields(Vec::new()),
        ]);
        assert_eq!((rows.len(), tree.as_str()), (1, "Hn: Title\n"));
    }
}
