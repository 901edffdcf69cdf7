//! A sheet as rows with named columns, whatever program it came from: commas, semicolons or tabs, and headers written freely.

use csv::{ReaderBuilder, Trim};

use crate::base::text;
use crate::say;

/// Rows under one header.
#[derive(Debug)]
pub(super) struct Table {
    columns: Vec<Column>,
    pub(super) rows: Vec<Row>,
    /// What stands between its cells.
    pub(super) between: Between,
    /// The line of the row in which a quote is opened and never closed, so that everything after it is one cell.
    pub(super) never_closed: Option<u64>,
}

/// A column, as its first cell names it.
#[derive(Debug)]
struct Column {
    written: String,
    /// What was meant: "Own words " is `own_words`, and so is `Own words::English (en)`.
    name: String,
    /// In a form, what stands after `::`; empty where nothing does.
    language: String,
    /// It is looked at: not in another language than the one that was taken.
    taken: bool,
}

/// One line of a sheet.
#[derive(Debug)]
pub(super) struct Row {
    /// Where it stands in its file, from 1.
    pub(super) line: u64,
    cells: Vec<String>,
}

/// A cell nobody asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Left<'t> {
    /// In a column that means nothing here.
    Unknown { column: &'t str, words: &'t str },
    /// In a column that means the same as `other`, which says something already.
    Second { column: &'t str, words: &'t str, other: &'t str },
    /// In a column without a name.
    Nowhere { words: &'t str },
}

impl Table {
    /// Reads a sheet. Rows that hold nothing are left out.
    pub(super) fn read(text: &str) -> Self {
        let text = text::shown(&text::tidy(text.strip_prefix('\u{feff}').unwrap_or(text)));
        let between = Between::of(&text);
        let mut reader = ReaderBuilder::new()
            .delimiter(between.byte())
            .has_headers(false)
            .flexible(true)
            .trim(Trim::All)
            .from_reader(text.as_bytes());
        let mut lines = Lines { text: &text, byte: 0, line: 1 };
        // Text is never anything but text, so no record is unreadable.
        let mut rows = reader.records().filter_map(Result::ok).map(|record| Row {
            line: lines.at(record.position().map_or(0, csv::Position::byte)),
            cells: record.iter().map(str::to_owned).collect(),
        });
        let columns = rows.next().iter().flat_map(|row| &row.cells).map(|cell| Column::read(cell)).collect();
        let rows: Vec<Row> = rows.filter(|row| row.cells.iter().any(|cell| !cell.is_empty())).collect();
        let odd = text.matches('"').count() % 2 == 1;
        let never_closed = rows.last().filter(|row| odd && row.cells.iter().any(|cell| cell.contains('\n'))).map(|row| row.line);
        Self { columns, rows, between, never_closed }
    }

    /// Whether there is a column of this name.
    pub(super) fn has(&self, name: &str) -> bool {
        self.columns.iter().any(|column| column.name == name)
    }

    /// The languages of a form, in the order they stand in; empty is the one of columns that name none beside others that do.
    pub(super) fn languages(&self) -> Vec<&str> {
        let mut languages: Vec<&str> = Vec::new();
        for column in &self.columns {
            let beside = || self.columns.iter().any(|other| other.name == column.name && !other.language.is_empty());
            if !languages.contains(&column.language.as_str()) && (!column.language.is_empty() || beside()) {
                languages.push(&column.language);
            }
        }
        languages
    }

    /// Looks from now on at one language only: where a column does not have it, at the one without a name, or at its first.
    pub(super) fn speak(&mut self, language: &str) {
        let spoken = |name: &str| {
            let has = |wanted: &str| self.columns.iter().any(|column| column.name == name && column.language == wanted);
            let first = || self.columns.iter().find(|column| column.name == name).map(|column| column.language.clone());
            [language, ""].into_iter().find(|wanted| has(wanted)).map(str::to_owned).or_else(first).unwrap_or_default()
        };
        let taken: Vec<bool> = self.columns.iter().map(|column| column.language == spoken(&column.name)).collect();
        for (column, taken) in self.columns.iter_mut().zip(taken) {
            column.taken = taken;
        }
    }

    /// What stands in a row under the first of `names` that has anything under it; nothing is `None`.
    pub(super) fn get<'t>(&self, row: &'t Row, names: &[&str]) -> Option<&'t str> {
        self.find(row, names).map(|(_, cell)| cell)
    }

    /// Whether a row says in another language what it does not say in the one that is looked at.
    pub(super) fn is_untranslated(&self, row: &Row, name: &str) -> bool {
        let mut others = self.columns.iter().zip(&row.cells).filter(|(column, _)| !column.taken && column.name == name);
        self.get(row, &[name]).is_none() && others.any(|(_, cell)| !cell.is_empty())
    }

    /// Whether the column of one of `names` stands right behind that of one of `others`.
    pub(super) fn follows(&self, names: &[&str], others: &[&str]) -> bool {
        let two = |two: &[Column]| matches!(two, [one, next] if others.contains(&one.name.as_str()) && names.contains(&next.name.as_str()));
        self.columns.windows(2).any(two)
    }

    /// What stands in a row and is not what [`get`](Self::get) gives for one of `groups`.
    pub(super) fn left<'t>(&'t self, row: &'t Row, groups: &[&[&str]]) -> Vec<Left<'t>> {
        let taken: Vec<usize> = groups.iter().filter_map(|names| self.find(row, names)).map(|(at, _)| at).collect();
        let cells = row.cells.iter().map(String::as_str).enumerate();
        let left = cells.filter(|(at, words)| !words.is_empty() && !taken.contains(at));
        left.filter_map(|(at, words)| {
            let Some(column) = self.columns.get(at).filter(|column| !column.name.is_empty()) else {
                return Some(Left::Nowhere { words });
            };
            let group = groups.iter().find(|names| names.contains(&column.name.as_str()));
            let other = group.and_then(|names| self.find(row, names)).and_then(|(at, _)| self.columns.get(at));
            column.taken.then(|| match other {
                None => Left::Unknown { column: &column.written, words },
                Some(other) => Left::Second { column: &column.written, words, other: &other.written },
            })
        })
        .collect()
    }

    fn find<'t>(&self, row: &'t Row, names: &[&str]) -> Option<(usize, &'t str)> {
        names.iter().find_map(|name| {
            let mut cells =
                self.columns.iter().zip(&row.cells).enumerate().filter(|(_, (column, _))| column.taken && column.name == *name);
            cells.find_map(|(at, (_, cell))| Some((at, cell.as_str())).filter(|(_, cell)| !cell.is_empty()))
        })
    }
}

