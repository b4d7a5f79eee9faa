//! The first minutes of somebody who has no token: an argument, the other side, other members.

use crate::chromium::{DESK, NIGHT};
use crate::stage::Stage;

/// The title of the newest card.
const TITLE: &str = "[...document.querySelectorAll('.embed-title')].at(-1)?.textContent";

#[tokio::test]
async fn an_argument_its_other_side_and_what_only_one_member_sees() {
    let Some(stage) = Stage::open().await else {
        return;
    };
    let amara = stage.tab("Amara", DESK).await;
    let freya = stage.tab("Freya", NIGHT).await;
    amara.shot("empty").await;

    amara.key("/").await;
    amara
        .until("!document.getElementById('suggestions').hidden")
        .await;
    amara.shot("picker").await;
    amara.types("argum").await;
    amara.key("Enter").await;
    amara
        .until("document.querySelector('#command input') === document.activeElement")
        .await;
    amara.key("Enter").await;
    amara.until("document.querySelector('.embed-title')").await;
    let first = amara.eval(TITLE).await;
    amara.shot("argument").await;

    freya.until("document.querySelector('.embed-title')").await;
    assert_eq!(freya.eval(TITLE).await, first, "tabs stay in step");

    let side = "[...document.querySelectorAll('.message .button')].find((it) => it.textContent.includes('Other side'))";
    amara.clicks(side).await;
    amara.until(&format!("{TITLE} !== {first}")).await;
    let second = amara.eval(TITLE).await;
    freya.until(&format!("{TITLE} === {second}")).await;

    let sources = "[...document.querySelectorAll('.message .button')].find((it) => it.textContent.includes('Sources'))";
    amara.clicks(sources).await;
    amara
        .until("document.querySelector('.message.private')")
        .await;
    amara.shot("private").await;
    assert_eq!(
        freya
            .eval("document.querySelectorAll('.private').length")
            .await,
        0,
        "private answers are one member's"
    );
    freya.shot("night").await;
    amara
        .clicks("document.querySelector('[data-key=dismiss]')")
        .await;
    amara.until("!document.querySelector('.private')").await;

    amara
        .clicks("document.getElementById('tab-inspector')")
        .await;
    amara
        .until("document.querySelectorAll('#journal li').length >= 3")
        .await;
    amara
        .clicks("document.querySelector('#journal summary')")
        .await;
    amara.until("document.querySelector('#journal pre')").await;
    let told = amara
        .eval("document.getElementById('journal').textContent")
        .await;
    assert!(told.as_str().unwrap().contains("\"custom_id\""), "{told}");
    amara.shot("inspector").await;
    stage.close(&[&amara, &freya]).await;
}

#[tokio::test]
async fn a_member_reads_commands_in_their_own_language() {
    let Some(stage) = Stage::open().await else {
        return;
    };
    let tab = stage.tab("Amara", DESK).await;
    let pick = async || {
        tab.key("/").await;
        tab.until("document.querySelector('#suggestions [role=option]')")
            .await;
        let shown = "document.getElementById('suggestions').textContent";
        let words = tab.eval(shown).await;
        tab.key("Escape").await;
        tab.key("Backspace").await;
        words.as_str().unwrap().to_owned()
    };
    assert!(pick().await.contains("/argument"));
    let jiwoo = "[...document.querySelectorAll('#members .who')].find((it) => it.textContent.includes('Jiwoo'))";
    tab.clicks(jiwoo).await;
    tab.until("document.title.includes('Jiwoo')").await;
    tab.eval("document.activeElement.blur()").await;
    let words = pick().await;
    assert!(words.contains("/논거"), "{words}");
    assert_eq!(tab.eval("location.search").await, "?as=Jiwoo");
    stage.close(&[&tab]).await;
}
