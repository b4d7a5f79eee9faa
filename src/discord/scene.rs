//! Where an answer is being given: the program, the person, the place, and their languages.

use std::sync::Arc;

use super::incoming::{Act, Incoming, Member, Person, Place};
use crate::{
    app::App,
    library::Scope,
    poll::InteractionId,
    reply::Audience,
    words::{Locale, Phrase, Words},
};

/// The surroundings of one interaction.
#[derive(Clone, Debug)]
pub struct Scene<'a> {
    /// The program.
    pub app: &'a App,
    /// Who did it.
    pub person: Person,
    /// Where.
    pub place: Place,
    /// The interaction.
    pub id: InteractionId,
    /// What the guild knows of the person; nothing in direct messages.
    pub member: Option<Member>,
    form: bool,
    words: Arc<Words>,
}

/// The words in one language.
#[derive(Clone, Debug)]
pub struct Voice {
    words: Arc<Words>,
    /// The language.
    pub locale: Locale,
}

impl<'a> Scene<'a> {
    /// Sets the scene of an interaction.
    pub fn new(app: &'a App, incoming: &Incoming) -> Self {
        Self {
            app,
            person: incoming.person,
            place: incoming.place,
            id: incoming.id,
            member: incoming.member.clone(),
            form: matches!(incoming.act, Act::Form(_)),
            words: app.words(),
        }
    }

    /// Picks the language for an audience: the guild's for everyone (in direct messages the
    /// person's), the person's for the person, else the owner's default.
    pub fn voice(&self, audience: Audience) -> Voice {
        let locale = match audience {
            Audience::Everyone if self.place.guild.is_some() => self.place.locale,
            Audience::Everyone => self.person.locale,
            Audience::Asker => self.person.locale.or(self.place.locale),
        };
        let locale = locale.unwrap_or(self.app.settings().default_locale);
        Voice {
            words: Arc::clone(&self.words),
            locale,
        }
    }
}

impl Scene<'_> {
    /// Tells whether it was a form that was sent; Discord's gate let nobody through to that.
    pub fn is_form(&self) -> bool {
        self.form
    }

    /// Tells whose draws an answer counts among: the channel's, or the person's own.
    pub fn scope(&self, audience: Audience) -> Scope {
        match audience {
            Audience::Everyone => Scope::Channel(self.place.channel),
            Audience::Asker => Scope::Person(self.person.id),
        }
    }
}

impl Voice {
    /// Gives the words in a language, for what is said outside of an interaction.
    pub fn new(words: Arc<Words>, locale: Locale) -> Self {
        Self { words, locale }
    }

    /// Says a phrase.
    pub fn say(&self, phrase: &Phrase<'_>) -> String {
        self.words.say(self.locale, phrase)
    }

    /// Says a word of a command, option or choice.
    pub fn named(&self, id: &str) -> String {
        self.words
            .named(self.locale, id)
            .unwrap_or_else(|| id.to_owned())
    }
}
