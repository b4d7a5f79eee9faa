//! `rostrum digest --explain`: each sentence beside what was taken of it and why.

use serde_json::Value;

use crate::program::Program;

const ENGLISH: &str = "\
Should the pool stay open in winter?

The town pool has 2,100 members. Who pays for the heating is not settled.

Pros
- Swimmers keep their health through the dark months. Doctors send patients there.
- The building is heated anyway.

Cons
- Heating it costs 40,000 a year, which is more than the library gets from the town in the same time.

```
pool --winter
```
";

const KOREAN: &str = "\
겨울에도 수영장을 열어야 할까?

찬성
- 어두운 계절에도 시민들이 건강을 지킬 수 있고 의사들도 환자에게 수영을 권한다.

반대
- 난방비가 한 해에 4천만 원이나 든다.
";

#[tokio::test]
async fn an_article_stands_beside_its_reasons() {
    let program = Program::new().file("pool.txt", ENGLISH);
    let ended = program.run(&["digest", "--explain", "pool.txt"]).await;
    insta::assert_snapshot!(ended.printed());
}

#[tokio::test]
async fn wide_characters_keep_the_columns() {
    let program = Program::new().file("pool.txt", KOREAN);
    let ended = program.run(&["digest", "--explain", "pool.txt"]).await;
    insta::assert_snapshot!(ended.printed());
}

#[tokio::test]
async fn a_reading_as_an_object_holds_the_same_brief() {
    let program = Program::new()
        .file("pool.txt", ENGLISH)
        .file("b.txt", KOREAN);
    let object = |text: &str| serde_json::from_str::<Value>(text).unwrap();
    let brief = program.run(&["digest", "--json", "pool.txt"]).await;
    let reading = program
        .run(&["digest", "--json", "--explain", "pool.txt"])
        .await;
    assert_eq!(reading.out.lines().count(), 1);
    let reading = object(reading.printed());
    assert_eq!(reading["brief"], object(brief.printed()));
    assert!(reading["unsure"].is_array(), "{reading:#}");
    assert!(reading.get("file").is_none(), "{reading:#}");
    let claim = reading["lines"]
        .as_array()
        .unwrap()
        .iter()
        .find(|line| line["decisions"][0]["verdict"] == "claim")
        .unwrap();
    assert_eq!(claim["decisions"][0]["side"], "pro", "{claim:#}");
    assert!(claim["decisions"][0]["cues"].is_array(), "{claim:#}");
    assert_eq!(claim["role"], "pro", "{claim:#}");
    assert_eq!(claim["lines"]["first"], 6, "{claim:#}");

    let two = program
        .run(&["digest", "--json", "--explain", "pool.txt", "b.txt"])
        .await;
    let files = two.out.lines().map(|line| object(line)["file"].clone());
    assert_eq!(files.collect::<Vec<_>>(), ["pool.txt", "b.txt"]);
}

#[tokio::test]
async fn an_article_cannot_speak_to_the_terminal() {
    let article = "Should \u{1b}[2Jit stay?\n\nIt helps\u{7} many people. \u{9b}31mSo they say.\n";
    let ended = Program::new()
        .file("article.txt", article)
        .run(&["digest", "--explain", "article.txt"])
        .await;
    let obeyed = |letter: char| letter.is_control() && letter != '\n';
    assert!(!ended.out.contains(obeyed), "{ended:#?}");
    assert!(ended.out.contains("So they say."), "{ended:#?}");
}

#[tokio::test]
async fn any_bytes_can_be_explained() {
    for (name, bytes) in [
        ("empty.txt", Vec::new()),
        ("blank.txt", b" \n\t\n".to_vec()),
        ("binary.txt", (0..=255).cycle().take(5000).collect()),
        ("unbroken.txt", "가".repeat(20_000).into_bytes()),
    ] {
        let program = Program::new().file(name, bytes);
        let ended = program.run(&["digest", "--explain", name]).await;
        assert_eq!(ended.code, Some(0), "{name}: {ended:#?}");
        assert!(ended.out.starts_with(name), "{name}: {ended:#?}");
    }
}

#[tokio::test]
async fn a_confidence_is_a_share_of_one() {
    let program = Program::new().file("pool.txt", ENGLISH);
    for wrong in ["1.5", "-0.1", "NaN", "high"] {
        let confidence = format!("--confidence={wrong}");
        let ended = program.run(&["digest", &confidence, "pool.txt"]).await;
        let complaint = ended.complaint(2);
        assert!(complaint.contains("from 0.0 to 1.0"), "{complaint}");
    }
    let own = program.run(&["digest", "--confidence", "0.9", "pool.txt", "--explain"]);
    assert!(own.await.printed().contains("(below 0.90)"));
    let set = Program::new()
        .given("ROSTRUM__READER__CONFIDENCE", "0.7")
        .file("pool.txt", ENGLISH)
        .run(&["digest", "pool.txt", "--explain"])
        .await;
    assert!(set.printed().contains("(below 0.70)"), "{set:#?}");
}
