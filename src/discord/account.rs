//! Where the bot speaks to Discord and as whom: the API's origin and the bot's token.
//!
//! An [`Origin`] has no path, and is plain `http` only on loopback, where the gateway must then be
//! too: a token never leaves this machine unencrypted, nor reaches a host that nobody configured.
//! A [`Token`] cannot be printed.

use std::fmt;
use std::net::IpAddr;

use reqwest::Url;

use super::fault::Fault;

/// The bot's secret; its `Debug` form does not show it.
#[derive(Clone)]
pub struct Token(String);

/// The scheme, host and port of a Discord-compatible API.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    text: String,
    reach: Reach,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Reach {
    Loopback,
    World,
}

impl Token {
    /// Takes a token as it stands in the environment, with or without its `Bot ` prefix.
    pub fn new(text: &str) -> Self {
        let text = text.trim();
        Self(text.strip_prefix("Bot ").unwrap_or(text).trim().to_owned())
    }

    /// Shows the bare secret to the two places that must send it.
    pub(super) fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token(…)")
    }
}

impl Origin {
    /// Discord itself.
    pub const DISCORD: &str = "https://discord.com";

    /// Reads an origin such as `https://discord.com` or `http://127.0.0.1:7000`.
    pub fn parse(text: &str) -> Result<Self, Fault> {
        let wrong = |reason: &str| Fault::Misconfigured(format!("the api origin {reason}"));
        let url = Url::parse(text.trim()).map_err(|_| wrong("is not a url"))?;
        if !url.username().is_empty() || url.password().is_some() {
            return Err(wrong("must not hold a user name or password"));
        }
        if url.path() != "/" || url.query().is_some() || url.fragment().is_some() {
            return Err(wrong("must have no path, as in https://discord.com"));
        }
        let reach = reach(&url);
        match (url.scheme(), reach) {
            ("https", _) | ("http", Reach::Loopback) => {}
            ("http", Reach::World) => return Err(wrong("may use http only on loopback")),
            _ => return Err(wrong("must begin with https://")),
        }
        Ok(Self {
            text: url.origin().ascii_serialization(),
            reach,
        })
    }

    /// Gives the origin as text, without a trailing slash.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Checks that a gateway address is one that this origin may send the token to.
    pub(super) fn admits_gateway(&self, gateway: &str) -> Result<(), Fault> {
        let wrong = |reason: &str| Fault::Misconfigured(format!("the gateway's address {reason}"));
        let url = Url::parse(gateway).map_err(|_| wrong("is not a url"))?;
        match (url.scheme(), reach(&url), self.reach) {
            ("wss", Reach::World, Reach::World)
            | ("ws" | "wss", Reach::Loopback, Reach::Loopback) => Ok(()),
            (_, Reach::World, Reach::Loopback) => {
                Err(wrong("is not on loopback although the api origin is"))
            }
            (_, Reach::Loopback, Reach::World) => {
                Err(wrong("is on loopback although the api origin is not"))
            }
            _ => Err(wrong("must begin with wss://")),
        }
    }
}

fn reach(url: &Url) -> Reach {
    let host = url.host_str().unwrap_or_default();
    let address = host.trim_start_matches('[').trim_end_matches(']');
    let loopback = address
        .parse::<IpAddr>()
        .map_or(host == "localhost", |ip| ip.is_loopback());
    if loopback {
        Reach::Loopback
    } else {
        Reach::World
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_origin_is_scheme_host_and_port() {
        for (given, kept) in [
            ("https://discord.com", "https://discord.com"),
            ("https://discord.com/", "https://discord.com"),
            ("http://127.0.0.1:7000", "http://127.0.0.1:7000"),
            ("http://localhost:7000", "http://localhost:7000"),
            ("http://[::1]:7000", "http://[::1]:7000"),
        ] {
            assert_eq!(Origin::parse(given).unwrap().as_str(), kept);
        }
        for refused in [
            "http://discord.com",
            "http://127.0.0.1.example.com",
            "https://discord.com/api",
            "https://user:secret@discord.com",
            "ftp://127.0.0.1",
            "discord.com",
            "",
        ] {
            assert!(Origin::parse(refused).is_err(), "{refused}");
        }
    }

    #[test]
    fn a_gateway_lives_where_the_api_lives() {
        let world = Origin::parse(Origin::DISCORD).unwrap();
        let local = Origin::parse("http://127.0.0.1:7000").unwrap();
        assert!(world.admits_gateway("wss://gateway.discord.gg").is_ok());
        assert!(world.admits_gateway("ws://gateway.discord.gg").is_err());
        assert!(world.admits_gateway("ws://127.0.0.1:1").is_err());
        assert!(local.admits_gateway("ws://127.0.0.1:7000/gateway").is_ok());
        assert!(local.admits_gateway("wss://gateway.discord.gg").is_err());
    }

    #[test]
    fn a_token_is_never_shown() {
        let token = Token::new(" Bot abc.def ");
        assert_eq!(token.expose(), "abc.def");
        assert!(!format!("{token:?}").contains("abc"));
    }
}
