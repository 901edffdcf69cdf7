//! The page that stands over a locked journal. Nothing typed here is shown, not even how much.

use ratatui::style::Style;
use ratatui::text::Span;

use crate::base::Secret;
use crate::effect::{Effect, Outcome, Unlocking};
use crate::tui::event::Event;
use crate::tui::input::{Binding, Label, intent, labels};
use crate::tui::screen::{Ask, Cx, Route, Screen};
use crate::tui::widgets::Page;
use crate::tui::world::World;

/// The pack that keeps a thought while the journal is locked.
const NOTE: &str = "quick-note";

#[derive(Clone, Copy, Debug)]
enum Intent {
    Unlock,
    Rub,
    Clear,
    Recovery,
    Note,
    Quit,
}

const RECOVERY_KEYS: &[Binding<Intent>] = &[
    Binding::foot("enter", &["enter"], Intent::Unlock, crate::word!("unlock-key")),
    Binding::foot("esc", &["esc", "ctrl-r"], Intent::Quit, crate::word!("unlock-passphrase-key")),
    Binding::quiet(&["ctrl-n"], Intent::Note),
    Binding::quiet(&["backspace"], Intent::Rub),
    Binding::quiet(&["ctrl-u"], Intent::Clear),
];

const KEYS: &[Binding<Intent>] = &[
    Binding::foot("enter", &["enter"], Intent::Unlock, crate::word!("unlock-key")),
    Binding::foot("ctrl-r", &["ctrl-r"], Intent::Recovery, crate::word!("unlock-other-key")),
    Binding::foot("ctrl-n", &["ctrl-n"], Intent::Note, crate::word!("unlock-note-key")),
    Binding::foot("esc", &["esc"], Intent::Quit, crate::word!("key-quit")),
    Binding::quiet(&["backspace"], Intent::Rub),
    Binding::quiet(&["ctrl-u"], Intent::Clear),
];

/// The page.
#[derive(Debug, Default)]
pub(super) struct Unlock {
    typed: Secret,
    by_recovery_key: bool,
    /// Whether what was typed is being tried.
    trying: bool,
    /// What was wrong with the last try.
    said: Option<String>,
}

impl Unlock {
    fn table(&self) -> &'static [Binding<Intent>] {
        if self.by_recovery_key { RECOVERY_KEYS } else { KEYS }
    }

    fn type_in(&mut self, words: &str) {
        self.typed.push(words);
        self.said = None;
    }

    fn hear(&mut self, outcome: &Outcome) -> Vec<Ask> {
        match outcome {
            Outcome::Unlocked => return vec![Ask::Back],
            Outcome::NotUnlocked(notice) => {
                self.trying = false;
                self.said = Some(notice.headline.clone());
            }
            _ => {}
        }
        Vec::new()
    }

    fn try_it(&mut self) -> Vec<Ask> {
        if self.typed.is_empty() {
            return Vec::new();
        }
        self.trying = true;
        let typed = std::mem::take(&mut self.typed);
        let by = if self.by_recovery_key { Unlocking::RecoveryKey(typed) } else { Unlocking::Passphrase(typed) };
        vec![Ask::Do(Effect::Unlock(by))]
    }
}

impl Screen for Unlock {
    fn handle(&mut self, event: &Event, _: Cx<'_>) -> Vec<Ask> {
        match event {
            Event::Outcome(outcome) => return self.hear(outcome),
            Event::Paste(words) if !self.trying => self.type_in(words.trim_end_matches(['\n', '\r'])),
            Event::Key(key) if !self.trying => match intent(self.table(), key) {
                Some(Intent::Unlock) => return self.try_it(),
                Some(Intent::Rub) => self.typed.pop(),
                Some(Intent::Clear) => self.typed = Secret::default(),
                Some(Intent::Recovery) => *self = Self { by_recovery_key: true, ..Self::default() },
                Some(Intent::Note) => return vec![Ask::Go(Route::Reflect(NOTE.to_owned()))],
                // From the recovery key the way back is to the passphrase.
                Some(Intent::Quit) if self.by_recovery_key => *self = Self::default(),
                Some(Intent::Quit) => return vec![Ask::Quit],
                None => {
                    if let Some(letter) = key.types() {
                        self.type_in(letter.encode_utf8(&mut [0; 4]));
                    }
                }
            },
            _ => {}
        }
        Vec::new()
    }

    fn view(&self, _: &World, page: &mut Page<'_>) {
        let theme = page.theme();
        page.both(&Span::styled(crate::say!("app-name"), theme.strong), &Span::raw(""));
        page.gap();
        let asked = if self.by_recovery_key { crate::say!("unlock-recovery") } else { crate::say!("unlock-passphrase") };
        page.say(&crate::say!("unlock-locked"), Style::new());
        page.gap();
        page.say(&asked, theme.strong);
        let standing = match (self.trying, self.typed.is_empty()) {
            (true, _) => crate::say!("unlock-trying"),
            (false, true) => crate::say!("unlock-nothing-typed"),
            (false, false) => crate::say!("unlock-typed"),
        };
        page.say(&standing, theme.soft);
        if let Some(said) = &self.said {
            page.gap();
            page.say(said, Style::new());
        }
        page.gap();
        page.say(&crate::say!("unlock-note"), theme.soft);
    }

    fn keys(&self) -> Vec<Label> {
        labels(self.table())
    }

    fn is_typed_into(&self) -> bool {
        true
    }
}
