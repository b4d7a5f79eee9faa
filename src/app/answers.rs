//! What members ask: an article, its summary, a fact, an argument, a quote, a search.
//!
//! One method for each intention. What cannot be is a [`Refusal`]; what breaks is a fault of the
//! store. It knows no Discord type and says no word. Invariant: a channel's bags are loaded before
//! its first draw, and what a draw changed is written behind within a second.

use std::{
    collections::HashSet,
    ops::Deref,
    sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock},
};

use rand::rngs::ChaCha12Rng;
use tokio::sync::Notify;

use crate::{
    brief::{Argument, Fact, Quote, Side},
    clock::Clock,
    library::{Bags, Entry, Found, Library, Page, Scope, Unsearchable},
    store::{self, Store},
};

/// How many bags stay in memory; beyond that the longest unused ones are read again when needed.
const BAGS: usize = 20_000;

/// How many topics are offered when one is not known.
const TOPICS: usize = 8;

/// How many articles are offered when a name was nearly right.
const NEAR: usize = 3;

/// The library and what was drawn from it.
#[derive(Debug)]
pub struct Answers {
    library: RwLock<Arc<Library>>,
    bags: Mutex<Bags>,
    chance: Mutex<ChaCha12Rng>,
    store: Store,
    clock: Clock,
    drawn: Notify,
}

/// An article, kept alive with its library.
#[derive(Clone, Debug)]
pub struct Article {
    library: Arc<Library>,
    at: usize,
}

impl Deref for Article {
    type Target = Entry;

    fn deref(&self) -> &Entry {
        &self.library.entries()[self.at]
    }
}

impl Article {
    fn find(library: &Arc<Library>, slug: &str) -> Option<Self> {
        let at = library
            .entries()
            .binary_search_by(|entry| entry.brief.slug.as_str().cmp(slug))
            .ok()?;
        Some(Self {
            library: Arc::clone(library),
            at,
        })
    }
}

/// Something drawn from an article.
#[derive(Clone, Debug)]
pub struct Drawn {
    /// The article.
    pub article: Article,
    /// The place in the brief's list, counted from 0.
    pub at: usize,
    /// Which one it is among those of its kind (its side, its topic), counted from 1.
    pub index: usize,
    /// How many there are of its kind.
    pub total: usize,
}

impl Drawn {
    /// The argument, when an argument was drawn.
    pub fn argument(&self) -> &Argument {
        &self.article.brief.arguments[self.at]
    }

    /// The fact, when a fact was drawn.
    pub fn fact(&self) -> &Fact {
        &self.article.brief.facts[self.at]
    }

    /// The quote, when a quote was drawn.
    pub fn quote(&self) -> &Quote {
        &self.article.brief.quotes[self.at]
    }
}

/// The person asked for what cannot be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// There is no article of that name.
    NoSuchArticle {
        /// The name as typed.
        named: String,
        /// Titles that were perhaps meant.
        near: Vec<String>,
    },
    /// The library holds no article.
    EmptyLibrary,
    /// The article has arguments, but none on that side.
    OtherSideOnly {
        /// Its title.
        title: String,
    },
    /// The article has no arguments.
    NoArguments {
        /// Its title.
        title: String,
    },
    /// No article has an argument on that side.
    NoArgumentsAtAll,
    /// Nothing is known about the topic.
    NoSuchTopic {
        /// The topic as typed.
        topic: String,
        /// The topics there are.
        topics: Vec<String>,
    },
    /// No article has a fact.
    NoFactsAtAll,
    /// No article has an argument.
    NoSideAtAll,
    /// The article has no facts.
    NoFacts {
        /// Its title.
        title: String,
    },
    /// The article has no quotes.
    NoQuotes {
        /// Its title.
        title: String,
    },
    /// No article has a quote.
    NoQuotesAtAll,
    /// Nothing matches the search.
    NothingFound {
        /// What was searched for.
        query: String,
    },
    /// The search names no word.
    NothingToSearch {
        /// What was searched for.
        query: String,
    },
    /// The thing a button points to is gone.
    Expired,
}

/// Why there is no answer.
pub type Trouble = super::Trouble<Refusal>;

