//! The program as it is started by hand: what it prints, and what it ends with.
#![cfg(feature = "bot")]

#[cfg(test)]
mod check;
#[cfg(test)]
#[cfg(unix)]
mod crowd;
#[cfg(test)]
mod digest;
#[cfg(test)]
mod explain;
#[cfg(test)]
#[cfg(unix)]
mod gate;
#[cfg(test)]
#[cfg(unix)]
mod interrupted;
#[cfg(test)]
#[cfg(unix)]
mod killed;
#[cfg(test)]
#[cfg(unix)]
mod live;
#[cfg(test)]
#[cfg(unix)]
mod logged;
#[cfg(test)]
mod many;
#[cfg(test)]
mod program;
#[cfg(test)]
mod say;
