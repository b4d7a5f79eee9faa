//! Finds the article that someone is typing, or has typed.
//!
//! Words come first: whole, begun, misspelt, inside others. Only what no words explain is tried letter
//! by letter (`kdh` for K-pop Demon Hunters). It answers from titles, slugs and tags only and never
//! guesses an article where two fit: that is a [`NearMiss`]. Invariant: the same library and the same
//! typing give the same list.

use std::collections::{BTreeMap, HashMap};

use nucleo_matcher::{Config, Matcher, Utf32Str, Utf32String};

use super::fold::{each_word, fold};
use super::slip::{Letters, allowed, slips_between};
use super::{Entry, Library};

/// Characters of the input that count; the longest a Discord client sends in a choice.
const MOST_TYPED: usize = 100;
/// Words of the input that count.
const MOST_WORDS: usize = 8;
/// The most words and letters that are tried letter by letter: an abbreviation is short.
const ABBREVIATED: (usize, usize) = (3, 24);
/// How well a typed word fits: a whole word, the beginning of one (up to the former), inside one.
const WHOLE: u32 = 1000;
const BEGUN: u32 = 600;
const INSIDE: u32 = 400;
/// A misspelt word, less a part for every slip.
const MISSPELT: u32 = 500;
const SLIP: u32 = 100;
/// Added when the title or slug begins with everything typed.
const OPENS: u32 = 5000;

/// Nothing bears the name; what was probably meant.
#[derive(Debug)]
pub struct NearMiss<'a> {
    /// Up to three articles, the likeliest first; none when nothing is near.
    pub suggestions: Vec<&'a Entry>,
}

/// Titles, slugs and tags, folded.
pub(super) struct Finder {
    words: Vec<Word>,
    names: Vec<Name>,
    by_title: HashMap<Box<str>, Vec<usize>>,
    /// The order without any input: newest first, then by title.
    newest: Vec<usize>,
}

struct Word {
    text: Box<str>,
    letters: Letters,
    /// Where it stands, and how much that place weighs in percent.
    at: Vec<(u32, u32)>,
}

struct Name {
    title: Box<str>,
    /// The slug's words with spaces, as people type them.
    slug: Box<str>,
    letters: Letters,
    /// The letters that its words begin with.
    initials: Letters,
    all: Utf32String,
}

/// Words of the library that one typed word may stand for, with scores.
type Alike = Vec<(usize, u32)>;

/// How an article fits what was typed.
#[derive(Clone, Copy)]
struct Fit {
    at: usize,
    score: u32,
    /// Each typed word is a word of the article, or the beginning of one.
    strong: bool,
}

impl Library {
    /// Lists articles for what was typed so far, the likeliest first; for nothing, the newest.
    ///
    /// Titles, slugs and tags are looked at; case, accents, small slips and half-typed syllables
    /// are forgiven.
    ///
    /// ```
    /// # use rostrum::{brief::Brief, library::Library};
    /// # let titled = |slug: &str, title: &str| Brief { slug: slug.into(), title: title.into(), ..Brief::default() };
    /// let library = Library::new(vec![titled("door", "¿Una canción dorada?"), titled("chart", "골든, 케이팝의 기록")]);
    /// let slug = |typed| library.complete(typed, 25)[0].brief.slug.as_str();
    /// assert_eq!(slug("cancoin"), "door");
    /// assert_eq!(slug("케이파"), "chart");
    /// ```
    pub fn complete(&self, typed: &str, limit: usize) -> Vec<&Entry> {
        let fits = match Typed::new(typed) {
            None => {
                return self
                    .finder
                    .newest
                    .iter()
                    .take(limit)
                    .map(|at| &self.entries[*at])
                    .collect();
            }
            Some(typed) => self.finder.fits(&typed, limit),
        };
        fits.into_iter()
            .take(limit)
            .map(|fit| &self.entries[fit.at])
            .collect()
    }