impl From<Refusal> for Trouble {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl Answers {
    /// Starts with a library, a store to remember draws in, a clock and a source of chance.
    pub fn new(library: Library, store: Store, clock: Clock, chance: ChaCha12Rng) -> Self {
        Self {
            library: RwLock::new(Arc::new(library)),
            bags: Mutex::new(Bags::new(BAGS)),
            chance: Mutex::new(chance),
            store,
            clock,
            drawn: Notify::new(),
        }
    }

    /// Gives the library as it is now.
    pub fn library(&self) -> Arc<Library> {
        Arc::clone(&self.library.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Puts another library in place; answers under way keep the one they began with.
    pub fn replace_library(&self, library: Library) {
        *self.library.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(library);
    }

    /// Finds the article that was named, or draws one that is `fit` when none was.
    ///
    /// # Errors
    /// Refuses an unknown name, an empty library, and when nothing is fit, as `lacking` says.
    pub async fn article(
        &self,
        scope: Scope,
        named: Option<&str>,
        fit: impl Fn(&Entry) -> bool,
        lacking: Refusal,
    ) -> Result<Article, Trouble> {
        let library = self.library();
        if library.is_empty() {
            return Err(Refusal::EmptyLibrary.into());
        }
        if let Some(named) = named {
            return Ok(resolve(&library, named)?);
        }
        self.load(scope).await?;
        let slug = self
            .bags()
            .article(scope, &library, fit, &mut *self.chance())
            .map(|entry| entry.brief.slug.clone());
        self.drawn.notify_one();
        slug.and_then(|slug| Article::find(&library, &slug))
            .ok_or_else(|| lacking.into())
    }

    /// Finds the article that a button names.
    ///
    /// # Errors
    /// Refuses an article that is no longer there.
    pub fn article_of_press(&self, slug: &str) -> Result<Article, Refusal> {
        Article::find(&self.library(), slug).ok_or(Refusal::Expired)
    }

    /// Draws an argument of a side; without a side, a toss decides.
    ///
    /// # Errors
    /// Refuses an article without arguments, or without any on that side.
    pub async fn argument(
        &self,
        scope: Scope,
        article: Article,
        side: Option<Side>,
    ) -> Result<Drawn, Trouble> {
        let title = || article.brief.title.clone();
        if article.brief.arguments.is_empty() {
            return Err(Refusal::NoArguments { title: title() }.into());
        }
        if side.is_some_and(|side| article.counts.side(side) == 0) {
            return Err(Refusal::OtherSideOnly { title: title() }.into());
        }
        self.load(scope).await?;
        let at = self
            .bags()
            .argument(scope, &article, side, &mut *self.chance())
            .ok_or(Refusal::Expired)?;
        self.drawn.notify_one();
        let among = article.side(article.brief.arguments[at].side);
        Ok(Drawn {
            index: at - among.start + 1,
            total: among.len(),
            at,
            article,
        })
    }

    /// Finds the article that was named, or draws one that knows something about the topic.
    ///
    /// # Errors
    /// Refuses an unknown name, an empty library, and a topic nothing is known about.
    pub async fn article_on(
        &self,
        scope: Scope,
        named: Option<&str>,
        topic: Option<&str>,
    ) -> Result<Article, Trouble> {
        let library = self.library();
        let known: Option<HashSet<&str>> = topic.map(|topic| {
            let known = library.facts(None, Some(topic));
            known
                .iter()
                .map(|known| known.entry.brief.slug.as_str())
                .collect()
        });
        let fit = |entry: &Entry| match &known {
            Some(known) => known.contains(entry.brief.slug.as_str()),
            None => entry.counts.facts > 0,
        };
        let lacking = match topic {
            None => Refusal::NoFactsAtAll,
            Some(topic) => Refusal::NoSuchTopic {
                topic: topic.to_owned(),
                topics: topics(&library, None),
            },
        };
        self.article(scope, named, fit, lacking).await
    }

    /// Searches all texts; a page of results.
    ///
    /// # Errors
    /// Refuses an empty library, a query without words, and one that nothing matches.
    pub fn search<'a>(library: &'a Library, query: &str, page: Page) -> Result<Found<'a>, Refusal> {
        if library.is_empty() {
            return Err(Refusal::EmptyLibrary);
        }
        let found =
            library
                .search(query, page)
                .map_err(|_: Unsearchable| Refusal::NothingToSearch {
                    query: query.to_owned(),
                })?;
        if found.total == 0 {
            return Err(Refusal::NothingFound {
                query: query.to_owned(),
            });
        }
        Ok(found)
    }

