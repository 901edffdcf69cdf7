//! A sheet as rows with named columns, whatever program it came from: commas, semicolons or tabs, and headers written freely.

use csv::{ReaderBuilder, Trim};

use crate::base::text;

/// Rows under one header.
#[derive(Debug)]
pub(super) struct Table {
    header: Vec<String>,
    pub(super) rows: Vec<Row>,
    /// The line of the row in which a quote is opened and never closed, so that everything after it is one cell.
    pub(super) never_closed: Option<u64>,
}

/// One line of a sheet.
#[derive(Debug)]
pub(super) struct Row {
    /// Where it stands in its file, from 1.
    pub(super) line: u64,
    cells: Vec<String>,
}

impl Table {
    /// Reads a sheet. Rows that hold nothing are left out.
    pub(super) fn read(text: &str) -> Self {
        let text = text::shown(&text::tidy(text.strip_prefix('\u{feff}').unwrap_or(text)));
        let mut reader = ReaderBuilder::new()
            .delimiter(delimiter(&text))
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
        let mut header: Vec<String> = Vec::new();
        for cell in rows.next().iter().flat_map(|row| &row.cells) {
            // Of two columns that mean the same only the first is looked at; one called just like it has no name of its own.
            let names = [column(cell), cell.to_lowercase()];
            header.push(names.into_iter().find(|name| !header.contains(name)).unwrap_or_default());
        }
        let rows: Vec<Row> = rows.filter(|row| row.cells.iter().any(|cell| !cell.is_empty())).collect();
        let odd = text.matches('"').count() % 2 == 1;
        let never_closed = rows.last().filter(|row| odd && row.cells.iter().any(|cell| cell.contains('\n'))).map(|row| row.line);
        Self { header, rows, never_closed }
    }

    /// Whether there is a column of this name.
    pub(super) fn has(&self, name: &str) -> bool {
        self.header.iter().any(|column| column == name)
    }

    /// The names of the columns.
    pub(super) fn columns(&self) -> impl Iterator<Item = &str> {
        self.header.iter().map(String::as_str)
    }

    /// What stands in a row under no name.
    pub(super) fn nowhere<'t>(&self, row: &'t Row) -> impl Iterator<Item = &'t str> {
        let named = |at: usize| self.header.get(at).is_some_and(|column| !column.is_empty());
        row.cells.iter().enumerate().filter(move |(at, cell)| !named(*at) && !cell.is_empty()).map(|(_, cell)| cell.as_str())
    }

    /// What stands in a row under the first of `names` that has anything under it; nothing is `None`.
    pub(super) fn get<'t>(&self, row: &'t Row, names: &[&str]) -> Option<&'t str> {
        names.iter().find_map(|name| {
            let mut cells = self.header.iter().zip(&row.cells).filter(|(column, _)| column == name);
            cells.find_map(|(_, cell)| Some(cell.as_str()).filter(|cell| !cell.is_empty()))
        })
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

/// What stands between the cells: whichever of the three the first line has most of, outside quotes.
fn delimiter(text: &str) -> u8 {
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
        () if tabs > commas.max(semicolons) => b'\t',
        () if semicolons > commas => b';',
        () => b',',
    }
}

/// A column's name as it was meant: "Own words " is `own_words`, and `label::English (en)` is `label`.
fn column(written: &str) -> String {
    let name = written.split("::").next().unwrap_or_default().trim_matches(|c: char| !c.is_alphanumeric());
    name.to_lowercase().split([' ', '-', '_']).filter(|part| !part.is_empty()).collect::<Vec<_>>().join("_")
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
