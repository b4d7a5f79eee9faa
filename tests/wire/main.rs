//! The wire against a Discord of our own: what leaves the bot, byte for byte where it matters,
//! and what it does when Discord refuses, delays or vanishes.
#![cfg(feature = "bot")]

#[cfg(test)]
mod ask;
#[cfg(test)]
mod dispatch;
#[cfg(test)]
mod fake;
#[cfg(test)]
mod gateway;
#[cfg(test)]
mod logs;
#[cfg(test)]
mod register;
#[cfg(test)]
mod rest;
#[cfg(test)]
mod threads;
#[cfg(test)]
mod vanish;
