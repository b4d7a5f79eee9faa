//! Many articles at once: read on all cores, printed in order, summed up in a table.
//!
//! Only the reading is shared out; whatever is printed or written comes from one thread, in the order
//! of the files, so the same folder always gives the same output.

use std::{
    collections::BTreeMap,
    num::NonZero,
    path::{Path, PathBuf},
    sync::{
        atomic::{AtomicUsize, Ordering},
        mpsc,
    },
    thread,
};

use indicatif::{ProgressBar, ProgressStyle};

use super::{Reader, layout::clean, line, out::Out, table::Table, with_notes};
use crate::{
    brief::{self, Brief},
    cli::{complain, tell},
};

/// An article that was read, or why it was not.
type Outcome = Result<Digested, String>;

/// What was taken from an article.
struct Digested {
    brief: Brief,
    /// How much was left out for want of confidence.
    unsure: usize,
}

/// Reads files together and prints a table, or an object for each; tells whether all went well.
pub(super) fn run(files: &[PathBuf], reader: &Reader, json: bool, out: Option<Out>) -> bool {
    let bar = bar(files.len());
    let mut sums = Sums {
        json,
        out,
        table: Table::default(),
        written: 0,
        troubles: 0,
    };
    in_order(files, reader, |file, outcome| {
        bar.set_message(clean(&file.display().to_string()));
        bar.inc(1);
        bar.suspend(|| sums.take(file, outcome));
    });
    bar.finish_and_clear();
    if !json {
        sums.print();
    }
    sums.troubles == 0
}

/// Gives a bar on standard error; where that is no terminal, nothing is drawn.
fn bar(files: usize) -> ProgressBar {
    let bar = ProgressBar::new(u64::try_from(files).unwrap_or(u64::MAX));
    let style = ProgressStyle::with_template("{bar:24} {pos}/{len}  {wide_msg}")
        .expect("the template has known keys");
    bar.set_style(style.progress_chars("━━─"));
    bar
}

/// Reads files on all cores and hands the outcomes over in the order of the files.
fn in_order(files: &[PathBuf], reader: &Reader, mut take: impl FnMut(&Path, Outcome)) {
    let cores = thread::available_parallelism().map_or(1, NonZero::get);
    let next = AtomicUsize::new(0);
    let (send, receive) = mpsc::channel();
    thread::scope(|scope| {
        for _ in 0..cores.min(files.len()) {
            let send = send.clone();
            let next = &next;
            scope.spawn(move || {
                loop {
                    let at = next.fetch_add(1, Ordering::Relaxed);
                    let Some(file) = files.get(at) else { return };
                    if send.send((at, digest(file, reader))).is_err() {
                        return;
                    }
                }
            });
        }
        drop(send);
        let mut early = BTreeMap::new();
        let mut wanted = 0;
        for (at, outcome) in receive {
            early.insert(at, outcome);
            while let Some(outcome) = early.remove(&wanted) {
                take(&files[wanted], outcome);
                wanted += 1;
            }
        }
    });
}

fn digest(file: &Path, reader: &Reader) -> Outcome {
    let decoded = reader.open(file)?;
    let reading = brief::explain(&decoded.text, &reader.options);
    Ok(Digested {
        brief: with_notes(reading.brief, decoded.notes),
        unsure: reading.unsure.len(),
    })
}

/// What came of all files so far.
struct Sums {
    json: bool,
    out: Option<Out>,
    table: Table,
    written: usize,
    troubles: usize,
}

impl Sums {
    fn take(&mut self, file: &Path, outcome: Outcome) {
        let digested = match outcome {
            Ok(digested) => digested,
            Err(why) => return self.trouble(&why),
        };
        let brief = digested.brief;
        if self.json {
            tell(&line(&brief, Some(file)).to_string());
        } else {
            self.table.add(file, &brief, digested.unsure);
        }
        if let Some(out) = &mut self.out {
            match out.write(file, brief) {
                Ok(()) => self.written += 1,
                Err(why) => self.trouble(&why),
            }
        }
    }

    fn trouble(&mut self, what: &str) {
        complain(what);
        self.troubles += 1;
    }

    fn print(&self) {
        if let Some(table) = self.table.lines() {
            tell(&table);
        }
        if let Some(out) = &self.out {
            let folder = clean(&out.folder().display().to_string());
            tell(&format!("Briefs written to {folder}: {}", self.written));
        }
    }
}
