//! Tells cargo what it cannot see by itself: the packs and frameworks are compiled in.
#![allow(clippy::print_stdout, reason = "this is how a build script speaks to cargo")]

fn main() {
    println!("cargo::rerun-if-changed=prompts");
}
