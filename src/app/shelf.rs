//! Fills the library: the built-in briefs, then the owner's folder over them.
//!
//! It reads files and decides nothing about their content. Invariant: one bad file never keeps the
//! others out; each file that was left out is named, with the reason.

use std::{
    fmt,
    fs::{self, File},
    io::{self, Read},
    path::{Path, PathBuf},
};

use crate::{
    brief::{self, Brief, Options, check},
    config::ReaderSettings,
};

/// What was gathered.
#[derive(Debug, Default)]
pub struct Gathered {
    /// The briefs; later ones replace earlier ones of the same slug.
    pub briefs: Vec<Brief>,
    /// What the owner should know about files.
    pub remarks: Vec<Remark>,
}

/// Something an owner should know about a file.
#[derive(Debug, thiserror::Error)]
pub enum Remark {
    /// The folder or a file could not be read.
    #[error("{path} was left out: {why}", path = .path.display())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// The reason.
        why: Unreadable,
    },
    /// The file was read, and could be better.
    #[error("{path}: {what}", path = .path.display())]
    Flawed {
        /// The file.
        path: PathBuf,
        /// What is wrong and how to mend it.
        what: String,
    },
}

/// Why a file could not be read.
#[derive(Debug, thiserror::Error)]
pub enum Unreadable {
    /// It is larger than allowed.
    #[error("it has {size}, the limit is {limit} bytes (setting reader.max_bytes)")]
    TooLarge {
        /// How large it is, as far as is known.
        size: Size,
        /// The limit in bytes.
        limit: usize,
    },
    /// The system refused.
    #[error(transparent)]
    System(#[from] io::Error),
}

/// How large something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    /// So many bytes.
    Known(u64),
    /// At least so many; a stream is not read further.
    AtLeast(usize),
}

impl fmt::Display for Size {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Known(bytes) => write!(f, "{bytes} bytes"),
            Self::AtLeast(bytes) => write!(f, "at least {bytes} bytes"),
        }
    }
}

/// Reads a file of at most `limit` bytes.
///
/// # Errors
/// Refuses a larger one, and tells what the system says.
pub fn read_bytes(path: &Path, limit: usize) -> Result<Vec<u8>, Unreadable> {
    let file = File::open(path)?;
    let about = file.metadata()?;
    if about.is_dir() {
        return Err(io::Error::from(io::ErrorKind::IsADirectory).into());
    }
    let size = about.len();
    if about.is_file() && size > u64::try_from(limit).unwrap_or(u64::MAX) {
        let size = Size::Known(size);
        return Err(Unreadable::TooLarge { size, limit });
    }
    read_limited(file, limit)
}

/// Reads at most `limit` bytes from a stream.
///
/// # Errors
/// Refuses a longer one, and tells what the system says.
pub fn read_limited(stream: impl Read, limit: usize) -> Result<Vec<u8>, Unreadable> {
    let mut bytes = Vec::new();
    stream
        .take(u64::try_from(limit).unwrap_or(u64::MAX).saturating_add(1))
        .read_to_end(&mut bytes)?;
    if bytes.len() > limit {
        let size = Size::AtLeast(bytes.len());
        return Err(Unreadable::TooLarge { size, limit });
    }
    Ok(bytes)
}

/// Gathers the built-in briefs if wished, then those of a folder.
pub fn gather(seeds: bool, folder: Option<&Path>, reader: &ReaderSettings) -> Gathered {
    let mut gathered = Gathered::default();
    if seeds {
        let built_in = brief::seed::SEEDS.iter().map(|(_, text)| brief::read(text));
        gathered.briefs.extend(built_in);
    }
    if let Some(folder) = folder {
        gathered.add_folder(folder, reader);
    }
    gathered
}

impl Gathered {
    fn add_folder(&mut self, folder: &Path, reader: &ReaderSettings) {
        let mut paths = match list(folder) {
            Ok(paths) => paths,
            Err(error) => {
                self.remarks.push(Remark::Unreadable {
                    path: folder.to_owned(),
                    why: error.into(),
                });
                return;
            }
        };
        paths.sort();
        for path in paths {
            match read_bytes(&path, reader.max_bytes) {
                Ok(bytes) => self.add(&path, &bytes, &reader.options()),
                Err(why) => self.remarks.push(Remark::Unreadable { path, why }),
            }
        }
    }

    fn add(&mut self, path: &Path, bytes: &[u8], options: &Options) {
        let decoded = brief::decode(bytes);
        let mut brief = brief::read_with(&decoded.text, options);
        let breaches = check::check(&brief);
        let flaws = decoded
            .notes
            .into_iter()
            .chain(breaches.iter().map(ToString::to_string));
        self.remarks.extend(flaws.map(|what| Remark::Flawed {
            path: path.to_owned(),
            what,
        }));
        let slug = usable_slug(&brief, path);
        if slug != brief.slug {
            self.remarks.push(Remark::Flawed {
                path: path.to_owned(),
                what: format!("its slug cannot be used, so it is called {slug} here"),
            });
            brief.slug = slug;
        }
        self.briefs.push(brief);
    }
}

/// Gives the slug of a brief, or one made of the file's name when that cannot be used.
pub fn usable_slug(brief: &Brief, path: &Path) -> String {
    if check::is_key(&brief.slug) && brief.slug.len() <= check::SLUG {
        return brief.slug.clone();
    }
    let stem = path.file_stem().and_then(|stem| stem.to_str());
    brief::slug(stem.unwrap_or_default())
}

/// Lists the briefs and articles of a folder, not those of folders within.
fn list(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let ending = path.extension().and_then(|ending| ending.to_str());
        if matches!(ending, Some("md" | "txt")) && path.is_file() {
            paths.push(path);
        }
    }
    Ok(paths)
}
