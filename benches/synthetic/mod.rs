//! Briefs made by chance, of the size of the built-in seeds, for tests and measurements.
//!
//! Words follow Zipf's law over English, Korean and Spanish heads and a long made-up tail, so common
//! words are as common as in life. The same seed makes the same briefs.

use rand::rngs::ChaCha8Rng;
use rand::{Rng, RngExt, SeedableRng};

use super::brief::{Argument, Brief, Fact, Passage, Quote, Side};

const HEADS: &str = "the of and to a in that is for it as on with was by this at from are not be \
    an its but or which more can one award golden category music song grammy industry global \
    chart soundtrack audience k-pop artists korean culture platform streaming market success \
    week number fans record series film critics story first win recognition system hybrid \
    케이팝은 케이팝의 노래가 그래미 음악을 세계의 문화와 canción música premio puerta industria \
    company theory market review change group world year debate language voice virtual animation";
const WORDS: usize = 30_000;

/// Makes so many briefs with slugs of their own.
pub(super) fn briefs(count: usize, seed: u64) -> Vec<Brief> {
    let mut chance = ChaCha8Rng::seed_from_u64(seed);
    let words = words(&mut chance);
    (0..count)
        .map(|number| brief(number, &words, &mut chance))
        .collect()
}

fn brief(number: usize, words: &[String], chance: &mut ChaCha8Rng) -> Brief {
    let title = sentence(words, 9, chance);
    let topics = ["Ceremony", "Charts", "Credits", "Context", "Reactions"];
    let arguments = (0..8).map(|at| Argument {
        side: if at < 4 { Side::Pro } else { Side::Con },
        claim: passage(sentence(words, 11, chance)),
        support: passages(words, 3, chance),
        counter: passages(words, at % 2, chance),
    });
    let arguments = arguments.collect();
    let facts = (0..22).map(|at| Fact {
        passage: passage(sentence(words, 20, chance)),
        topic: Some(topics[at / 5].to_owned()),
        data: vec![words[at].clone()],
        disputes: Vec::new(),
    });
    let facts = facts.collect();
    let tags = (0..4).map(|_| pick(words, chance).to_owned()).collect();
    let quotes = (0..3).map(|_| Quote {
        passage: passage(sentence(words, 14, chance)),
        speaker: Some(sentence(words, 2, chance)),
    });
    let quotes = quotes.collect();
    Brief {
        slug: format!(
            "{}-{}-{number}",
            ascii(&words[number % WORDS]),
            ascii(pick(words, chance))
        ),
        question: format!("{title}?"),
        motion: sentence(words, 10, chance),
        language: "en".to_owned(),
        published: format!("2026-{:02}-{:02}", 1 + number % 12, 1 + number % 28),
        title,
        tags,
        facts,
        arguments,
        quotes,
        summary: vec![passages(words, 3, chance), passages(words, 4, chance)],
        recommendations: passages(words, 4, chance),
        ..Brief::default()
    }
}

fn words(chance: &mut ChaCha8Rng) -> Vec<String> {
    let mut words: Vec<String> = HEADS.split_whitespace().map(str::to_owned).collect();
    let syllables = [
        "ta", "re", "con", "sti", "mo", "gra", "pel", "ver", "in", "dus", "ki", "on",
    ];
    while words.len() < WORDS {
        let parts = chance.random_range(2..5);
        words.push(
            (0..parts)
                .map(|_| syllables[chance.random_range(0..syllables.len())])
                .collect(),
        );
    }
    words
}

/// Picks by rank: the chance of a word falls with its place in the list.
fn pick<'a>(words: &'a [String], chance: &mut impl Rng) -> &'a str {
    let rank =
        f64::from(u32::try_from(words.len()).unwrap_or(u32::MAX)).powf(chance.random::<f64>());
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "1 ≤ rank ≤ words"
    )]
    let at = rank as usize - 1;
    &words[at.min(words.len() - 1)]
}

fn sentence(words: &[String], about: usize, chance: &mut impl Rng) -> String {
    let length = chance.random_range(about.div_ceil(2)..=about + about / 2);
    let picked: Vec<&str> = (0..length).map(|_| pick(words, chance)).collect();
    let mut text = picked.join(" ");
    text.push('.');
    text
}

fn passages(words: &[String], count: usize, chance: &mut impl Rng) -> Vec<Passage> {
    (0..count)
        .map(|_| passage(sentence(words, 17, chance)))
        .collect()
}

fn passage(text: String) -> Passage {
    Passage {
        text,
        ..Passage::default()
    }
}

fn ascii(word: &str) -> String {
    let kept: String = word.chars().filter(char::is_ascii_alphanumeric).collect();
    if kept.is_empty() {
        "x".to_owned()
    } else {
        kept
    }
}