    /// Draws a fact of an article, of a topic when one is named.
    ///
    /// # Errors
    /// Refuses an article without facts, and a topic nothing is known about.
    pub async fn fact(
        &self,
        scope: Scope,
        article: Article,
        topic: Option<&str>,
    ) -> Result<Drawn, Trouble> {
        if article.counts.facts == 0 {
            let title = article.brief.title.clone();
            return Err(Refusal::NoFacts { title }.into());
        }
        let among: Vec<usize> = match topic {
            None => (0..article.counts.facts).collect(),
            Some(topic) => {
                let known = article.library.facts(Some(&article), Some(topic));
                known.into_iter().map(|known| known.fact).collect()
            }
        };
        if let (true, Some(topic)) = (among.is_empty(), topic) {
            return Err(Refusal::NoSuchTopic {
                topic: topic.to_owned(),
                topics: topics(&article.library, Some(&article)),
            }
            .into());
        }
        self.load(scope).await?;
        let at = self
            .bags()
            .fact(scope, &article, Some(&among), &mut *self.chance())
            .ok_or(Refusal::Expired)?;
        self.drawn.notify_one();
        Ok(Drawn {
            index: among.iter().position(|&of| of == at).unwrap_or(0) + 1,
            total: among.len(),
            at,
            article,
        })
    }

    /// Draws a quote of an article.
    ///
    /// # Errors
    /// Refuses an article without quotes.
    pub async fn quote(&self, scope: Scope, article: Article) -> Result<Drawn, Trouble> {
        if article.counts.quotes == 0 {
            let title = article.brief.title.clone();
            return Err(Refusal::NoQuotes { title }.into());
        }
        self.load(scope).await?;
        let at = self
            .bags()
            .quote(scope, &article, &mut *self.chance())
            .ok_or(Refusal::Expired)?;
        self.drawn.notify_one();
        Ok(Drawn {
            index: at + 1,
            total: article.counts.quotes,
            at,
            article,
        })
    }

    /// Waits until something was drawn that is not yet written.
    pub async fn drawn(&self) {
        self.drawn.notified().await;
    }

    /// Writes all that changed since the last time.
    ///
    /// # Errors
    /// Fails when the store does; what could not be written is kept.
    pub async fn write_now(&self) -> Result<(), store::Fault> {
        let changed = self.bags().take_dirty();
        if changed.is_empty() {
            return Ok(());
        }
        let written = self.store.save_bags(&changed, self.clock.now()).await;
        if written.is_err() {
            self.bags().give_back(changed);
            self.drawn.notify_one();
        }
        written
    }

    async fn load(&self, scope: Scope) -> Result<(), store::Fault> {
        let Scope::Channel(channel) = scope else {
            return Ok(());
        };
        if self.bags().knows(scope) {
            return Ok(());
        }
        let stored = self.store.load_bags(channel).await?;
        self.bags().put(channel, stored);
        Ok(())
    }

    fn bags(&self) -> MutexGuard<'_, Bags> {
        self.bags.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn chance(&self) -> MutexGuard<'_, ChaCha12Rng> {
        self.chance.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Lists topics to choose from instead of one that is not known.
fn topics(library: &Library, article: Option<&Entry>) -> Vec<String> {
    let topics = library.topics(article, "", TOPICS);
    topics.into_iter().map(str::to_owned).collect()
}

fn resolve(library: &Arc<Library>, named: &str) -> Result<Article, Refusal> {
    match library.resolve(named) {
        Ok(entry) => Article::find(library, &entry.brief.slug).ok_or(Refusal::Expired),
        Err(miss) => Err(Refusal::NoSuchArticle {
            named: named.to_owned(),
            near: miss
                .suggestions
                .iter()
                .take(NEAR)
                .map(|entry| entry.brief.title.clone())
                .collect(),
        }),
    }
}