    /// Finds the article that was named: by slug, by title, or by words that fit only one.
    ///
    /// # Errors
    /// A [`NearMiss`] when no article or more than one fits.
    ///
    /// ```
    /// # use rostrum::{brief::Brief, library::Library};
    /// # let library = Library::new(vec![Brief { slug: "golden-door".into(), title: "The door".into(), ..Brief::default() }]);
    /// assert!(library.resolve("Golden Door").is_ok());
    /// assert!(library.resolve("weather").unwrap_err().suggestions.is_empty());
    /// ```
    pub fn resolve(&self, named: &str) -> Result<&Entry, NearMiss<'_>> {
        let named = named.trim();
        if let Some(entry) = self.get(named) {
            return Ok(entry);
        }
        let Some(typed) = Typed::new(named) else {
            return Err(NearMiss {
                suggestions: Vec::new(),
            });
        };
        if let Some(at) = self.finder.exact(&typed) {
            return Ok(&self.entries[at]);
        }
        let mut fits = self.finder.fits(&typed, 3);
        // The strong ones stand first, so two among these are enough to make it unsure.
        fits.truncate(3);
        let mut near = fits
            .iter()
            .filter(|fit| fit.strong || self.finder.is_slip(fit.at, &typed));
        if let (Some(only), None) = (near.next(), near.next()) {
            return Ok(&self.entries[only.at]);
        }
        Err(NearMiss {
            suggestions: fits.iter().map(|fit| &self.entries[fit.at]).collect(),
        })
    }
}

/// What was typed, folded.
struct Typed {
    text: String,
    words: Vec<String>,
}

impl Typed {
    /// Reads the input; nothing when it has no letters or digits.
    fn new(typed: &str) -> Option<Self> {
        let end = typed
            .char_indices()
            .nth(MOST_TYPED)
            .map_or(typed.len(), |(at, _)| at);
        let text = plain(&typed[..end]);
        let mut words: Vec<String> = Vec::new();
        for word in text.split(' ').filter(|word| !word.is_empty()) {
            if words.len() < MOST_WORDS && !words.iter().any(|known| known == word) {
                words.push(word.to_owned());
            }
        }
        (!words.is_empty()).then_some(Self { text, words })
    }
}

impl Finder {
    pub(super) fn new(entries: &[Entry]) -> Self {
        let mut words: BTreeMap<Box<str>, Vec<(u32, u32)>> = BTreeMap::new();
        let mut by_title: HashMap<Box<str>, Vec<usize>> = HashMap::new();
        let mut names = Vec::with_capacity(entries.len());
        for (at, entry) in (0_u32..).zip(entries) {
            let brief = &entry.brief;
            let mut note = |text: &str, weight: u32| {
                each_word(text, |_, word| {
                    let parts = word.split(|c: char| !c.is_alphanumeric());
                    for part in parts.filter(|part| !part.is_empty()) {
                        let places = words.entry(part.into()).or_default();
                        if places.last().is_none_or(|(last, _)| *last != at) {
                            places.push((at, weight));
                        }
                    }
                });
            };
            note(&brief.title, 100);
            note(&brief.slug, 95);
            brief.tags.iter().for_each(|tag| note(tag, 90));
            let name = Name::new(entry);
            by_title
                .entry(name.title.clone())
                .or_default()
                .push(names.len());
            names.push(name);
        }
        let mut newest: Vec<usize> = (0..entries.len()).collect();
        newest.sort_by(|a, b| {
            let day = |at: &usize| entries[*at].brief.published.as_str();
            day(b)
                .cmp(day(a))
                .then_with(|| names[*a].title.cmp(&names[*b].title))
        });
        let words = words
            .into_iter()
            .map(|(text, at)| Word {
                letters: Letters::of(&text),
                text,
                at,
            })
            .collect();
        Self {
            words,
            names,
            by_title,
            newest,
        }
    }

    fn exact(&self, typed: &Typed) -> Option<usize> {
        if let Some([only]) = self.by_title.get(typed.text.as_str()).map(Vec::as_slice) {
            return Some(*only);
        }
        let mut slugs = (0..self.names.len()).filter(|at| *self.names[*at].slug == typed.text);
        slugs.next().filter(|_| slugs.next().is_none())
    }

