//! What Discord enforces on the bodies that bots send: sizes, shapes, names.
//!
//! Each rule adds to [`Violations`], which writes Discord's error object: every breach at its path,
//! with Discord's code and words. Nothing here knows the world.

mod command;
mod component;
mod embed;
mod message;
mod modal;
#[cfg(test)]
pub(crate) mod tests;

use serde_json::{Map, Value, json};

pub(crate) use self::command::{bulk as bulk_commands, command};
pub(crate) use self::message::{Existing, choices, is_empty, message};
pub(crate) use self::modal::modal;

/// The locales that Discord knows.
pub(crate) const LOCALES: [&str; 32] = [
    "id", "da", "de", "en-GB", "en-US", "es-ES", "es-419", "fr", "hr", "it", "lt", "hu", "nl",
    "no", "pl", "pt-BR", "ro", "fi", "sv-SE", "vi", "tr", "cs", "el", "bg", "ru", "uk", "hi", "th",
    "zh-CN", "ja", "zh-TW", "ko",
];

/// The breaches found in a body, each with its path.
#[derive(Debug, Default)]
pub(crate) struct Violations {
    tree: Map<String, Value>,
}

impl Violations {
    /// Adds a breach at a dotted path; the empty path is the body itself.
    pub(crate) fn add(&mut self, path: &str, code: &str, message: impl Into<String>) {
        let mut node = &mut self.tree;
        for step in path.split('.').filter(|step| !step.is_empty()) {
            let entry = node.entry(step).or_insert_with(|| json!({}));
            node = entry.as_object_mut().expect(
                "only objects and error lists are put into the tree, and no step is `_errors`",
            );
        }
        let errors = node.entry("_errors").or_insert_with(|| json!([]));
        if let Some(errors) = errors.as_array_mut() {
            errors.push(json!({"code": code, "message": message.into()}));
        }
    }

    /// Says whether nothing was found.
    pub(crate) fn is_empty(&self) -> bool {
        self.tree.is_empty()
    }

    /// Puts every breach below a path.
    pub(crate) fn under(self, step: &str) -> Self {
        if self.is_empty() {
            return self;
        }
        let mut tree = Map::new();
        tree.insert(step.to_owned(), Value::Object(self.tree));
        Self { tree }
    }

    /// Gives Discord's `errors` object.
    pub(crate) fn into_errors(self) -> Value {
        Value::Object(self.tree)
    }

