//! Briefs written to a folder, a file each.
//!
//! Invariant: nothing that was there before is overwritten unless that was asked for, and two briefs
//! of one call never share a name.

use std::{
    collections::HashSet,
    fs::{self, OpenOptions},
    io::{self, Write},
    path::{Path, PathBuf},
};

use crate::{
    app::shelf,
    brief::{self, Brief, check},
};

/// A folder that briefs are written to.
pub(super) struct Out {
    folder: PathBuf,
    force: bool,
    /// The slugs of this call.
    given: HashSet<String>,
}

impl Out {
    /// Opens a folder and makes it when it is not there.
    pub(super) fn open(folder: &Path, force: bool) -> Result<Self, String> {
        fs::create_dir_all(folder)
            .map_err(|why| format!("cannot make the folder {}: {why}", folder.display()))?;
        Ok(Self {
            folder: folder.to_owned(),
            force,
            given: HashSet::new(),
        })
    }

    /// Gives the folder.
    pub(super) fn folder(&self) -> &Path {
        &self.folder
    }

    /// Writes the brief of an article under a slug that no other brief of this call has.
    /// An article without text gets none.
    pub(super) fn write(&mut self, article: &Path, mut brief: Brief) -> Result<(), String> {
        if brief.title.is_empty() && brief.summary.is_empty() {
            let article = article.display();
            return Err(format!(
                "{article}: there is no text, so no brief was written"
            ));
        }
        brief.slug = self.free(&shelf::usable_slug(&brief, article));
        let path = self.folder.join(&brief.slug).with_extension("md");
        let text = brief::markdown::write(&brief);
        self.given.insert(brief.slug);
        let mut options = OpenOptions::new();
        options.write(true);
        if self.force {
            options.create(true).truncate(true);
        } else {
            options.create_new(true);
        }
        let written = options
            .open(&path)
            .and_then(|mut file| file.write_all(text.as_bytes()));
        written.map_err(|why| {
            let article = article.display();
            let path = path.display();
            if why.kind() == io::ErrorKind::AlreadyExists {
                format!("{article}: {path} is there already; --force overwrites it")
            } else {
                format!("{article}: cannot write {path}: {why}")
            }
        })
    }

    fn free(&self, slug: &str) -> String {
        if !self.given.contains(slug) {
            return slug.to_owned();
        }
        let mut number = 2;
        loop {
            let ending = format!("-{number}");
            let kept = slug.floor_char_boundary(check::SLUG.saturating_sub(ending.len()));
            let numbered = format!("{}{ending}", slug[..kept].trim_end_matches('-'));
            if !self.given.contains(&numbered) {
                return numbered;
            }
            number += 1;
        }
    }
}
