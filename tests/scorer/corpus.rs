//! Where articles and their annotations lie: an article `NAME.txt` beside `NAME.json`.

use std::fs;
use std::path::{Path, PathBuf};

use super::gold::Gold;

/// An article and what a person found in it.
pub(crate) struct Article {
    pub(crate) gold: Gold,
    /// The annotation as it is written.
    pub(crate) annotation: String,
    pub(crate) source: String,
}

impl Article {
    /// Names the set that an article is pooled with.
    pub(crate) fn set(&self) -> String {
        set(&self.gold.id)
    }
}

/// Names the set of an identifier: what stands before its first `_`, with names for the sets whose
/// letters say little. The five that the seeds come from are numbered.
pub(crate) fn set(id: &str) -> String {
    let prefix = id.split('_').next().unwrap_or(id);
    let number = prefix.trim_start_matches(|letter: char| !letter.is_ascii_digit());
    match &prefix[..prefix.len() - number.len()] {
        "" => "five".to_owned(),
        "o" => "own".to_owned(),
        "c" => "corpus".to_owned(),
        "r" => format!("round{number}"),
        _ => prefix.to_owned(),
    }
}

/// Reads all articles of the project.
pub(crate) fn own() -> Vec<Article> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/articles");
    let mut articles = read(&folder, &folder);
    let folder = folder.join("gold");
    articles.extend(read(&folder, &folder));
    articles
}

/// Reads the five articles that the seeds come from, where they are at hand.
pub(crate) fn five() -> Vec<Article> {
    let texts = shared().join("articles");
    if texts.is_dir() {
        read(&texts, &shared().join("evaluation/development"))
    } else {
        Vec::new()
    }
}

/// Names the folder of material beside the project, which need not be there.
#[expect(
    clippy::disallowed_methods,
    reason = "the folder lies wherever whoever runs the tests put it"
)]
pub(crate) fn shared() -> PathBuf {
    let beside = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared");
    std::env::var_os("ROSTRUM_SHARED").map_or_else(beside, PathBuf::from)
}

/// Reads the articles of a folder with their annotations of another, sorted by name.
///
/// # Panics
///
/// If an article lacks its annotation, or one of them cannot be read.
pub(crate) fn read(texts: &Path, golds: &Path) -> Vec<Article> {
    let open = |path: &Path| {
        fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    };
    let entries =
        fs::read_dir(texts).unwrap_or_else(|error| panic!("{}: {error}", texts.display()));
    let mut files: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    files.retain(|path| path.extension().is_some_and(|end| end == "txt"));
    files.sort();
    files
        .into_iter()
        .map(|file| {
            let beside = golds.join(file.file_name().unwrap_or_default());
            let beside = beside.with_extension("json");
            let annotation = open(&beside);
            Article {
                gold: serde_json::from_str(&annotation)
                    .unwrap_or_else(|error| panic!("{}: {error}", beside.display())),
                annotation,
                source: open(&file),
            }
        })
        .collect()
}
