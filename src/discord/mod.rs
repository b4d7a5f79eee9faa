//! The Discord edge: everything that knows Discord's JSON, and nothing that decides.
//!
//! Between a rendered [`response::Response`] and the socket stand [`rest`] (calls), [`limits`]
//! (when a call may be made), [`dispatch`] (one interaction's life), [`gateway`] (where
//! interactions come from) and [`register`] (which commands Discord knows). Whoever answers
//! implements [`dispatch::Answer`] and never sees a socket.
#![expect(
    clippy::missing_errors_doc,
    reason = "calls fail in the ways that `fault::Fault` lists, and each variant says when"
)]

pub mod answer;
pub mod bot;
pub mod cards;
pub mod commands;
pub mod complete;
pub mod debates;
pub mod dispatch;
pub mod fault;
pub mod gateway;
pub mod incoming;
pub mod limits;
pub mod pages;
pub mod paint;
pub mod polls;
pub mod presses;
pub mod register;
pub mod render;
pub mod response;
pub mod rest;
pub mod rights;
pub mod scene;
pub mod steward;
pub mod trouble;
