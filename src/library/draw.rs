//! The bags of everyone who listens, and what to hear next from them.
//!
//! A channel's bags are written behind: a change marks them, [`Bags::take_dirty`] hands the marked
//! ones over. A person's private draws have bags of their own that are never written. It refuses to
//! know the store and the time. Invariants: a bag not yet written is never dropped, and beyond the
//! limit what was longest unused is dropped first, so memory stays flat.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet, HashMap};

use rand::Rng;

use super::Library;
use super::bag::{Bag, draw_among, toss};
use crate::brief::Side;

/// How many of the longest unused scopes one draw looks at for room.
const PATIENCE: usize = 32;

/// Who listens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Scope {
    /// Everyone in a channel, by its id; kept over restarts.
    Channel(u64),
    /// One person, privately, by their id; never kept.
    Person(u64),
}

/// What is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Drawn {
    /// Arguments of one side.
    Arguments(Side),
    /// Facts.
    Facts,
    /// Quotes.
    Quotes,
    /// Articles, when none was named.
    Articles,
}

impl Drawn {
    /// Every kind, in the order of help and tables.
    pub const ALL: [Self; 5] = [
        Self::Arguments(Side::Pro),
        Self::Arguments(Side::Con),
        Self::Facts,
        Self::Quotes,
        Self::Articles,
    ];

    /// Gives the word that the store keeps: `pro`, `con`, `facts`, `quotes` or `articles`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Arguments(side) => side.word(),
            Self::Facts => "facts",
            Self::Quotes => "quotes",
            Self::Articles => "articles",
        }
    }

    /// Reads the store's word.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|drawn| drawn.word() == word)
    }
}

/// One bag on its way to the store or back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saved {
    /// The channel's id.
    pub channel: u64,
    /// The article; empty for [`Drawn::Articles`].
    pub slug: String,
    /// What is drawn from the bag.
    pub drawn: Drawn,
    /// The bag, as [`Bag::to_bytes`] writes it.
    pub bag: Vec<u8>,
}

/// All bags in memory.
///
/// ```
/// use rand::SeedableRng;
/// use rostrum::brief::{Argument, Brief, Passage, Side};
/// use rostrum::library::{Bags, Library, Scope};
///
/// let claim = |side, text: &str| Argument {
///     side, claim: Passage { text: text.into(), ..Passage::default() }, support: vec![], counter: vec![],
/// };
/// let library = Library::new(vec![Brief {
///     slug: "golden".into(),
///     arguments: vec![claim(Side::Pro, "It opens a door."), claim(Side::Con, "It is a minor award.")],
///     ..Brief::default()
/// }]);
/// let golden = library.get("golden").unwrap();
/// let mut bags = Bags::new(20_000);
/// let mut chance = rand::rngs::ChaCha8Rng::seed_from_u64(7);
/// let place = bags.argument(Scope::Channel(1), golden, Some(Side::Con), &mut chance).unwrap();
/// assert_eq!(golden.brief.arguments[place].claim.text, "It is a minor award.");
/// assert_eq!(bags.take_dirty().len(), 1);
/// ```
#[derive(Debug)]
pub struct Bags {
    limit: usize,
    held: usize,
    scopes: HashMap<Scope, Own>,
    by_use: BTreeMap<u64, Scope>,
    clock: u64,
    dirty: BTreeSet<Scope>,
}

/// The bags of one scope.
#[derive(Debug, Default)]
struct Own {
    used: u64,
    /// The store was asked; until then only what was drawn meanwhile is here.
    loaded: bool,
    bags: BTreeMap<(Box<str>, Drawn), Slot>,
}

#[derive(Debug, Default)]
struct Slot {
    bag: Bag,
    dirty: bool,
}

impl Bags {
    /// Starts without bags, and keeps at most `limit` bags and scopes together: more only while they
    /// are not yet written, or belong to the one scope in use.
    pub fn new(limit: usize) -> Self {
        Self {
            limit,
            held: 0,
            scopes: HashMap::new(),
            by_use: BTreeMap::new(),
            clock: 0,
            dirty: BTreeSet::new(),
        }
    }

    /// Tells whether draws may begin: a channel's bags must be [`put`](Self::put) first, even when
    /// the store has none. A person always may.
    pub fn knows(&self, scope: Scope) -> bool {
        matches!(scope, Scope::Person(_)) || self.scopes.get(&scope).is_some_and(|own| own.loaded)
    }

    /// Takes in what the store holds of a channel. Bags drawn from meanwhile stay as they are.
    pub fn put(&mut self, channel: u64, loaded: impl IntoIterator<Item = Saved>) {
        let scope = Scope::Channel(channel);
        self.touch(scope).loaded = true;
        for saved in loaded.into_iter().filter(|saved| saved.channel == channel) {
            self.restore(&saved, false);
        }
        self.make_room(scope, PATIENCE);
    }

    /// Hands over the bags that changed since the last call, and counts them as written.
    #[must_use]
    pub fn take_dirty(&mut self) -> Vec<Saved> {
        let mut taken = Vec::new();
        for scope in std::mem::take(&mut self.dirty) {
            let (Scope::Channel(channel), Some(own)) = (scope, self.scopes.get_mut(&scope)) else {
                continue;
            };
            for ((slug, drawn), slot) in own.bags.iter_mut().filter(|(_, slot)| slot.dirty) {
                slot.dirty = false;
                taken.push(Saved {
                    channel,
                    slug: slug.to_string(),
                    drawn: *drawn,
                    bag: slot.bag.to_bytes(),
                });
            }
        }
        if let Some(latest) = self.by_use.last_entry().map(|entry| *entry.get()) {
            self.make_room(latest, usize::MAX);
        }
        taken
    }

