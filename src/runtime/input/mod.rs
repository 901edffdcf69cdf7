//! What comes in from outside: keys, pastes, the mouse, the window's size, and the request to end.

#[cfg(unix)]
mod decoder;
#[cfg(unix)]
mod unix;
#[cfg(not(unix))]
mod windows;

#[cfg(unix)]
pub(super) use unix::{listen, stop};
#[cfg(not(unix))]
pub(super) use windows::{listen, stop};
