//! When the program itself breaks: where, and nothing of what was written.

use std::sync::Mutex;

use crate::base::Notice;

/// The place in the code that broke.
static PLACE: Mutex<Option<String>> = Mutex::new(None);

/// From now on a panic notes its place and prints nothing: its message may hold words a person wrote.
pub(super) fn listen() {
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(|place| format!("{}:{}", place.file(), place.line()));
        if let Ok(mut noted) = PLACE.lock() {
            *noted = place;
        }
    }));
}

/// What a person is told of it.
pub(super) fn notice() -> Notice {
    let place = PLACE.lock().ok().and_then(|place| place.clone()).unwrap_or_default();
    Notice::new(crate::say!("crash", place = place)).hint(crate::say!("crash-hint"))
}
