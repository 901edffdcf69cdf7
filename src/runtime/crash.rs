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

/// From now on the system writes nothing of this program's memory to a disk, should it break: words and keys are in it.
#[cfg(unix)]
pub fn leave_no_dump() {
    use rustix::process::{Resource, Rlimit, setrlimit};
    let none = Rlimit { current: Some(0), maximum: Some(0) };
    // Where the system does not let a program say so, there is nothing else to say it by.
    let _kept = setrlimit(Resource::Core, none);
    #[cfg(target_os = "linux")]
    let _seen = rustix::process::set_dumpable_behavior(rustix::process::DumpableBehavior::NotDumpable);
}

/// There, the system keeps no dump unless somebody set it up to.
#[cfg(not(unix))]
pub fn leave_no_dump() {}

/// What a person is told of it.
pub(super) fn notice() -> Notice {
    let place = PLACE.lock().ok().and_then(|place| place.clone()).unwrap_or_default();
    Notice::new(crate::say!("crash", place = place)).hint(crate::say!("crash-hint"))
}
