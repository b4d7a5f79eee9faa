//! Settings in layers: the built-in ones, then a file, then variables.
//!
//! The built-in file is the schema: a name that it does not hold is unknown, and the kind of its
//! value is the kind that every layer must give. Every value knows where it was written.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;
use std::path::Path;

use toml::de::{DeTable, DeValue};

use super::fault::Fault;

/// What every variable that overrides a setting starts with.
pub(super) const PREFIX: &str = "ROSTRUM__";

const DEFAULTS: &str = include_str!("../../config/default.toml");

#[derive(Clone, Debug, PartialEq)]
enum Value {
    Text(String),
    Number(i64),
    Share(f64),
    Flag(bool),
}

impl Value {
    fn kind(&self) -> &'static str {
        match self {
            Self::Text(_) => "a text in quotes",
            Self::Number(_) => "a whole number",
            Self::Share(_) => "a number with a decimal point",
            Self::Flag(_) => "true or false",
        }
    }
}

#[derive(Debug)]
struct Setting {
    value: Value,
    place: String,
}

/// Every known setting with its value so far.
#[derive(Debug)]
pub(super) struct Layers {
    settings: BTreeMap<String, Setting>,
}

/// A text with its name and the place where it was written, for those who judge it further.
#[derive(Debug)]
pub(super) struct Placed {
    name: &'static str,
    place: String,
    pub(super) text: String,
}

impl Placed {
    /// Builds the fault that says what the text must be instead.
    pub(super) fn refuse(&self, wanted: impl Into<String>) -> Fault {
        Fault::Value {
            place: self.place.clone(),
            name: self.name.to_owned(),
            found: format!("{:?}", self.text),
            wanted: wanted.into(),
        }
    }
}

impl Layers {
    /// Starts from the built-in settings.
    pub(super) fn built_in() -> Self {
        let table = DeTable::parse(DEFAULTS).expect("the built-in settings are TOML");
        let mut settings = BTreeMap::new();
        for (section, content) in table.get_ref() {
            let keys = content.get_ref().as_table();
            for (key, value) in keys.expect("the built-in settings stand in sections") {
                settings.insert(
                    format!("{}.{}", section.get_ref(), key.get_ref()),
                    Setting {
                        value: read(value.get_ref())
                            .expect("a built-in setting is of a known kind"),
                        place: "config/default.toml".to_owned(),
                    },
                );
            }
        }
        Self { settings }
    }

    /// Lays the settings of a file over those so far.
    pub(super) fn file(&mut self, path: &Path, text: &str) -> Result<(), Fault> {
        let place = |start: usize| {
            let line = text[..start.min(text.len())].matches('\n').count() + 1;
            format!("{} line {line}", path.display())
        };
        let table = DeTable::parse(text).map_err(|error| Fault::Syntax {
            place: place(error.span().map_or(0, |span| span.start)),
            message: error.message().lines().collect::<Vec<_>>().join(", "),
        })?;
        for (section, content) in table.get_ref() {
            let section_name = section.get_ref().as_ref();
            let at_section = place(section.span().start);
            let Some(keys) = content.get_ref().as_table() else {
                return Err(self.not_a_section(section_name, at_section, content.get_ref()));
            };
            if keys.is_empty() && !self.has_section(section_name) {
                return Err(self.unknown(section_name.to_owned(), at_section));
            }
            for (key, value) in keys {
                let name = format!("{section_name}.{}", key.get_ref());
                self.set(
                    name,
                    read(value.get_ref()),
                    value.get_ref().type_str(),
                    place(key.span().start),
                )?;
            }
        }
        Ok(())
    }

    /// Lays one `ROSTRUM__SECTION__KEY` variable over the settings so far.
    pub(super) fn variable(&mut self, variable: &str, text: &str) -> Result<(), Fault> {
        let place = format!("the variable {variable}");
        let name = variable
            .strip_prefix(PREFIX)
            .unwrap_or(variable)
            .to_lowercase()
            .replacen("__", ".", 1);
        let value = match self.settings.get(&name).map(|setting| &setting.value) {
            None | Some(Value::Text(_)) => Some(Value::Text(text.to_owned())),
            Some(Value::Number(_)) => text.trim().parse().ok().map(Value::Number),
            Some(Value::Share(_)) => text.trim().parse().ok().map(Value::Share),
            Some(Value::Flag(_)) => text.trim().parse().ok().map(Value::Flag),
        };
        self.set(name, value, &format!("{text:?}"), place)
    }

    /// Gives a text.
    pub(super) fn text(&self, name: &'static str) -> Placed {
        let (value, place) = self.get(name);
        let Value::Text(text) = value else {
            unreachable!("`{name}` is a text in the built-in settings")
        };
        Placed {
            name,
            place: place.to_owned(),
            text: text.clone(),
        }
    }

