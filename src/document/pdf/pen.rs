//! Ink on a page. What is to be read is tagged; what is only to be seen is not.

use krilla::color::rgb;
use krilla::geom::{PathBuilder, Point, Rect};
use krilla::paint::Fill;
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, Identifier, SpanTag};

use super::flow::{Ink, Row, WIDTH};
use super::typeset::{Line, Look};

/// Red, green and blue.
type Colour = [u8; 3];

const INK: Colour = [0x24, 0x22, 0x1e];
const SOFT: Colour = [0x5f, 0x5a, 0x51];
const LINE: Colour = [0xb8, 0xb0, 0xa2];
const SIDE: Colour = [0xd3, 0xcc, 0xbf];
/// How wide the line at the side of a quote is, and a line to write on.
const SIDE_WIDTH: f32 = 2.25;
const LINE_WIDTH: f32 = 0.6;

/// What draws on a page, `left` of which nothing stands.
pub(super) struct Pen<'a, 'page> {
    /// The page.
    pub(super) surface: &'a mut Surface<'page>,
    /// Where the text begins.
    pub(super) left: f32,
}

impl Pen<'_, '_> {
    /// The lines at the side of quotes: one for each quote on the page, whatever its rows.
    pub(super) fn sides(&mut self, placed: &[(f32, &Row)]) {
        for rows in placed.chunk_by(|(_, one), (_, other)| one.quote == other.quote) {
            let (Some((top, Row { quote: Some((_, from_right)), .. })), Some((last, row))) = (rows.first(), rows.last()) else {
                continue;
            };
            let left = if *from_right { self.left + WIDTH - SIDE_WIDTH } else { self.left };
            self.only_seen(Rect::from_ltrb(left, *top, left + SIDE_WIDTH, last + row.height), SIDE);
        }
    }

    /// One ink of a row that begins at `top`. Words give the leaf of the tree they belong to, and their name on the page.
    pub(super) fn ink(&mut self, top: f32, ink: &Ink) -> Option<(usize, Identifier)> {
        match ink {
            Ink::Stroke { from, to, down } => {
                let down = top + down - LINE_WIDTH / 2.0;
                self.only_seen(Rect::from_ltrb(self.left + from, down, self.left + to, down + LINE_WIDTH), LINE);
                None
            }
            Ink::Words { leaf, x, words, line, look } => {
                let name = self.surface.start_tagged(ContentTag::Span(SpanTag::empty()));
                self.line(Point::from_xy(self.left + x, top + look.baseline()), words, line, *look);
                self.surface.end_tagged();
                Some((*leaf, name))
            }
        }
    }

    /// The number of the page.
    pub(super) fn number(&mut self, start: Point, words: &str, line: &Line, look: Look) {
        self.surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::PageNumber)));
        self.line(start, words, line, look);
        self.surface.end_tagged();
    }

    fn line(&mut self, start: Point, words: &str, line: &Line, look: Look) {
        self.surface.set_fill(Some(fill(if look.soft { SOFT } else { INK })));
        for stretch in &line.stretches {
            let start = Point::from_xy(start.x + stretch.x, start.y);
            self.surface.draw_glyphs(start, &stretch.glyphs, stretch.face.clone(), words, look.size, false);
        }
    }

    fn only_seen(&mut self, rect: Option<Rect>, colour: Colour) {
        let path = rect.and_then(|rect| {
            let mut path = PathBuilder::new();
            path.push_rect(rect);
            path.finish()
        });
        if let Some(path) = path {
            self.surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout)));
            self.surface.set_fill(Some(fill(colour)));
            self.surface.draw_path(&path);
            self.surface.end_tagged();
        }
    }
}

fn fill([red, green, blue]: Colour) -> Fill {
    Fill { paint: rgb::Color::new(red, green, blue).into(), ..Fill::default() }
}
