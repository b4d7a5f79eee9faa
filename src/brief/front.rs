//! Front matter: a few lines of `key: value` between two rows of hyphens.

/// How many lines front matter may have.
const MOST_LINES: usize = 60;

/// What the front matter says about an article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Front {
    pub(crate) title: Option<String>,
    pub(crate) language: Option<String>,
    /// A day as `YYYY-MM-DD`.
    pub(crate) published: Option<String>,
    /// Where the article itself begins.
    pub(crate) end: usize,
}

/// Reads the front matter at the beginning of a text, if there is any.
pub(crate) fn read(text: &str) -> Front {
    let mut front = Front::default();
    let mut lines = text.split_inclusive('\n').take(MOST_LINES);
    let Some(first) = lines.next().filter(|line| line.trim_end() == "---") else {
        return front;
    };
    let mut at = first.len();
    for line in lines {
        at += line.len();
        let bare = line.trim_end();
        if bare == "---" || bare == "..." {
            front.end = at;
            return front;
        }
        let inner = bare.starts_with([' ', '\t', '-', '#']) || bare.is_empty();
        match bare.split_once(':') {
            Some((key, value)) if !inner && !key.contains(' ') => take(&mut front, key, value),
            _ if inner => {}
            _ => break,
        }
    }
    Front::default()
}

fn take(front: &mut Front, key: &str, value: &str) {
    let value = value.trim().trim_matches(['"', '\'']).trim();
    if value.is_empty() {
        return;
    }
    match key.to_ascii_lowercase().as_str() {
        "title" => front.title = Some(value.to_owned()),
        "lang" | "language" => front.language = Some(value.to_owned()),
        "date" | "published" => front.published = day(value),
        _ => {}
    }
}

fn day(value: &str) -> Option<String> {
    let day = value.get(..10)?;
    day.parse::<jiff::civil::Date>()
        .ok()
        .map(|date| date.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_keys_are_taken() {
        let text = "---\ntitle: \"Free buses\"\nlang: en\ndate: 2026-02-01T10:00\ntags:\n  - a\n---\nBody\n";
        let front = read(text);
        assert_eq!(front.title.as_deref(), Some("Free buses"));
        assert_eq!(front.published.as_deref(), Some("2026-02-01"));
        assert_eq!(&text[front.end..], "Body\n");
    }

    #[test]
    fn a_rule_at_the_top_is_not_front_matter() {
        assert_eq!(read("---\nJust words here\n---\n"), Front::default());
        assert_eq!(read("---\ntitle: x\n"), Front::default());
    }
}
