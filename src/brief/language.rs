//! Which language a text is in.
//!
//! The script decides where it can; in a text long enough, its letters by threes do; in a short one,
//! the common words and labels of the languages that have cues. A text in any other language is read by structure
//! alone, with no cues at all. Looks at the first words only, without marks and addresses.

use std::sync::LazyLock;

use whatlang::{Detector, Lang};

use super::cue::{self, Cues};
use super::line::{self, Kind};
use super::word::{Word, is_hangul, is_wide, words};
use super::{inline, markup};

/// How much of a text is looked at, in bytes: a page's menus and tags may stand first.
const SAMPLE: usize = 12_000;

/// How many bytes of words are enough.
const ENOUGH_WORDS: usize = 4_000;

/// The share of common words, in hundredths, below which a language is not believed.
const ENOUGH: usize = 12;

/// The tag of a text whose language is not known.
pub(crate) const UNKNOWN: &str = "und";

/// Names the language of a text by its BCP 47 tag, or `und`.
pub(crate) fn detect(text: &str) -> &'static str {
    let prose = prose(&text[..text.floor_char_boundary(SAMPLE)]);
    by_script(&prose)
        .or_else(|| by_trigrams(&prose))
        .or_else(|| by_common_words(&prose))
        .or_else(|| by_labels(&prose))
        .unwrap_or(UNKNOWN)
}

/// Gives the cues for a tag; none when the language has none of its own.
pub(crate) fn cues(tag: &str) -> &'static Cues {
    static NONE: LazyLock<Cues> = LazyLock::new(Cues::default);
    cue::cues(tag).unwrap_or(&NONE)
}

/// Gives the first lines of a text, without marks and addresses.
fn prose(sample: &str) -> String {
    let marks = markup::read(sample, 0);
    let mut prose = String::new();
    for line in line::lines(sample, &marks, 0) {
        if matches!(line.kind, Kind::Blank | Kind::Rule(_)) {
            continue;
        }
        let clean = inline::clean(sample, &marks, line.range).text;
        for word in clean.split_whitespace() {
            if !word.contains(['/', '@', '_']) {
                prose.push_str(word);
                prose.push(' ');
            }
        }
        prose.push('\n');
        if prose.len() >= ENOUGH_WORDS {
            break;
        }
    }
    prose.truncate(prose.floor_char_boundary(ENOUGH_WORDS));
    prose
}

/// A quarter of the letters is enough: names and terms from elsewhere take up many.
fn by_script(prose: &str) -> Option<&'static str> {
    let count = |test: fn(char) -> bool| prose.chars().filter(|letter| test(*letter)).count();
    let letters = count(char::is_alphabetic);
    if letters == 0 {
        return None;
    }
    if count(is_hangul) * 4 > letters {
        return Some("ko");
    }
    if count(is_wide) * 4 > letters {
        let kana = count(|letter| matches!(letter, '\u{3040}'..='\u{30FF}'));
        return Some(if kana * 20 > letters { "ja" } else { "zh" });
    }
    None
}

fn by_trigrams(prose: &str) -> Option<&'static str> {
    // Nobody writes articles in these two, and they resemble many.
    static DETECTOR: LazyLock<Detector> =
        LazyLock::new(|| Detector::with_denylist(vec![Lang::Epo, Lang::Lat]));
    let found = DETECTOR.detect(prose)?;
    found.is_reliable().then(|| tag(found.lang()))
}

fn by_common_words(prose: &str) -> Option<&'static str> {
    let found = words(prose);
    let share = |cues: &Cues| {
        let common = found.iter().filter(|word| cues.word.common.has(word));
        common.count() * 100 / found.len().max(1)
    };
    cue::languages()
        .map(|cues| (share(cues), cues.code.as_str()))
        .filter(|(share, _)| *share >= ENOUGH)
        .max_by_key(|(share, _)| *share)
        .map(|(_, code)| code)
}

/// Lists of a few words each are known by what stands above them: "Pros", "Contras".
fn by_labels(prose: &str) -> Option<&'static str> {
    let labels: Vec<Vec<Word>> = prose
        .lines()
        .map(|line| words(line.split([':', '：']).next().unwrap_or(line)))
        .collect();
    let count = |cues: &Cues| {
        let lists = [
            &cues.label.pro,
            &cues.label.con,
            &cues.heading.pro,
            &cues.heading.con,
        ];
        let known = labels
            .iter()
            .filter(|label| lists.iter().any(|list| list.is(label)));
        known.count()
    };
    // The last of equals wins, and English is the first language.
    cue::languages()
        .rev()
        .map(|cues| (count(cues), cues.code.as_str()))
        .filter(|(count, _)| *count > 0)
        .max_by_key(|(count, _)| *count)
        .map(|(_, code)| code)
}

/// Gives the BCP 47 tag of a language.
fn tag(language: Lang) -> &'static str {
    TAGS.iter()
        .find(|(known, _)| *known == language)
        .map_or(language.code(), |(_, tag)| tag)
}

