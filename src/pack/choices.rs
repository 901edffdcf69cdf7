//! The `choices` sheet of an `XLSForm`: what its questions offer, list by list.

use crate::model::{Choice, Point};
use crate::say;

use super::ids::Ids;
use super::sheet::{Remarks, Sheet, same};
use super::table::{Row, Table};

const LIST: [&str; 2] = ["list_name", "list"];
const NAME: [&str; 2] = ["name", "value"];
const LABEL: &str = "label";

/// Whether a sheet is the `choices` of an `XLSForm`.
pub(super) fn is_choices(table: &Table) -> bool {
    LIST.iter().any(|column| table.has(column)) && table.has(LABEL)
}

/// Everything to choose in a form.
pub(super) struct Lists {
    offers: Vec<Offer>,
    /// Whether there is a sheet they could stand in.
    there: bool,
    /// The lists that questions asked for.
    asked: Vec<String>,
}

/// Something to choose, as a form has it.
struct Offer {
    line: u64,
    list: String,
    name: String,
    words: String,
}

impl Lists {
    /// Reads the sheet; what cannot be offered is said.
    pub(super) fn read(table: Option<&Table>, remarks: &mut Remarks) -> Self {
        let mut lists = Self { offers: Vec::new(), there: table.is_some(), asked: Vec::new() };
        match table {
            Some(table) if is_choices(table) => table.rows.iter().for_each(|row| lists.take(table, row, remarks)),
            Some(_) => remarks.of(Sheet::Choices, 1, say!("sheet-no-lists")),
            None => {}
        }
        lists
    }

    fn take(&mut self, table: &Table, row: &Row, remarks: &mut Remarks) {
        remarks.left(Sheet::Choices, table, row, &[&LIST, &NAME, &[LABEL]]);
        let name = table.get(row, &NAME);
        let (Some(list), Some(words)) = (table.get(row, &LIST), table.get(row, &[LABEL]).or(name)) else {
            return remarks.of(Sheet::Choices, row.line, say!("sheet-choice-nowhere"));
        };
        if table.is_untranslated(row, LABEL) {
            remarks.of(Sheet::Choices, row.line, say!("sheet-choice-untranslated", words = words));
        }
        let name = name.unwrap_or(words);
        let earlier = || self.offers.iter().filter(|earlier| earlier.list == list);
        if earlier().any(|earlier| same(&earlier.words, words)) {
            return remarks.of(Sheet::Choices, row.line, say!("sheet-option-twice", words = words));
        }
        if earlier().any(|earlier| earlier.name == name) {
            remarks.of(Sheet::Choices, row.line, say!("sheet-choice-name", name = name));
        }
        self.offers.push(Offer { line: row.line, list: list.to_owned(), name: name.to_owned(), words: words.to_owned() });
    }

    /// What a list offers to the question in `row`, and what the form calls it. That there is nothing is said.
    pub(super) fn offer(&mut self, list: &str, row: &Row, remarks: &mut Remarks) -> (Vec<Point>, Vec<String>) {
        let mut ids = Ids::beside([Choice::OWN]);
        let offers = self.offers.iter().filter(|offer| offer.list == list);
        let point = |offer: &Offer| (Point { id: ids.next(&offer.name, "option"), words: offer.words.clone() }, offer.name.clone());
        let (points, names): (Vec<Point>, _) = offers.map(point).unzip();
        if points.is_empty() {
            remarks.say(row, say!("sheet-no-choices", list = list));
        }
        if !self.there && self.asked.is_empty() {
            remarks.say(row, say!("sheet-no-choices-sheet"));
        }
        self.asked.push(list.to_owned());
        (points, names)
    }

    /// Says which lists no question asked for.
    pub(super) fn unused(self, remarks: &mut Remarks) {
        let mut known = self.asked;
        for offer in self.offers {
            if !known.contains(&offer.list) {
                remarks.of(Sheet::Choices, offer.line, say!("sheet-list-unused", list = offer.list.as_str()));
                known.push(offer.list);
            }
        }
    }
}
