//! Members on the page: changed, acted as, and what they may see.

use serde_json::json;

use crate::bot::{Bot, Person, commands};
use crate::chromium::DESK;
use crate::stage::Stage;

#[tokio::test]
async fn a_member_can_be_given_a_role_a_language_and_another_age() {
    let Some(stage) = Stage::empty().await else {
        return;
    };
    let bot = Bot::connect(&stage.playground).await;
    bot.rest.register(commands()).await;
    let tab = stage.tab("Freya", DESK).await;
    let person = Person::new(&stage.playground);
    let before = person.get("/members").await[3].clone();
    tab.clicks("document.querySelector('.person.acting > .quiet')")
        .await;
    tab.until("document.querySelector('[role=menu]')").await;
    let edit = "[...document.querySelectorAll('[role=menuitem]')].find((it) => it.textContent === 'Edit…')";
    tab.clicks(edit).await;
    tab.until("document.getElementById('sheet').open").await;
    tab.shot("member").await;
    tab.clicks("document.querySelector('#sheet [type=checkbox]')")
        .await;
    tab.eval("document.querySelector('#sheet select').value = 'ko'")
        .await;
    tab.eval("document.querySelectorAll('#sheet [type=date]')[1].value = '2026-01-30'")
        .await;
    tab.clicks("document.querySelector('#sheet [type=submit]')")
        .await;
    tab.until("document.querySelector('.person.acting').textContent.includes('Host')")
        .await;
    let after = person.get("/members").await[3].clone();
    assert_eq!(after["roles"], json!(["Host"]));
    assert_eq!(after["locale"], "ko");
    assert!(
        after["created_at"]
            .as_str()
            .unwrap()
            .starts_with("2026-01-30")
    );
    assert_ne!(after["id"], before["id"], "an identifier holds the age");
    let offered = person.get("/commands?as=Freya").await;
    assert_eq!(
        offered.as_array().unwrap().len(),
        2,
        "hosts are offered more"
    );
    stage.close(&[&tab]).await;
}

#[tokio::test]
async fn nobody_else_sees_a_direct_message() {
    let Some(stage) = Stage::empty().await else {
        return;
    };
    let tab = stage.tab("Mateo", DESK).await;
    tab.clicks("document.querySelector('#directs button')")
        .await;
    tab.until("document.title.startsWith('@')").await;
    tab.until("document.activeElement.id === 'input'").await;
    tab.types("Only for you").await;
    tab.key("Enter").await;
    tab.until("document.querySelector('.message')").await;
    tab.chord("1", 1).await;
    tab.until("document.title.includes('Amara')").await;
    assert_eq!(tab.eval("document.title[0]").await, "@");
    assert_eq!(
        tab.eval("document.querySelectorAll('.message').length")
            .await,
        0
    );
    stage.close(&[&tab]).await;
}

#[tokio::test]
async fn new_messages_elsewhere_are_marked() {
    let Some(stage) = Stage::empty().await else {
        return;
    };
    let tab = stage.tab("Amara", DESK).await;
    let person = Person::new(&stage.playground);
    let said = json!({"as": "Freya", "channel": "lobby", "content": "Hello"});
    person.does("/messages", said).await;
    tab.until("document.querySelector('.channel.fresh')?.textContent.includes('lobby')")
        .await;
    tab.clicks("document.querySelector('.channel.fresh')").await;
    tab.until("document.querySelector('.message')?.textContent.includes('Hello')")
        .await;
    assert_eq!(
        tab.eval("document.querySelectorAll('.fresh').length").await,
        0
    );
    stage.close(&[&tab]).await;
}
