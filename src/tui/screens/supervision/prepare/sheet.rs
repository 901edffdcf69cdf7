//! One page for a Peer Hub: a highlight, a challenge, something to borrow, an ask.

use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget;

use crate::base::text;
use crate::model::{HubSheet, Session};
use crate::tui::event::{Event, MouseKind};
use crate::tui::input::{Binding, Label, intent, labels};
use crate::tui::screen::Cx;
use crate::tui::widgets::{Field, Heard, Page, What, mark};
use crate::tui::world::World;

use super::pane::{Pane, Wish, Work};

#[derive(Clone, Copy, Debug)]
enum Intent {
    Next,
    Back,
}

const KEYS: &[Binding<Intent>] = &[
    Binding::foot("tab", &["tab"], Intent::Next, crate::word!("key-next")),
    Binding::all("shift-tab", &["shift-tab"], Intent::Back, crate::word!("key-step-back")),
];

/// How many things are asked.
const FIELDS: usize = 4;

/// The most rows one of them takes.
const MOST_ROWS: u16 = 6;

/// The page.
#[derive(Debug)]
pub(super) struct SheetPane {
    fields: [Field; FIELDS],
    at: usize,
}

impl SheetPane {
    /// The page as far as it is written.
    pub(super) fn new(sheet: &HubSheet) -> Self {
        let fields = [&sheet.highlight, &sheet.challenge, &sheet.borrow, &sheet.ask].map(|words| Field::long(words));
        Self { fields, at: 0 }
    }

    fn titles() -> [(String, String); FIELDS] {
        [
            (crate::say!("hub-highlight"), crate::say!("prep-hub-highlight")),
            (crate::say!("hub-challenge"), crate::say!("prep-hub-challenge")),
            (crate::say!("hub-borrow"), crate::say!("prep-hub-borrow")),
            (crate::say!("hub-ask"), crate::say!("prep-hub-ask")),
        ]
    }
}

impl Pane for SheetPane {
    fn hear(&mut self, event: &Event, _: &mut Work, cx: Cx<'_>) -> Wish {
        if let Event::Mouse(mouse) = event
            && mouse.kind == MouseKind::Press
            && let Some(What::Row(row)) = cx.spot.map(|spot| spot.what)
        {
            self.at = row.min(FIELDS - 1);
            return Wish::Heard;
        }
        if let Event::Key(key) = event {
            match intent(KEYS, key) {
                Some(Intent::Next) if self.at + 1 == FIELDS => return Wish::Next,
                Some(Intent::Next) => {
                    self.at += 1;
                    return Wish::Heard;
                }
                Some(Intent::Back) => {
                    self.at = self.at.saturating_sub(1);
                    return Wish::Heard;
                }
                None => {}
            }
        }
        match self.fields.get_mut(self.at).map(|field| field.hear(event, cx.spot)) {
            Some(Heard::Changed) => Wish::Changed,
            Some(Heard::Moved) => Wish::Heard,
            Some(Heard::No) | None => Wish::No,
        }
    }

    fn commit(&self, session: &mut Session) {
        let [highlight, challenge, borrow, ask] = self.fields.each_ref().map(Field::text);
        session.sheet = HubSheet { highlight, challenge, borrow, ask };
    }

    fn view(&self, _: &Work, _: &World, page: &mut Page<'_>) {
        let theme = page.theme();
        let others = u16::try_from(FIELDS - 1).unwrap_or_default();
        // Each of the others has its title and how it begins; where the page is short, its title only.
        let roomy = page.rows() >= 4 * others + 4;
        let kept = others * if roomy { 3 } else { 1 } + 1;
        let rows = page.rows().saturating_sub(kept + u16::from(roomy) * 2).clamp(1, MOST_ROWS);
        for (number, ((title, hint), field)) in Self::titles().iter().zip(&self.fields).enumerate() {
            let here = self.at == number;
            let place = page.take(1);
            page.spot(place, What::Row(number));
            let style = if here { theme.accent } else { Style::new() };
            let taken = if roomy { 2 } else { text::width(title) + 4 };
            let begins = text::shown(&text::cut(&field.text(), usize::from(page.width()).saturating_sub(taken)));
            let beside = if here || roomy { String::new() } else { format!("  {begins}") };
            let line = Line::from(vec![Span::styled(format!("{}{title}", mark(here)), style), Span::styled(beside, theme.soft)]);
            line.render(place, page.buffer());
            if here {
                if roomy {
                    page.line(Line::styled(format!("  {hint}"), theme.soft));
                }
                let place = page.take(rows);
                let inner = Rect { x: place.x + 2, width: place.width.saturating_sub(2), ..place };
                field.view(page, inner);
            } else if roomy {
                page.line(Line::raw(format!("  {begins}")));
            }
            if roomy {
                page.gap();
            }
        }
    }

    fn keys(&self, _: &Work) -> Vec<Label> {
        labels(KEYS).into_iter().filter(|label| self.goes_round() || label.keys != "tab").collect()
    }

    fn goes_round(&self) -> bool {
        self.at + 1 < FIELDS
    }

    fn is_typed_into(&self) -> bool {
        true
    }
}
