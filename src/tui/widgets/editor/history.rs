//! The way back: what was written and taken out, in steps a person would name.

use std::collections::VecDeque;

use super::page::Place;

/// How many bytes of steps are kept. It is some hundred thousand words; the oldest steps go first, the last always stays.
const ROOM: usize = 16 << 20;

/// One thing that was done: at `at`, `inserted` took the place of `removed`.
#[derive(Clone, Debug)]
pub(super) struct Step {
    pub(super) at: Place,
    pub(super) removed: String,
    pub(super) inserted: String,
    /// Where the caret stood before.
    pub(super) caret: Place,
}

/// What a step may grow with while the person goes on in the same way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Run {
    /// Characters one after another, up to the end of a word.
    Typed,
    /// Backspaces.
    Back,
    /// Deletes.
    Forward,
    /// Nothing: a paste, a cut, a word taken out.
    Whole,
}

/// The steps behind, and those that were taken back.
#[derive(Clone, Debug, Default)]
pub(super) struct History {
    done: VecDeque<Step>,
    undone: Vec<Step>,
    /// What the steps in `done` weigh, in bytes.
    bytes: usize,
    open: Option<Run>,
}

impl History {
    /// Remembers a step, as part of the last one where it goes on with it. What was taken back is gone with that.
    pub(super) fn record(&mut self, step: Step, run: Run) {
        self.undone.clear();
        self.bytes += step.removed.len() + step.inserted.len();
        let going_on = self.open == Some(run);
        self.open = Some(run);
        match self.done.back_mut() {
            Some(last) if going_on && run.joins(last, &step) => last.join(&step),
            _ => {
                self.bytes += size_of::<Step>();
                self.done.push_back(step);
            }
        }
        while self.bytes > ROOM && self.done.len() > 1 {
            let oldest = self.done.pop_front();
            self.bytes -= oldest.map_or(0, |step| step.weight());
        }
    }

    /// Ends the step: what comes next is another one.
    pub(super) fn close(&mut self) {
        self.open = None;
    }

    /// The step to take back, if there is one.
    pub(super) fn undo(&mut self) -> Option<&Step> {
        self.close();
        let step = self.done.pop_back()?;
        self.bytes -= step.weight();
        self.undone.push(step);
        self.undone.last()
    }

    /// The step to do again, if there is one.
    pub(super) fn redo(&mut self) -> Option<&Step> {
        self.close();
        let step = self.undone.pop()?;
        self.bytes += step.weight();
        self.done.push_back(step);
        self.done.back()
    }
}

impl Step {
    fn weight(&self) -> usize {
        size_of::<Self>() + self.removed.len() + self.inserted.len()
    }

    /// Takes in the step that followed, which the same run joined.
    fn join(&mut self, next: &Self) {
        if next.at < self.at {
            self.at = next.at;
            self.removed.insert_str(0, &next.removed);
        } else {
            self.removed.push_str(&next.removed);
        }
        self.inserted.push_str(&next.inserted);
    }
}

impl Run {
    fn joins(self, last: &Step, next: &Step) -> bool {
        match self {
            Self::Typed => {
                let begins_word = ends_word(&last.inserted) && !ends_word(&next.inserted);
                next.removed.is_empty() && next.at == last.at.after(&last.inserted) && !begins_word
            }
            Self::Back => next.at.after(&next.removed) == last.at,
            Self::Forward => next.at == last.at,
            Self::Whole => false,
        }
    }
}

/// Whether a word is over with this; in scripts without spaces, a clause.
fn ends_word(text: &str) -> bool {
    text.ends_with(|c: char| c.is_whitespace() || matches!(c, '、' | '。' | '，' | '！' | '？'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn step(byte: usize, removed: &str, inserted: &str) -> Step {
        let at = Place { line: 0, byte };
        Step { at, removed: removed.into(), inserted: inserted.into(), caret: at }
    }

    #[test]
    fn a_run_is_one_step_a_word() {
        let mut history = History::default();
        for (at, c) in "two words, more".char_indices() {
            history.record(step(at, "", &c.to_string()), Run::Typed);
        }
        let words: Vec<_> = std::iter::from_fn(|| history.undo().map(|step| step.inserted.clone())).collect();
        assert_eq!(words, ["more", "words, ", "two "]);
        let again: Vec<_> = std::iter::from_fn(|| history.redo().map(|step| step.inserted.clone())).collect();
        assert_eq!(again, ["two ", "words, ", "more"]);
    }

    #[test]
    fn turning_round_begins_a_step() {
        let check = |steps: &[(Step, Run)], expect: &[(&str, &str)]| {
            let mut history = History::default();
            steps.iter().cloned().for_each(|(step, run)| history.record(step, run));
            let kept: Vec<_> = history.done.iter().map(|step| (step.removed.as_str(), step.inserted.as_str())).collect();
            assert_eq!(kept, expect);
        };
        check(&[(step(2, "c", ""), Run::Back), (step(1, "b", ""), Run::Back)], &[("bc", "")]);
        check(&[(step(1, "b", ""), Run::Forward), (step(1, "c", ""), Run::Forward)], &[("bc", "")]);
        check(&[(step(2, "c", ""), Run::Back), (step(2, "d", ""), Run::Forward)], &[("c", ""), ("d", "")]);
        check(&[(step(0, "", "a"), Run::Typed), (step(0, "a", ""), Run::Back)], &[("", "a"), ("a", "")]);
        check(&[(step(0, "", "a"), Run::Whole), (step(1, "", "b"), Run::Whole)], &[("", "a"), ("", "b")]);
        check(&[(step(0, "old", "n"), Run::Typed), (step(1, "", "e"), Run::Typed)], &[("old", "ne")]);
    }

    #[test]
    fn the_oldest_steps_make_room() {
        let mut history = History::default();
        for _ in 0..20 {
            history.record(step(0, "", &"x".repeat(1 << 20)), Run::Whole);
        }
        assert_eq!(history.done.len(), 15);
        history.record(step(0, "", &"x".repeat(ROOM)), Run::Whole);
        assert_eq!(history.done.len(), 1);
        assert_eq!(history.bytes, history.done.iter().map(Step::weight).sum::<usize>());
    }
}
