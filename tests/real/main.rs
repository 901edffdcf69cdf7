//! The real program: its files, its streams, its signals, and a terminal around it. What only the whole can get wrong.

#![cfg(test)]

mod backup;
mod commands;
mod doctor;
mod exports;
mod home;
mod import;
mod supervision;
mod together;

#[cfg(unix)]
mod cut_short;
#[cfg(target_os = "linux")]
mod faults;
#[cfg(unix)]
mod full_screen;
#[cfg(unix)]
mod injured;
#[cfg(target_os = "linux")]
mod stock_age;
#[cfg(target_os = "linux")]
mod syncthing;
#[cfg(unix)]
mod window;
