//! The words of a text, as texts are compared: case, markup, punctuation, quote style and list
//! markers do not count, and a run of Japanese is told by its pairs of characters.

use std::cmp::Ordering;
use std::sync::LazyLock;

use regex::{Captures, Regex};
use serde::Deserialize;
use unicode_normalization::UnicodeNormalization;

fn pattern(text: &str) -> Regex {
    Regex::new(text).expect("the pattern is well formed")
}

/// What markup leaves of itself: the words of a link, the space of a tag.
static MARKUP: LazyLock<[(Regex, &str); 6]> = LazyLock::new(|| {
    [
        // The definition of a reference: `[1]: https://…`
        (pattern(r"(?m)^\s*\[[^\]]+\]:\s*\S+.*$"), " "),
        // An image.
        (pattern(r"!\[([^\]]*)\]\([^)]*\)"), "$1"),
        // A link; its words may hold one pair of brackets, its address one of parentheses.
        (
            pattern(r"\[((?:[^\[\]]|\[[^\[\]]*\])*)\]\(\s*[^)\s]*(?:\([^)]*\))?[^)]*\)"),
            "$1",
        ),
        // A link by reference.
        (pattern(r"\[([^\[\]]+)\]\[[^\[\]]*\]"), "$1"),
        // A link of reStructuredText.
        (pattern(r"`([^`<]+?)\s*<[^>`]+>`_+"), "$1"),
        // A tag.
        (pattern(r"</?[a-zA-Z][^>]{0,300}>"), " "),
    ]
});

static ENTITY: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"&([a-zA-Z]+[0-9]*|#[0-9]+|#x[0-9a-fA-F]+);"));

static WORD: LazyLock<Regex> = LazyLock::new(|| pattern(r"[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*"));

/// The entities of Latin-1 in the order of their characters, from U+00A0 on.
const LATIN: &str = "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg \
    macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 \
    iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave \
    Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc \
    Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc \
    euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave \
    uacute ucirc uuml yacute thorn yuml";

/// Entities of characters elsewhere that articles hold.
const NAMED: [(&str, char); 42] = [
    ("larr", '←'),
    ("uarr", '↑'),
    ("rarr", '→'),
    ("darr", '↓'),
    ("hearts", '♥'),
    ("star", '☆'),
    ("starf", '★'),
    ("check", '✓'),
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("OElig", 'Œ'),
    ("oelig", 'œ'),
    ("Scaron", 'Š'),
    ("scaron", 'š'),
    ("Yuml", 'Ÿ'),
    ("ensp", '\u{2002}'),
    ("emsp", '\u{2003}'),
    ("thinsp", '\u{2009}'),
    ("zwnj", '\u{200c}'),
    ("zwj", '\u{200d}'),
    ("ndash", '–'),
    ("mdash", '—'),
    ("lsquo", '‘'),
    ("rsquo", '’'),
    ("sbquo", '‚'),
    ("ldquo", '“'),
    ("rdquo", '”'),
    ("bdquo", '„'),
    ("dagger", '†'),
    ("bull", '•'),
    ("hellip", '…'),
    ("lsaquo", '‹'),
    ("rsaquo", '›'),
    ("euro", '€'),
    ("trade", '™'),
    ("larr", '←'),
    ("rarr", '→'),
    ("minus", '−'),
    ("ne", '≠'),
];

/// A text and its words.
#[derive(Clone, Debug, Deserialize)]
#[serde(from = "Written")]
pub(crate) struct Said {
    pub(crate) text: String,
    pub(crate) words: Vec<String>,
    sorted: Vec<String>,
}

/// A statement as reports and annotations write it.
#[derive(Deserialize)]
#[serde(untagged)]
enum Written {
    Bare(String),
    Passage { text: String },
}

impl From<Written> for Said {
    fn from(written: Written) -> Self {
        match written {
            Written::Bare(text) | Written::Passage { text } => Self::new(text),
        }
    }
}

