//! A poll by members in tabs of their own, its end brought near by the clock, its result as it is painted.

use serde_json::json;

use crate::bot::Person;
use crate::chromium::{DESK, NIGHT, PHONE, Tab, View};
use crate::looks::is_accessible;
use crate::stage::Stage;

const HOUR: u64 = 3_600_000;
/// The picture of the newest message, once the browser has drawn it.
const PICTURE: &str = "(() => { const it = [...document.querySelectorAll('.message')].at(-1).querySelector('figure img'); \
    return it?.complete && it.naturalWidth > 0 && it; })()";

/// Gives the button of the newest card with a label.
fn button(label: &str) -> String {
    format!(
        "[...document.querySelectorAll('.message:not(.private) .button')].findLast((it) => it.textContent.trim() === {})",
        json!(label)
    )
}

/// Presses a stance and waits for the private receipt, beside as many private messages as there are.
async fn votes(tab: &Tab, label: &str, others: usize) {
    tab.until(&button(label)).await;
    let privately =
        |count: usize| format!("document.querySelectorAll('.message.private').length === {count}");
    tab.until(&privately(others)).await;
    tab.clicks(&button(label)).await;
    tab.until(&privately(others + 1)).await;
}

/// Checks the newest message: a picture, as large as it was drawn or narrower, with its words beneath, and
/// with ink where the words of the picture stand.
async fn result_is_painted(tab: &Tab, view: View) {
    tab.view(view).await;
    tab.eval("document.getElementById('scroll').scrollTop = 0")
        .await;
    tab.until(PICTURE).await;
    let seen = tab
        .eval(&format!(
            "(() => {{ const it = {PICTURE}; const box = it.getBoundingClientRect();
                const canvas = new OffscreenCanvas(it.naturalWidth, it.naturalHeight);
                const pen = canvas.getContext('2d');
                pen.drawImage(it, 0, 0);
                const all = pen.getImageData(0, 0, canvas.width, canvas.height).data;
                const colours = new Set();
                for (let at = 0; at < all.length; at += 16) colours.add(all[at] << 16 | all[at + 1] << 8 | all[at + 2]);
                return {{ width: box.width, height: box.height, right: box.right, ratio: it.naturalWidth / it.naturalHeight,
                    colours: colours.size, alt: it.alt, words: it.closest('figure').querySelector('figcaption p').textContent }};
            }})()"
        ))
        .await;
    let number = |key: &str| seen[key].as_f64().unwrap();
    assert!(number("width") >= 240.0, "{seen}");
    assert!(number("right") <= f64::from(view.width), "{seen}");
    let ratio = number("width") / number("height");
    assert!(
        (ratio - number("ratio")).abs() < 0.02,
        "not stretched: {seen}"
    );
    assert!(number("colours") > 8.0, "a drawing, not a sheet: {seen}");
    assert_eq!(seen["alt"], seen["words"]);
    assert!(seen["alt"].as_str().unwrap().len() > 40, "{seen}");
}

#[tokio::test]
async fn six_members_vote_and_the_clock_brings_the_end() {
    let Some(stage) = Stage::open().await else {
        return;
    };
    let person = Person::new(&stage.playground);
    let line = "/poll create article:golden-grammy-door duration:1h";
    person
        .does("/invoke", json!({"as": "Jiwoo", "line": line}))
        .await;
    let amara = stage.tab("Amara", DESK).await;
    let freya = stage.tab("Freya", NIGHT).await;
    let mateo = stage.tab("Mateo", PHONE).await;
    amara.until(&button("▲ For")).await;
    amara.shot("poll-open").await;
    votes(&amara, "▲ For", 0).await;
    votes(&freya, "▲ For", 0).await;
    votes(&mateo, "▼ Against", 0).await;
    // One tab is three people in turn; Jiwoo has been told that the poll is open.
    for (who, stance, others) in [
        ("Haneul", "▲ For", 0),
        ("Tariq", "● Undecided", 0),
        ("Jiwoo", "▼ Against", 1),
    ] {
        let name = format!(
            "[...document.querySelectorAll('#members .who')].find((it) => it.textContent.includes({}))",
            json!(who)
        );
        freya.clicks(&name).await;
        freya
            .until(&format!("document.title.includes({})", json!(who)))
            .await;
        votes(&freya, stance, others).await;
    }
    amara.shot("poll-voted").await;
    mateo.shot("poll-voted-phone").await;

    person.does("/clock", json!({"advance_ms": 2_000})).await;
    amara
        .until(
            "[...document.querySelectorAll('.embed')].some((it) => /\\b6\\b/.test(it.textContent))",
        )
        .await;
    amara.clicks("document.getElementById('next')").await;
    for (tab, view, name) in [
        (&amara, DESK, "poll-result"),
        (&freya, NIGHT, "poll-result-night"),
        (&mateo, PHONE, "poll-result-phone"),
    ] {
        result_is_painted(tab, view).await;
        tab.shot(name).await;
        is_accessible(tab).await;
    }
    let words = amara.eval(&format!("{PICTURE}.alt")).await;
    for count in ["For 3 · 50%", "Undecided 1 · 17%", "Against 2 · 33%"] {
        assert!(words.as_str().unwrap().contains(count), "{words}");
    }
    for tab in [&freya, &mateo] {
        assert_eq!(tab.eval(&format!("{PICTURE}.alt")).await, words);
    }
    let dead = amara
        .eval("[...document.querySelectorAll('.message:not(.private) .button')].filter((it) => /▲|▼|●/.test(it.textContent)).every((it) => it.disabled)")
        .await;
    assert_eq!(dead, true, "nobody votes after the end");
    let back = "[...document.querySelectorAll('.embed .plain')].find((it) => it.textContent === 'To the poll')";
    mateo.clicks(back).await;
    mateo
        .until("document.querySelector('.message.flash')?.textContent.includes('Closed')")
        .await;
    stage.close(&[&amara, &freya, &mateo]).await;
}

#[tokio::test]
async fn a_swing_is_painted_with_its_words() {
    let Some(stage) = Stage::open().await else {
        return;
    };
    let person = Person::new(&stage.playground);
    let tab = stage.tab("Amara", DESK).await;
    let says = async |line: &str| {
        let call = json!({"as": "Jiwoo", "line": line});
        person.does("/invoke", call).await;
    };
    let all = async |stances: [&str; 6]| {
        let people = ["Amara", "Jiwoo", "Mateo", "Freya", "Haneul", "Tariq"];
        for (who, stance) in people.into_iter().zip(stances) {
            let call = json!({"as": who, "label": stance});
            person.does("/press", call).await;
        }
    };
    says("/poll create statement:\"The hall stays open at night.\" duration:1h").await;
    tab.until(&button("▲ For")).await;
    let (pro, con, none) = ("▲ For", "▼ Against", "● Undecided");
    all([con, con, none, con, pro, none]).await;
    says("/poll close poll:hall reason:\"the debate begins\"").await;
    result_is_painted(&tab, DESK).await;
    says("/poll create before:hall duration:30m").await;
    tab.until(&format!("{}?.disabled === false", button(pro)))
        .await;
    all([pro, con, pro, none, pro, pro]).await;
    person.does("/clock", json!({"advance_ms": HOUR})).await;
    tab.until("[...document.querySelectorAll('figure')].length >= 2")
        .await;
    for (view, name) in [
        (DESK, "swing"),
        (NIGHT, "swing-night"),
        (PHONE, "swing-phone"),
    ] {
        result_is_painted(&tab, view).await;
        tab.shot(name).await;
    }
    stage.close(&[&tab]).await;
}
