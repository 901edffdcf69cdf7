//! One accent, one soft tone, and the terminal's own ink for everything a person wrote.

use ratatui::style::{Color, Modifier, Style};

use crate::model::Tone;

/// How many colours the terminal has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Depth {
    /// Any.
    True,
    /// The 256 of xterm.
    Indexed,
    /// The sixteen of old, or we do not know.
    Sixteen,
}

/// The styles of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Theme {
    /// What the person is on.
    pub accent: Style,
    /// Hints and small print.
    pub soft: Style,
    /// Titles.
    pub strong: Style,
    /// What a search found.
    pub hit: Style,
    /// What the mouse or shift selects.
    pub selected: Style,
}

impl Theme {
    /// The styles for a tone on a terminal with so many colours. On `Tone::Auto` both colours have a contrast of at least 4.5 to 1
    /// on white and on black (WCAG 2.2, 1.4.3), because a program cannot be sure of the ground it stands on.
    pub fn new(tone: Tone, depth: Depth) -> Self {
        let (accent, soft) = match (tone, depth) {
            (Tone::Mono, _) | (_, Depth::Sixteen) => (None, None),
            (Tone::Auto, Depth::True) => (Some(Color::Rgb(0x00, 0x84, 0x80)), Some(Color::Rgb(0x76, 0x76, 0x76))),
            (Tone::Auto, Depth::Indexed) => (Some(Color::Indexed(30)), Some(Color::Indexed(243))),
            (Tone::Dark, Depth::True) => (Some(Color::Rgb(0x5f, 0xc9, 0xc0)), Some(Color::Rgb(0xa0, 0xa0, 0xa0))),
            (Tone::Dark, Depth::Indexed) => (Some(Color::Indexed(79)), Some(Color::Indexed(247))),
            (Tone::Light, Depth::True) => (Some(Color::Rgb(0x00, 0x66, 0x62)), Some(Color::Rgb(0x5c, 0x5c, 0x5c))),
            (Tone::Light, Depth::Indexed) => (Some(Color::Indexed(23)), Some(Color::Indexed(240))),
        };
        let coloured = |colour: Option<Color>| colour.map_or_else(Style::new, |colour| Style::new().fg(colour));
        Self {
            accent: coloured(accent).add_modifier(Modifier::BOLD),
            soft: coloured(soft),
            strong: Style::new().add_modifier(Modifier::BOLD),
            hit: coloured(accent).add_modifier(Modifier::UNDERLINED),
            selected: Style::new().add_modifier(Modifier::REVERSED),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn luminance(colour: Color) -> f64 {
        let Color::Rgb(r, g, b) = colour else { return 0.0 };
        let linear = |channel: u8| {
            let c = f64::from(channel) / 255.0;
            if c <= 0.040_45 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b)
    }

    fn contrast(one: f64, other: f64) -> f64 {
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    #[test]
    fn every_colour_can_be_read_on_its_ground() {
        let check = |tone, grounds: &[f64]| {
            let theme = Theme::new(tone, Depth::True);
            for colour in [theme.accent.fg, theme.soft.fg, theme.hit.fg].into_iter().flatten() {
                for ground in grounds {
                    let found = contrast(luminance(colour), *ground);
                    assert!(found >= 4.5, "{tone:?} {colour:?} has {found:.2}");
                }
            }
        };
        check(Tone::Auto, &[0.0, 1.0]);
        check(Tone::Dark, &[0.0]);
        check(Tone::Light, &[1.0]);
    }

    #[test]
    fn without_colour_nothing_is_coloured() {
        let theme = Theme::new(Tone::Mono, Depth::True);
        assert_eq!([theme.accent.fg, theme.soft.fg, theme.hit.fg], [None; 3]);
    }
}
