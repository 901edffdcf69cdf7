//! `aftershift config path`: where things are.

use serde_json::json;

use super::args::ConfigAsk;
use super::error::Failure;
use super::out;
use super::places::Places;

pub(super) fn run(ask: &ConfigAsk, places: &Places) -> Result<(), Failure> {
    let ConfigAsk::Path { json } = ask;
    let (journal, settings) = (places.journal.display().to_string(), places.settings.display().to_string());
    if *json {
        return out::json(&json!({ "journal": journal, "settings": settings }));
    }
    out::data(|to| {
        writeln!(to, "{}", crate::say!("cli-path-journal", path = journal))?;
        writeln!(to, "{}", crate::say!("cli-path-settings", path = settings))
    })
}
