//! The playground's page in a real browser: Debian's `chromium`, driven over the `DevTools` protocol.
//!
//! Nothing sleeps: what a test waits for is watched for inside the page. Each page must end without an
//! error on its console and without a request that leaves this machine. Where `chromium` is absent,
//! every test says that it was skipped.

#![cfg(feature = "bot")]
#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "in tests a panic is the report, in helpers too, and what is skipped is said"
)]

#[path = "../playground/bot.rs"]
#[expect(
    dead_code,
    reason = "the playground's own tests use more of the foreign bot"
)]
mod bot;
mod chromium;
mod community;
mod devtools;
mod drafts;
mod focus;
mod front;
mod keyboard;
mod looks;
mod markdown;
mod newcomer;
mod notices;
mod options;
mod people;
mod polls;
mod reading;
mod rights;
mod rooms;
mod stage;
