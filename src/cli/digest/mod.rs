//! `rostrum digest`: articles become briefs.
//!
//! Files alone are printed one after the other; with a folder among them, or a folder to write to,
//! they are read together and summed up in a table. Invariant: a file that cannot be read never keeps
//! the others back, and each is named.

mod explain;
mod folder;
mod layout;
mod many;
mod out;
mod table;

use std::{
    fmt::Display,
    io,
    path::{Path, PathBuf},
    process::ExitCode,
};

use clap::Args;
use serde_json::{Value, json};
use unic_langid::LanguageIdentifier;

use self::out::Out;
use super::{Ending, complain, tell};
use crate::{
    app::shelf::{self, Unreadable},
    brief::{self, Brief, Options},
    config::{Config, Scope},
};

/// What is digested, and how it is printed.
#[derive(Debug, Args)]
pub(super) struct Digest {
    /// Articles, or folders of them; `-` reads standard input. Of a folder every .txt, .md,
    /// .markdown, .rst and .html beneath is read; hidden files and links are not.
    #[arg(required = true, value_name = "FILE")]
    articles: Vec<PathBuf>,
    /// Print one JSON object for each article.
    #[arg(long)]
    json: bool,
    /// Show the article with what was taken of each sentence, how surely, and what decided.
    #[arg(long, conflicts_with = "out")]
    explain: bool,
    /// Write each brief to `<slug>.md` in this folder.
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// Overwrite briefs that are there already.
    #[arg(long, requires = "out")]
    force: bool,
    /// The language of the articles, such as `es` or `pt-BR`; found from the text when not given.
    #[arg(long, value_name = "TAG", value_parser = tag)]
    language: Option<String>,
    /// How sure the reader must be, from 0 to 1, instead of the setting `reader.confidence`.
    #[arg(long, value_name = "SHARE", value_parser = share)]
    confidence: Option<f32>,
}

/// How articles are read.
#[derive(Debug)]
struct Reader {
    /// The largest article, in bytes.
    limit: usize,
    options: Options,
}

impl Digest {
    pub(super) fn run(self, config: Option<&Path>) -> Result<ExitCode, Ending> {
        let config = Config::load(Scope::Sealed, config).map_err(Ending::usage)?;
        let mut options = config.settings.reader.options();
        options.confidence = self.confidence.or(options.confidence);
        options.language.clone_from(&self.language);
        let reader = Reader {
            limit: config.settings.reader.max_bytes,
            options,
        };
        let together = self.out.is_some() || self.articles.iter().any(|path| path.is_dir());
        let found = folder::find(&self.articles, self.out.as_deref());
        for (folder, why) in &found.faults {
            complain(&unreadable(folder, why, why.kind()));
        }
        let all = if together && !self.explain {
            let out = self.out.as_deref().map(|path| Out::open(path, self.force));
            let out = out.transpose().map_err(Ending::usage)?;
            many::run(&found.files, &reader, self.json, out)
        } else {
            self.print_each(&found.files, &reader, together)
        };
        Ok(if all && found.faults.is_empty() {
            ExitCode::SUCCESS
        } else {
            ExitCode::from(2)
        })
    }

    /// Prints articles one after the other; tells whether all could be read.
    fn print_each(&self, files: &[PathBuf], reader: &Reader, named: bool) -> bool {
        let mut all = true;
        for (at, path) in files.iter().enumerate() {
            let decoded = match reader.open(path) {
                Ok(decoded) => decoded,
                Err(why) => {
                    complain(&why);
                    all = false;
                    continue;
                }
            };
            if at > 0 && !self.json {
                tell("");
            }
            let file = (named || files.len() > 1).then_some(path.as_path());
            if self.explain {
                self.print_reasons(path, file, decoded, reader);
            } else {
                let brief = brief::read_with(&decoded.text, &reader.options);
                self.print(path, file, &with_notes(brief, decoded.notes));
            }
        }
        all
    }

    fn print(&self, path: &Path, file: Option<&Path>, brief: &Brief) {
        remark(path, brief);
        if self.json {
            tell(&line(brief, file).to_string());
        } else {
            tell(brief::markdown::write(brief).trim_end());
        }
    }

    fn print_reasons(
        &self,
        path: &Path,
        file: Option<&Path>,
        decoded: brief::Decoded,
        reader: &Reader,
    ) {
        let mut reading = brief::explain(&decoded.text, &reader.options);
        reading.brief = with_notes(reading.brief, decoded.notes);
        // The page lists what it is not sure of itself.
        let told = |note: &&String| !note.starts_with(brief::NOT_SURE);
        for note in reading.brief.notes.iter().filter(told) {
            complain(&format!("{}: {note}", path.display()));
        }
        if self.json {
            tell(&explain::line(&reading, file));
        } else {
            let threshold = reader.options.threshold();
            tell(&explain::page(path, &reading, threshold));
        }
    }
}

impl Reader {
    /// Reads the text of a file; what stands in the way is told in one line.
    fn open(&self, path: &Path) -> Result<brief::Decoded, String> {
        let bytes = if path == Path::new("-") {
            shelf::read_limited(io::stdin().lock(), self.limit)
        } else {
            shelf::read_bytes(path, self.limit)
        };
        match bytes {
            Ok(bytes) => Ok(brief::decode(&bytes)),
            Err(Unreadable::System(why)) => Err(unreadable(path, &why, why.kind())),
            Err(why @ Unreadable::TooLarge { .. }) => {
                Err(unreadable(path, &why, io::ErrorKind::FileTooLarge))
            }
        }
    }
}

/// Says what could not be read, why, and how to mend it.
fn unreadable(path: &Path, why: &dyn Display, kind: io::ErrorKind) -> String {
    let mend = match kind {
        io::ErrorKind::NotFound => "; is the name right?",
        io::ErrorKind::PermissionDenied => "; give yourself the right to read it",
        io::ErrorKind::FileTooLarge => "; raise the limit or cut the file",
        _ => "",
    };
    let name = layout::clean(&path.display().to_string());
    format!("cannot read {name}: {why}{mend}")
}

/// Puts what was said about the bytes before what was said about the text.
fn with_notes(mut brief: Brief, mut notes: Vec<String>) -> Brief {
    notes.append(&mut brief.notes);
    brief.notes = notes;
    brief
}

fn remark(path: &Path, brief: &Brief) {
    for note in &brief.notes {
        complain(&format!("{}: {note}", path.display()));
    }
}

fn line(brief: &Brief, file: Option<&Path>) -> Value {
    let mut object = brief::report(brief);
    if let Some(file) = file {
        object["file"] = json!(file.display().to_string());
    }
    object
}

fn tag(words: &str) -> Result<String, String> {
    let tag: LanguageIdentifier = words
        .parse()
        .map_err(|_| "a language is a tag such as en, ko or pt-BR".to_owned())?;
    Ok(tag.to_string())
}

fn share(text: &str) -> Result<f32, &'static str> {
    text.parse()
        .ok()
        .filter(|share| (0.0..=1.0).contains(share))
        .ok_or("it must be from 0.0 to 1.0")
}
