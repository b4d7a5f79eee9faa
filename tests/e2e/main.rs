//! Conversations: people in a playground, and the unchanged bot that answers them.
//!
//! Everything goes over real sockets and Discord's protocol. Each test reads as a transcript; its
//! snapshot shows what a person would see. Time moves by hand, chance is seeded, and at the end of
//! every conversation each request that the bot made is held against Discord's own description.
#![cfg(feature = "bot")]

#[cfg(test)]
mod answers;
#[cfg(test)]
mod audience;
#[cfg(test)]
mod carding;
#[cfg(test)]
mod disturbed;
#[cfg(test)]
mod files;
#[cfg(test)]
mod finding;
#[cfg(test)]
mod forged;
#[cfg(test)]
mod hiding;
#[cfg(test)]
mod lasting;
#[cfg(test)]
mod lists;
#[cfg(test)]
mod lost;
#[cfg(test)]
mod newcomer;
#[cfg(test)]
mod oxford;
#[cfg(test)]
mod pairs;
#[cfg(test)]
mod paper;
#[cfg(test)]
mod polls;
#[cfg(test)]
mod refusals;
#[cfg(test)]
mod reopened;
#[cfg(test)]
mod schema;
#[cfg(test)]
mod secrets;
#[cfg(test)]
mod sending;
#[cfg(test)]
mod slow;
#[cfg(test)]
mod stage;
#[cfg(test)]
mod typing;
