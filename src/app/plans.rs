//! Gathers the plans of turns that new debates can have: the built-in ones, then those of the owner's
//! folder over them.
//!
//! It reads files and decides nothing about their content. Invariant: one bad file never keeps the
//! others out; each mistake is named with its file, its line and its remedy.

use std::{
    fs, io,
    path::{Path, PathBuf},
    sync::Arc,
};

use super::shelf::{self, Unreadable};
use crate::{
    brief,
    debate::{
        Format,
        format::{self, Gravity, Mistake},
    },
};

/// What was gathered.
#[derive(Debug, Default)]
pub struct Gathered {
    /// The plans, each id once, the built-in ones first.
    pub formats: Vec<Arc<Format>>,
    /// How many of them are the owner's.
    pub own: usize,
    /// What the owner should know about files.
    pub remarks: Vec<Remark>,
}

/// Something an owner should know about a file.
#[derive(Debug, thiserror::Error)]
pub enum Remark {
    /// The folder could not be read.
    #[error("the folder {path} (setting debates.formats) cannot be read: {why}", path = .path.display())]
    NoFolder {
        /// The folder.
        path: PathBuf,
        /// The reason.
        why: io::Error,
    },
    /// A file could not be read.
    #[error("{path} was left out: {why}", path = .path.display())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// The reason.
        why: Unreadable,
    },
    /// The file has a mistake. With one that is an error it was left out.
    #[error("{path}: {mistake}", path = .path.display())]
    Mistaken {
        /// The file.
        path: PathBuf,
        /// The mistake.
        mistake: Mistake,
    },
    /// Two files have plans of the same id.
    #[error(
        "{path} replaces the format \"{id}\" of {other}: give one of them another id",
        path = .path.display(),
        other = .other.display()
    )]
    Twice {
        /// The file that counts.
        path: PathBuf,
        /// The file that does not.
        other: PathBuf,
        /// The id.
        id: Box<str>,
    },
}

impl Remark {
    /// Tells whether the file cannot be used because of it.
    pub fn gravity(&self) -> Gravity {
        match self {
            Self::NoFolder { .. } | Self::Unreadable { .. } => Gravity::Error,
            Self::Mistaken { mistake, .. } => mistake.gravity,
            Self::Twice { .. } => Gravity::Warning,
        }
    }
}

/// Gathers the built-in plans, then those of a folder, from files of at most `limit` bytes each. A plan
/// with the id of another takes its place.
pub fn gather(folder: Option<&Path>, limit: usize) -> Gathered {
    let mut gathered = Gathered {
        formats: format::built_in(),
        ..Gathered::default()
    };
    if let Some(folder) = folder {
        gathered.add_folder(folder, limit);
    }
    gathered
}

impl Gathered {
    fn add_folder(&mut self, folder: &Path, limit: usize) {
        let paths = match list(folder) {
            Ok(paths) => paths,
            Err(why) => {
                let path = folder.to_owned();
                self.remarks.push(Remark::NoFolder { path, why });
                return;
            }
        };
        let mut own: Vec<(Box<str>, PathBuf)> = Vec::new();
        for path in paths {
            let bytes = match shelf::read_bytes(&path, limit) {
                Ok(bytes) => bytes,
                Err(why) => {
                    self.remarks.push(Remark::Unreadable { path, why });
                    continue;
                }
            };
            let Some(format) = self.read(&path, &bytes) else {
                continue;
            };
            let id = format.id.clone();
            if let Some((_, other)) = own.iter_mut().find(|(known, _)| *known == id) {
                let other = std::mem::replace(other, path.clone());
                self.remarks.push(Remark::Twice { path, other, id });
            } else {
                own.push((id, path));
            }
            self.put(Arc::new(format));
        }
        self.own = own.len();
    }

    /// Reads a file; none when it cannot be used.
    fn read(&mut self, path: &Path, bytes: &[u8]) -> Option<Format> {
        let (format, mistakes) = match format::read(&brief::decode(bytes).text) {
            Ok((format, warnings)) => (Some(format), warnings),
            Err(mistakes) => (None, mistakes),
        };
        self.remarks
            .extend(mistakes.into_iter().map(|mistake| Remark::Mistaken {
                path: path.to_owned(),
                mistake,
            }));
        format
    }

    fn put(&mut self, format: Arc<Format>) {
        let known = self.formats.iter_mut().find(|known| known.id == format.id);
        match known {
            Some(known) => *known = format,
            None => self.formats.push(format),
        }
    }
}

/// Lists the files of a folder that may be plans, in the order of their names; not those of folders
/// within.
fn list(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let ending = path.extension().and_then(|ending| ending.to_str());
        if ending == Some("toml") && path.is_file() {
            paths.push(path);
        }
    }
    paths.sort();
    Ok(paths)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHORT: &str = "id = \"short\"\nname = \"Short\"\nslots = 1\n\n\
        [[turns]]\nname = \"For\"\nside = \"pro\"\nseconds = 60\n\n\
        [[turns]]\nname = \"Against\"\nside = \"con\"\nseconds = 60\n";

    fn gathered(files: &[(&str, &str)]) -> Gathered {
        let folder = tempfile::tempdir().unwrap();
        for (name, text) in files {
            fs::write(folder.path().join(name), text).unwrap();
        }
        gather(Some(folder.path()), 4_096)
    }

    fn ids(gathered: &Gathered) -> Vec<&str> {
        gathered.formats.iter().map(|it| &*it.id).collect()
    }

    #[test]
    fn a_bad_file_is_named_by_line_and_keeps_no_other_out() {
        let bad = SHORT.replace("seconds = 60", "seconds = \"soon\"");
        let large = "#".repeat(5_000);
        let found = gathered(&[
            ("bad.toml", &bad),
            ("good.toml", SHORT),
            ("large.toml", &large),
            ("notes.md", "no format"),
        ]);
        assert_eq!(
            ids(&found),
            ["oxford", "one-on-one", "written", "fan-forum", "short"]
        );
        assert_eq!(found.own, 1);
        let said: Vec<String> = found.remarks.iter().map(ToString::to_string).collect();
        assert!(said[0].contains("bad.toml: line 8: "), "{said:?}");
        assert!(said.iter().any(|it| it.contains("large.toml was left out")));
        assert!(
            found
                .remarks
                .iter()
                .all(|it| it.gravity() == Gravity::Error)
        );
    }

    #[test]
    fn a_format_takes_the_place_of_another_of_its_id() {
        let own = SHORT.replace("\"short\"", "\"oxford\"");
        let again = own.replace("Short", "Shorter");
        let found = gathered(&[("a.toml", &own), ("b.toml", &again)]);
        assert_eq!(
            ids(&found),
            ["oxford", "one-on-one", "written", "fan-forum"]
        );
        assert_eq!(&*found.formats[0].name.text, "Shorter");
        let [twice] = &found.remarks[..] else {
            panic!("{:?}", found.remarks);
        };
        let said = twice.to_string();
        assert!(
            said.contains("b.toml replaces") && said.contains("a.toml"),
            "{said}"
        );
        assert_eq!(twice.gravity(), Gravity::Warning);
    }

    #[test]
    fn a_folder_that_is_not_there_leaves_the_built_in_ones() {
        let found = gather(Some(Path::new("nowhere")), 4_096);
        assert_eq!(ids(&found).len(), 4);
        assert_eq!((found.own, found.remarks.len()), (0, 1));
    }
}
