//! The real program: its files, its streams, its signals, and a terminal around it. What only the whole can get wrong.

#![cfg(test)]

mod backup;
mod commands;
mod doctor;
mod exports;
mod home;
mod import;
mod inside;
mod supervision;
#[cfg(unix)]
mod time;
mod together;

#[cfg(unix)]
mod cut_short;
#[cfg(target_os = "linux")]
mod faults;
#[cfg(unix)]
mod full_screen;
#[cfg(target_os = "linux")]
mod hostile;
#[cfg(unix)]
mod injured;
#[cfg(target_os = "linux")]
mod leaks;
#[cfg(target_os = "linux")]
mod stock_age;
#[cfg(target_os = "linux")]
mod syncthing;
#[cfg(unix)]
mod window;

/// Says something past the harness, which shows what a test says only when it fails.
#[cfg(target_os = "linux")]
fn tell(words: &str) {
    use std::io::Write;
    let _said = writeln!(std::io::stderr(), "{words}");
}
