//! The thin end: hands the shell's words to [`aftershift::cli`], and its answer back.

use std::process::ExitCode;

fn main() -> ExitCode {
    aftershift::cli::run(std::env::args_os())
}
