//! `rostrum digest DIR`: a folder of articles is read, summed up and kept.

use std::fs;

use serde_json::Value;

use crate::program::{Ended, Program};

const POOL: &str = "\
Should the pool stay open in winter?

Pros
- Swimmers keep their health.

Cons
- Heating it costs 40,000 a year.
";

/// A folder with articles of several kinds, and what is none.
fn folder() -> Program {
    Program::new()
        .given("ROSTRUM__READER__MAX_BYTES", "2048")
        .file("town/pool.txt", POOL)
        .file(
            "town/deep/수영장.md",
            "# 수영장을 열어야 할까?\n\n찬성\n- 건강에 좋다.\n",
        )
        .file("town/deep/empty.rst", "")
        .file("town/Long.TXT", "x".repeat(4096))
        .file(
            "town/page.html",
            "<h1>A new bridge</h1><p>It opened on 3 May 2024.</p>",
        )
        .file(
            "town/news.markdown",
            "# A bridge\n\nIt opened on 3 May 2024.\n",
        )
        .file("town/.hidden.txt", POOL)
        .file("town/.git/notes.md", POOL)
        .file("town/picture.png", POOL)
        .file("aside.text", POOL)
}

/// Everything that a person sees.
fn seen(ended: &Ended) -> String {
    let code = ended.code.unwrap();
    format!("{}\n{}\nexit code {code}\n", ended.out, ended.err)
}

#[tokio::test]
async fn a_folder_is_read_and_summed_up() {
    let program = folder();
    let ended = program
        .run(&["digest", "town", "gone.txt", "aside.text"])
        .await;
    assert_eq!(ended.code, Some(2), "two could not be read");
    insta::assert_snapshot!(seen(&ended));
}

#[tokio::test]
async fn each_article_of_a_folder_is_an_object() {
    let ended = folder()
        .run(&["digest", "--json", "aside.text", "town"])
        .await;
    assert_eq!(ended.code, Some(2), "one is too large");
    let files: Vec<Value> = ended
        .out
        .lines()
        .map(|line| serde_json::from_str::<Value>(line).unwrap()["file"].clone())
        .collect();
    assert_eq!(
        files,
        [
            "aside.text",
            "town/deep/empty.rst",
            "town/deep/수영장.md",
            "town/news.markdown",
            "town/page.html",
            "town/pool.txt",
        ]
    );
    assert!(ended.complaint(2).contains("town/Long.TXT"), "{ended:#?}");
}

#[tokio::test]
async fn the_order_never_depends_on_who_is_done_first() {
    let mut program = Program::new();
    for number in 0..60 {
        let length = (number * 37) % 50;
        let article = format!("{POOL}\n{}", "It rained. ".repeat(length * 20));
        program = program.file(&format!("town/{number:02}.txt"), article);
    }
    let first = program.run(&["digest", "--json", "town"]).await;
    assert_eq!(first.printed().lines().count(), 60);
    for _ in 0..3 {
        let again = program.run(&["digest", "--json", "town"]).await;
        assert_eq!(again.out, first.out);
    }
}

#[tokio::test]
async fn an_article_without_text_gets_no_brief() {
    let program = Program::new().file("empty.txt", " \n");
    let ended = program
        .run(&["digest", "empty.txt", "--out", "briefs"])
        .await;
    let complaint = ended.complaint(2);
    assert!(complaint.contains("no brief was written"), "{complaint}");
    let left = std::fs::read_dir(program.folder().join("briefs")).unwrap();
    assert_eq!(left.count(), 0);
}

#[cfg(unix)]
#[tokio::test]
async fn links_are_not_followed() {
    use std::os::unix::fs::symlink;

    let program = Program::new()
        .file("town/pool.txt", POOL)
        .file("elsewhere/other.txt", POOL);
    let town = program.folder().join("town");
    symlink(&town, town.join("again")).unwrap();
    symlink(program.folder().join("elsewhere"), town.join("away")).unwrap();
    symlink(
        program.folder().join("elsewhere/other.txt"),
        town.join("other.txt"),
    )
    .unwrap();
    let ended = program.run(&["digest", "--json", "town"]).await;
    assert_eq!(ended.printed().lines().count(), 1, "{ended:#?}");
}

#[tokio::test]
async fn a_folder_without_articles_is_bad_input() {
    let program = Program::new().file("town/picture.png", "");
    let ended = program.run(&["digest", "town"]).await;
    let complaint = ended.complaint(2);
    assert!(
        complaint.contains("town") && complaint.contains(".md"),
        "{complaint}"
    );
    assert_eq!(ended.out, "");
}

#[tokio::test]
async fn briefs_are_kept_and_never_overwritten_unasked() {
    let program = Program::new()
        .file("town/a.txt", POOL)
        .file("town/b.txt", POOL)
        .file("town/c.md", "---\nslug: ../../escape\ntitle: Bridge\n---\n\n## Facts\n\n- It opened on 3 May 2024.\n");
    let kept = program.folder().join("town/briefs");
    let names = || {
        let mut names: Vec<String> = fs::read_dir(&kept)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    };
    let slug = "should-the-pool-stay-open-in-winter";
    let wanted = [
        "c.md".to_owned(),
        format!("{slug}-2.md"),
        format!("{slug}.md"),
    ];

    let first = program
        .run(&["digest", "town", "--out", "town/briefs"])
        .await;
    assert_eq!(first.code, Some(0), "{first:#?}");
    assert!(
        first.out.ends_with("Briefs written to town/briefs: 3\n"),
        "{first:#?}"
    );
    assert_eq!(names(), wanted);
    let second = fs::read_to_string(kept.join(format!("{slug}-2.md"))).unwrap();
    assert!(
        second.starts_with(&format!("---\nslug: {slug}-2\n")),
        "{second}"
    );

    fs::write(kept.join(format!("{slug}.md")), "corrected by hand").unwrap();
    let again = program
        .run(&["digest", "town", "--out", "town/briefs"])
        .await;
    assert_eq!(again.code, Some(2), "{again:#?}");
    assert_eq!(
        again.err.matches("--force overwrites it").count(),
        3,
        "{again:#?}"
    );
    let corrected = fs::read_to_string(kept.join(format!("{slug}.md"))).unwrap();
    assert_eq!(corrected, "corrected by hand");

    let forced = program
        .run(&["digest", "town", "--out", "town/briefs", "--force"])
        .await;
    assert_eq!(forced.code, Some(0), "{forced:#?}");
    assert_eq!(
        names(),
        wanted,
        "what was written is not read as an article"
    );
    let overwritten = fs::read_to_string(kept.join(format!("{slug}.md"))).unwrap();
    assert!(overwritten.starts_with("---\n"), "{overwritten}");
}

#[tokio::test]
async fn what_does_not_go_together_is_refused() {
    let program = Program::new().file("a.txt", POOL);
    for arguments in [
        &["digest", "a.txt", "--force"][..],
        &["digest", "a.txt", "--explain", "--out", "briefs"],
        &["digest", "a.txt", "--out", "a.txt"],
    ] {
        program.run(arguments).await.complaint(2);
    }
}