impl Said {
    pub(crate) fn new(text: impl Into<String>) -> Self {
        let text = text.into();
        let words = words(&text);
        let mut sorted = words.clone();
        sorted.sort_unstable();
        Self {
            text,
            words,
            sorted,
        }
    }

    /// Gives the words between single spaces, none before and none behind.
    pub(super) fn normal(&self) -> String {
        self.words.join(" ")
    }

    /// Tells how alike two texts are: the harmonic mean of what either holds of the other.
    pub(super) fn likeness(&self, other: &Self) -> f64 {
        if self.words.is_empty() || other.words.is_empty() {
            return 0.0;
        }
        share(2 * self.common(other), self.words.len() + other.words.len())
    }

    /// Tells which share of the words of this text another holds.
    pub(super) fn contained(&self, other: &Self) -> f64 {
        share(self.common(other), self.words.len())
    }

    /// Counts the words that two texts have in common, each as often as both have it.
    fn common(&self, other: &Self) -> usize {
        let (mut one, mut two) = (
            self.sorted.iter().peekable(),
            other.sorted.iter().peekable(),
        );
        let mut common = 0;
        while let (Some(left), Some(right)) = (one.peek(), two.peek()) {
            match left.cmp(right) {
                Ordering::Less => drop(one.next()),
                Ordering::Greater => drop(two.next()),
                Ordering::Equal => {
                    common += 1;
                    one.next();
                    two.next();
                }
            }
        }
        common
    }
}

#[expect(clippy::cast_precision_loss, reason = "an article has few words")]
pub(super) fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 {
        0.0
    } else {
        part as f64 / whole as f64
    }
}

/// Lists the words of a text.
fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    for word in plain_words(&without_markup(text)) {
        if word.chars().any(is_japanese) {
            pairs(&word, &mut words);
        } else {
            words.push(word);
        }
    }
    words
}

/// Lists the words of a text whose markup counts as words, Japanese in one piece.
pub(super) fn plain_words(text: &str) -> Vec<String> {
    let text: String = text.nfkc().collect();
    let text = text.replace(['’', '‘'], "'");
    WORD.find_iter(&text)
        .map(|word| word.as_str().to_lowercase().replace('\'', ""))
        .collect()
}

fn without_markup(text: &str) -> String {
    let mut text = text.to_owned();
    for (markup, rest) in &*MARKUP {
        text = markup.replace_all(&text, *rest).into_owned();
    }
    ENTITY
        .replace_all(&text, |entity: &Captures<'_>| {
            meant(&entity[1]).map_or_else(|| entity[0].to_owned(), String::from)
        })
        .into_owned()
}

/// Gives the character that an entity stands for.
fn meant(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let code = number
            .strip_prefix('x')
            .map_or_else(|| number.parse(), |digits| u32::from_str_radix(digits, 16));
        let letter = code.ok().and_then(char::from_u32);
        return Some(letter.unwrap_or(char::REPLACEMENT_CHARACTER));
    }
    let latin = LATIN.split(' ').position(|known| known == name);
    latin
        .and_then(|at| char::from_u32(0xa0 + u32::try_from(at).ok()?))
        .or_else(|| {
            NAMED
                .iter()
                .find(|(known, _)| *known == name)
                .map(|named| named.1)
        })
}

fn is_japanese(letter: char) -> bool {
    matches!(letter, '々' | '\u{3040}'..='ヿ' | '\u{3400}'..='\u{9fff}' | '\u{ff66}'..='\u{ff9f}')
}

/// Cuts a word where Japanese begins or ends, and each Japanese run into pairs of neighbours.
fn pairs(word: &str, words: &mut Vec<String>) {
    let letters: Vec<char> = word.chars().collect();
    for run in letters.chunk_by(|one, two| is_japanese(*one) == is_japanese(*two)) {
        if run.len() > 1 && is_japanese(run[0]) {
            words.extend(run.windows(2).map(|pair| pair.iter().collect::<String>()));
        } else {
            words.push(run.iter().collect());
        }
    }
}
