//! Files that are compiled in, one a language, parsed when the language is first met.

use std::sync::OnceLock;

use serde::de::DeserializeOwned;

/// A TOML file of one language.
pub(crate) struct BuiltIn<T> {
    code: &'static str,
    text: &'static str,
    parsed: OnceLock<T>,
}

impl<T: DeserializeOwned> BuiltIn<T> {
    pub(crate) const fn new(code: &'static str, text: &'static str) -> Self {
        Self {
            code,
            text,
            parsed: OnceLock::new(),
        }
    }

    /// Gives the BCP 47 tag of the language.
    pub(crate) fn code(&self) -> &'static str {
        self.code
    }

    pub(crate) fn text(&self) -> &'static str {
        self.text
    }

    /// Parses the file unless that was done before; the caller may add to what stands in it.
    pub(crate) fn get(&self, finish: impl FnOnce(&mut T)) -> &T {
        self.parsed.get_or_init(|| {
            let mut parsed = toml::from_str(self.text).expect("built-in files parse");
            finish(&mut parsed);
            parsed
        })
    }
}

/// Finds the file of a language, whatever its region.
pub(crate) fn of<T: DeserializeOwned>(
    files: &'static [BuiltIn<T>],
    tag: &str,
) -> Option<&'static BuiltIn<T>> {
    let primary = tag.split('-').next().unwrap_or(tag);
    files
        .iter()
        .find(|file| file.code.eq_ignore_ascii_case(primary))
}
