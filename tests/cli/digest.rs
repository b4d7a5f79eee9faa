//! `rostrum digest`: any bytes become a brief, and a brief stays what it is.

use std::path::Path;

use serde_json::Value;

use crate::program::Program;

/// The head that every brief has.
const HEAD: &str = "---\nslug: ";

#[tokio::test]
async fn any_bytes_are_survived() {
    let right_to_left = "هل يجب أن تبقى القاعة مفتوحة؟\n\nيقول المؤيدون إن الناس يحتاجون مكانًا.\n";
    let windows =
        "\u{feff}Should it stay?\r\n\r\nSupporters say it helps.\r\nCritics warn of noise.\r\n";
    let binary: Vec<u8> = (0..=255).cycle().take(5000).collect();
    for (name, bytes) in [
        ("empty.txt", Vec::new()),
        ("blank.txt", b" \n\t\n\r\n ".to_vec()),
        ("binary.bin", binary),
        (
            "invalid.txt",
            b"Caf\xe9 and \xff\xfe more.\n\nIt helps\xc3".to_vec(),
        ),
        ("long.txt", "word ".repeat(20_000).into_bytes()),
        ("unbroken.txt", "x".repeat(100_000).into_bytes()),
        ("windows.txt", windows.as_bytes().to_vec()),
        ("arabic.txt", right_to_left.as_bytes().to_vec()),
        ("nul.txt", b"a\0b\n\n\0\0".to_vec()),
        (
            "wide.txt",
            "Should it?\n\nIt should.\n"
                .encode_utf16()
                .flat_map(u16::to_le_bytes)
                .collect(),
        ),
    ] {
        let program = Program::new().file(name, bytes);
        let markdown = program.run(&["digest", name]).await;
        assert_eq!(markdown.code, Some(0), "{name}: {markdown:#?}");
        assert!(markdown.out.starts_with(HEAD), "{name}: {markdown:#?}");
        assert!(
            markdown
                .err
                .lines()
                .all(|line| line.starts_with(&format!("rostrum: {name}: ")))
        );
        let json = program.run(&["digest", "--json", name]).await;
        let object: Value = serde_json::from_str(&json.out).unwrap();
        assert_eq!(json.out.lines().count(), 1, "{name}");
        let notes = object["notes"].as_array().unwrap();
        assert_eq!(notes.len(), json.err.lines().count(), "{name}: {json:#?}");
        assert!(object["arguments"].is_array(), "{name}: {object:#}");
        assert!(!json.out.contains('\u{feff}'), "{name}");
    }
    let program = Program::new().file("empty.txt", "");
    assert_eq!(
        program.run(&["digest", "empty.txt"]).await.err,
        "rostrum: empty.txt: there is no text\n",
        "an empty brief is explained"
    );
}

#[tokio::test]
async fn what_cannot_be_read_is_said_in_one_line() {
    let program = Program::new()
        .given("ROSTRUM__READER__MAX_BYTES", "2048")
        .file("fits.txt", "x".repeat(2048))
        .file("large.txt", "x".repeat(2049));
    for (argument, parts) in [
        ("missing.txt", &["missing.txt", "is the name right?"][..]),
        (
            "large.txt",
            &["large.txt", "2049 bytes", "2048 bytes", "reader.max_bytes"],
        ),
    ] {
        let ended = program.run(&["digest", argument]).await;
        let complaint = ended.complaint(2);
        assert!(
            parts.iter().all(|part| complaint.contains(part)),
            "{complaint}"
        );
        assert_eq!(ended.out, "");
    }
    let ended = program.hears(&["digest", "-"], &[b'x'; 4096]).await;
    let complaint = ended.complaint(2);
    assert!(complaint.contains("at least 2049 bytes"), "{complaint}");
    assert_eq!(program.run(&["digest", "fits.txt"]).await.code, Some(0));
    assert_eq!(program.run(&["digest"]).await.code, Some(2));
}

#[tokio::test]
async fn several_articles_are_one_object_each() {
    let article = "Should it stay?\n\nSupporters say that it helps many people.\n";
    let program = Program::new()
        .file("one.txt", article)
        .file("two.txt", article);
    let ended = program
        .run(&["digest", "--json", "one.txt", "missing.txt", "two.txt"])
        .await;
    assert_eq!(ended.code, Some(2), "one of them could not be read");
    assert!(ended.err.contains("missing.txt"), "{ended:#?}");
    let files: Vec<Value> = ended
        .out
        .lines()
        .map(|line| serde_json::from_str::<Value>(line).unwrap()["file"].clone())
        .collect();
    assert_eq!(files, ["one.txt", "two.txt"]);

    let alone = program.run(&["digest", "--json", "one.txt"]).await;
    let alone: Value = serde_json::from_str(&alone.out).unwrap();
    assert!(alone.get("file").is_none());
    let heard = program
        .hears(&["digest", "--json", "-"], article.as_bytes())
        .await;
    let heard: Value = serde_json::from_str(&heard.out).unwrap();
    assert_eq!(heard, alone);
}

#[tokio::test]
async fn the_language_is_found_or_given() {
    let program = Program::new().file(
        "one.txt",
        "Pros\n- Cheap tickets everywhere\n- Quiet streets\n\nCons\n- Slow trains\n",
    );
    let counted = async |arguments: &[&str]| {
        let ended = program
            .run(&[&["digest", "--json"], arguments].concat())
            .await;
        let object: Value = serde_json::from_str(&ended.out).unwrap();
        let arguments = object["arguments"].as_array().map(Vec::len);
        (object["language"].as_str().map(str::to_owned), arguments)
    };
    assert_eq!(
        counted(&["--language", "EN-gb", "one.txt"]).await,
        (Some("en-GB".into()), Some(3))
    );
    assert_eq!(counted(&["one.txt"]).await, (Some("en".into()), Some(3)));
    assert_eq!(
        counted(&["--language", "fi", "one.txt"]).await,
        (Some("fi".into()), Some(0)),
        "no cues of another language are used"
    );
    let ended = program
        .run(&["digest", "--language", "a tongue", "one.txt"])
        .await;
    assert_eq!(ended.code, Some(2));
    assert!(ended.err.contains("pt-BR"), "{ended:#?}");
}

#[tokio::test]
async fn a_brief_stays_what_it_is() {
    let project = Path::new(env!("CARGO_MANIFEST_DIR"));
    for name in ["debate", "interview", "korean", "spanish", "markdown"] {
        let article = project
            .join("tests/articles")
            .join(name)
            .with_extension("txt");
        let program = Program::new().file("article.txt", std::fs::read(article).unwrap());
        let first = program.run(&["digest", "article.txt"]).await;
        let program = program.file("brief.md", &first.out);
        let second = program.run(&["digest", "brief.md"]).await;
        assert_eq!(second.out, first.out, "{name}");
    }
    for seed in std::fs::read_dir(project.join("seeds")).unwrap() {
        let text = std::fs::read_to_string(seed.unwrap().path()).unwrap();
        let ended = Program::new()
            .hears(&["digest", "-"], text.as_bytes())
            .await;
        assert_eq!(ended.printed(), text);
    }
}