    /// Gives a flag.
    pub(super) fn flag(&self, name: &'static str) -> bool {
        matches!(self.get(name).0, Value::Flag(true))
    }

    /// Gives a number, which must lie in a range.
    pub(super) fn number<N>(&self, name: &'static str, range: RangeInclusive<N>) -> Result<N, Fault>
    where
        N: TryFrom<i64> + PartialOrd + Copy + std::fmt::Display,
    {
        let (value, place) = self.get(name);
        let Value::Number(number) = *value else {
            unreachable!("`{name}` is a number in the built-in settings")
        };
        N::try_from(number)
            .ok()
            .filter(|fitting| range.contains(fitting))
            .ok_or_else(|| Fault::Value {
                place: place.to_owned(),
                name: name.to_owned(),
                found: number.to_string(),
                wanted: format!("from {} to {}", range.start(), range.end()),
            })
    }

    /// Gives a share of one: a number from 0.0 to 1.0.
    pub(super) fn share(&self, name: &'static str) -> Result<f64, Fault> {
        let (value, place) = self.get(name);
        let Value::Share(share) = *value else {
            unreachable!("`{name}` is a share in the built-in settings")
        };
        if (0.0..=1.0).contains(&share) {
            return Ok(share);
        }
        Err(Fault::Value {
            place: place.to_owned(),
            name: name.to_owned(),
            found: share.to_string(),
            wanted: "from 0.0 to 1.0".to_owned(),
        })
    }

    /// Lists every name.
    #[cfg(test)]
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.settings.keys().map(String::as_str)
    }

    fn get(&self, name: &'static str) -> (&Value, &str) {
        let setting = self.settings.get(name);
        let setting = setting.expect("every setting that is asked for is built in");
        (&setting.value, &setting.place)
    }

    fn set(
        &mut self,
        name: String,
        value: Option<Value>,
        found: &str,
        place: String,
    ) -> Result<(), Fault> {
        let Some(setting) = self.settings.get_mut(&name) else {
            return Err(self.unknown(name, place));
        };
        let value = match (value, &setting.value) {
            (Some(Value::Number(whole)), Value::Share(_)) => i32::try_from(whole)
                .ok()
                .map(|whole| Value::Share(whole.into())),
            (value, _) => value,
        };
        match value {
            Some(value) if value.kind() == setting.value.kind() => {
                *setting = Setting { value, place };
                Ok(())
            }
            _ => Err(Fault::Kind {
                place,
                name,
                wanted: setting.value.kind(),
                found: found.to_owned(),
            }),
        }
    }

    fn has_section(&self, section: &str) -> bool {
        self.settings.keys().any(|name| section_of(name) == section)
    }

    fn not_a_section(&self, name: &str, place: String, found: &DeValue<'_>) -> Fault {
        if self.has_section(name) {
            Fault::Kind {
                place,
                name: name.to_owned(),
                wanted: "a section",
                found: found.type_str().to_owned(),
            }
        } else {
            self.unknown(name.to_owned(), place)
        }
    }

    fn unknown(&self, name: String, place: String) -> Fault {
        let hint = match self.nearest(&name) {
            Some(nearest) if place.contains(PREFIX) => format!(
                "did you mean {PREFIX}{}?",
                nearest.to_uppercase().replacen('.', "__", 1)
            ),
            Some(nearest) => format!("did you mean `{nearest}`?"),
            None => "config/default.toml lists all of them".to_owned(),
        };
        Fault::Unknown { place, name, hint }
    }

    /// Finds the setting whose whole name, key or section is closest, if any is close.
    fn nearest(&self, name: &str) -> Option<&str> {
        let distance = |known: &str| {
            let key = known.split_once('.').map_or(known, |(_, key)| key);
            let written_key = name.split_once('.').map_or(name, |(_, key)| key);
            // A right key in a wrong section is one slip, however different the sections are.
            strsim::damerau_levenshtein(known, name)
                .min(strsim::damerau_levenshtein(key, written_key) + 1)
        };
        self.settings
            .keys()
            .map(|known| (distance(known), known.as_str()))
            .min()
            .filter(|(distance, known)| *distance <= 3 && *distance < known.len() / 2)
            .map(|(_, known)| known)
    }
}

fn section_of(name: &str) -> &str {
    name.split_once('.').map_or(name, |(section, _)| section)
}

fn read(value: &DeValue<'_>) -> Option<Value> {
    match value {
        DeValue::String(text) => Some(Value::Text(text.to_string())),
        DeValue::Integer(digits) => i64::from_str_radix(digits.as_str(), digits.radix())
            .ok()
            .map(Value::Number),
        DeValue::Boolean(flag) => Some(Value::Flag(*flag)),
        DeValue::Float(digits) => digits.as_str().parse().ok().map(Value::Share),
        DeValue::Datetime(_) | DeValue::Array(_) | DeValue::Table(_) => None,
    }
}
