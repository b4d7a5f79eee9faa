//! Reading: old messages are found, the place is kept, and times tell the truth.

use serde_json::{Value, json};

use crate::bot::{Bot, Person};
use crate::chromium::{DESK, PHONE, Tab};
use crate::community::{asks, says};
use crate::stage::Stage;

const LAST: &str = "[...document.querySelectorAll('.message')].at(-1)?.textContent";
const TOP: &str = "document.getElementById('scroll').scrollTop";

/// Writes many messages; gives the first.
async fn many(person: &Person, count: usize) -> Value {
    let mut first = Value::Null;
    for nth in 0..count {
        let said = json!({"as": "Mateo", "content": format!("Number {nth}.")});
        let message = person.does("/messages", said).await;
        if nth == 0 {
            first = message;
        }
    }
    first
}

/// Scrolls up until the newest messages are out of sight.
async fn reads_the_past(tab: &Tab) {
    tab.eval(&format!("{TOP} = -600")).await;
    tab.until("!document.getElementById('newer').hidden").await;
}

#[tokio::test]
async fn links_and_replies_lead_to_messages_of_long_ago() {
    let Some(stage) = Stage::empty().await else {
        return;
    };
    let person = Person::new(&stage.playground);
    let first = many(&person, 250).await;
    let (id, channel) = (first["id"].as_str().unwrap(), first["channel_id"].as_str());
    let guild = stage.playground.guild_id();
    let link = format!(
        "[Back](https://discord.com/channels/{guild}/{}/{id})",
        channel.unwrap()
    );
    let said = json!({"as": "Mateo", "content": link, "reply": id});
    person.does("/messages", said).await;
    let tab = stage.tab("Amara", DESK).await;
    let found = "document.querySelector('.message.flash')?.textContent.includes('Number 0.')";
    for way in [".marked .plain", ".context .plain"] {
        tab.clicks(&format!("[...document.querySelectorAll({way:?})].at(-1)"))
            .await;
        tab.until(found).await;
        tab.until("document.activeElement.matches('.message')")
            .await;
        tab.until("document.querySelector('.message.flash').getBoundingClientRect().top >= 0")
            .await;
        tab.clicks("document.getElementById('newer')").await;
        tab.until(&format!("{LAST}.includes('Back')")).await;
        tab.until("!document.querySelector('.flash')").await;
    }
    stage.close(&[&tab]).await;
}

#[tokio::test]
async fn the_past_is_left_only_by_ones_own_act() {
    let Some(stage) = Stage::empty().await else {
        return;
    };
    let person = Person::new(&stage.playground);
    many(&person, 60).await;
    let tab = stage.tab("Amara", DESK).await;
    reads_the_past(&tab).await;
    let before = tab.eval(TOP).await;
    let host = json!({"member": "Mateo", "roles": ["Host"]});
    person.does("/members", host).await;
    tab.until("document.querySelector('#members li:nth-child(3)').textContent.includes('Host')")
        .await;
    person
        .does("/members", json!({"member": "Amara", "locale": "es-ES"}))
        .await;
    tab.until("document.querySelector('.person.acting').textContent.includes('español')")
        .await;
    tab.until("document.querySelector('.message time').textContent === '19:00'")
        .await;
    assert_eq!(tab.eval(TOP).await, before, "members change, the place not");
    tab.clicks("document.getElementById('input')").await;
    tab.types("Mine").await;
    tab.key("Enter").await;
    tab.until(&format!("{LAST}.includes('Mine') && {TOP} === 0"))
        .await;
    tab.until("document.getElementById('newer').hidden").await;
    stage.close(&[&tab]).await;
}

#[tokio::test]
async fn yesterdays_messages_say_so() {
    let Some(stage) = Stage::empty().await else {
        return;
    };
    let person = Person::new(&stage.playground);
    many(&person, 1).await;
    let tab = stage.tab("Amara", DESK).await;
    let when = "document.querySelector('.message time').textContent";
    let told = tab.eval(when).await;
    assert!(told.as_str().unwrap().starts_with("7:00"), "{told}");
    person
        .does("/clock", json!({"advance_ms": 86_400_000}))
        .await;
    tab.until(&format!("{when}.startsWith('2/2/26')")).await;
    stage.close(&[&tab]).await;
}

#[tokio::test]
async fn nobody_thinks_longer_than_a_token_lives() {
    let Some((stage, mut bot, tab)) = crate::community::stage("Amara").await else {
        return;
    };
    asks(&tab, &mut bot, json!({"type": 5})).await;
    tab.until("document.querySelector('.thinking')").await;
    let person = Person::new(&stage.playground);
    let minutes = |count: u64| json!({"advance_ms": count * 60_000});
    person.does("/clock", minutes(15)).await;
    tab.until("document.getElementById('now').textContent.includes('7:15')")
        .await;
    assert_eq!(
        tab.eval("document.querySelectorAll('.thinking').length")
            .await,
        1
    );
    person.does("/clock", minutes(1)).await;
    tab.until(&format!(
        "{LAST}.includes('The application did not respond')"
    ))
    .await;
    tab.until("!document.querySelector('.thinking') && document.getElementById('warnings').textContent === '1'")
        .await;
    tab.shot("silent").await;
    stage.close(&[&tab]).await;
}

#[tokio::test]
async fn a_narrow_window_says_who_acts_and_which_day_it_is() {
    let Some(stage) = Stage::empty().await else {
        return;
    };
    let person = Person::new(&stage.playground);
    many(&person, 40).await;
    let tab = stage.tab("Haneul", PHONE).await;
    let seen = |id: &str| format!("document.getElementById('{id}').innerText");
    assert_eq!(tab.eval(&seen("me")).await, "Haneul");
    let now = tab.eval(&seen("now")).await;
    assert!(now.as_str().unwrap().contains("2월 2일"), "{now}");
    reads_the_past(&tab).await;
    tab.shot("phone-newer").await;
    let tall = "document.getElementById('newer').getBoundingClientRect().height";
    assert!(tab.eval(tall).await.as_f64().unwrap() < 40.0, "one line");
    stage.close(&[&tab]).await;
}

#[tokio::test]
async fn an_address_names_who_acts_and_where() {
    let Some(stage) = Stage::empty().await else {
        return;
    };
    let mut bot = Bot::connect(&stage.playground).await;
    bot.rest.register(crate::bot::commands()).await;
    let mut tab = stage.tab("Nobody", DESK).await;
    tab.until(
        "document.getElementById('notice').textContent.includes('no member Nobody: you are Amara')",
    )
    .await;
    tab.clicks("document.querySelectorAll('.channel')[1]").await;
    tab.until("document.title.startsWith('#lobby')").await;
    let secret = says(&json!({"content": "Only for you", "flags": 64}));
    asks(&tab, &mut bot, secret).await;
    tab.until("document.querySelector('.private')").await;
    let address = tab.eval("location.href").await;
    let again = address.as_str().unwrap().to_owned();
    tab.goes(&again).await;
    tab.until("document.title.startsWith('#lobby') && document.querySelector('.private')")
        .await;
    tab.clicks("document.querySelector('[data-key=dismiss]')")
        .await;
    tab.goes(&again).await;
    tab.until("document.body.dataset.ready").await;
    let left = "document.querySelectorAll('.private').length";
    assert_eq!(tab.eval(left).await, 0, "what was dismissed stays so");
    stage.close(&[&tab]).await;
}
