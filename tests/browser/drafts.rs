//! Words on their way: whose they are, where they belong, and what becomes of them when they cannot go.

use serde_json::json;

use crate::bot::Person;
use crate::chromium::{DESK, Tab};
use crate::stage::Stage;

const WRITTEN: &str = "document.getElementById('input').value";
const COUNT: &str = "document.querySelectorAll('.message').length";

async fn becomes(tab: &Tab, nth: &str, who: &str) {
    tab.chord(nth, 1).await;
    tab.until(&format!("document.title.includes('· {who} ·')"))
        .await;
}

/// Puts words where they are written, as a paste does.
async fn pastes(tab: &Tab, words: &str) {
    tab.clicks("document.getElementById('input')").await;
    tab.eval(&format!(
        "(() => {{ const it = document.getElementById('input'); it.value = {words}; it.dispatchEvent(new Event('input')); }})()"
    ))
    .await;
}

#[tokio::test]
async fn words_belong_to_a_member_and_a_channel() {
    let Some(stage) = Stage::empty().await else {
        return;
    };
    let tab = stage.tab("Freya", DESK).await;
    tab.clicks("document.getElementById('input')").await;
    tab.types("Mine").await;
    tab.key("Enter").await;
    tab.until("document.querySelector('.message')").await;
    tab.key("ArrowUp").await;
    tab.until(&format!("{WRITTEN} === 'Mine'")).await;
    tab.types(" now").await;
    becomes(&tab, "1", "Amara").await;
    assert_eq!(tab.eval(WRITTEN).await, "", "an edit is nobody else's");
    assert_eq!(
        tab.eval("document.getElementById('draft').hidden").await,
        true
    );
    becomes(&tab, "4", "Freya").await;
    assert_eq!(tab.eval(WRITTEN).await, "", "and ends when it is left");

    tab.clicks("document.getElementById('input')").await;
    tab.types("Half a thought").await;
    becomes(&tab, "3", "Mateo").await;
    assert_eq!(tab.eval(WRITTEN).await, "");
    tab.clicks("document.getElementById('input')").await;
    tab.types("Another").await;
    becomes(&tab, "4", "Freya").await;
    assert_eq!(tab.eval(WRITTEN).await, "Half a thought");
    tab.clicks("document.querySelectorAll('.channel')[1]").await;
    tab.until("document.title.startsWith('#lobby')").await;
    assert_eq!(tab.eval(WRITTEN).await, "");
    tab.clicks("document.querySelectorAll('.channel')[0]").await;
    tab.until("document.title.startsWith('#debates')").await;
    assert_eq!(tab.eval(WRITTEN).await, "Half a thought");
    tab.clicks("document.querySelector('.message [data-key=menu]')")
        .await;
    tab.until(&crate::rooms::item("Edit")).await;
    tab.clicks(&crate::rooms::item("Edit")).await;
    tab.until(&format!("{WRITTEN} === 'Mine'")).await;
    tab.key("Escape").await;
    assert_eq!(tab.eval(WRITTEN).await, "Half a thought");
    stage.close(&[&tab]).await;
}

#[tokio::test]
async fn a_message_that_is_too_long_stays_where_it_is() {
    let Some(stage) = Stage::empty().await else {
        return;
    };
    let tab = stage.tab("Freya", DESK).await;
    pastes(&tab, "'x'.repeat(2001)").await;
    tab.until("document.getElementById('count').textContent === '2001 / 2000'")
        .await;
    tab.shot("too-long").await;
    tab.key("Enter").await;
    tab.until("document.getElementById('fault').textContent.includes('2001')")
        .await;
    assert_eq!(tab.eval(&format!("{WRITTEN}.length")).await, 2001);
    // Characters are counted as Discord counts them, not the halves that a browser keeps.
    pastes(&tab, "'😀'.repeat(1500)").await;
    tab.key("Enter").await;
    tab.until(&format!("{COUNT} === 1")).await;
    tab.until("document.getElementById('fault').hidden").await;
    stage.close(&[&tab]).await;
}

#[tokio::test]
async fn two_quick_keys_send_one_message() {
    let Some(stage) = Stage::empty().await else {
        return;
    };
    let tab = stage.tab("Freya", DESK).await;
    tab.eval(
        "(() => { const given = new DataTransfer();
            given.items.add(new File(['line one'], 'notes.txt', { type: 'text/plain' }));
            const field = document.getElementById('file');
            field.files = given.files;
            field.dispatchEvent(new Event('change'));
            const input = document.getElementById('input');
            input.value = 'Once';
            for (let nth = 0; nth < 2; nth += 1) {
                input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
            } })()",
    )
    .await;
    tab.until(&format!("{COUNT} >= 1")).await;
    tab.clicks("document.getElementById('input')").await;
    tab.types("Last").await;
    tab.key("Enter").await;
    tab.until("[...document.querySelectorAll('.message')].at(-1)?.textContent.includes('Last')")
        .await;
    assert_eq!(tab.eval(COUNT).await, 2);
    stage.close(&[&tab]).await;
}

#[tokio::test]
async fn where_nobody_may_write_no_command_begins() {
    let Some(stage) = Stage::empty().await else {
        return;
    };
    let tab = stage.tab("Freya", DESK).await;
    let person = Person::new(&stage.playground);
    let quiet = json!({"channel": "debates", "role": "@everyone", "deny": "2048"});
    person.does("/permissions", quiet).await;
    tab.until("!document.getElementById('closed').hidden").await;
    tab.key("/").await;
    tab.until("!document.getElementById('notice').hidden").await;
    let listed = "document.getElementById('suggestions').hidden";
    assert_eq!(tab.eval(listed).await, true);
    stage.close(&[&tab]).await;
}
