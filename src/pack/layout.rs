//! How the brackets of a file meet, and how they stand in its lines.

use super::outline::{Bracket, Outline, closing, opening};

/// The brackets of a file, and how far each line reaches.
pub(super) struct Layout<'o> {
    outline: &'o Outline,
    /// For each line the next that stands no further in.
    next: Vec<usize>,
}

/// One bracket changed, as an index.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Change {
    /// It is left out. That is to close what opens, or to open what closes, right beside it.
    Leave(usize),
    /// Another stands in its place.
    Turn(usize, char),
}

/// What came of reading brackets.
#[derive(Debug, Default)]
pub(super) struct Walk {
    /// How many are left out for the others to meet.
    pub(super) edits: usize,
    /// How far those that meet are from standing as pairs do.
    pub(super) misfits: usize,
    pub(super) conflict: Option<Conflict>,
    /// What is open in the end, as indices.
    pub(super) open: Vec<usize>,
}

impl Walk {
    /// A bracket too many or too few weighs more than one that stands askew, and less than two of them.
    pub(super) fn trouble(&self) -> usize {
        3 * self.edits + self.misfits
    }
}

/// The first bracket that does not close what was opened last.
#[derive(Clone, Copy, Debug)]
pub(super) struct Conflict {
    pub(super) at: usize,
    /// What stands open above the one it may be meant for.
    pub(super) above: Option<usize>,
}

impl<'o> Layout<'o> {
    pub(super) fn of(outline: &'o Outline) -> Self {
        let mut next = vec![outline.lines.len(); outline.lines.len()];
        let mut waiting: Vec<(usize, usize)> = Vec::new();
        for (index, line) in outline.lines.iter().enumerate() {
            while let Some((waits, _)) = waiting.pop_if(|(_, indent)| line.indent <= *indent) {
                next.get_mut(waits).into_iter().for_each(|next| *next = index);
            }
            waiting.push((index, line.indent));
        }
        Self { outline, next }
    }

    /// Reads the brackets with these changes, and goes on where one does not meet another.
    pub(super) fn walk(&self, changes: &[Change]) -> Walk {
        let mut walk = Walk::default();
        let mut open: Vec<(usize, char)> = Vec::new();
        for (index, bracket) in self.outline.brackets.iter().enumerate() {
            let Some(sign) = after(changes, index, bracket.sign) else { continue };
            let Some(wanted) = opening(sign) else {
                open.push((index, sign));
                continue;
            };
            let partner = self.partner(&open, wanted, bracket);
            let above = partner.and_then(|partner| open.get(partner + 1)).map(|(above, _)| *above);
            if partner.is_none() || above.is_some() {
                walk.conflict = walk.conflict.or(Some(Conflict { at: index, above }));
            }
            let Some(partner) = partner else {
                walk.edits += 1;
                continue;
            };
            walk.edits += open.len() - partner - 1;
            walk.misfits += self.misfit(open.get(partner).map(|(opens, _)| *opens), bracket);
            open.truncate(partner);
        }
        walk.edits += if self.outline.ends { open.len() } else { 0 };
        walk.open = open.into_iter().map(|(index, _)| index).collect();
        walk
    }

    /// Which of what is open a bracket closes: the last that suits it, unless its line tells of another, or of none.
    fn partner(&self, open: &[(usize, char)], wanted: char, closes: &Bracket) -> Option<usize> {
        let misfit = |opens: usize| self.misfit(Some(opens), closes);
        let last = open.iter().rposition(|(_, sign)| *sign == wanted)?;
        let (opens, _) = open.get(last)?;
        if misfit(*opens) < 2 {
            return Some(last);
        }
        let fitting = open.iter().rposition(|(opens, sign)| *sign == wanted && misfit(*opens) == 0);
        // What the last one holds goes on behind this line.
        let goes_on = last + 1 < open.len() && self.reach(*opens).is_some_and(|reach| reach > closes.line);
        fitting.or((!goes_on).then_some(last))
    }

    /// Whether every line behind that of a bracket stands further in.
    pub(super) fn reaches_the_end(&self, bracket: usize) -> bool {
        self.reach(bracket) == Some(self.outline.lines.len())
    }

    /// The first line behind that of a bracket that stands no further in.
    fn reach(&self, bracket: usize) -> Option<usize> {
        self.next.get(self.outline.brackets.get(bracket)?.line).copied()
    }

    /// How far two brackets are from standing as a pair does: in one line, or one beneath the other with what they hold further in.
    fn misfit(&self, opens: Option<usize>, closes: &Bracket) -> usize {
        let Some(index) = opens else { return 0 };
        let Some(opens) = self.outline.brackets.get(index) else { return 0 };
        let indent = |bracket: &Bracket| self.outline.lines.get(bracket.line).map(|line| line.indent);
        let reach = self.reach(index).unwrap_or_default();
        match (opens.line == closes.line, closes.leads) {
            (true, _) => 0,
            (false, true) if reach == closes.line && indent(opens) == indent(closes) => 0,
            (false, false) if reach > closes.line => 1,
            _ => 2,
        }
    }
}

/// What stands in place of a bracket after changes, if anything does.
fn after(changes: &[Change], index: usize, sign: char) -> Option<char> {
    let change = changes.iter().find(|change| matches!(change, Change::Leave(at) | Change::Turn(at, _) if *at == index));
    match change {
        None => Some(sign),
        Some(Change::Turn(_, sign)) => Some(*sign),
        Some(Change::Leave(_)) => None,
    }
}

/// The bracket that is still open behind these, whatever became of the others.
pub(super) fn still_open(brackets: &[Bracket]) -> Option<&Bracket> {
    let mut open: Vec<&Bracket> = Vec::new();
    for bracket in brackets {
        match opening(bracket.sign) {
            None => open.push(bracket),
            Some(_) => {
                let partner = open.iter().rposition(|open| closing(open.sign) == Some(bracket.sign));
                open.truncate(partner.unwrap_or(open.len()));
            }
        }
    }
    open.pop()
}

/// Whether each bracket closes what was opened last, and nothing stays open.
pub(super) fn all_meet(brackets: &[Bracket]) -> bool {
    let mut open: Vec<char> = Vec::new();
    let meets = brackets.iter().all(|bracket| match opening(bracket.sign) {
        Some(wanted) => open.pop() == Some(wanted),
        None => {
            open.push(bracket.sign);
            true
        }
    });
    meets && open.is_empty()
}
