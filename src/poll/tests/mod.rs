//! Polls as their users use them.

mod counting;

use super::*;
