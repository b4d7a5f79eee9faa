//! Rostrum turns opinion articles into debates on Discord.
//!
//! A pure core decides; thin layers remember, and speak to Discord. With `--no-default-features`
//! only the core is built: it does no input or output, knows no clock and no ambient chance.
//!
//! The journeys to know by heart are in `ARCHITECTURE.md`; the shortest is
//! article text → [`brief`] → library → command → reply → message.

pub mod brief;
pub mod chart;
pub mod debate;
pub mod library;
pub mod poll;
pub mod press;
pub mod reply;
pub mod words;

#[cfg(feature = "bot")]
pub mod app;
#[cfg(feature = "bot")]
pub mod bot;
#[cfg(feature = "bot")]
pub mod cli;
#[cfg(feature = "bot")]
pub mod clock;
#[cfg(feature = "bot")]
pub mod config;
#[cfg(feature = "bot")]
pub mod discord;
#[cfg(feature = "bot")]
pub mod ops;
#[cfg(feature = "bot")]
pub mod picture;
#[cfg(feature = "bot")]
pub mod playground;
#[cfg(feature = "bot")]
pub mod store;
