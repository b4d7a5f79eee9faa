//! What the options of a slash command say.

use serenity::model::permissions::Permissions;

use super::{Asked, Value};
use crate::reply::Audience;

impl Asked {
    /// Gives the text of an option, without white space around it; none when it was left out or
    /// left blank.
    pub fn text(&self, name: &str) -> Option<&str> {
        self.typed(name).filter(|text| !text.is_empty())
    }

    /// Gives the text of an option, without white space around it; none only when it was left out, so
    /// that what is blank can be refused.
    pub fn typed(&self, name: &str) -> Option<&str> {
        self.options.iter().find_map(|(of, value)| match value {
            Value::Text(text) if of == name => Some(text.trim()),
            _ => None,
        })
    }

    /// Gives the number of an option; none when it was left out.
    pub fn number(&self, name: &str) -> Option<i64> {
        self.options.iter().find_map(|(of, value)| match value {
            Value::Number(number) if of == name => Some(*number),
            _ => None,
        })
    }

    /// Gives the person, role or channel of an option; none when it was left out.
    pub fn id(&self, name: &str) -> Option<u64> {
        self.options.iter().find_map(|(of, value)| match value {
            Value::Id(id) | Value::Bot(id) | Value::Channel(id, _) if of == name => Some(*id),
            _ => None,
        })
    }

    /// Tells whether an option names a bot.
    pub fn is_bot(&self, name: &str) -> bool {
        let mut options = self.options.iter();
        options.any(|(of, value)| of == name && matches!(value, Value::Bot(_)))
    }

    /// Tells what the person may do in the channel of an option; nothing when it was left out.
    pub fn may_in(&self, name: &str) -> Permissions {
        let found = self.options.iter().find_map(|(of, value)| match value {
            Value::Channel(_, may) if of == name => Some(*may),
            _ => None,
        });
        found.unwrap_or_default()
    }

    /// Tells what an option that is true or false says; none when it was left out.
    pub fn flag(&self, name: &str) -> Option<bool> {
        self.options.iter().find_map(|(of, value)| match value {
            Value::Flag(flag) if of == name => Some(*flag),
            _ => None,
        })
    }

    /// Tells who shall see the answer by the option `private`.
    pub fn audience(&self) -> Audience {
        let private = self
            .options
            .iter()
            .any(|(of, value)| of == "private" && *value == Value::Flag(true));
        if private {
            Audience::Asker
        } else {
            Audience::Everyone
        }
    }
}
