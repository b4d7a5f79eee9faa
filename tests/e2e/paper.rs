//! The log of a conversation, at the level that shows everything, and a way to wait for a line.

use std::io::{self, Write};
use std::sync::{Arc, OnceLock};

use rostrum::config::LogFormat;
use rostrum::ops::{Redactor, logs};
use tokio::sync::watch;
use tracing::Subscriber;
use tracing::subscriber::{DefaultGuard, set_default, set_global_default};

/// What a log was written on.
#[derive(Clone, Debug)]
pub(crate) struct Paper(Arc<watch::Sender<String>>);

impl Paper {
    /// Listens to all that this thread logs.
    pub(crate) fn of_this_thread() -> (Self, DefaultGuard) {
        let paper = Self::blank();
        let guard = set_default(paper.finest());
        (paper, guard)
    }

    /// Listens to all that threads log which no test listens to: a library may have its own.
    pub(crate) fn of_the_others() -> &'static Self {
        static OTHERS: OnceLock<Paper> = OnceLock::new();
        OTHERS.get_or_init(|| {
            let paper = Self::blank();
            set_global_default(paper.finest()).expect("nothing else listens to this process");
            paper
        })
    }

    /// Reads it.
    pub(crate) fn text(&self) -> String {
        self.0.borrow().clone()
    }

    /// Waits until something was written.
    pub(crate) async fn says(&self, words: &str) {
        let mut pages = self.0.subscribe();
        pages
            .wait_for(|text| text.contains(words))
            .await
            .expect("the paper outlives whoever reads it");
    }

    /// Waits until something was written so many times.
    pub(crate) async fn repeats(&self, words: &str, times: usize) {
        let mut pages = self.0.subscribe();
        pages
            .wait_for(|text| text.matches(words).count() >= times)
            .await
            .expect("the paper outlives whoever reads it");
    }

    fn blank() -> Self {
        Self(Arc::new(watch::Sender::new(String::new())))
    }

    /// Nothing is named as a secret here: the log has to keep them without being told.
    fn finest(&self) -> impl Subscriber + Send + Sync + use<> {
        let paper = self.clone();
        let writer = move || paper.clone();
        logs::subscriber(LogFormat::Text, "trace", &Redactor::default(), writer)
            .expect("`trace` is a filter")
    }
}

impl Write for Paper {
    fn write(&mut self, part: &[u8]) -> io::Result<usize> {
        self.0
            .send_modify(|text| text.push_str(&String::from_utf8_lossy(part)));
        Ok(part.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
