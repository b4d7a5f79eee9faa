//! Whom a message pings: by id, and everybody who is to be, if it takes several messages.

use crate::{poll::PersonId, reply::Message};

/// The most people whom Discord lets a message name
/// (<https://discord.com/developers/docs/resources/message#allowed-mentions-object>).
const MOST: usize = 100;
/// The most of a message's words, in UTF-16 units.
const WORDS: usize = 2000;
/// Ids below stand for people who erased themselves; no id of Discord's is as small.
const ERASED: u64 = 1 << 32;

/// A message with those whom it pings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Outgoing {
    pub(super) message: Message,
    pub(super) pings: Vec<PersonId>,
}

impl Outgoing {
    /// Makes a message that pings nobody.
    pub(super) fn quiet(message: Message) -> Self {
        let pings = Vec::new();
        Self { message, pings }
    }

    /// Adds somebody, where there is room: a ping needs its mention among the words.
    fn add(&mut self, person: PersonId) -> bool {
        let mention = mention(person);
        let text = &mut self.message.text;
        if self.pings.len() >= MOST {
            return false;
        }
        if !text.contains(&mention) {
            let room = WORDS.saturating_sub(text.encode_utf16().count());
            if mention.len() + 1 > room {
                return false;
            }
            if !text.is_empty() {
                text.push(' ');
            }
            text.push_str(&mention);
        }
        self.pings.push(person);
        true
    }
}

/// Makes a message ping people: itself as many as it has room for, further ones the rest.
pub(super) fn pinging(message: Message, people: &[PersonId]) -> Vec<Outgoing> {
    let audience = message.audience;
    let mut sent = vec![Outgoing::quiet(message)];
    let mut seen = Vec::new();
    for person in people.iter().filter(|person| person.0 >= ERASED) {
        if seen.contains(person) {
            continue;
        }
        seen.push(*person);
        if sent.last_mut().is_some_and(|last| last.add(*person)) {
            continue;
        }
        let mut more = Outgoing::quiet(Message {
            audience,
            ..Message::default()
        });
        more.add(*person);
        sent.push(more);
    }
    sent
}

fn mention(person: PersonId) -> String {
    format!("<@{person}>")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn people(many: u64) -> Vec<PersonId> {
        let first = 1_300_000_000_000_000_000;
        (first..first + many).map(PersonId).collect()
    }

    fn said(text: &str) -> Message {
        Message {
            text: text.to_owned(),
            ..Message::default()
        }
    }

    #[test]
    fn everybody_is_pinged_once_if_it_takes_several_messages() {
        let mut wanted = people(300);
        wanted.extend(people(3));
        let sent = pinging(said("It starts in 10 minutes."), &wanted);
        assert!(sent.len() > 3, "a hundred mentions do not fit the words");
        let pinged: Vec<_> = sent.iter().flat_map(|one| one.pings.clone()).collect();
        assert_eq!(pinged, people(300));
        for one in &sent {
            assert!(one.pings.len() <= MOST);
            assert!(one.message.text.encode_utf16().count() <= WORDS);
            let text = &one.message.text;
            assert!(one.pings.iter().all(|it| text.contains(&mention(*it))));
        }
        assert!(sent[0].message.text.starts_with("It starts"));
    }

    #[test]
    fn who_is_mentioned_already_is_not_mentioned_again() {
        let [ann, ben] = people(2)[..] else {
            panic!("two were asked for");
        };
        let text = format!("{} speaks.", mention(ann));
        let sent = pinging(said(&text), &[ann, ben, PersonId(7)]);
        assert_eq!(sent.len(), 1, "whoever erased themselves is not pinged");
        assert_eq!(sent[0].message.text, format!("{text} {}", mention(ben)));
        assert_eq!(sent[0].pings, [ann, ben]);
    }

    #[test]
    fn a_full_message_leaves_the_pings_to_the_next() {
        let sent = pinging(said(&"x".repeat(1_990)), &people(1));
        assert_eq!(sent.len(), 2);
        assert_eq!((sent[0].pings.len(), sent[1].pings.len()), (0, 1));
        assert_eq!(pinging(said("Quiet."), &[]).len(), 1);
    }
}
