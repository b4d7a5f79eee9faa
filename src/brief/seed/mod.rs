//! The briefs that are compiled in, so that a first start has something to debate.
//!
//! Holds the files as they stand in `seeds/`, in the order of their slugs. Invariant: each is
//! canonical to the byte, and `check` finds nothing wrong with it.

/// Each built-in brief: its slug and its file.
pub const SEEDS: [(&str, &str); 5] = [
    (
        "golden-grammy-door",
        include_str!("../../../seeds/golden-grammy-door.md"),
    ),
    (
        "grammy-threshold",
        include_str!("../../../seeds/grammy-threshold.md"),
    ),
    (
        "kpop-new-scene",
        include_str!("../../../seeds/kpop-new-scene.md"),
    ),
    (
        "kpop-through-animation",
        include_str!("../../../seeds/kpop-through-animation.md"),
    ),
    (
        "ost-leap-or-warning",
        include_str!("../../../seeds/ost-leap-or-warning.md"),
    ),
];

#[cfg(test)]
mod tests;
