//! What a summary covers, within a length that cannot buy coverage.

use super::count::Share;
use super::gold::{Gold, Point};
use super::words::Said;

/// Adds up how much of each summary point the first words of a summary name.
pub(super) fn coverage(gold: &Gold, given: &[Said], source: usize) -> Share {
    let Some(points) = &gold.summary_points else {
        return Share::default();
    };
    let words: Vec<&str> = given
        .iter()
        .flat_map(|said| &said.words)
        .map(String::as_str)
        .take(cap(gold, points, source))
        .collect();
    let text = words.join(" ");
    // Korean and Japanese put their endings and neighbours into the same word.
    let inside = matches!(gold.lang.as_str(), "ko" | "ja");
    let named = |keyword: &&String| {
        keyword.split('|').any(|way| {
            let way = way.replace('_', " ").to_lowercase();
            let normal = Some(Said::new(way.as_str()).normal());
            let way = normal.filter(|normal| !normal.is_empty()).unwrap_or(way);
            if inside || way.contains(' ') {
                text.contains(&way)
            } else {
                words.iter().any(|word| word.starts_with(&way))
            }
        })
    };
    let of_point = |point: &Point| {
        let hits = point.keywords.iter().filter(named).count();
        Share::new(hits, point.keywords.len())
            .value()
            .unwrap_or(0.0)
    };
    Share {
        part: points.iter().map(of_point).sum(),
        whole: points.len(),
    }
}

/// Gives the length of a summary beside that of its source.
pub(super) fn length(given: &[Said], source: usize) -> Share {
    Share::new(given.iter().map(|said| said.words.len()).sum(), source)
}

/// Gives how many words are looked at: 12 % of the article, within what the language needs for a
/// short one and for a long one, and at least as many as the points themselves have.
fn cap(gold: &Gold, points: &[Point], source: usize) -> usize {
    let (least, most) = match gold.lang.as_str() {
        "ko" => (45, 100),
        "ja" => (130, 280),
        _ => (60, 130),
    };
    let points = points.iter().map(|point| point.text.words.len()).sum();
    (source * 12 / 100).clamp(least, most).max(points)
}
