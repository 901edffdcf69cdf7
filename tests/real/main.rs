//! The real program: its files, its streams, its signals, and a terminal around it. What only the whole can get wrong.

#![cfg(test)]

mod commands;
mod exports;
mod home;
mod together;

#[cfg(target_os = "linux")]
mod faults;
#[cfg(unix)]
mod full_screen;
#[cfg(unix)]
mod injured;
#[cfg(unix)]
mod window;
