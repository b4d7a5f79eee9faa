//! Our figures held against those of the reference, `evaluation/score.py`, where it is at hand.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::{Map, Value, json};

use super::corpus::{Article, shared};
use super::count::Counts;
use super::measure::{MEASURES, figures};

/// How far two figures may lie apart that are the same.
const SAME: f64 = 1e-9;

/// Measures that the reference draws even from lists that were not annotated.
const NEED_ALL: [&str; 8] = [
    "support_recall",
    "support_precision",
    "support_recall_of_all",
    "heading_precision",
    "heading_recall",
    "heading_f1",
    "roles",
    "coverage",
];

/// An article, its report, and what we counted in it.
pub(crate) type Scored<'a> = (&'a Article, &'a Value, &'a Counts);

/// Compares every figure of every article, and the pooled ones; describes each difference.
///
/// # Errors
///
/// Says why nothing could be compared.
pub(crate) fn differences(scored: &[Scored<'_>]) -> Result<Vec<String>, String> {
    let script = shared().join("evaluation/score.py");
    if !script.is_file() {
        return Err(format!("there is no {}", script.display()));
    }
    if Command::new("python3").arg("--version").output().is_err() {
        return Err("there is no python3".to_owned());
    }
    let (complete, partial): (Vec<Scored<'_>>, _) = scored
        .iter()
        .copied()
        .partition(|(article, _, _)| article.gold.is_complete());
    let mut differences = compare(&script, "complete", &complete, &[]);
    differences.extend(compare(&script, "partial", &partial, &NEED_ALL));
    Ok(differences)
}

fn compare(script: &Path, name: &str, scored: &[Scored<'_>], but: &[&str]) -> Vec<String> {
    let folder = stage(name, scored);
    let theirs = run(script, &folder);
    let pooled = Counts::pool(scored.iter().map(|(_, _, counts)| *counts));
    let mut differences = differ(&pooled, &theirs["micro"], name, but);
    for (article, _, counts) in scored {
        let id = &article.gold.id;
        differences.extend(differ(counts, &theirs["articles"][id], id, but));
    }
    differences
}

fn differ(ours: &Counts, theirs: &Value, name: &str, but: &[&str]) -> Vec<String> {
    let figures = figures(ours);
    let compared = MEASURES.iter().filter(|one| !but.contains(&one.name));
    compared
        .filter_map(|measure| {
            let theirs = theirs[measure.reference?].as_f64();
            let ours = figures.get(measure.name).copied();
            let same = match (ours, theirs) {
                (Some(ours), Some(theirs)) => (ours - theirs).abs() <= SAME,
                (ours, theirs) => ours == theirs,
            };
            (!same).then(|| format!("{name}: {} {ours:?}, reference {theirs:?}", measure.name))
        })
        .collect()
}

/// Writes reports, annotations and texts the way the reference looks for them.
fn stage(name: &str, scored: &[Scored<'_>]) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join("parity")
        .join(name);
    if folder.is_dir() {
        fs::remove_dir_all(&folder).expect("an old stage can be cleared");
    }
    for part in ["pred", "gold"] {
        fs::create_dir_all(folder.join(part)).expect("a stage can be made");
    }
    let write = |part: &str, file: String, text: &str| {
        fs::write(folder.join(part).join(file), text).expect("a stage can be filled");
    };
    for (article, report, _) in scored {
        let id = &article.gold.id;
        let gold: Value = serde_json::from_str(&article.annotation).expect("it was read before");
        write("pred", format!("{id}.json"), &report.to_string());
        write("gold", format!("{id}.json"), &emptied(gold).to_string());
        write("gold", format!("{id}.txt"), &article.source);
    }
    folder
}

/// Turns lists that were not annotated into empty ones: the reference knows no others.
fn emptied(gold: Value) -> Value {
    match gold {
        Value::Array(parts) => parts.into_iter().map(emptied).collect(),
        Value::Object(parts) => {
            let lists = ["sections", "support", "summary_points"];
            let empty = |(key, value): (String, Value)| {
                let is_null = value.is_null() && lists.contains(&key.as_str());
                (key, if is_null { json!([]) } else { emptied(value) })
            };
            Value::Object(parts.into_iter().map(empty).collect::<Map<_, _>>())
        }
        other => other,
    }
}

fn run(script: &Path, folder: &Path) -> Value {
    let out = folder.join("scores.json");
    let ended = Command::new("python3")
        .args(["-X", "utf8", "-B"])
        .arg(script)
        .args([folder.join("pred"), folder.join("gold")])
        .args(["--quiet", "--json"])
        .arg(&out)
        .output()
        .expect("python3 starts");
    let said = String::from_utf8_lossy(&ended.stderr);
    assert!(ended.status.success(), "the reference failed:\n{said}");
    let text = fs::read_to_string(&out).expect("the reference writes its scores");
    serde_json::from_str(&text).expect("scores are JSON")
}
