//! A detail in its context: the words around it, and the detail itself marked by signs, not by colour alone.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::base::text;
use crate::identify::Mention;

/// The signs around what is meant.
const OPENS: char = '‹';
const CLOSES: char = '›';

/// What stands around a mention, on at most about `rows` lines of `width`, as it is shown; the detail is in the style `hit`.
pub(super) fn around(passages: &[String], mention: &Mention, rows: usize, width: usize, hit: Style) -> Vec<Line<'static>> {
    let Some(passage) = passages.get(mention.passage) else { return Vec::new() };
    let range = mention.range.clone();
    // A passage may be a megabyte: no more of it is looked at than could be shown.
    let most = 4 * (rows * width + 1);
    let from =
        passage.get(..range.start).unwrap_or_default().char_indices().rev().take(most).last().map_or(range.start, |(at, _)| at);
    let to = passage.get(range.end..).unwrap_or_default().chars().take(most).map(char::len_utf8).sum::<usize>() + range.end;
    let part = |range| text::shown(passage.get(range).unwrap_or_default());
    let (before, meant, after) = (part(from..range.start), part(range.clone()), part(range.end..to));
    let meant = format!("{OPENS}{}{CLOSES}", text::one_line(&meant));
    let room = (rows * width).saturating_sub(text::width(&meant) + rows + 1);
    // What comes before tells more, but what follows gets what that leaves.
    let after_room = room.saturating_sub(text::width(&before)).max(room / 2);
    let end = text::cut(&after, after_room);
    let start = whole_words(text::cut_front(&before, room.saturating_sub(text::width(&end))));
    let gap_before = if before.ends_with(char::is_whitespace) && !start.is_empty() { " " } else { "" };
    let gap_after = if after.starts_with(char::is_whitespace) && !end.is_empty() { " " } else { "" };
    let passed_over = start.matches(OPENS).count();
    let whole = format!("{start}{gap_before}{meant}{gap_after}{end}");
    marked(&shortened(text::wrap(&whole, width), rows, passed_over, width), passed_over, hit)
}

/// The same, beginning with a whole word where something was left off before it.
fn whole_words(start: String) -> String {
    match start.strip_prefix('…').and_then(|rest| rest.split_once(' ')) {
        Some((_, words)) => format!("…{words}"),
        None => start,
    }
}

/// The first `rows` of the lines, and more where the detail itself needs them.
fn shortened(mut lines: Vec<String>, rows: usize, passed_over: usize, width: usize) -> Vec<String> {
    let mut opened = 0;
    let begins = lines.iter().position(|line| {
        opened += line.matches(OPENS).count();
        opened > passed_over
    });
    let ends = lines.iter().enumerate().skip(begins.unwrap_or_default()).find(|(_, line)| line.contains(CLOSES));
    let kept = ends.map_or(rows, |(at, _)| rows.max(at + 1));
    if lines.len() > kept {
        lines.truncate(kept);
        if let Some(last) = lines.last_mut().filter(|last| !last.ends_with('…')) {
            *last = format!("{}…", text::cut(last, width.saturating_sub(1)).trim_end_matches('…'));
        }
    }
    lines
}

/// The lines with what stands between the signs in the style `hit`; so many opening signs are the person's own.
fn marked(lines: &[String], mut passed_over: usize, hit: Style) -> Vec<Line<'static>> {
    let mut inside = false;
    let mut done = false;
    let mut mark = |line: &String| {
        let mut spans: Vec<Span<'static>> = Vec::new();
        let mut run = String::new();
        for sign in line.chars() {
            let opens = sign == OPENS && !inside && !done;
            if opens && passed_over == 0 {
                spans.push(Span::raw(std::mem::take(&mut run)));
                inside = true;
            } else if opens {
                passed_over -= 1;
            }
            run.push(sign);
            if sign == CLOSES && inside {
                spans.push(Span::styled(std::mem::take(&mut run), hit));
                (inside, done) = (false, true);
            }
        }
        spans.push(Span::styled(run, if inside { hit } else { Style::new() }));
        Line::from(spans)
    };
    lines.iter().map(&mut mark).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_detail_stands_in_its_context_with_signs_around_it() {
        let check = |passage: &str, meant: &str, rows, width, expect: &[&str]| {
            let start = passage.find(meant).unwrap();
            let mention = Mention { passage: 0, range: start..start + meant.len() };
            let lines = around(&[passage.to_owned()], &mention, rows, width, Style::new());
            let said: Vec<String> = lines.iter().map(ToString::to_string).collect();
            assert_eq!(said, expect, "{meant} in {passage}");
        };
        check("I met Marcus there.", "Marcus", 1, 40, &["I met ‹Marcus› there."]);
        check("Marcus", "Marcus", 1, 40, &["‹Marcus›"]);
        check("“Marcus's” bus, and then we talked on and on", "Marcus", 1, 24, &["“‹Marcus›'s” bus, and…"]);
        check("He said ‹no›\nto Marcus.", "Marcus", 1, 40, &["He said ‹no› to ‹Marcus›."]);
    }

    #[test]
    fn only_what_is_meant_is_marked() {
        let passage = "He said ‹no› to the bakery Marcus has";
        let start = passage.find("the").unwrap();
        let mention = Mention { passage: 0, range: start..start + "the bakery Marcus".len() };
        let hit = Style::new().underlined();
        let lines = around(&[passage.to_owned()], &mention, 3, 16, hit);
        let spans = lines.iter().flat_map(|line| &line.spans).filter(|span| span.style == hit);
        assert_eq!(spans.map(|span| span.content.as_ref()).collect::<Vec<_>>(), ["‹the bakery", "Marcus›"]);
    }
}
