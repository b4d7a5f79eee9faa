//! The playground as a foreign bot and a person meet it, over real sockets.

#![cfg(feature = "bot")]

mod bot;
mod door;
mod gateway;
mod interactions;
mod library;
mod people;
mod rest;
