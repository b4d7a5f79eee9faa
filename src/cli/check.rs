//! `rostrum check`: settings, briefs, formats of debates and languages, before anybody meets their mistakes.

use std::{
    path::{Path, PathBuf},
    process::ExitCode,
};

use clap::Args;

use super::{Ending, complain, tell};
use crate::{
    app::{plans, shelf},
    bot,
    brief::{self, check},
    config::{Config, Scope, Settings},
    debate::format::{self, Gravity},
    words::{Locale, Words},
};

/// What is checked.
#[derive(Debug, Args)]
pub(super) struct Check {
    /// Briefs, or formats of debates (`.toml`), to check; without any: the settings, all briefs, formats
    /// and languages.
    #[arg(value_name = "FILE")]
    files: Vec<PathBuf>,
}

/// What was found: errors are ours or make something unusable, warnings are for the owner.
#[derive(Debug, Default)]
struct Findings {
    errors: Vec<String>,
    warnings: usize,
}

impl Check {
    pub(super) fn run(self, config: Option<&Path>) -> Result<ExitCode, Ending> {
        let config = Config::load(Scope::Live, config).map_err(Ending::usage)?;
        let settings = &config.settings;
        let mut findings = Findings::default();
        if self.files.is_empty() {
            tell("settings: understood");
            findings.seeds();
            findings.folder(settings);
            findings.formats();
            findings.own_formats(settings);
            findings.languages(settings);
        } else {
            for file in &self.files {
                findings.file(file, settings.reader.max_bytes);
            }
        }
        Ok(findings.conclude())
    }
}

impl Findings {
    fn error(&mut self, what: &str) {
        tell(&format!("error: {what}"));
        self.errors.push(what.to_owned());
    }

    fn warning(&mut self, what: &str) {
        self.warnings += 1;
        tell(&format!("warning: {what}"));
    }

    fn seeds(&mut self) {
        for (slug, text) in brief::seed::SEEDS {
            let (read, breaches) = check::check_text(text);
            if brief::markdown::write(&read) != *text {
                self.error(&format!("seed {slug}: not in the canonical form"));
            }
            for breach in breaches {
                self.error(&format!("seed {slug}: {breach}"));
            }
        }
        tell(&format!("built-in briefs: {}", brief::seed::SEEDS.len()));
    }

    fn folder(&mut self, settings: &Settings) {
        let Some(folder) = settings.library.folder.as_deref() else {
            return;
        };
        let gathered = shelf::gather(false, Some(folder), &settings.reader);
        for remark in &gathered.remarks {
            match remark {
                shelf::Remark::Unreadable { .. } => self.error(&remark.to_string()),
                shelf::Remark::Flawed { .. } => self.warning(&remark.to_string()),
            }
        }
        tell(&format!("own briefs: {}", gathered.briefs.len()));
    }

    fn formats(&mut self) {
        for (id, text) in format::BUILT_IN {
            for mistake in format::check(text) {
                self.error(&format!("format {id}: {mistake}"));
            }
        }
        tell(&format!("built-in formats: {}", format::BUILT_IN.len()));
    }

    fn own_formats(&mut self, settings: &Settings) {
        let Some(folder) = settings.debates.formats.as_deref() else {
            return;
        };
        let gathered = plans::gather(Some(folder), settings.reader.max_bytes);
        for remark in &gathered.remarks {
            match remark.gravity() {
                Gravity::Error => self.error(&remark.to_string()),
                Gravity::Warning => self.warning(&remark.to_string()),
            }
        }
        tell(&format!("own formats: {}", gathered.own));
    }

    fn format(&mut self, path: &Path, text: &str) {
        for mistake in format::check(text) {
            let what = format!("{}: {mistake}", path.display());
            match mistake.gravity {
                Gravity::Error => self.error(&what),
                Gravity::Warning => self.warning(&what),
            }
        }
    }

    fn languages(&mut self, settings: &Settings) {
        let folder = settings.words.folder.as_deref();
        let (own, remarks) = folder.map(bot::own_words).unwrap_or_default();
        for remark in remarks {
            self.error(&remark);
        }
        let (words, flaws) = Words::replaced(&own);
        for flaw in flaws {
            self.error(&flaw.to_string());
        }
        for locale in Locale::ALL {
            for flaw in words.check(locale) {
                self.error(&flaw.to_string());
            }
        }
        let tags: Vec<&str> = Locale::ALL.iter().map(|locale| locale.tag()).collect();
        tell(&format!("languages: {}", tags.join(", ")));
    }

    fn file(&mut self, path: &Path, limit: usize) {
        let bytes = match shelf::read_bytes(path, limit) {
            Ok(bytes) => bytes,
            Err(why) => {
                self.error(&format!("cannot read {}: {why}", path.display()));
                return;
            }
        };
        let decoded = brief::decode(&bytes);
        for note in &decoded.notes {
            self.warning(&format!("{}: {note}", path.display()));
        }
        if path.extension().is_some_and(|ending| ending == "toml") {
            return self.format(path, &decoded.text);
        }
        for breach in check::check_text(&decoded.text).1 {
            self.warning(&format!("{}: {breach}", path.display()));
        }
    }

    /// Sums up; the first error stands on standard error too, where scripts look for it.
    fn conclude(&self) -> ExitCode {
        let count = |count: usize, what: &str| match count {
            1 => format!("1 {what}"),
            _ => format!("{count} {what}s"),
        };
        tell(&format!(
            "{}, {}",
            count(self.errors.len(), "error"),
            count(self.warnings, "warning")
        ));
        let Some(first) = self.errors.first() else {
            return ExitCode::SUCCESS;
        };
        complain(&match self.errors.len() {
            1 => format!("1 error; {first}"),
            errors => format!("{errors} errors, listed on standard output; the first: {first}"),
        });
        ExitCode::from(2)
    }
}
