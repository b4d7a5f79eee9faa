//! Whom a message calls: people, roles, everyone, and whoever wrote what it replies to.

use serde_json::{Value, json};

use super::{Message, REPLY, World, permission, snowflake};

impl World {
    /// Finds whom a message calls, as far as it is allowed to.
    pub(super) fn mention(&self, message: &mut Message, allowed: Option<&Value>) {
        let allowed = allowed.filter(|it| it.is_object());
        let parses = |what: &str| {
            allowed.is_none_or(|it| {
                it["parse"]
                    .as_array()
                    .is_some_and(|parse| parse.iter().any(|one| one == what))
            })
        };
        let lists = |what: &str, id: u64| {
            allowed.is_some_and(|it| {
                let listed = it[what].as_array();
                listed.is_some_and(|ids| ids.iter().any(|one| *one == json!(id.to_string())))
            })
        };
        let content = &message.content;
        message.mentions = ids_in(content, "<@")
            .filter(|id| self.member(*id).is_some())
            .filter(|id| parses("users") || lists("users", *id))
            .collect();
        message.mention_roles = ids_in(content, "<@&")
            .filter(|id| self.role(*id).is_some())
            .filter(|id| parses("roles") || lists("roles", *id))
            .collect();
        let may = self
            .channel(message.channel)
            .map_or(0, |it| self.may(message.author, it));
        let pings = allowed.is_none_or(|it| it["replied_user"] == true);
        let replied = self.replied(message);
        let replied = replied.filter(|id| pings && !message.mentions.contains(id));
        message.mentions.extend(replied);
        message.mention_everyone = parses("everyone")
            && may & permission::MENTION_EVERYONE != 0
            && (content.contains("@everyone") || content.contains("@here"));
    }

    /// Gives the author of the message that another one replies to.
    fn replied(&self, message: &Message) -> Option<u64> {
        let reference = message
            .reference
            .as_ref()
            .filter(|_| message.kind == REPLY)?;
        let id = snowflake::read(reference["message_id"].as_str()?)?;
        self.messages.get(&id).map(|it| it.author)
    }
}

/// Finds the identifiers written as `<@1>` or, for another opening, `<@&1>`.
fn ids_in<'a>(content: &'a str, opening: &'a str) -> impl Iterator<Item = u64> + 'a {
    let mut found: Vec<u64> = content
        .split(opening)
        .skip(1)
        .filter_map(|rest| rest.split_once('>'))
        .filter_map(|(id, _)| snowflake::read(id.trim_start_matches('!')))
        .collect();
    found.sort_unstable();
    found.dedup();
    found.into_iter()
}
