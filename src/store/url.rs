//! Where a database is, as people write it.

use std::fmt;
use std::path::{Path, PathBuf};

/// The address of a database.
///
/// Its `Debug` and `Display` hold no password, because none of the kinds so far has one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DatabaseUrl {
    path: PathBuf,
}

/// Why a text is no address of a database; a fragment to follow the name of where it was written.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum UrlFault {
    /// The kind of database is understood, but not spoken yet.
    #[error("names PostgreSQL, which arrives in a coming release; use sqlite://… until then")]
    NotYet,
    /// It is no address of a database.
    #[error("is not an address like sqlite://data/rostrum.db")]
    Unreadable,
    /// It names no lasting place.
    #[error("names a database in memory, which forgets everything at the end; name a file")]
    Memory,
    /// It has parameters.
    #[error("has parameters after `?`; leave them out, Rostrum sets what it needs")]
    Parameters,
}

impl DatabaseUrl {
    /// Names a file.
    pub fn file(path: impl Into<PathBuf>) -> Self {
        Self { path: path.into() }
    }

    /// Reads `sqlite://relative/path`, `sqlite:///absolute/path` or the same without slashes.
    ///
    /// # Errors
    ///
    /// Fails when the text is anything else; PostgreSQL is refused by name.
    pub fn parse(text: &str) -> Result<Self, UrlFault> {
        let (scheme, rest) = text.split_once(':').ok_or(UrlFault::Unreadable)?;
        match scheme.to_ascii_lowercase().as_str() {
            "postgres" | "postgresql" => return Err(UrlFault::NotYet),
            "sqlite" => {}
            _ => return Err(UrlFault::Unreadable),
        }
        let rest = rest.strip_prefix("//").unwrap_or(rest);
        let (path, parameters) = rest.split_once('?').unwrap_or((rest, "mode=rwc"));
        // Everybody who knows sqlx writes this one, and it says what happens anyway.
        if parameters != "mode=rwc" {
            return Err(UrlFault::Parameters);
        }
        let path = decode(path).ok_or(UrlFault::Unreadable)?;
        match path.as_str() {
            "" => Err(UrlFault::Unreadable),
            ":memory:" => Err(UrlFault::Memory),
            _ => Ok(Self::file(path)),
        }
    }

    /// Gives the file.
    pub fn path(&self) -> &Path {
        &self.path
    }
}

impl fmt::Display for DatabaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "sqlite://{}", self.path.display())
    }
}

/// Resolves `%20` and the like; none when that leaves no text.
fn decode(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        if first == b'%'
            && let Some((digits, after)) = after.split_at_checked(2)
            && let Some(byte) = hexadecimal(digits)
        {
            bytes.push(byte);
            rest = after;
        } else {
            bytes.push(first);
            rest = after;
        }
    }
    String::from_utf8(bytes)
        .ok()
        .filter(|path| !path.contains('\0'))
}

fn hexadecimal(digits: &[u8]) -> Option<u8> {
    digits.iter().try_fold(0, |byte, digit| {
        let value = char::from(*digit).to_digit(16)?;
        Some(byte << 4 | u8::try_from(value).ok()?)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_named_in_several_ways() {
        for (text, path) in [
            ("sqlite://data/rostrum.db", "data/rostrum.db"),
            ("sqlite:///var/lib/rostrum.db", "/var/lib/rostrum.db"),
            ("sqlite:rostrum.db", "rostrum.db"),
            ("SQLITE://r.db?mode=rwc", "r.db"),
            ("sqlite:///my%20data/%C3%A9.db", "/my data/é.db"),
            ("sqlite://100%/%+1.db", "100%/%+1.db"),
        ] {
            let url = DatabaseUrl::parse(text).unwrap();
            assert_eq!(url.path(), Path::new(path), "{text}");
        }
    }

    #[test]
    fn what_cannot_be_opened_is_refused() {
        for (text, fault) in [
            ("postgres://u:p@host/db", UrlFault::NotYet),
            ("postgresql:///db", UrlFault::NotYet),
            ("mysql://host/db", UrlFault::Unreadable),
            ("data/rostrum.db", UrlFault::Unreadable),
            ("sqlite://", UrlFault::Unreadable),
            ("sqlite://%00", UrlFault::Unreadable),
            ("sqlite://%FF", UrlFault::Unreadable),
            ("sqlite::memory:", UrlFault::Memory),
            ("sqlite://r.db?mode=ro", UrlFault::Parameters),
            ("sqlite://r.db?mode=memory", UrlFault::Parameters),
        ] {
            assert_eq!(DatabaseUrl::parse(text), Err(fault), "{text}");
        }
    }

    #[test]
    fn an_address_reads_back() {
        let url = DatabaseUrl::file("data/rostrum.db");
        assert_eq!(DatabaseUrl::parse(&url.to_string()), Ok(url));
    }
}
