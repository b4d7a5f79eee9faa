//! A shuffle bag: nothing comes twice until everything was heard.
//!
//! A bag knows only which keys were heard; what the keys stand for, and who listens, it refuses to
//! know. Drawing uniformly among the unheard gives every order of a round the same chance, as
//! shuffling the round beforehand (Fisher–Yates) would, but leaves nothing to mend when the library
//! changes in the middle of a round. Invariant: the heard keys are sorted and distinct.

use rand::{Rng, RngExt};

use super::fold::fold;
use crate::brief::Side;

/// The most heard keys that are read back from bytes; more than any library holds.
const MOST_HEARD: usize = 1 << 17;
/// Written first: the form of the bytes, and whether the key last heard follows.
const FORM: u8 = 0x10;

/// What stays the same about an argument, fact, quote or article from release to release.
///
/// It is the 64-bit FNV-1a hash of the [folded](super::fold()) text (of the slug for an article), so a
/// claim that an edit leaves alone keeps its key, and one that an edit rewords becomes a new one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Key(pub u64);

impl Key {
    /// Computes the key of a text.
    pub fn of(text: &str) -> Self {
        const BASIS: u64 = 0xcbf2_9ce4_8422_2325;
        const PRIME: u64 = 0x0000_0100_0000_01b3;
        Self(fold(text).bytes().fold(BASIS, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(PRIME)
        }))
    }
}

/// What was heard in the current round.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bag {
    heard: Vec<Key>,
    last: Option<Key>,
}

impl Bag {
    /// Lists what was heard in this round, sorted.
    pub fn heard(&self) -> &[Key] {
        &self.heard
    }

    /// Names what was heard last, unless it has left the library since.
    pub fn last(&self) -> Option<Key> {
        self.last
    }

    /// Writes the bag compactly, in a form that [`Bag::from_bytes`] reads on every platform.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(1 + 8 * (self.heard.len() + 1));
        bytes.push(FORM | u8::from(self.last.is_some()));
        for key in self.last.iter().chain(&self.heard) {
            bytes.extend_from_slice(&key.0.to_le_bytes());
        }
        bytes
    }

    /// Reads a bag; bytes that are not one give an empty bag, which only means a fresh round.
    pub fn from_bytes(bytes: &[u8]) -> Self {
        let Some((form, rest)) = bytes.split_first() else {
            return Self::default();
        };
        let (keys, odd) = rest.as_chunks::<8>();
        if form & !1 != FORM || !odd.is_empty() || keys.len() > MOST_HEARD {
            return Self::default();
        }
        let mut keys = keys.iter().map(|eight| Key(u64::from_le_bytes(*eight)));
        let last = if form & 1 == 1 { keys.next() } else { None };
        let mut heard: Vec<Key> = keys.chain(last).collect();
        heard.sort_unstable();
        heard.dedup();
        Self { heard, last }
    }

    fn hear(&mut self, key: Key) {
        if let Err(at) = self.heard.binary_search(&key) {
            self.heard.insert(at, key);
        }
        self.last = Some(key);
    }

    fn forget(&mut self, gone: impl Fn(Key) -> bool) {
        self.heard.retain(|key| !gone(*key));
    }
}

/// Draws one of `keys`, uniformly among those not heard in this round, and returns its place.
///
/// When all were heard a new round begins, and what was heard last does not come first in it,
/// unless there is nothing else. Keys that are no longer offered are forgotten. Nothing is drawn
/// only from nothing.
///
/// ```
/// use rand::SeedableRng;
/// use rostrum::library::{Bag, Key, draw};
///
/// let keys = [Key::of("it is a minor category"), Key::of("it was sung by voice actors")];
/// let mut chance = rand::rngs::ChaCha8Rng::seed_from_u64(1);
/// let mut bag = Bag::default();
/// let first = draw(&mut bag, &keys, &mut chance).unwrap();
/// let second = draw(&mut bag, &keys, &mut chance).unwrap();
/// assert_ne!(first, second);
/// ```
pub fn draw(bag: &mut Bag, keys: &[Key], rng: &mut (impl Rng + ?Sized)) -> Option<usize> {
    let all: Vec<usize> = (0..keys.len()).collect();
    draw_among(bag, keys, &all, rng)
}

/// Draws as [`draw`] does, but only from the given places of `keys`: the facts of one topic, the
/// articles that have a quote.
///
/// The rest keeps its turn: when all the allowed were heard, only they may be heard again. Places
/// outside `keys` are passed over.
pub fn draw_among(
    bag: &mut Bag,
    keys: &[Key],
    allowed: &[usize],
    rng: &mut (impl Rng + ?Sized),
) -> Option<usize> {
    forget_what_left(bag, keys);
    let offered = || allowed.iter().copied().filter(|at| *at < keys.len());
    let mut open: Vec<usize> = offered()
        .filter(|at| bag.heard.binary_search(&keys[*at]).is_err())
        .collect();
    if open.is_empty() {
        let last = bag.last;
        open = offered().filter(|at| Some(keys[*at]) != last).collect();
        if open.is_empty() {
            open = offered().collect();
        }
        let mut again: Vec<Key> = offered().map(|at| keys[at]).collect();
        again.sort_unstable();
        bag.forget(|key| again.binary_search(&key).is_ok());
    }
    if open.is_empty() {
        return None;
    }
    let drawn = open[rng.random_range(0..open.len())];
    bag.hear(keys[drawn]);
    Some(drawn)
}

/// Tosses for a side; both have the same chance.
pub fn toss(rng: &mut (impl Rng + ?Sized)) -> Side {
    if rng.random() { Side::Pro } else { Side::Con }
}

fn forget_what_left(bag: &mut Bag, keys: &[Key]) {
    let mut stays = vec![false; bag.heard.len()];
    for key in keys {
        if let Ok(at) = bag.heard.binary_search(key) {
            stays[at] = true;
        }
    }
    if stays.contains(&false) {
        let mut stays = stays.into_iter();
        bag.heard.retain(|_| stays.next().unwrap_or(false));
    }
    if bag.last.is_some_and(|last| !keys.contains(&last)) {
        bag.last = None;
    }
}
