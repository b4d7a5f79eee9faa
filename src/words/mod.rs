//! Typed look-ups of all text that people read.
//!
//! The text itself stands in Fluent files, one a language, compiled in and replaceable by an
//! owner; this module knows only which phrases exist and which variables each takes (the
//! functions of [`say`]). It never reads a file. Invariant: a built-in language has every phrase
//! of [`say::all`], with exactly its variables.

pub mod say;

use std::fmt;

use fluent_bundle::{
    FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle, types::FluentNumber,
};
use fluent_syntax::ast;
use unic_langid::LanguageIdentifier;

/// A language that people are answered in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Locale {
    /// English.
    #[default]
    English,
    /// Korean.
    Korean,
    /// Spanish.
    Spanish,
}

impl Locale {
    /// All languages, the fallback first.
    pub const ALL: [Self; 3] = [Self::English, Self::Korean, Self::Spanish];

    /// Gives the name of its file, without ending: `en`, `ko` or `es`.
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Korean => "ko",
            Self::Spanish => "es",
        }
    }

    /// Gives the codes under which Discord knows it
    /// (<https://discord.com/developers/docs/reference#locales>).
    pub fn discord_codes(self) -> &'static [&'static str] {
        match self {
            Self::English => &["en-US", "en-GB"],
            Self::Korean => &["ko"],
            Self::Spanish => &["es-ES", "es-419"],
        }
    }

    /// Reads a BCP 47 tag by its language alone; none when we do not speak it.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let language = tag.split(['-', '_']).next()?;
        Self::ALL
            .into_iter()
            .find(|locale| locale.tag().eq_ignore_ascii_case(language))
    }
}

/// A phrase with its variables, not yet in any language. Made by the functions of [`say`].
#[derive(Clone, Debug)]
pub struct Phrase<'a> {
    id: &'static str,
    values: Vec<(&'static str, FluentValue<'a>)>,
}

/// What is wrong with a language file.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Flaw {
    /// A line that is not Fluent.
    #[error("{locale}.ftl: line {line}: {what}")]
    Syntax {
        /// The language.
        locale: &'static str,
        /// The line, counted from 1.
        line: usize,
        /// What the parser says.
        what: String,
    },
    /// A phrase that nothing uses.
    #[error("{locale}.ftl: nothing uses the phrase `{id}`; remove it or correct its name")]
    Unknown {
        /// The language.
        locale: &'static str,
        /// The phrase.
        id: String,
    },
    /// A phrase that is missing.
    #[error("{locale}.ftl: the phrase `{id}` is missing")]
    Missing {
        /// The language.
        locale: &'static str,
        /// The phrase.
        id: String,
    },
    /// A phrase that asks for a variable it is not given.
    #[error("{locale}.ftl: the phrase `{id}` cannot be said: {what}")]
    Variables {
        /// The language.
        locale: &'static str,
        /// The phrase.
        id: String,
        /// What Fluent says.
        what: String,
    },
}

/// All text, in all languages.
pub struct Words {
    bundles: [FluentBundle<FluentResource>; 3],
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Words").finish_non_exhaustive()
    }
}

impl Words {
    /// Builds the words from the compiled-in files.
    pub fn built_in() -> Self {
        let (words, flaws) = Self::replaced(&[]);
        debug_assert!(flaws.is_empty(), "{flaws:?}");
        words
    }

    /// Builds the words from the compiled-in files with an owner's phrases over them. Phrases
    /// that are flawed are left as they were; the flaws say which and why.
    pub fn replaced(own: &[(Locale, String)]) -> (Self, Vec<Flaw>) {
        let mut flaws = Vec::new();
        let bundles = Locale::ALL.map(|locale| {
            let language: LanguageIdentifier = locale.tag().parse().unwrap_or_default();
            let mut bundle = FluentBundle::new_concurrent(vec![language]);
            bundle.set_use_isolating(false);
            let base = built_in_text(locale);
            for text in std::iter::once(base).chain(
                own.iter()
                    .filter(|(of, _)| *of == locale)
                    .map(|(_, text)| text.as_str()),
            ) {
                add(&mut bundle, locale, text, &mut flaws);
            }
            bundle
        });
        (Self { bundles }, flaws)
    }

    /// Says a phrase in a language, in English when the language lacks it.
    ///
    /// ```
    /// use rostrum::words::{Locale, Words, say};
    /// let words = Words::built_in();
    /// let phrase = say::page(2, 3);
    /// assert_eq!(words.say(Locale::English, &phrase), "Page 2 of 3");
    /// assert_eq!(words.say(Locale::Korean, &phrase), "3쪽 중 2쪽");
    /// ```
    pub fn say(&self, locale: Locale, phrase: &Phrase<'_>) -> String {
        let mut values = FluentArgs::with_capacity(phrase.values.len());
        for (name, value) in &phrase.values {
            values.set(*name, value.clone());
        }
        self.format(locale, phrase.id, Some(&values))
            .map_or_else(|| phrase.id.to_owned(), |(text, _)| text)
    }

    /// Says a phrase without variables whose name is put together, such as a command's
    /// description.
    pub fn named(&self, locale: Locale, id: &str) -> Option<String> {
        self.format(locale, id, None).map(|(text, _)| text)
    }

