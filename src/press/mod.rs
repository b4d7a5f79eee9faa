//! What a button, menu or form means when it is used.
//!
//! A press travels through Discord as a `custom_id` of at most 100 characters,
//! `v1:subject:action:id:arg`, and comes back from anyone, in any shape. So it only names things;
//! whether the person may, and whether the thing still exists, is decided when it is handled.
//! Invariant: `Press::parse(press.encode()) == Some(press)`.

mod debate;
mod poll;

use crate::brief::Side;
pub use debate::{DebatePress, Deed, Joining, Lever};
pub use poll::{Blank, PollPress};

/// The longest topic of `/fact`, so that its button can name it.
pub const TOPIC_CHARS: u16 = 40;
/// The longest query of `/search`, so that its pages can name it.
pub const QUERY_CHARS: u16 = 75;
/// The longest slug of an article.
pub const SLUG_CHARS: usize = 40;

/// A use of a button or menu.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Press {
    /// Draw again on the same side of the same article.
    AnotherArgument {
        /// The article.
        slug: String,
        /// The side to draw from.
        side: Side,
    },
    /// Draw from the opposing side.
    OtherSide {
        /// The article.
        slug: String,
        /// The side to draw from: already the opposing one.
        side: Side,
    },
    /// Draw an argument as a new message, as the command would.
    DrawArgument {
        /// The article.
        slug: String,
        /// The side to draw from.
        side: Side,
    },
    /// Draw another fact.
    AnotherFact {
        /// The article.
        slug: String,
        /// The topic asked for; empty for any.
        topic: String,
    },
    /// Draw another quote.
    AnotherQuote {
        /// The article; empty when none was named.
        slug: String,
    },
    /// Show where an article comes from.
    Sources {
        /// The article.
        slug: String,
    },
    /// Show the summary at the other length.
    Summary {
        /// The article.
        slug: String,
        /// The length to show.
        length: Length,
    },
    /// Turn the list of articles to a page, counted from 0.
    ArticlesPage(u16),
    /// Open the article picked from the menu.
    ArticlesOpen,
    /// Turn the search results to a page, counted from 0.
    SearchPage {
        /// The page.
        page: u16,
        /// What is searched for.
        query: String,
    },
    /// Open the result picked from the menu.
    SearchOpen,
    /// Explain the command picked from the menu.
    HelpOpen,
    /// Something of a poll.
    Poll(PollPress),
    /// Something of a debate.
    Debate(DebatePress),
    /// Erase the votes and reasons of the person who presses.
    Erase,
}

/// How long a summary is wanted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Length {
    /// The first paragraph.
    #[default]
    Short,
    /// All of it.
    Full,
}

impl Length {
    /// Reads the word used in commands.
    pub fn parse(word: &str) -> Option<Self> {
        match word {
            "short" => Some(Self::Short),
            "full" => Some(Self::Full),
            _ => None,
        }
    }

    /// Gives the word used in commands.
    pub fn word(self) -> &'static str {
        match self {
            Self::Short => "short",
            Self::Full => "full",
        }
    }
}

impl Side {
    /// Reads the word used in commands.
    pub fn parse(word: &str) -> Option<Self> {
        Self::BOTH.into_iter().find(|side| side.word() == word)
    }
}

impl Press {
    /// Writes the press as a `custom_id`.
    pub fn encode(&self) -> String {
        match self {
            Self::AnotherArgument { slug, side } => format!("v1:argument:another:{slug}:{side}"),
            Self::OtherSide { slug, side } => format!("v1:argument:other:{slug}:{side}"),
            Self::DrawArgument { slug, side } => format!("v1:argument:draw:{slug}:{side}"),
            Self::AnotherFact { slug, topic } => format!("v1:fact:another:{slug}:{topic}"),
            Self::AnotherQuote { slug } => format!("v1:quote:another:{slug}"),
            Self::Sources { slug } => format!("v1:sources:show:{slug}"),
            Self::Summary { slug, length } => format!("v1:summary:show:{slug}:{}", length.word()),
            Self::ArticlesPage(page) => format!("v1:articles:page:{page}"),
            Self::ArticlesOpen => "v1:articles:open".to_owned(),
            Self::SearchPage { page, query } => format!("v1:search:page:{page}:{query}"),
            Self::SearchOpen => "v1:search:open".to_owned(),
            Self::HelpOpen => "v1:help:open".to_owned(),
            Self::Poll(press) => format!("v1:poll:{}", press.encode()),
            Self::Debate(press) => format!("v1:debate:{}", press.encode()),
            Self::Erase => "v1:privacy:erase".to_owned(),
        }
    }

    /// Tells whether it draws something that should differ from what is shown.
    pub fn draws(&self) -> bool {
        matches!(
            self,
            Self::AnotherArgument { .. } | Self::AnotherFact { .. } | Self::AnotherQuote { .. }
        )
    }

    /// Tells whether the pressed message itself changes when its asker presses.
    pub fn changes_message(&self) -> bool {
        match self {
            Self::AnotherArgument { .. }
            | Self::OtherSide { .. }
            | Self::AnotherFact { .. }
            | Self::AnotherQuote { .. }
            | Self::Summary { .. }
            | Self::ArticlesPage(_)
            | Self::SearchPage { .. }
            | Self::Erase => true,
            Self::DrawArgument { .. }
            | Self::Sources { .. }
            | Self::ArticlesOpen
            | Self::SearchOpen
            | Self::HelpOpen
            | Self::Poll(_)
            | Self::Debate(_) => false,
        }
    }

