//! The origin of Discord's API, or of what stands in for it on this machine.

use std::fmt;

use reqwest::Url;

/// Where Discord's API lives: scheme, host and port, nothing more.
///
/// Invariant: plain `http` only ever names this machine, so a token cannot leave it unencrypted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ApiOrigin {
    url: Url,
}

/// Why a text is no origin of an API; a fragment to follow the name of where it was written.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OriginFault {
    /// It cannot be read as an address, or is one of another scheme.
    #[error("is not an address like https://discord.com")]
    Unreadable,
    /// It holds more than an origin.
    #[error("must be an origin only, without {0}; /api/v10 is added for you")]
    TooMuch(&'static str),
    /// It would send the token unencrypted over a network.
    #[error("may use http only for this machine (localhost, 127.0.0.1, [::1]); use https")]
    Unencrypted,
}

impl ApiOrigin {
    /// Reads an origin, with or without one closing slash.
    ///
    /// ```
    /// use rostrum::config::ApiOrigin;
    ///
    /// let origin = ApiOrigin::parse("http://127.0.0.1:7677/")?;
    /// assert_eq!(origin.to_string(), "http://127.0.0.1:7677");
    /// assert!(ApiOrigin::parse("http://discord.com").is_err(), "a token would travel in the open");
    /// # Ok::<(), rostrum::config::OriginFault>(())
    /// ```
    ///
    /// # Errors
    ///
    /// Fails when the text is anything else than an `https` origin, or an `http` one of this machine.
    pub fn parse(text: &str) -> Result<Self, OriginFault> {
        let url = Url::parse(text).map_err(|_| OriginFault::Unreadable)?;
        if !matches!(url.scheme(), "http" | "https") || !text.contains("://") {
            return Err(OriginFault::Unreadable);
        }
        if !url.username().is_empty() || url.password().is_some() || text.contains('@') {
            return Err(OriginFault::TooMuch("a user name or password"));
        }
        if url.query().is_some() {
            return Err(OriginFault::TooMuch("a query"));
        }
        if url.fragment().is_some() {
            return Err(OriginFault::TooMuch("a fragment"));
        }
        // The parser folds `/..` and `\` away; what was written decides, not what is left of it.
        let after_scheme = text.split_once("://").map_or("", |(_, rest)| rest);
        let written_path = after_scheme.find(['/', '\\']).map(|at| &after_scheme[at..]);
        if !matches!(written_path, None | Some("/")) || url.path() != "/" {
            return Err(OriginFault::TooMuch("a path"));
        }
        let origin = Self { url };
        if origin.url.scheme() == "http" && !origin.is_loopback() {
            return Err(OriginFault::Unencrypted);
        }
        Ok(origin)
    }

    /// Tells whether the host is this machine.
    pub fn is_loopback(&self) -> bool {
        is_loopback(&self.url)
    }

    /// Tells whether a gateway address that the API handed out may be connected to with the token:
    /// on this machine exactly when the API is here, else encrypted.
    pub fn permits_gateway(&self, address: &str) -> bool {
        Url::parse(address).is_ok_and(|url| match (url.scheme(), is_loopback(&url)) {
            ("ws", true) => self.is_loopback(),
            ("wss", local) => local == self.is_loopback(),
            _ => false,
        })
    }

    /// Gives the name under which a database remembers this origin.
    ///
    /// This is the one place that normalises: every port and spelling of this machine is the same
    /// origin, because a playground may run on another port each time.
    pub fn lasting(&self) -> String {
        if self.is_loopback() {
            "http://localhost".to_owned()
        } else {
            self.to_string()
        }
    }
}

impl Default for ApiOrigin {
    fn default() -> Self {
        Self::parse("https://discord.com").expect("Discord's own origin is one")
    }
}

/// Writes the origin without a closing slash.
impl fmt::Display for ApiOrigin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.url.origin().ascii_serialization())
    }
}

fn is_loopback(url: &Url) -> bool {
    let host = url.host_str().unwrap_or_default();
    let address = host.trim_start_matches('[').trim_end_matches(']');
    host == "localhost"
        || address
            .parse::<std::net::IpAddr>()
            .is_ok_and(|ip| ip.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_origin_is_read_and_written_back() {
        for (text, written) in [
            ("https://discord.com", "https://discord.com"),
            ("https://discord.com/", "https://discord.com"),
            ("HTTPS://Discord.com:443", "https://discord.com"),
            ("https://proxy.example:8443", "https://proxy.example:8443"),
            ("http://127.0.0.1:7677", "http://127.0.0.1:7677"),
            ("http://localhost:80", "http://localhost"),
            ("http://[::1]:9/", "http://[::1]:9"),
        ] {
            assert_eq!(
                ApiOrigin::parse(text).unwrap().to_string(),
                written,
                "{text}"
            );
        }
    }

    #[test]
    fn what_is_more_than_an_origin_is_refused() {
        for text in [
            "https://discord.com/api",
            "https://discord.com/api/v10",
            "https://discord.com//",
            "https://discord.com/x/..",
            "https://discord.com\\x",
            "https://discord.com/?",
            "https://discord.com?a=b",
            "https://discord.com/#",
            "https://bot:secret@discord.com",
            "https://@discord.com",
        ] {
            assert!(
                matches!(ApiOrigin::parse(text), Err(OriginFault::TooMuch(_))),
                "{text}"
            );
        }
    }

    #[test]
    fn what_is_no_address_is_refused() {
        for text in [
            "",
            "discord.com",
            "https:discord.com",
            "ftp://discord.com",
            "wss://x",
            "https://",
        ] {
            assert_eq!(
                ApiOrigin::parse(text),
                Err(OriginFault::Unreadable),
                "{text}"
            );
        }
    }

    #[test]
    fn plain_http_stays_on_this_machine() {
        for text in [
            "http://discord.com",
            "http://localhost.example.org",
            "http://127.0.0.1.example.org",
            "http://10.0.0.1",
            "http://0.0.0.0:80",
            "http://[::2]",
        ] {
            assert_eq!(
                ApiOrigin::parse(text),
                Err(OriginFault::Unencrypted),
                "{text}"
            );
        }
    }

    #[test]
    fn a_gateway_is_encrypted_unless_it_is_here() {
        let real = ApiOrigin::default();
        let local = ApiOrigin::parse("http://127.0.0.1:1").unwrap();
        assert!(real.permits_gateway("wss://gateway.discord.gg"));
        assert!(!real.permits_gateway("ws://127.0.0.1:1"));
        assert!(local.permits_gateway("ws://127.0.0.1:2"));
        assert!(!local.permits_gateway("ws://gateway.example.org"));
        assert!(!local.permits_gateway("wss://gateway.discord.gg"));
        assert!(!real.permits_gateway("wss://127.0.0.1:1"));
        assert!(!local.permits_gateway("not an address"));
    }

    #[test]
    fn every_port_of_this_machine_is_one_lasting_origin() {
        let lasting = |text| ApiOrigin::parse(text).unwrap().lasting();
        assert_eq!(lasting("http://127.0.0.1:1"), lasting("http://localhost:2"));
        assert_eq!(lasting("http://[::1]"), lasting("https://localhost"));
        assert_ne!(
            lasting("https://a.example:1"),
            lasting("https://a.example:2")
        );
    }
}
