//! The `rostrum` binary.

fn main() {}
