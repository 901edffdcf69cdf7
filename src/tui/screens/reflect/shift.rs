//! Saying which shift it was. Everything may be left as it is; enter passes.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget;

use crate::base::{Time, date, text};
use crate::model::Shift;
use crate::tui::event::{Event, MouseKind};
use crate::tui::input::{Binding, Label, intent, labels};
use crate::tui::screen::Cx;
use crate::tui::widgets::{Field, Page, What, mark};

use super::prompt::Reply;

#[derive(Clone, Copy, Debug)]
enum Intent {
    Move(isize),
    Change(isize),
    On,
}

const KEYS: &[Binding<Intent>] = &[
    Binding::foot("↑↓", &["up"], Intent::Move(-1), crate::word!("key-choose")),
    Binding::quiet(&["down"], Intent::Move(1)),
    Binding::foot("←→", &["left"], Intent::Change(-1), crate::word!("key-change")),
    Binding::quiet(&["right"], Intent::Change(1)),
    Binding::foot("enter", &["enter"], Intent::On, crate::word!("key-go-on")),
];

/// The rows of the page, from the top.
const DAY: usize = 0;
const SETTING: usize = 1;
const HOURS: usize = 2;
const ROWS: usize = 3;

/// The page, with what has been said.
#[derive(Debug)]
pub(super) struct ShiftPane {
    written: Time,
    shift: Shift,
    row: usize,
    setting: Field,
    hours: Field,
}

impl ShiftPane {
    /// The page for the shift of something written at `written`.
    pub(super) fn new(shift: &Shift, written: Time) -> Self {
        let hours = shift.minutes.map(|minutes| format!("{}:{:02}", minutes / 60, minutes % 60)).unwrap_or_default();
        Self {
            written,
            row: DAY,
            setting: Field::line(shift.setting.as_deref().unwrap_or_default()),
            hours: Field::line(hours.trim_end_matches(":00")),
            shift: shift.clone(),
        }
    }

    /// The shift as it has been said.
    pub(super) fn shift(&self) -> Shift {
        let setting = text::one_line(&self.setting.text());
        Shift {
            date: self.shift.date,
            setting: (!setting.is_empty()).then_some(setting),
            minutes: Shift::read_hours(&self.hours.text()),
        }
    }

    /// What stands at the hours that is not a length of time.
    pub(super) fn unread(&self) -> Option<String> {
        let typed = self.hours.text();
        let unread = !typed.trim().is_empty() && self.shift().minutes.is_none();
        unread.then(|| text::shown(typed.trim()))
    }

    /// Hears an event.
    pub(super) fn hear(&mut self, event: &Event, cx: Cx<'_>) -> Reply {
        if let Event::Mouse(mouse) = event
            && mouse.kind == MouseKind::Press
            && let Some(What::Row(row)) = cx.spot.map(|spot| spot.what)
        {
            self.row = row;
            return Reply::Moved;
        }
        if let Event::Key(key) = event {
            match intent(KEYS, key) {
                Some(Intent::Move(by)) => {
                    self.row = self.row.saturating_add_signed(by).min(ROWS - 1);
                    return Reply::Moved;
                }
                Some(Intent::Change(by)) if self.row == DAY => {
                    self.change_day(by, cx);
                    return Reply::Changed;
                }
                Some(Intent::Change(by)) if self.row == SETTING && self.is_usual(cx) => {
                    self.change_setting(by, &cx.world.settings.shift_settings);
                    return Reply::Changed;
                }
                Some(Intent::On) => return Reply::On,
                _ => {}
            }
        }
        let types = matches!(event, Event::Key(key) if key.types().is_some()) || matches!(event, Event::Paste(_));
        if self.row == SETTING && types && self.is_usual(cx) {
            // A word of one's own takes the place of a usual one.
            self.setting = Field::line("");
        }
        match self.row {
            SETTING => self.setting.hear(event, cx.spot).into(),
            HOURS => self.hours.hear(event, cx.spot).into(),
            _ => Reply::No,
        }
    }

    /// Whether the setting is one of the usual ones, or not said: then the arrows go through them.
    fn is_usual(&self, cx: Cx<'_>) -> bool {
        let said = self.setting.text();
        said.is_empty() || cx.world.settings.shift_settings.contains(&said)
    }

    /// Whether plain letters are typed here.
    pub(super) fn is_typed_into(&self) -> bool {
        self.row != DAY
    }

    /// A shift is never in the future.
    fn change_day(&mut self, by: isize, cx: Cx<'_>) {
        let day = if by < 0 { self.shift.date.pred_opt() } else { self.shift.date.succ_opt() };
        if let Some(day) = day.filter(|day| *day <= cx.moment.today()) {
            self.shift.date = day;
        }
    }

    /// Goes round the usual settings, with "not said" before the first.
    fn change_setting(&mut self, by: isize, usual: &[String]) {
        let said = self.setting.text();
        let at = usual.iter().position(|setting| *setting == said).map_or(0, |at| at + 1);
        let next = (at + usual.len() + 1).saturating_add_signed(by) % (usual.len() + 1);
        let words = next.checked_sub(1).and_then(|at| usual.get(at)).map_or("", String::as_str);
        self.setting = Field::line(words);
    }

    pub(super) fn view(&self, page: &mut Page<'_>) {
        let theme = page.theme();
        page.say(&crate::say!("shift-question"), theme.strong);
        page.say(&crate::say!("shift-hint"), theme.soft);
        page.gap();
        let day = match page.width() {
            0..50 => date::short(self.shift.date, self.written.date_naive()),
            _ => date::long(self.shift.date),
        };
        let night = self.shift.ran_into_night(self.written);
        let day = if night { crate::say!("shift-day-night", date = day) } else { day };
        let not_said = crate::say!("shift-not-said");
        let label = |row| match row {
            DAY => crate::say!("shift-day"),
            SETTING => crate::say!("shift-setting"),
            _ => crate::say!("shift-length"),
        };
        for row in 0..ROWS {
            let chosen = self.row == row;
            let style = if chosen { theme.accent } else { theme.soft };
            let words = Span::styled(format!("{}{:<10}", mark(chosen), label(row)), style);
            let indent = u16::try_from(words.width()).unwrap_or_default().min(page.width());
            let room = page.width() - indent;
            let written = match row {
                SETTING => Some(&self.setting),
                HOURS => Some(&self.hours),
                _ => None,
            };
            let place = page.take(written.map_or(1, |field| field.rows(room)));
            page.spot(place, What::Row(row));
            let value = match written {
                None => Span::raw(text::cut(&day, room.into())),
                Some(field) if field.is_empty() => Span::styled(not_said.clone(), theme.soft),
                Some(_) => Span::raw(""),
            };
            Line::from(vec![words, value]).render(place, page.buffer());
            if let Some(field) = written.filter(|field| chosen || !field.is_empty()) {
                let caret = page.caret();
                field.view(page, Rect { x: place.x + indent, width: room, ..place });
                if !chosen {
                    page.put_caret(caret);
                }
            }
        }
        page.gap();
        let hint = match self.row {
            DAY => crate::say!("shift-day-hint"),
            SETTING => crate::say!("shift-setting-hint"),
            _ => crate::say!("shift-hours-hint"),
        };
        page.say(&hint, theme.soft);
    }

    pub(super) fn keys() -> Vec<Label> {
        labels(KEYS)
    }
}
