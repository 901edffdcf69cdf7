//! The full-screen face: a quiet page, one thing asked at a time. Events in, effects out, and a page to look at in between.

mod app;
mod event;
mod input;
mod screen;
mod screens;
mod theme;
mod view;
mod widgets;
mod world;

pub use app::{App, First, Start};
pub use event::{Event, Mouse, MouseKind};
pub use input::{Code, Key};
pub use theme::{Depth, Theme};
pub use view::draw;
