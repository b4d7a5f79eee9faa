//! `rostrum digest`: articles become briefs.

use std::{
    io,
    path::{Path, PathBuf},
    process::ExitCode,
};

use clap::Args;
use serde_json::{Value, json};
use unic_langid::LanguageIdentifier;

use super::{Ending, complain, tell};
use crate::{
    app::shelf::{self, Unreadable},
    brief::{self, Brief},
    config::{Config, Scope},
};

/// What is digested, and how it is printed.
#[derive(Debug, Args)]
pub(super) struct Digest {
    /// Articles; `-` reads standard input.
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// Print one JSON object for each article instead of Markdown.
    #[arg(long)]
    json: bool,
    /// The language of the articles, such as `es` or `pt-BR`; found from the text when not given.
    #[arg(long, value_name = "TAG", value_parser = tag)]
    language: Option<String>,
}

impl Digest {
    pub(super) fn run(self, config: Option<&Path>) -> Result<ExitCode, Ending> {
        let config = Config::load(Scope::Sealed, config).map_err(Ending::usage)?;
        let limit = config.settings.reader.max_bytes;
        let mut code = ExitCode::SUCCESS;
        for (at, path) in self.files.iter().enumerate() {
            match read(path, limit) {
                Ok(bytes) => self.print(at, path, &bytes),
                Err(why) => {
                    complain(&format!("cannot read {}: {why}", path.display()));
                    code = ExitCode::from(2);
                }
            }
        }
        Ok(code)
    }

    fn print(&self, at: usize, path: &Path, bytes: &[u8]) {
        let decoded = brief::decode(bytes);
        let options = brief::Options {
            language: self.language.clone(),
        };
        let brief = brief::read_with(&decoded.text, &options);
        let notes: Vec<&String> = decoded.notes.iter().chain(&brief.notes).collect();
        for note in &notes {
            complain(&format!("{}: {note}", path.display()));
        }
        if self.json {
            let file = (self.files.len() > 1).then_some(path);
            tell(&line(&brief, &notes, file).to_string());
        } else {
            if at > 0 {
                tell("");
            }
            tell(brief::markdown::write(&brief).trim_end());
        }
    }
}

fn tag(words: &str) -> Result<String, String> {
    let tag: LanguageIdentifier = words
        .parse()
        .map_err(|_| "a language is a tag such as en, ko or pt-BR".to_owned())?;
    Ok(tag.to_string())
}

fn read(path: &Path, limit: usize) -> Result<Vec<u8>, Unreadable> {
    if path == Path::new("-") {
        shelf::read_limited(io::stdin().lock(), limit)
    } else {
        shelf::read_bytes(path, limit)
    }
}

fn line(brief: &Brief, notes: &[&String], file: Option<&Path>) -> Value {
    let mut object = brief::report(brief);
    object["notes"] = json!(notes);
    if let Some(file) = file {
        object["file"] = json!(file.display().to_string());
    }
    object
}
