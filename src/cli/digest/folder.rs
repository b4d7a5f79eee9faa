//! Which files a command line names, those beneath its folders included.
//!
//! It reads names alone. Invariant: links are not followed, so no walk leaves its folder or goes in a
//! circle; the files of a folder are sorted.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

/// The endings of articles and briefs.
const ENDINGS: [&str; 5] = ["txt", "md", "markdown", "rst", "html"];

/// What was found.
#[derive(Debug, Default)]
pub(super) struct Found {
    /// The files, in the order in which they are read.
    pub(super) files: Vec<PathBuf>,
    /// Folders that gave none, with the reason.
    pub(super) faults: Vec<(PathBuf, io::Error)>,
}

/// Lists the files that arguments name; `except` is a folder that is not entered.
pub(super) fn find(arguments: &[PathBuf], except: Option<&Path>) -> Found {
    let except = except.and_then(|folder| folder.canonicalize().ok());
    let mut found = Found::default();
    for argument in arguments {
        if !argument.is_dir() {
            found.files.push(argument.clone());
            continue;
        }
        let before = (found.files.len(), found.faults.len());
        found.walk(argument, except.as_deref());
        if before == (found.files.len(), found.faults.len()) {
            let endings = ENDINGS.map(|ending| format!(".{ending}")).join(", ");
            let none = io::Error::other(format!("it holds no articles ({endings})"));
            found.faults.push((argument.clone(), none));
        }
        found.files[before.0..].sort();
    }
    found
}

impl Found {
    fn walk(&mut self, folder: &Path, except: Option<&Path>) {
        if except.is_some() && folder.canonicalize().ok().as_deref() == except {
            return;
        }
        if let Err(why) = self.enter(folder, except) {
            self.faults.push((folder.to_owned(), why));
        }
    }

    fn enter(&mut self, folder: &Path, except: Option<&Path>) -> io::Result<()> {
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            if entry.file_name().as_encoded_bytes().starts_with(b".") {
                continue;
            }
            // The kind of the entry itself: a link is neither.
            let kind = entry.file_type()?;
            let path = entry.path();
            if kind.is_dir() {
                self.walk(&path, except);
            } else if kind.is_file() && is_article(&path) {
                self.files.push(path);
            }
        }
        Ok(())
    }
}

fn is_article(path: &Path) -> bool {
    path.extension().is_some_and(|found| {
        ENDINGS
            .iter()
            .any(|ending| found.eq_ignore_ascii_case(ending))
    })
}
