//! The `rostrum` binary: what it can do is in [`rostrum::cli`].

use std::process::ExitCode;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    rostrum::cli::main()
}
