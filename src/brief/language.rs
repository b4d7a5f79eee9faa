//! Which language a text is in.
//!
//! The script decides where it can; else the language whose common words are most frequent. A text
//! in a language without cues is read by structure alone, with the marks of English for company.

use super::cue::{Cues, LANGUAGES};
use super::word::{is_hangul, is_wide, words};

/// How much of a text is looked at, in bytes.
const SAMPLE: usize = 20_000;

/// The share of common words, in hundredths, below which a language is not believed.
const ENOUGH: usize = 12;

/// The tag of a text whose language is not known.
pub(crate) const UNKNOWN: &str = "und";

/// Names the language of a text by its BCP 47 tag, or `und`.
pub(crate) fn detect(text: &str) -> &'static str {
    let sample = &text[..text.floor_char_boundary(SAMPLE)];
    let count = |test: fn(char) -> bool| sample.chars().filter(|letter| test(*letter)).count();
    let letters = count(char::is_alphabetic);
    if letters == 0 {
        return UNKNOWN;
    }
    if count(is_hangul) * 4 > letters {
        return "ko";
    }
    if count(is_wide) * 4 > letters {
        let kana = count(|letter| matches!(letter, '\u{3040}'..='\u{30FF}'));
        return if kana * 20 > letters { "ja" } else { "zh" };
    }
    let found = words(sample);
    let share = |cues: &Cues| {
        found
            .iter()
            .filter(|word| cues.word.common.has(word))
            .count()
            * 100
            / found.len().max(1)
    };
    LANGUAGES
        .iter()
        .map(|cues| (share(cues), cues.code.as_str()))
        .filter(|(share, _)| *share >= ENOUGH)
        .max_by_key(|(share, _)| *share)
        .map_or(UNKNOWN, |(_, code)| code)
}

/// Gives the cues for a tag; English ones when the language has none of its own.
pub(crate) fn cues(tag: &str) -> &'static Cues {
    let primary = tag.split('-').next().unwrap_or(tag);
    LANGUAGES
        .iter()
        .find(|cues| cues.code.eq_ignore_ascii_case(primary))
        .unwrap_or(&LANGUAGES[0])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_are_told_apart() {
        assert_eq!(
            detect("The city will vote on the plan, and it is not clear what comes of it."),
            "en"
        );
        assert_eq!(
            detect("La ciudad votará el plan y no está claro lo que va a pasar con las calles."),
            "es"
        );
        assert_eq!(detect("도시는 계획에 대해 투표할 것이다."), "ko");
        assert_eq!(detect("街は計画について投票する。"), "ja");
        assert_eq!(detect("12345 !!"), UNKNOWN);
    }

    #[test]
    fn a_regional_tag_uses_its_language() {
        assert_eq!(cues("es-MX").code, "es");
        assert_eq!(cues("fi").code, "en");
    }
}
