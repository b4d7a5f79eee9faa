//! The formats that are compiled in.

use std::sync::Arc;

use super::{Format, read};

/// The built-in format files by their ids.
pub const BUILT_IN: [(&str, &str); 4] = [
    (
        "oxford",
        include_str!("../../../config/formats/oxford.toml"),
    ),
    (
        "one-on-one",
        include_str!("../../../config/formats/one-on-one.toml"),
    ),
    (
        "written",
        include_str!("../../../config/formats/written.toml"),
    ),
    (
        "fan-forum",
        include_str!("../../../config/formats/fan-forum.toml"),
    ),
];

/// Reads the built-in formats, in the order of [`BUILT_IN`].
pub fn built_in() -> Vec<Arc<Format>> {
    let formats = BUILT_IN.iter().map(|(_, text)| {
        // A test sees to it that none has a mistake.
        read(text).ok().map(|(format, _)| Arc::new(format))
    });
    formats.flatten().collect()
}
