//! The short name of an article.

use unicode_normalization::UnicodeNormalization;

/// The longest short name.
const LONGEST: usize = 40;

/// Makes a short name of a title: lower-case letters, digits and hyphens, cut at a word.
///
/// A title without such letters gives `article-` and a hash that never changes.
///
/// ```
/// use rostrum::brief::slug;
/// assert_eq!(slug("Rosé's \"Apartment\": Why?"), "roses-apartment-why");
/// assert_eq!(slug("그래미"), slug("그래미"));
/// assert!(slug("그래미").starts_with("article-"));
/// ```
pub fn slug(title: &str) -> String {
    let mut out = String::new();
    for word in
        title.split(|letter: char| letter.is_whitespace() || "-–—/:;,.!?&|".contains(letter))
    {
        let plain: String = word
            .nfkd()
            .filter(char::is_ascii_alphanumeric)
            .map(|letter| letter.to_ascii_lowercase())
            .collect();
        if plain.is_empty() {
            continue;
        }
        if out.is_empty() {
            out = plain;
            out.truncate(LONGEST);
        } else if out.len() + 1 + plain.len() <= LONGEST {
            out.push('-');
            out.push_str(&plain);
        } else {
            break;
        }
    }
    let lost = title
        .chars()
        .filter(|letter| letter.is_alphabetic())
        .count()
        > 4 * out.len().max(1);
    if out.is_empty() || lost {
        format!("article-{:08x}", hash(title))
    } else {
        out
    }
}

/// FNV-1a, 32 bits: stable across builds and machines.
fn hash(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_titles_are_cut_at_a_word() {
        let slug = slug("Did the Grammys partially open the door—or set a new threshold?");
        assert_eq!(slug, "did-the-grammys-partially-open-the-door");
        assert!(slug.len() <= LONGEST);
    }

    #[test]
    fn one_endless_word_is_cut() {
        assert_eq!(slug(&"x".repeat(99)).len(), LONGEST);
    }
}
