//! Whoever uses the keyboard stays where they are while the page changes around them.

use serde_json::json;

use crate::bot::Person;
use crate::chromium::{DESK, Tab};
use crate::rooms::item;
use crate::stage::Stage;

const KEY: &str = "document.activeElement.dataset.key";

async fn stands_on(tab: &Tab, key: &str) {
    tab.eval(&format!(
        "document.querySelector('[data-key={key:?}]').focus()"
    ))
    .await;
}

#[tokio::test]
async fn lists_change_under_the_keyboard() {
    let Some(stage) = Stage::empty().await else {
        return;
    };
    let tab = stage.tab("Amara", DESK).await;
    let person = Person::new(&stage.playground);
    stands_on(&tab, "freya").await;
    tab.key("Enter").await;
    tab.until("document.querySelector('.person.acting').textContent.includes('Freya')")
        .await;
    tab.until(&format!("{KEY} === 'freya'")).await;

    for (who, nth) in [("Mateo", 3), ("Freya", 4)] {
        let host = json!({"member": who, "roles": ["Host"]});
        person.does("/members", host).await;
        tab.until(&format!(
            "document.querySelector('#members li:nth-child({nth})').textContent.includes('Host')"
        ))
        .await;
        assert_eq!(tab.eval(KEY).await, "freya");
    }

    tab.eval("document.querySelector('#channels [aria-current]').focus()")
        .await;
    let here = tab.eval(KEY).await;
    let said = json!({"as": "Mateo", "channel": "lobby", "content": "Hello"});
    person.does("/messages", said).await;
    tab.until("document.querySelector('.channel.fresh')").await;
    assert_eq!(tab.eval(KEY).await, here);

    stands_on(&tab, "more freya").await;
    tab.key("Enter").await;
    tab.until(&item("Edit…")).await;
    tab.clicks(&item("Edit…")).await;
    tab.until("document.getElementById('sheet').open").await;
    // A shortcut of the page does nothing behind a sheet.
    tab.chord("1", 1).await;
    tab.clicks("document.querySelector('#sheet [type=checkbox]')")
        .await;
    tab.clicks("document.querySelector('#sheet [type=submit]')")
        .await;
    tab.until("!document.querySelector('.person.acting').textContent.includes('Host')")
        .await;
    tab.until(&format!("{KEY} === 'more freya'")).await;
    assert!(
        tab.eval("document.title")
            .await
            .as_str()
            .unwrap()
            .contains("Freya")
    );
    stage.close(&[&tab]).await;
}

#[tokio::test]
async fn closed_channels_and_spoilers_keep_the_keyboard() {
    let Some(stage) = Stage::empty().await else {
        return;
    };
    let person = Person::new(&stage.playground);
    let quiet = json!({"channel": "lobby", "role": "@everyone", "deny": "2048"});
    person.does("/permissions", quiet).await;
    let said = json!({"as": "Mateo", "content": "It was ||the butler||."});
    person.does("/messages", said).await;
    let tab = stage.tab("Freya", DESK).await;
    tab.eval("document.querySelector('.spoiler').focus()").await;
    tab.key("Enter").await;
    tab.until("document.activeElement.matches('.spoiler.shown')")
        .await;
    tab.eval("document.querySelectorAll('.channel')[1].focus()")
        .await;
    tab.key("Enter").await;
    tab.until("document.title.startsWith('#lobby')").await;
    tab.until("document.activeElement.id === 'scroll'").await;
    // Who was writing when a channel is closed can read on.
    tab.clicks("document.querySelectorAll('.channel')[0]").await;
    tab.until("document.activeElement.id === 'input'").await;
    let quiet = json!({"channel": "debates", "role": "@everyone", "deny": "2048"});
    person.does("/permissions", quiet).await;
    tab.until("document.activeElement.id === 'scroll'").await;
    stage.close(&[&tab]).await;
}
