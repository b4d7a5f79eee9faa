//! Where a sentence ends, as the annotators' tools see it: the unit in which inventions are counted.

use std::sync::LazyLock;

use regex::Regex;

/// The stops, their closing marks, and the space behind; Japanese needs none.
static END: LazyLock<Regex> = LazyLock::new(|| {
    let end = r#"([.!?…]+["'”’»“)\]]*)\s+|([。！？]+["'”’)\]」』）]*)\s*"#;
    Regex::new(end).expect("the pattern is well formed")
});

/// Words whose stop ends no sentence.
const SHORT: [&str; 21] = [
    "no", "u.s", "u.k", "mr", "mrs", "ms", "dr", "vs", "e.g", "i.e", "etc", "st", "jr", "sr",
    "inc", "approx", "p.m", "a.m", "fig", "cf", "nos",
];

/// Cuts a line into its sentences.
pub(super) fn split(line: &str) -> Vec<&str> {
    let mut sentences = Vec::new();
    let mut start = 0;
    for end in END.captures_iter(line) {
        let (Some(whole), Some(stop)) = (end.get(0), end.get(1).or(end.get(2))) else {
            continue;
        };
        if stop.as_str() == "." && goes_on(&line[start..stop.start()], &line[whole.end()..]) {
            continue;
        }
        sentences.push(line[start..stop.end()].trim());
        start = whole.end();
    }
    let rest = line[start..].trim();
    if !rest.is_empty() {
        sentences.push(rest);
    }
    sentences
}

/// Tells whether a full stop between two texts ends no sentence.
fn goes_on(before: &str, behind: &str) -> bool {
    let opens = |letter: char| letter.is_whitespace() || "([\"“‘".contains(letter);
    let last = before.rsplit(opens).next().unwrap_or_default();
    let last = last.to_lowercase();
    let last = last.trim_end_matches('.');
    let digits = !last.is_empty() && last.chars().all(char::is_numeric);
    let mut letters = last.chars();
    let initial = letters.next().is_some_and(char::is_alphabetic) && letters.next().is_none();
    SHORT.contains(&last)
        || digits && before.trim() == last
        || initial && last != "i"
        || behind.chars().next().is_some_and(char::is_lowercase)
}
