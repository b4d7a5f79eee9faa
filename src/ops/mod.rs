//! What the owner sees of a running bot: its log, and the codes that lead from a person's
//! complaint to a line of it.
//!
//! It refuses to know what the bot does. Invariant: a secret that was named, and anything with the
//! shape of a token, never reaches a log line, whoever wrote it there.

mod fault_code;
pub mod logs;
mod redact;

pub use fault_code::{Chain, FaultCode, report};
pub use redact::Redactor;
