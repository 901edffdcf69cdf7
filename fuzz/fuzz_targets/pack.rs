//! Any bytes as a pack: never a panic, always a pack or something to say, and every place within the text.

#![no_main]

use std::sync::LazyLock;

use aftershift::model::Shelf;
use aftershift::pack;
use libfuzzer_sys::fuzz_target;

static SHELF: LazyLock<Shelf> = LazyLock::new(pack::shelf);

fuzz_target!(|bytes: &[u8]| {
    let Ok(text) = pack::tidy(bytes) else { return };
    let reading = pack::check(&text, &SHELF);
    assert!(reading.pack.is_some() || !reading.findings.is_empty());
    for finding in &reading.findings {
        assert!(text.get(finding.span.clone()).is_some(), "{finding:?} is no place");
    }
});
