//! Slips of the keys: of all that upsets the reading of a file, the few things to mend, told where the trainer made them.

use std::ops::Range;

use ron2::Error;
use ron2::error::ErrorKind;

use crate::say;

use super::brackets::{self, Fault};
use super::finding::{Finding, Rule};
use super::outline::Outline;
use super::spot::{Mend, Slip, slip};
use super::texts;

/// After so many slips, the rest is told when these are mended.
const MOST: usize = 10;

/// What keeps a file from being read as its writer meant it.
#[derive(Debug, Default)]
pub(super) struct Slips {
    pub(super) findings: Vec<Finding>,
    /// The byte from which nothing read is as it was meant, where there is one: what is found after it only follows from a slip.
    astray: Option<usize>,
}

impl Slips {
    fn new(findings: Vec<Finding>) -> Self {
        Self { findings, astray: None }
    }

    /// The same, with nothing after `from` read as it was meant but what was just found.
    fn until(mut self, from: usize, last: Option<Finding>) -> Self {
        // What stands before the place a slip was made was read well; what seemed wrong behind it follows from it.
        self.findings.retain(|earlier| earlier.span.start < from);
        self.findings.extend(last);
        Self { astray: Some(from), ..self }
    }

    /// Whether a finding is about the file as it was meant, and not only about what a slip made of it.
    pub(super) fn leave(&self, finding: &Finding) -> bool {
        self.findings.is_empty()
            || (!needs_the_whole(finding.rule)
                && !self.findings.iter().any(|slip| slip.touches(finding))
                && self.astray.is_none_or(|from| finding.span.start < from && finding.span.end <= from))
    }
}

/// Whether a rule speaks of what is not there, which a slip may only have hidden.
fn needs_the_whole(rule: Rule) -> bool {
    matches!(
        rule,
        Rule::MissingField
            | Rule::FieldTwice
            | Rule::NoPrompts
            | Rule::NoOptions
            | Rule::FollowUp
            | Rule::FollowUpNever
            | Rule::FollowUpDeep
            | Rule::ManyPrompts
            | Rule::NoCitation
            | Rule::NoWhy
            | Rule::BlankText
    )
}

/// What a reading of a file tells.
pub(super) enum Found {
    /// All there is to say.
    All(Slips),
    /// A slip to mend; then the file is read again.
    Mend(Mend),
}

/// The place where brackets are nested deeper than in any pack; such a file is read no further.
pub(super) fn too_deep(text: &str) -> Option<Slips> {
    let at = Outline::of(text).too_deep?;
    Some(Slips::new(vec![Finding::new(Rule::TooLong, at..at + 1, say!("find-deep"))]))
}

/// The slips behind `errors`, which stand in the order they were met. `mended` are those that were found and mended before.
pub(super) fn find(text: &str, errors: &[Error], mended: &[Finding]) -> Found {
    let mut slips = Slips::new(mended.to_vec());
    let gap = if errors.is_empty() { None } else { Gap::first(text) };
    let mut last = None;
    for (index, error) in errors.iter().enumerate() {
        let span = whole(text, error.span().start_offset..error.span().end_offset);
        if last.replace(span.start) == Some(span.start) {
            continue; // One slip often upsets what follows at the same place.
        }
        if slips.findings.len() >= MOST {
            return Found::All(slips.until(span.start, None));
        }
        if let Some(gap) = gap.as_ref().filter(|gap| gap.upsets(text, error.kind(), &span)) {
            let from = if gap.ends { span.start } else { gap.from };
            return Found::All(slips.until(from, Some(gap.finding.clone())));
        }
        let rest = errors.get(index + 1..).unwrap_or_default();
        let slip = slip(text, error.kind(), span, rest);
        // What is amiss where something was mended only follows from that.
        if let Some(earlier) = mended.iter().find(|earlier| slip.touches(&earlier.span)) {
            return Found::All(slips.until(earlier.span.end, None));
        }
        match slip {
            Slip::Here(finding) => slips.findings.push(finding),
            Slip::Mended(mend) => return Found::Mend(mend),
            Slip::Astray(finding) => return Found::All(slips.until(finding.span.start, Some(finding))),
        }
    }
    Found::All(slips)
}

/// The same place between characters: the parser counts an escape's bytes, which may end within one.
pub(super) fn whole(text: &str, span: Range<usize>) -> Range<usize> {
    let (mut start, mut end) = (span.start.min(text.len()), span.end.min(text.len()));
    while !text.is_char_boundary(start) {
        start -= 1;
    }
    while !text.is_char_boundary(end) {
        end += 1;
    }
    start..end.max(start)
}

/// A text, note or bracket without its other end. The parser notices it far from where it was made, or takes it for something else.
struct Gap {
    finding: Finding,
    /// The byte from which nothing is read as it was meant.
    from: usize,
    /// The file just ends, and was read well up to there.
    ends: bool,
}

impl Gap {
    fn first(text: &str) -> Option<Self> {
        let mut outline = Outline::of(text);
        let open = outline.open_comment.map(|at| {
            let finding = Finding::new(Rule::Syntax, at..at + 2, say!("find-open-comment"));
            (at, finding.hint(say!("find-open-comment-hint")))
        });
        let open = texts::amiss(text, &outline).or(open);
        outline.ends &= open.is_none();
        if let Some((from, _)) = &open {
            outline.brackets.retain(|bracket| bracket.at < *from);
        }
        let bracket = brackets::unmatched(text, &outline).map(|bracket| {
            let before = text.get(..bracket.at).unwrap_or_default();
            Self {
                finding: bracket.finding(text),
                // The word before a bracket is not read as it was meant either.
                from: before.trim_end_matches(char::is_alphanumeric).len(),
                ends: bracket.fault == Fault::Cut,
            }
        });
        bracket.or_else(|| open.map(|(from, finding)| Self { finding, from, ends: false }))
    }

    /// Whether an error is about this, or follows from it.
    fn upsets(&self, text: &str, kind: &ErrorKind, span: &Range<usize>) -> bool {
        self.from <= span.start && (!self.ends || ends_too_soon(text, kind, span))
    }
}

/// Whether an error says that something is still open at the end of what there is.
fn ends_too_soon(text: &str, kind: &ErrorKind, span: &Range<usize>) -> bool {
    let at_end = text.get(span.end..).is_none_or(|rest| rest.trim().is_empty());
    at_end || matches!(kind, ErrorKind::Eof) || matches!(kind, ErrorKind::Expected { expected, .. } if expected.contains("closing"))
}