/// The tags of two letters, which come before those of three.
const TAGS: [(Lang, &str); 70] = [
    (Lang::Epo, "eo"),
    (Lang::Eng, "en"),
    (Lang::Rus, "ru"),
    (Lang::Cmn, "zh"),
    (Lang::Spa, "es"),
    (Lang::Por, "pt"),
    (Lang::Ita, "it"),
    (Lang::Ben, "bn"),
    (Lang::Fra, "fr"),
    (Lang::Deu, "de"),
    (Lang::Ukr, "uk"),
    (Lang::Kat, "ka"),
    (Lang::Ara, "ar"),
    (Lang::Hin, "hi"),
    (Lang::Jpn, "ja"),
    (Lang::Heb, "he"),
    (Lang::Yid, "yi"),
    (Lang::Pol, "pl"),
    (Lang::Amh, "am"),
    (Lang::Jav, "jv"),
    (Lang::Kor, "ko"),
    (Lang::Nob, "nb"),
    (Lang::Dan, "da"),
    (Lang::Swe, "sv"),
    (Lang::Fin, "fi"),
    (Lang::Tur, "tr"),
    (Lang::Nld, "nl"),
    (Lang::Hun, "hu"),
    (Lang::Ces, "cs"),
    (Lang::Ell, "el"),
    (Lang::Bul, "bg"),
    (Lang::Bel, "be"),
    (Lang::Mar, "mr"),
    (Lang::Kan, "kn"),
    (Lang::Ron, "ro"),
    (Lang::Slv, "sl"),
    (Lang::Hrv, "hr"),
    (Lang::Srp, "sr"),
    (Lang::Mkd, "mk"),
    (Lang::Lit, "lt"),
    (Lang::Lav, "lv"),
    (Lang::Est, "et"),
    (Lang::Tam, "ta"),
    (Lang::Vie, "vi"),
    (Lang::Urd, "ur"),
    (Lang::Tha, "th"),
    (Lang::Guj, "gu"),
    (Lang::Uzb, "uz"),
    (Lang::Pan, "pa"),
    (Lang::Aze, "az"),
    (Lang::Ind, "id"),
    (Lang::Tel, "te"),
    (Lang::Pes, "fa"),
    (Lang::Mal, "ml"),
    (Lang::Ori, "or"),
    (Lang::Mya, "my"),
    (Lang::Nep, "ne"),
    (Lang::Sin, "si"),
    (Lang::Khm, "km"),
    (Lang::Tuk, "tk"),
    (Lang::Aka, "ak"),
    (Lang::Zul, "zu"),
    (Lang::Sna, "sn"),
    (Lang::Afr, "af"),
    (Lang::Lat, "la"),
    (Lang::Slk, "sk"),
    (Lang::Cat, "ca"),
    (Lang::Tgl, "tl"),
    (Lang::Hye, "hy"),
    (Lang::Cym, "cy"),
];

#[cfg(test)]
mod tests {
    use super::super::{Options, read, read_with};
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
    }

    /// Words that nobody would take for arguments in Finnish, though every cue of English is there.
    const MIXED: &str = "Pitäisikö bussien olla ilmaisia?\n\n## Pros\n\n- Liikenne vähenee, sanovat kannattajat kaupungissa.\n- Ilma puhdistuu ja melu vähenee keskustan kaduilla.\n\n## Cons\n\n- Kaupungin täytyy maksaa kuljettajien palkat veroista.\n";

    #[test]
    fn a_language_without_cues_is_read_by_structure_alone() {
        assert!(cues("fi").code.is_empty());
        let brief = read(MIXED);
        assert_eq!(brief.language, "fi");
        assert_eq!(brief.arguments, []);
        let headings = brief
            .sections
            .iter()
            .filter_map(|section| section.heading.as_deref());
        assert!(headings.eq(["Pros", "Cons"]));
    }

    #[test]
    fn a_caller_knows_better() {
        let options = Options {
            language: Some("en-GB".into()),
            ..Options::default()
        };
        let brief = read_with(MIXED, &options);
        assert_eq!(brief.language, "en-GB");
        assert_eq!(brief.arguments.len(), 3);
    }

    #[test]
    fn marks_tags_and_addresses_say_nothing() {
        let page = format!(
            "<html><head><style>{}</style></head><body><nav class=\"the main menu of this page\">\n<p>Deux jours sans viande &agrave; la cantine, est-ce trop ou trop peu pour nos enfants ?</p>",
            "p { color: red } ".repeat(40)
        );
        assert_eq!(detect(&page), "fr");
        assert_eq!(
            detect("https://www.example.org/the/best/of/all/and/more/of/it 도시는 투표할 것이다."),
            "ko"
        );
    }

    #[test]
    fn every_language_has_its_short_tag() {
        for language in Lang::all() {
            assert_eq!(tag(*language).len(), 2, "{language}");
        }
    }

    #[test]
    fn a_short_text_is_known_by_its_common_words_and_labels() {
        assert_eq!(
            detect("Should buses be free? They cut traffic. They cost money."),
            "en"
        );
        assert_eq!(detect("Sí, porque es bueno para todos."), "es");
        assert_eq!(detect("Pros\n- Cheap\n\nCons\n- Slow"), "en");
        assert_eq!(detect("Kyllä."), UNKNOWN);
    }
}