    /// Requires a member to be a text of so many characters; null counts as absent.
    pub(crate) fn text<'a>(
        &mut self,
        object: &'a Value,
        path: &str,
        key: &str,
        length: Length,
    ) -> Option<&'a str> {
        let at = join(path, key);
        match &object[key] {
            Value::Null => {
                if length.required {
                    self.add(&at, "BASE_TYPE_REQUIRED", "This field is required");
                }
                None
            }
            Value::String(text) => {
                length.check(self, &at, text);
                Some(text)
            }
            _ => {
                self.add(
                    &at,
                    "STRING_TYPE_CONVERT",
                    "Could not interpret value as string.",
                );
                None
            }
        }
    }

    /// Requires a member to be a list of at most so many; null and absent are empty.
    pub(crate) fn list<'a>(
        &mut self,
        object: &'a Value,
        path: &str,
        key: &str,
        limit: usize,
    ) -> &'a [Value] {
        let at = join(path, key);
        match &object[key] {
            Value::Null => &[],
            Value::Array(list) => {
                if list.len() > limit {
                    let message = format!("Must be {limit} or fewer in length.");
                    self.add(&at, "BASE_TYPE_MAX_LENGTH", message);
                }
                list
            }
            _ => {
                self.add(
                    &at,
                    "LIST_TYPE_CONVERT",
                    "Only iterables may be used in a ListType",
                );
                &[]
            }
        }
    }

    /// Requires a value to be an object.
    pub(crate) fn object(&mut self, value: &Value, path: &str) -> bool {
        if !value.is_object() {
            let message = "Only dictionaries may be used in a DictType";
            self.add(path, "DICT_TYPE_CONVERT", message);
        }
        value.is_object()
    }

    /// Requires a member, if present, to be a whole number in a range.
    pub(crate) fn integer(
        &mut self,
        object: &Value,
        path: &str,
        key: &str,
        range: std::ops::RangeInclusive<i64>,
    ) -> Option<i64> {
        let value = &object[key];
        if value.is_null() {
            return None;
        }
        let at = join(path, key);
        let Some(number) = value.as_i64() else {
            self.add(
                &at,
                "NUMBER_TYPE_COERCE",
                format!("Value \"{value}\" is not int."),
            );
            return None;
        };
        if number < *range.start() {
            let message = format!(
                "int value should be greater than or equal to {}.",
                range.start()
            );
            self.add(&at, "NUMBER_TYPE_MIN", message);
        } else if number > *range.end() {
            let message = format!("int value should be less than or equal to {}.", range.end());
            self.add(&at, "NUMBER_TYPE_MAX", message);
        }
        Some(number)
    }

    /// Requires a member, if present, to be true or false.
    pub(crate) fn boolean(&mut self, object: &Value, path: &str, key: &str) {
        if !matches!(object[key], Value::Null | Value::Bool(_)) {
            let message = "Must be either true or false.";
            self.add(&join(path, key), "BOOLEAN_TYPE_CONVERT", message);
        }
    }

    /// Requires a member, if present, to be a well formed address.
    pub(crate) fn url(&mut self, object: &Value, path: &str, key: &str, schemes: &[&str]) {
        let at = join(path, key);
        let Some(url) = self.text(object, path, key, Length::up_to(2048)) else {
            return;
        };
        match url.split_once("://") {
            Some((scheme, rest)) if schemes.contains(&scheme) => {
                if rest.is_empty() || rest.contains(char::is_whitespace) {
                    self.add(&at, "URL_TYPE_INVALID_URL", "Not a well formed URL.");
                }
            }
            Some((scheme, _)) => {
                let known: Vec<String> = schemes.iter().map(|it| format!("'{it}'")).collect();
                let message = format!(
                    "Scheme \"{scheme}\" is not supported. Scheme must be one of ({}).",
                    known.join(", ")
                );
                self.add(&at, "URL_TYPE_INVALID_SCHEME", message);
            }
            None => self.add(&at, "URL_TYPE_INVALID_URL", "Not a well formed URL."),
        }
    }
}

/// How long a text may be, in Unicode characters.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Length {
    least: usize,
    most: usize,
    required: bool,
}

impl Length {
    /// Any length up to a limit, or nothing.
    pub(crate) const fn up_to(most: usize) -> Self {
        Self {
            least: 0,
            most,
            required: false,
        }
    }

    /// Between two lengths, if present.
    pub(crate) const fn between(least: usize, most: usize) -> Self {
        Self {
            least,
            most,
            required: false,
        }
    }

    /// Between two lengths, and present.
    pub(crate) const fn required(least: usize, most: usize) -> Self {
        Self {
            least,
            most,
            required: true,
        }
    }

    fn check(self, found: &mut Violations, at: &str, text: &str) {
        let length = text.chars().count();
        let Self { least, most, .. } = self;
        if length == 0 && self.required && least > 0 {
            found.add(at, "BASE_TYPE_REQUIRED", "This field is required");
        } else if length < least || (length > most && least > 0) {
            let message = format!("Must be between {least} and {most} in length.");
            found.add(at, "BASE_TYPE_BAD_LENGTH", message);
        } else if length > most {
            let message = format!("Must be {most} or fewer in length.");
            found.add(at, "BASE_TYPE_MAX_LENGTH", message);
        }
    }
}

/// Puts a step onto a dotted path.
pub(crate) fn join(path: &str, step: impl std::fmt::Display) -> String {
    if path.is_empty() {
        step.to_string()
    } else {
        format!("{path}.{step}")
    }
}
