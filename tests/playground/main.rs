//! The playground as a foreign bot and a person meet it, over real sockets.

#![cfg(feature = "bot")]
#![expect(
    clippy::unwrap_used,
    reason = "in tests a panic is the report, in helpers too"
)]

mod bot;
mod door;
mod foreign;
mod gateway;
mod interactions;
mod levers;
mod library;
mod page;
mod people;
mod rest;
mod spec;
mod threads;
