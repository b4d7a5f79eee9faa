//! Where a database is, as people write it.

use std::fmt;
use std::path::{Path, PathBuf};
use std::str::FromStr;

use sqlx::postgres::PgConnectOptions;

/// The address of a database. Its `Debug` and `Display` hold no password.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DatabaseUrl {
    place: Place,
}

/// Where a database is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Place {
    File(PathBuf),
    Server(Address),
}

/// The address of a PostgreSQL server's database, as it was written.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Address(String);

/// Why a text is no address of a database; a fragment to follow the name of where it was written.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum UrlFault {
    /// It is no address of a database.
    #[error(
        "is not an address like sqlite://data/rostrum.db or postgres://user:password@host/database"
    )]
    Unreadable,
    /// It names PostgreSQL, but no database of it.
    #[error(
        "is not an address like postgres://user:password@host/database; in a password write %40 for @, %2F for / and %25 for %"
    )]
    Server,
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
        Self {
            place: Place::File(path.into()),
        }
    }

    /// Reads `sqlite://relative/path`, `sqlite:///absolute/path` or the same without slashes, or
    /// `postgres://user:password@host/database` with the parameters that PostgreSQL's own tools know.
    ///
    /// # Errors
    ///
    /// Fails when the text is anything else.
    pub fn parse(text: &str) -> Result<Self, UrlFault> {
        let (scheme, rest) = text.split_once(':').ok_or(UrlFault::Unreadable)?;
        match scheme.to_ascii_lowercase().as_str() {
            "postgres" | "postgresql" => return Self::server(rest),
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

    fn server(rest: &str) -> Result<Self, UrlFault> {
        let address = Address(format!("postgres:{rest}"));
        if !rest.starts_with("//") {
            return Err(UrlFault::Server);
        }
        let options = address.options().map_err(|_| UrlFault::Server)?;
        if options.get_database().is_none_or(str::is_empty) {
            return Err(UrlFault::Server);
        }
        Ok(Self {
            place: Place::Server(address),
        })
    }

    /// Gives the file, if it is one.
    pub fn path(&self) -> Option<&Path> {
        match &self.place {
            Place::File(path) => Some(path),
            Place::Server(_) => None,
        }
    }

    pub(super) fn place(&self) -> &Place {
        &self.place
    }
}

impl fmt::Display for DatabaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.place {
            Place::File(path) => write!(f, "sqlite://{}", path.display()),
            Place::Server(address) => address.fmt(f),
        }
    }
}

impl Address {
    /// Reads the address as the client needs it.
    pub(super) fn options(&self) -> Result<PgConnectOptions, sqlx::Error> {
        PgConnectOptions::from_str(&self.0)
    }
}

impl fmt::Display for Address {
    /// Writes the host and the database alone: a password may stand before them, and after.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let rest = self.0.strip_prefix("postgres://").unwrap_or_default();
        let rest = rest.split('?').next().unwrap_or_default();
        let rest = rest.rsplit('@').next().unwrap_or_default();
        write!(f, "postgres://{rest}")
    }
}

impl fmt::Debug for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
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
            assert_eq!(url.path(), Some(Path::new(path)), "{text}");
        }
    }

    #[test]
    fn what_cannot_be_opened_is_refused() {
        for (text, fault) in [
            ("postgres:db", UrlFault::Server),
            ("postgres://u:p@host", UrlFault::Server),
            ("postgres://u:p@host/", UrlFault::Server),
            ("postgres://u:p@host:port/db", UrlFault::Server),
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

    #[test]
    fn a_server_is_named_without_its_password() {
        for text in [
            "postgres://rostrum:hunter2@db.example:5433/votes",
            "postgresql://rostrum:hunter2@db.example:5433/votes?sslmode=require",
            "POSTGRES://db.example:5433/votes?user=rostrum&password=hunter2",
        ] {
            let url = DatabaseUrl::parse(text).unwrap();
            assert_eq!(url.path(), None);
            for shown in [url.to_string(), format!("{url:?}")] {
                assert!(!shown.contains("hunter2"), "{shown}");
                assert!(shown.contains("db.example:5433/votes"), "{shown}");
            }
        }
    }
}