    /// Checks one language against the phrases that the program uses.
    pub fn check(&self, locale: Locale) -> Vec<Flaw> {
        let bundle = &self.bundles[locale as usize];
        let mut flaws = Vec::new();
        for (id, names) in say::all() {
            if !bundle.has_message(id) {
                flaws.push(Flaw::Missing {
                    locale: locale.tag(),
                    id: (*id).to_owned(),
                });
                continue;
            }
            let mut values = FluentArgs::new();
            for name in *names {
                values.set(*name, FluentNumber::from(2));
            }
            let problems = self
                .format(locale, id, Some(&values))
                .map(|(_, problems)| problems)
                .unwrap_or_default();
            flaws.extend(problems.into_iter().map(|what| Flaw::Variables {
                locale: locale.tag(),
                id: (*id).to_owned(),
                what,
            }));
        }
        flaws
    }

    fn format(
        &self,
        locale: Locale,
        id: &str,
        values: Option<&FluentArgs<'_>>,
    ) -> Option<(String, Vec<String>)> {
        [locale, Locale::default()].into_iter().find_map(|locale| {
            let bundle = &self.bundles[locale as usize];
            let pattern = bundle.get_message(id)?.value()?;
            let mut problems = Vec::new();
            let text = bundle
                .format_pattern(pattern, values, &mut problems)
                .into_owned();
            let problems = problems.iter().map(ToString::to_string).collect();
            Some((text, problems))
        })
    }
}

/// Gives the compiled-in file of a language.
pub fn built_in_text(locale: Locale) -> &'static str {
    match locale {
        Locale::English => include_str!("../../config/locales/en.ftl"),
        Locale::Korean => include_str!("../../config/locales/ko.ftl"),
        Locale::Spanish => include_str!("../../config/locales/es.ftl"),
    }
}

fn add(
    bundle: &mut FluentBundle<FluentResource>,
    locale: Locale,
    text: &str,
    flaws: &mut Vec<Flaw>,
) {
    let resource = match FluentResource::try_new(text.to_owned()) {
        Ok(resource) => resource,
        Err((resource, errors)) => {
            flaws.extend(errors.iter().map(|error| {
                Flaw::Syntax {
                    locale: locale.tag(),
                    line: text
                        .bytes()
                        .take(error.pos.start)
                        .filter(|&byte| byte == b'\n')
                        .count()
                        + 1,
                    what: error.to_string(),
                }
            }));
            resource
        }
    };
    for entry in resource.entries() {
        if let ast::Entry::Message(message) = entry {
            let id = message.id.name;
            if !say::all().any(|(known, _)| *known == id) && !say::is_command_word(id) {
                flaws.push(Flaw::Unknown {
                    locale: locale.tag(),
                    id: id.to_owned(),
                });
            }
        }
    }
    bundle.add_resource_overriding(resource);
}

#[cfg(test)]
mod tests {
    use super::{Flaw, Locale, Words, say};

    #[test]
    fn every_language_says_every_phrase() {
        let (words, flaws) = Words::replaced(&[]);
        assert_eq!(flaws, []);
        for locale in Locale::ALL {
            assert_eq!(words.check(locale), [], "{locale:?}");
        }
    }

    #[test]
    fn every_language_has_the_same_command_words() {
        let ids = |locale| {
            let mut ids: Vec<_> = super::built_in_text(locale)
                .lines()
                .filter_map(|line| line.split_once(" = "))
                .map(|(id, _)| id.to_owned())
                .filter(|id| say::is_command_word(id))
                .collect();
            ids.sort();
            ids
        };
        assert!(ids(Locale::English).len() > 20);
        assert_eq!(ids(Locale::English), ids(Locale::Korean));
        assert_eq!(ids(Locale::English), ids(Locale::Spanish));
    }

    #[test]
    fn numbers_follow_the_language() {
        let words = Words::built_in();
        let one = say::articles_title(1);
        let five = say::articles_title(5);
        assert_eq!(words.say(Locale::English, &one), "One article");
        assert_eq!(words.say(Locale::English, &five), "5 articles");
        assert_eq!(words.say(Locale::Spanish, &one), "Un artículo");
    }

    #[test]
    fn an_owner_replaces_one_phrase_and_keeps_the_rest() {
        let own = "button_another = Once more\nbutton_anothr = Typo\n";
        let (words, flaws) = Words::replaced(&[(Locale::English, own.to_owned())]);
        assert_eq!(
            words.say(Locale::English, &say::button_another()),
            "Once more"
        );
        assert_eq!(
            words.say(Locale::English, &say::button_sources()),
            "Sources"
        );
        assert_eq!(
            flaws,
            [Flaw::Unknown {
                locale: "en",
                id: "button_anothr".to_owned()
            }]
        );
    }

    #[test]
    fn a_broken_file_names_its_line() {
        let own = "button_another = Once more\n\n???\n";
        let (words, flaws) = Words::replaced(&[(Locale::English, own.to_owned())]);
        assert!(
            matches!(flaws[..], [Flaw::Syntax { line: 3, .. }]),
            "{flaws:?}"
        );
        assert_eq!(
            words.say(Locale::English, &say::button_another()),
            "Once more"
        );
    }

    #[test]
    fn languages_are_known_by_discords_codes() {
        for locale in Locale::ALL {
            for code in locale.discord_codes() {
                assert_eq!(Locale::from_tag(code), Some(locale));
            }
        }
        assert_eq!(Locale::from_tag("fr"), None);
    }
}