    /// Ranks the articles that fit: by words; with slips below `limit`; by letters if nothing else.
    fn fits(&self, typed: &Typed, limit: usize) -> Vec<Fit> {
        let mut alike: Vec<Alike> = typed.words.iter().map(|word| self.begun(word)).collect();
        let mut fits = self.by_words(typed, &alike, typed.words.len());
        for fit in &mut fits {
            fit.strong = true;
        }
        if fits.len() >= limit {
            return fits;
        }
        for (word, alike) in typed.words.iter().zip(&mut alike) {
            // What begins a word is no slip.
            if alike.is_empty() {
                *alike = self.misspelt(word);
            }
        }
        add(&mut fits, self.by_words(typed, &alike, typed.words.len()));
        if fits.is_empty() {
            fits = self.by_letters(typed, limit);
        }
        if fits.is_empty() {
            fits = self.by_words(typed, &alike, typed.words.len().div_ceil(2));
        }
        fits
    }

    /// Ranks the articles that have at least so many of the typed words.
    fn by_words(&self, typed: &Typed, alike: &[Alike], needed: usize) -> Vec<Fit> {
        let mut tally: Vec<(usize, u32)> = vec![(0, 0); self.names.len()];
        for alike in alike {
            let mut best: Vec<u32> = vec![0; self.names.len()];
            for (found, score) in alike {
                for (at, weight) in &self.words[*found].at {
                    let known = &mut best[*at as usize];
                    *known = (score * weight / 100).max(*known);
                }
            }
            for ((words, sum), score) in tally.iter_mut().zip(best) {
                *words += usize::from(score > 0);
                *sum += score;
            }
        }
        let fits = tally
            .into_iter()
            .enumerate()
            .filter(|(_, (words, _))| *words >= needed);
        let mut fits: Vec<Fit> = fits
            .map(|(at, (_, score))| Fit {
                at,
                score: score + self.names[at].opening(&typed.text),
                strong: false,
            })
            .collect();
        self.rank(&mut fits);
        fits
    }

    /// Lists the words that a typed word is, or begins.
    fn begun(&self, word: &str) -> Alike {
        let from = self.words.partition_point(|known| *known.text < *word);
        let begun = self.words[from..]
            .iter()
            .take_while(|known| known.text.starts_with(word));
        begun
            .enumerate()
            .map(|(more, known)| (from + more, begun_score(word, &known.text)))
            .collect()
    }

    /// Lists the words that a typed word stands inside of, or is but for a slip or two.
    fn misspelt(&self, word: &str) -> Alike {
        let letters = Letters::of(word);
        let written: Vec<char> = word.chars().collect();
        let most = allowed(written.len());
        let words = self.words.iter().enumerate();
        let near = words.filter(|(_, known)| letters.could_be(&known.letters, most));
        near.filter_map(|(at, known)| {
            if word.len() > 2 && known.text.contains(word) {
                return Some((at, INSIDE));
            }
            let slips = slips_between(&written, &known.text, most)?;
            Some((at, MISSPELT - SLIP * u32::from(slips)))
        })
        .collect()
    }