impl Column {
    fn read(written: &str) -> Self {
        let (name, language) = written.split_once("::").unwrap_or((written, ""));
        let lower = name.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
        let name = lower.split([' ', '-', '_']).filter(|part| !part.is_empty()).collect::<Vec<_>>().join("_");
        Self { written: written.to_owned(), name, language: language.trim().to_owned(), taken: true }
    }
}

/// Counts lines on the way through a text.
struct Lines<'t> {
    text: &'t str,
    byte: usize,
    line: u64,
}

impl Lines<'_> {
    /// The line of the record that `csv` says begins at `byte`; empty lines may stand before it there.
    fn at(&mut self, byte: u64) -> u64 {
        let byte = usize::try_from(byte).unwrap_or(usize::MAX);
        let empty = self.text.get(byte..).unwrap_or_default().bytes().take_while(|byte| *byte == b'\n').count();
        let passed = self.text.get(self.byte..byte + empty).unwrap_or_default();
        self.line += passed.bytes().filter(|byte| *byte == b'\n').map(|_| 1).sum::<u64>();
        self.byte = byte + empty;
        self.line
    }
}

/// What stands between the cells of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Between {
    Commas,
    Semicolons,
    Tabs,
}

impl Between {
    /// Whichever of the three the first line has most of, outside quotes.
    fn of(text: &str) -> Self {
        let mut quoted = false;
        let (mut commas, mut semicolons, mut tabs) = (0, 0, 0);
        for c in text.lines().next().unwrap_or_default().chars() {
            match c {
                '"' => quoted = !quoted,
                ',' if !quoted => commas += 1,
                ';' if !quoted => semicolons += 1,
                '\t' if !quoted => tabs += 1,
                _ => {}
            }
        }
        match () {
            () if tabs > commas.max(semicolons) => Self::Tabs,
            () if semicolons > commas => Self::Semicolons,
            () => Self::Commas,
        }
    }

    fn byte(self) -> u8 {
        match self {
            Self::Commas => b',',
            Self::Semicolons => b';',
            Self::Tabs => b'\t',
        }
    }

    /// What one of them is called.
    pub(super) fn name(self) -> String {
        match self {
            Self::Commas => say!("sheet-comma"),
            Self::Semicolons => say!("sheet-semicolon"),
            Self::Tabs => say!("sheet-tab"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sheet_is_read_whatever_wrote_it() {
        let check = |text: &str, expect: &[&str]| {
            let table = Table::read(text);
            let cells = |row| format!("{:?} {:?}", table.get(row, &["text"]), table.get(row, &["own_words"]));
            assert_eq!(table.rows.iter().map(cells).collect::<Vec<_>>(), expect, "{text:?}");
        };
        let one = ["Some(\"What, then?\") Some(\"yes\")"];
        check("text,own_words\n\"What, then?\",yes\n", &one);
        check("\u{feff}Text;Own words\r\nWhat, then?;yes\r\n;;\r\n", &one);
        check("OWN-WORDS\t text \n yes \tWhat, then?", &one);
        check("\"text;\",own_words:\n\"What, then?\",yes", &one);
        check("text\nA\nB,more,and more\n", &["Some(\"A\") None", "Some(\"B\") None"]);
        check("", &[]);
    }

    #[test]
    fn a_quote_that_is_never_closed_is_noticed() {
        let check = |text: &str, expect: Option<u64>| assert_eq!(Table::read(text).never_closed, expect, "{text:?}");
        check("text\nA\n\"What, then?,a\nWhat else?,b\n", Some(3));
        check("text\n\"What,\nthen?\"\nB\n", None);
        check("text\nA 5\" nail\nB\n", None);
    }

    #[test]
    fn a_row_knows_its_line() {
        let table = Table::read("text\n\"One\ntwo\"\n\nThree\n");
        assert_eq!(table.rows.iter().map(|row| row.line).collect::<Vec<_>>(), [2, 5]);
    }
}