    /// Takes back what could not be written, to be handed over again.
    pub fn give_back(&mut self, unwritten: impl IntoIterator<Item = Saved>) {
        for saved in unwritten {
            let scope = Scope::Channel(saved.channel);
            if !self.scopes.contains_key(&scope) {
                self.touch(scope);
            }
            self.restore(&saved, true);
        }
    }

    /// Draws an argument and returns its place in the brief's list. Without a side a toss decides;
    /// an article with arguments of one side only gives those.
    pub fn argument(
        &mut self,
        scope: Scope,
        entry: &super::Entry,
        side: Option<Side>,
        rng: &mut (impl Rng + ?Sized),
    ) -> Option<usize> {
        let side = match (side, entry.counts.pro, entry.counts.con) {
            (Some(side), _, _) => side,
            (None, _, 0) => Side::Pro,
            (None, 0, _) => Side::Con,
            (None, _, _) => toss(rng),
        };
        let allowed: Vec<usize> = entry.side(side).collect();
        self.turn(scope, &entry.brief.slug, Drawn::Arguments(side), |bag| {
            draw_among(bag, &entry.argument_keys, &allowed, rng)
        })
    }

    /// Draws a fact among the given places of the brief's list, or among all.
    pub fn fact(
        &mut self,
        scope: Scope,
        entry: &super::Entry,
        among: Option<&[usize]>,
        rng: &mut (impl Rng + ?Sized),
    ) -> Option<usize> {
        let all: Vec<usize> = (0..entry.fact_keys.len()).collect();
        self.turn(scope, &entry.brief.slug, Drawn::Facts, |bag| {
            draw_among(bag, &entry.fact_keys, among.unwrap_or(&all), rng)
        })
    }

    /// Draws a quote and returns its place in the brief's list.
    pub fn quote(
        &mut self,
        scope: Scope,
        entry: &super::Entry,
        rng: &mut (impl Rng + ?Sized),
    ) -> Option<usize> {
        let all: Vec<usize> = (0..entry.quote_keys.len()).collect();
        self.turn(scope, &entry.brief.slug, Drawn::Quotes, |bag| {
            draw_among(bag, &entry.quote_keys, &all, rng)
        })
    }

    /// Draws an article among those that `fit`: that have a quote, say.
    pub fn article<'a>(
        &mut self,
        scope: Scope,
        library: &'a Library,
        fit: impl Fn(&super::Entry) -> bool,
        rng: &mut (impl Rng + ?Sized),
    ) -> Option<&'a super::Entry> {
        let entries = library.entries();
        let allowed: Vec<usize> = (0..entries.len()).filter(|at| fit(&entries[*at])).collect();
        let drawn = self.turn(scope, "", Drawn::Articles, |bag| {
            draw_among(bag, library.keys(), &allowed, rng)
        });
        drawn.map(|at| &entries[at])
    }

    /// Counts what is in memory: the bags, and whom they belong to.
    pub fn held(&self) -> usize {
        self.held + self.scopes.len()
    }

    /// Lets `draw` use a bag; the bag counts as changed when something was drawn.
    fn turn(
        &mut self,
        scope: Scope,
        slug: &str,
        drawn: Drawn,
        draw: impl FnOnce(&mut Bag) -> Option<usize>,
    ) -> Option<usize> {
        let slot = self.slot(scope, slug, drawn);
        let at = draw(&mut slot.bag);
        if at.is_some() && matches!(scope, Scope::Channel(_)) {
            slot.dirty = true;
            self.dirty.insert(scope);
        }
        self.make_room(scope, PATIENCE);
        at
    }

    fn slot(&mut self, scope: Scope, slug: &str, drawn: Drawn) -> &mut Slot {
        // Not by `touch`'s answer: the count is borrowed beside it.
        self.touch(scope);
        let own = self.scopes.entry(scope).or_default();
        match own.bags.entry((slug.into(), drawn)) {
            Entry::Occupied(slot) => slot.into_mut(),
            Entry::Vacant(slot) => {
                self.held += 1;
                slot.insert(Slot::default())
            }
        }
    }

    fn touch(&mut self, scope: Scope) -> &mut Own {
        let own = self.scopes.entry(scope).or_default();
        self.by_use.remove(&own.used);
        self.clock += 1;
        own.used = self.clock;
        self.by_use.insert(self.clock, scope);
        own
    }

    fn restore(&mut self, saved: &Saved, dirty: bool) {
        let scope = Scope::Channel(saved.channel);
        let own = self.scopes.entry(scope).or_default();
        let key = (saved.slug.as_str().into(), saved.drawn);
        if let Some(slot) = own.bags.get_mut(&key) {
            slot.dirty |= dirty;
        } else {
            let bag = Bag::from_bytes(&saved.bag);
            own.bags.insert(key, Slot { bag, dirty });
            self.held += 1;
        }
        if dirty {
            self.dirty.insert(scope);
        }
    }

    /// Drops the longest unused scopes that are written, until the limit holds; looks at `patience`.
    fn make_room(&mut self, in_use: Scope, patience: usize) {
        let mut over = self.held().saturating_sub(self.limit);
        let mut drop = Vec::new();
        for (used, scope) in self.by_use.iter().take(patience) {
            if over == 0 {
                break;
            }
            if *scope != in_use && !self.dirty.contains(scope) {
                let freed = self.scopes.get(scope).map_or(0, |own| own.bags.len());
                over = over.saturating_sub(freed + 1);
                drop.push((*used, *scope));
            }
        }
        for (used, scope) in drop {
            self.by_use.remove(&used);
            if let Some(own) = self.scopes.remove(&scope) {
                self.held -= own.bags.len();
            }
        }
    }
}