    /// Ranks articles by nucleo: all by its quick way, the best of them by its thorough one.
    fn by_letters(&self, typed: &Typed, limit: usize) -> Vec<Fit> {
        let (words, long) = ABBREVIATED;
        let letters = Letters::of(&typed.text);
        let begins = Letters::of(&initials(&typed.text));
        if typed.words.len() > words || letters.many > long {
            return Vec::new();
        }
        let mut config = Config::DEFAULT;
        (config.ignore_case, config.normalize) = (false, false);
        let mut matcher = Matcher::new(config);
        let needles: Vec<Utf32String> = typed.words.iter().map(|word| as_utf32(word)).collect();
        let mut quick: Vec<(u32, usize)> = Vec::new();
        for (at, name) in self.names.iter().enumerate() {
            // Letters strewn inside of words are no abbreviation.
            if letters.could_be(&name.letters, 0) && begins.could_be(&name.initials, 0) {
                let score = whole_score(&needles, |needle| {
                    matcher.fuzzy_match_greedy(name.all.slice(..), needle)
                });
                quick.extend(score.map(|score| (score, at)));
            }
        }
        quick.sort_unstable_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
        quick.truncate(limit.saturating_mul(4));
        let perfect = whole_score(&needles, |needle| matcher.fuzzy_match(needle, needle));
        let mut fits: Vec<Fit> = quick
            .into_iter()
            .filter_map(|(_, at)| {
                let score = whole_score(&needles, |needle| {
                    matcher.fuzzy_match(self.names[at].all.slice(..), needle)
                })?;
                // Letters strewn over a long title explain nothing.
                (score * 10 >= perfect? * 6).then_some(Fit {
                    at,
                    score,
                    strong: false,
                })
            })
            .collect();
        self.rank(&mut fits);
        fits
    }

    fn is_slip(&self, at: usize, typed: &Typed) -> bool {
        let name = &self.names[at];
        let near = |text: &str| strsim::normalized_damerau_levenshtein(text, &typed.text) >= 0.85;
        near(&name.title) || near(&name.slug)
    }

    fn rank(&self, fits: &mut [Fit]) {
        fits.sort_by(|a, b| {
            let long = |fit: &Fit| self.names[fit.at].title.len();
            b.score
                .cmp(&a.score)
                .then(long(a).cmp(&long(b)))
                .then(a.at.cmp(&b.at))
        });
    }
}

impl Name {
    fn new(entry: &Entry) -> Self {
        let title = plain(&entry.brief.title);
        let slug = plain(&entry.brief.slug);
        let mut all = format!("{title} {slug}");
        for tag in &entry.brief.tags {
            all.push(' ');
            all.push_str(&plain(tag));
        }
        Self {
            title: title.into(),
            slug: slug.into(),
            letters: Letters::of(&all),
            initials: Letters::of(&initials(&all)),
            all: as_utf32(&all),
        }
    }

    fn opening(&self, typed: &str) -> u32 {
        if *self.title == *typed || *self.slug == *typed {
            2 * OPENS
        } else if self.title.starts_with(typed) || self.slug.starts_with(typed) {
            OPENS
        } else {
            0
        }
    }
}

/// Folds a text and leaves only letters and digits, with single spaces between words.
fn plain(text: &str) -> String {
    let folded = fold(text).replace('\'', "");
    let mut plain = String::with_capacity(folded.len());
    for word in folded
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
    {
        if !plain.is_empty() {
            plain.push(' ');
        }
        plain.push_str(word);
    }
    plain
}

fn begun_score(typed: &str, word: &str) -> u32 {
    if typed == word {
        return WHOLE;
    }
    let part = typed.len() * 300 / word.len();
    BEGUN + u32::try_from(part).unwrap_or_default()
}

fn initials(plain: &str) -> String {
    plain
        .split(' ')
        .filter_map(|word| word.chars().next())
        .collect()
}

fn as_utf32(text: &str) -> Utf32String {
    if text.is_ascii() {
        Utf32String::Ascii(text.into())
    } else {
        // Not from graphemes, of which nucleo would keep only the first jamo.
        Utf32String::Unicode(text.chars().collect())
    }
}

fn whole_score(
    needles: &[Utf32String],
    mut score: impl FnMut(Utf32Str<'_>) -> Option<u16>,
) -> Option<u32> {
    needles
        .iter()
        .map(|needle| score(needle.slice(..)).map(u32::from))
        .sum()
}

fn add(fits: &mut Vec<Fit>, more: Vec<Fit>) {
    let known: std::collections::HashSet<usize> = fits.iter().map(|fit| fit.at).collect();
    fits.extend(more.into_iter().filter(|fit| !known.contains(&fit.at)));
}
