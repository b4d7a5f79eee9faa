//! Facts by topic: a heading that facts stand under, or words that they hold.
//!
//! Headings go first, because they are what is offered while typing. Invariant: facts come in the
//! order of the articles and of each brief.

use std::collections::HashMap;

use super::fold::fold;
use super::index::Place;
use super::search::{Tally, ask};
use super::{Entry, Library};

/// A fact and its article.
#[derive(Clone, Copy, Debug)]
pub struct FactAt<'a> {
    /// The article.
    pub entry: &'a Entry,
    /// The place in the brief's list of facts.
    pub fact: usize,
}

/// The headings of all facts.
pub(super) struct Topics {
    /// Most articles first.
    all: Vec<Topic>,
    by_name: HashMap<Box<str>, usize>,
}

struct Topic {
    name: Box<str>,
    folded: Box<str>,
    /// Its facts: article and place in the brief's list, ascending.
    facts: Vec<(u32, u32)>,
    articles: usize,
}

impl Library {
    /// Lists the facts of one article, or of all: those under a heading, else those with all the
    /// words; without a topic every one. An article of another library has none.
    ///
    /// ```
    /// # use rostrum::brief::{Brief, Fact, Passage};
    /// # use rostrum::library::Library;
    /// # let fact = |topic: &str, text: &str| Fact {
    /// #     passage: Passage { text: text.into(), ..Passage::default() }, topic: Some(topic.into()), ..Fact::default() };
    /// # let facts = vec![fact("Ceremony", "It was in Los Angeles."), fact("Charts", "Ten weeks at number one.")];
    /// let library = Library::new(vec![Brief { slug: "golden".into(), facts, ..Brief::default() }]);
    /// assert_eq!(library.facts(None, Some("CHARTS"))[0].fact, 1);
    /// assert_eq!(library.facts(library.get("golden"), Some("los angeles"))[0].fact, 0);
    /// assert_eq!(library.topics(None, "ch", 25), ["Charts"]);
    /// ```
    pub fn facts(&self, article: Option<&Entry>, topic: Option<&str>) -> Vec<FactAt<'_>> {
        let articles = match article {
            None => 0..self.len(),
            Some(entry) => match self.by_slug.get(entry.brief.slug.as_str()) {
                Some(at) => *at..at + 1,
                None => return Vec::new(),
            },
        };
        let Some(topic) = topic else {
            return self.entries[articles]
                .iter()
                .flat_map(|entry| (0..entry.counts.facts).map(move |fact| FactAt { entry, fact }))
                .collect();
        };
        let under = self.under(&articles, &fold(topic));
        if under.is_empty() {
            self.holding(articles, topic)
        } else {
            under
        }
    }

    /// Lists headings of facts that have the typed words, of one article or of all: those that
    /// begin with them first, then the most used.
    pub fn topics(&self, article: Option<&Entry>, typed: &str, limit: usize) -> Vec<&str> {
        let own = article.and_then(|entry| self.by_slug.get(entry.brief.slug.as_str()));
        let typed = fold(typed);
        let open = self.topics.all.iter().filter(|topic| {
            topic.folded.contains(&*typed)
                && match (article, own) {
                    (None, _) => true,
                    (Some(_), Some(own)) => !topic.within(&(*own..own + 1)).is_empty(),
                    (Some(_), None) => false,
                }
        });
        let (begun, inside): (Vec<_>, Vec<_>) =
            open.partition(|topic| topic.folded.starts_with(&*typed));
        begun
            .into_iter()
            .chain(inside)
            .take(limit)
            .map(|topic| &*topic.name)
            .collect()
    }

    fn under(&self, articles: &std::ops::Range<usize>, folded: &str) -> Vec<FactAt<'_>> {
        let Some(topic) = self
            .topics
            .by_name
            .get(folded)
            .map(|at| &self.topics.all[*at])
        else {
            return Vec::new();
        };
        topic
            .within(articles)
            .iter()
            .map(|(at, fact)| FactAt {
                entry: &self.entries[*at as usize],
                fact: *fact as usize,
            })
            .collect()
    }

    fn holding(&self, articles: std::ops::Range<usize>, words: &str) -> Vec<FactAt<'_>> {
        let Ok(asked) = ask(&self.index, words) else {
            return Vec::new();
        };
        let tally = Tally::of(&self.index, &asked);
        let mut found = Vec::new();
        for article in articles {
            let entry = &self.entries[article];
            let units = self.index.units(article);
            let full = units.clone().skip(1).filter(|unit| tally.is_full(*unit));
            found.extend(full.filter_map(|unit| {
                match Place::nth(&entry.brief, unit - units.start - 1) {
                    Some(Place::Fact(fact)) => Some(FactAt { entry, fact }),
                    _ => None,
                }
            }));
        }
        found
    }
}

impl Topics {
    pub(super) fn new(entries: &[Entry]) -> Self {
        let mut known: HashMap<Box<str>, Topic> = HashMap::new();
        for (at, entry) in (0_u32..).zip(entries) {
            for (place, fact) in (0_u32..).zip(&entry.brief.facts) {
                let Some(name) = fact.topic.as_deref() else {
                    continue;
                };
                let folded: Box<str> = fold(name).into();
                let topic = known.entry(folded.clone()).or_insert_with(|| Topic {
                    name: name.into(),
                    folded,
                    facts: Vec::new(),
                    articles: 0,
                });
                topic.articles +=
                    usize::from(topic.facts.last().is_none_or(|(last, _)| *last != at));
                topic.facts.push((at, place));
            }
        }
        let mut all: Vec<Topic> = known.into_values().collect();
        all.sort_unstable_by(|a, b| {
            b.articles
                .cmp(&a.articles)
                .then_with(|| a.folded.cmp(&b.folded))
        });
        let by_name = all
            .iter()
            .enumerate()
            .map(|(at, topic)| (topic.folded.clone(), at))
            .collect();
        Self { all, by_name }
    }
}

impl Topic {
    /// Lists the facts of some neighbouring articles.
    fn within(&self, articles: &std::ops::Range<usize>) -> &[(u32, u32)] {
        let before = |end: usize| self.facts.partition_point(|(at, _)| (*at as usize) < end);
        &self.facts[before(articles.start)..before(articles.end)]
    }
}
