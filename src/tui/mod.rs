//! The full screen: what a person sees, and what their keys mean.

pub mod widgets;