    /// Reads a `custom_id`; none when it is not one of ours, or of another version.
    pub fn parse(id: &str) -> Option<Self> {
        let mut parts = id.splitn(5, ':');
        if parts.next()? != "v1" {
            return None;
        }
        let (subject, action) = (parts.next()?, parts.next()?);
        let (id, arg) = (parts.next(), parts.next());
        match (subject, action, id, arg) {
            ("argument", "another", Some(slug), Some(side)) => Some(Self::AnotherArgument {
                slug: read_slug(slug)?,
                side: Side::parse(side)?,
            }),
            ("argument", "other", Some(slug), Some(side)) => Some(Self::OtherSide {
                slug: read_slug(slug)?,
                side: Side::parse(side)?,
            }),
            ("argument", "draw", Some(slug), Some(side)) => Some(Self::DrawArgument {
                slug: read_slug(slug)?,
                side: Side::parse(side)?,
            }),
            ("fact", "another", Some(slug), Some(topic)) => Some(Self::AnotherFact {
                slug: read_slug(slug)?,
                topic: read_text(topic, TOPIC_CHARS)?,
            }),
            ("quote", "another", Some(slug), None) => Some(Self::AnotherQuote {
                slug: if slug.is_empty() {
                    String::new()
                } else {
                    read_slug(slug)?
                },
            }),
            ("sources", "show", Some(slug), None) => Some(Self::Sources {
                slug: read_slug(slug)?,
            }),
            ("summary", "show", Some(slug), Some(length)) => Some(Self::Summary {
                slug: read_slug(slug)?,
                length: Length::parse(length)?,
            }),
            ("articles", "page", Some(page), None) => Some(Self::ArticlesPage(read_page(page)?)),
            ("articles", "open", None, None) => Some(Self::ArticlesOpen),
            ("search", "page", Some(page), Some(query)) => Some(Self::SearchPage {
                page: read_page(page)?,
                query: read_text(query, QUERY_CHARS)?,
            }),
            ("search", "open", None, None) => Some(Self::SearchOpen),
            ("help", "open", None, None) => Some(Self::HelpOpen),
            ("poll", action, id, arg) => PollPress::parse(action, id, arg).map(Self::Poll),
            ("debate", action, id, arg) => DebatePress::parse(action, id, arg).map(Self::Debate),
            ("privacy", "erase", None, None) => Some(Self::Erase),
            _ => None,
        }
    }
}

fn read_slug(text: &str) -> Option<String> {
    let fits = (1..=SLUG_CHARS).contains(&text.len());
    let letters = text
        .bytes()
        .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
    (fits && letters).then(|| text.to_owned())
}

fn read_text(text: &str, most: u16) -> Option<String> {
    (text.chars().count() <= usize::from(most)).then(|| text.to_owned())
}

/// Reads a page as we write it: no sign, no leading zero.
fn read_page(text: &str) -> Option<u16> {
    let page: u16 = text.parse().ok()?;
    (page.to_string() == text).then_some(page)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Length, Press, QUERY_CHARS, SLUG_CHARS, TOPIC_CHARS};
    use crate::brief::Side;

    fn presses() -> impl Strategy<Value = Press> {
        let slug = "[a-z0-9-]{1,40}";
        let side = prop_oneof![Just(Side::Pro), Just(Side::Con)];
        let length = prop_oneof![Just(Length::Short), Just(Length::Full)];
        prop_oneof![
            (slug, side.clone()).prop_map(|(slug, side)| Press::AnotherArgument { slug, side }),
            (slug, side.clone()).prop_map(|(slug, side)| Press::OtherSide { slug, side }),
            (slug, side).prop_map(|(slug, side)| Press::DrawArgument { slug, side }),
            (slug, "\\PC{0,40}").prop_map(|(slug, topic)| Press::AnotherFact { slug, topic }),
            "([a-z0-9-]{1,40})?".prop_map(|slug| Press::AnotherQuote { slug }),
            slug.prop_map(|slug| Press::Sources { slug }),
            (slug, length).prop_map(|(slug, length)| Press::Summary { slug, length }),
            any::<u16>().prop_map(Press::ArticlesPage),
            Just(Press::ArticlesOpen),
            (any::<u16>(), "\\PC{0,75}")
                .prop_map(|(page, query)| Press::SearchPage { page, query }),
            Just(Press::SearchOpen),
            Just(Press::HelpOpen),
            super::poll::tests::presses().prop_map(Press::Poll),
            super::debate::tests::presses().prop_map(Press::Debate),
            Just(Press::Erase),
        ]
    }

    proptest! {
        #[test]
        fn comes_back_as_it_went(press in presses()) {
            let id = press.encode();
            prop_assert!(id.chars().count() <= 100, "{id}");
            prop_assert_eq!(Press::parse(&id), Some(press));
        }

        #[test]
        fn survives_whatever_is_sent(id in "\\PC{0,120}") {
            let _ = Press::parse(&id);
        }
    }

    #[test]
    fn refuses_what_it_never_wrote() {
        for id in [
            "",
            "v1",
            "v2:help:open",
            "v1:help:open:",
            "v1:argument:another:slug:both",
            "v1:argument:another:../etc:pro",
            "v1:articles:page:-1",
            "v1:articles:page:007",
            "v1:articles:page:99999",
        ] {
            assert_eq!(Press::parse(id), None, "{id}");
        }
    }

    #[test]
    fn the_longest_fit() {
        let slug = "s".repeat(SLUG_CHARS);
        let fact = Press::AnotherFact {
            slug,
            topic: "é".repeat(TOPIC_CHARS.into()),
        };
        let search = Press::SearchPage {
            page: u16::MAX,
            query: "é".repeat(QUERY_CHARS.into()),
        };
        assert!(fact.encode().chars().count() <= 100);
        assert!(search.encode().chars().count() <= 100);
    }
}
