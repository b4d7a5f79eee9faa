//! What a foreign bot can do on the page: forms, menus, thinking, failing, private answers, deadlines.

use reqwest::Method;
use serde_json::{Value, json};

use crate::bot::{Bot, commands};
use crate::chromium::{DESK, Tab};
use crate::stage::Stage;

pub(crate) async fn stage(who: &str) -> Option<(Stage, Bot, Tab)> {
    let stage = Stage::empty().await?;
    let bot = Bot::connect(&stage.playground).await;
    bot.rest.register(commands()).await;
    let tab = stage.tab(who, DESK).await;
    Some((stage, bot, tab))
}

/// Uses /argument, which the bot answers.
pub(crate) async fn asks(tab: &Tab, bot: &mut Bot, answer: Value) -> Value {
    tab.until("!document.getElementById('writing').hidden")
        .await;
    tab.clicks("document.getElementById('input')").await;
    tab.types("/argument ").await;
    tab.until("document.activeElement.closest('.chip')").await;
    let ((), asked) = tokio::join!(
        tab.clicks("document.querySelector('#command [type=submit]')"),
        bot.answers(answer)
    );
    asked
}

pub(crate) fn says(data: &Value) -> Value {
    json!({"type": 4, "data": data})
}

fn row(parts: &Value) -> Value {
    json!([{"type": 1, "components": parts}])
}

#[tokio::test]
async fn a_form_is_checked_and_sent() {
    let Some((stage, mut bot, tab)) = stage("Amara").await else {
        return;
    };
    let form = json!({"type": 9, "data": {"custom_id": "f", "title": "Your reason", "components": [
        {"type": 18, "label": "Why", "description": "In a sentence", "component":
            {"type": 4, "custom_id": "why", "style": 2, "min_length": 5, "max_length": 40}},
        {"type": 18, "label": "How sure", "component":
            {"type": 3, "custom_id": "sure", "options": [
                {"label": "Very", "value": "v"}, {"label": "Hardly", "value": "h"},
            ]}},
    ]}});
    asks(&tab, &mut bot, form).await;
    tab.until("document.querySelector('dialog[open] textarea') === document.activeElement")
        .await;
    tab.types("No").await;
    tab.clicks("document.querySelector('dialog[open] [type=submit]')")
        .await;
    tab.until("document.querySelector('dialog[open] .fault').textContent")
        .await;
    tab.shot("form").await;
    let words = tab
        .eval("[...document.querySelectorAll('dialog[open] .field-row .fault')].map((it) => it.textContent)")
        .await;
    assert_eq!(
        words,
        json!([
            "Must be at least 5 characters; it has 2.",
            "This field is required."
        ])
    );
    tab.types(" doubt").await;
    tab.eval("(() => { const it = document.querySelector('dialog[open] select'); it.value = 'h'; it.dispatchEvent(new Event('input')); })()")
        .await;
    let ((), sent) = tokio::join!(
        tab.clicks("document.querySelector('dialog[open] [type=submit]')"),
        bot.answers(says(&json!({"content": "Noted.", "flags": 64})))
    );
    let parts = &sent["data"]["components"];
    assert_eq!(parts[0]["component"]["value"], "No doubt");
    assert_eq!(parts[1]["component"]["values"], json!(["h"]));
    tab.until("document.querySelector('.private')").await;
    tab.until("!document.querySelector('dialog[open]')").await;
    stage.close(&[&tab]).await;
}

#[tokio::test]
async fn a_form_says_what_it_cannot_show() {
    let Some((stage, mut bot, tab)) = stage("Amara").await else {
        return;
    };
    let form = json!({"type": 9, "data": {"custom_id": "f", "title": "Your proof", "components": [
        {"type": 18, "label": "A picture", "component": {"type": 19, "custom_id": "file", "required": false}},
        {"type": 18, "label": "Why", "component": {"type": 4, "custom_id": "why", "style": 1}},
    ]}});
    asks(&tab, &mut bot, form).await;
    tab.until("document.querySelector('dialog[open]')?.innerText.includes('A picture: this asks for a file')")
        .await;
    assert_eq!(
        tab.eval("document.querySelectorAll('dialog[open] :is(input, select)').length")
            .await,
        1
    );
    tab.shot("form-other").await;
    stage.close(&[&tab]).await;
}

#[tokio::test]
async fn menus_are_chosen_from_and_several_at_once() {
    let Some((stage, mut bot, tab)) = stage("Amara").await else {
        return;
    };
    let menus = json!([
        {"type": 1, "components": [{"type": 3, "custom_id": "one", "placeholder": "Pick one", "options": [
            {"label": "Left", "value": "l", "description": "The one side"}, {"label": "Right", "value": "r"},
        ]}]},
        {"type": 1, "components": [{"type": 5, "custom_id": "who", "placeholder": "Pick people", "max_values": 2}]},
    ]);
    asks(
        &tab,
        &mut bot,
        says(&json!({"content": "Choose", "components": menus})),
    )
    .await;
    tab.until("document.querySelectorAll('.select').length === 2")
        .await;
    tab.clicks("document.querySelector('.select')").await;
    tab.until("document.activeElement.getAttribute('role') === 'listbox'")
        .await;
    tab.shot("menu").await;
    tab.key("ArrowDown").await;
    let ((), chosen) = tokio::join!(tab.key("Enter"), bot.answers(json!({"type": 6})));
    assert_eq!(chosen["data"]["values"], json!(["r"]));
    tab.clicks("document.querySelectorAll('.select')[1]").await;
    tab.until("document.activeElement.getAttribute('role') === 'listbox'")
        .await;
    tab.key("Enter").await;
    tab.key("ArrowDown").await;
    tab.key("Enter").await;
    tab.key("Tab").await;
    tab.until("document.activeElement.matches('.choice-foot button')")
        .await;
    // What is beneath is out of reach while the list is open.
    tab.key("Tab").await;
    tab.until("document.activeElement.getAttribute('role') === 'listbox'")
        .await;
    let ((), chosen) = tokio::join!(
        tab.clicks("document.querySelector('.choice-foot button')"),
        bot.answers(json!({"type": 6}))
    );
    assert_eq!(chosen["data"]["values"].as_array().unwrap().len(), 2);
    assert!(chosen["data"]["resolved"]["members"].is_object());
    stage.close(&[&tab]).await;
}

#[tokio::test]
async fn thinking_becomes_an_answer_and_edits_happen_in_place() {
    let Some((stage, mut bot, tab)) = stage("Amara").await else {
        return;
    };
    let asked = asks(&tab, &mut bot, json!({"type": 5})).await;
    tab.until("document.querySelector('.thinking')?.textContent.includes('is thinking')")
        .await;
    let edit = async |content: &str| {
        let body = json!({ "content": content });
        let path = "/messages/@original";
        let (status, said) = bot.rest.hook(Method::PATCH, &asked, path, body).await;
        assert_eq!(status, 200, "{said}");
    };
    edit("First").await;
    tab.until("document.querySelector('.message .marked')?.textContent === 'First'")
        .await;
    edit("Second").await;
    tab.until("document.querySelector('.message .marked').textContent.startsWith('Second')")
        .await;
    assert!(
        tab.eval("document.querySelector('.message').textContent")
            .await
            .as_str()
            .unwrap()
            .contains("(edited)")
    );
    assert_eq!(
        tab.eval("document.querySelectorAll('.message').length")
            .await,
        1
    );
    stage.close(&[&tab]).await;
}

#[tokio::test]
async fn a_press_that_nobody_answers_fails_in_discords_words() {
    let Some((stage, mut bot, tab)) = stage("Amara").await else {
        return;
    };
    let buttons = row(&json!([{"type": 2, "style": 3, "label": "Vote", "custom_id": "v"}]));
    asks(
        &tab,
        &mut bot,
        says(&json!({"content": "?", "components": buttons})),
    )
    .await;
    tab.until("document.querySelector('.message .button')")
        .await;
    let person = crate::bot::Person::new(&stage.playground);
    person
        .does("/gateway", json!({"action": "invalidate"}))
        .await;
    tab.until("document.querySelector('.person.bot').textContent.includes('not connected')")
        .await;
    tab.clicks("document.querySelector('.message .button')")
        .await;
    tab.until("!document.querySelector('.message .fault').hidden")
        .await;
    let words = tab
        .eval("document.querySelector('.message .fault').textContent")
        .await;
    assert!(
        words
            .as_str()
            .unwrap()
            .starts_with("This interaction failed"),
        "{words}"
    );
    stage.close(&[&tab]).await;
}

#[tokio::test]
async fn context_menus_offer_the_bots_commands() {
    let Some(stage) = Stage::empty().await else {
        return;
    };
    let mut bot = Bot::connect(&stage.playground).await;
    bot.rest
        .register(json!([
            {"name": "Find arguments", "type": 3}, {"name": "Record", "type": 2},
        ]))
        .await;
    let tab = stage.tab("Amara", DESK).await;
    tab.clicks("document.getElementById('input')").await;
    tab.types("Cats are better").await;
    tab.key("Enter").await;
    tab.until("document.querySelector('.message')").await;
    tab.clicks("document.querySelector('.message [data-key=menu]')")
        .await;
    tab.until("document.querySelector('[role=menu]')").await;
    tab.shot("context").await;
    let private = says(&json!({"content": "Found none.", "flags": 64}));
    let ((), used) = tokio::join!(tab.key("Enter"), bot.answers(private.clone()));
    assert_eq!(
        (&used["data"]["name"], &used["data"]["type"]),
        (&json!("Find arguments"), &json!(3))
    );
    let target = used["data"]["target_id"].as_str().unwrap();
    let message = &used["data"]["resolved"]["messages"][target];
    assert_eq!(message["content"], "Cats are better");
    tab.until("document.querySelector('.private')").await;
    tab.clicks("document.querySelector('#members .person:nth-child(3) > .quiet')")
        .await;
    tab.until("document.querySelector('[role=menu]')").await;
    let ((), used) = tokio::join!(tab.key("Enter"), bot.answers(private));
    let target = used["data"]["target_id"].as_str().unwrap();
    assert_eq!(
        used["data"]["resolved"]["users"][target]["username"],
        "mateo"
    );
    stage.close(&[&tab]).await;
}

#[tokio::test]
async fn the_clock_moves_to_the_next_deadline() {
    let Some((stage, mut bot, tab)) = stage("Amara").await else {
        return;
    };
    // 2026-02-02T19:05:00Z, five minutes after the beginning.
    let soon = says(&json!({"content": "Closes <t:1770059100:R>."}));
    asks(&tab, &mut bot, soon).await;
    tab.until("document.querySelector('.stamp')?.textContent === 'in 5 minutes'")
        .await;
    tab.clicks("document.getElementById('minute')").await;
    tab.until("document.querySelector('.stamp').textContent === 'in 4 minutes'")
        .await;
    tab.clicks("document.getElementById('next')").await;
    tab.until("document.getElementById('now').dateTime.startsWith('2026-02-02T19:05:00')")
        .await;
    tab.until("document.getElementById('next').disabled").await;
    tab.clicks("document.getElementById('pause')").await;
    tab.until("document.getElementById('pause').title === 'Stop the clock'")
        .await;
    tab.clicks("document.getElementById('pause')").await;
    tab.until("document.getElementById('pause').title === 'Let the clock run'")
        .await;
    stage.close(&[&tab]).await;
}

#[tokio::test]
async fn texts_of_members_are_never_html() {
    let Some((stage, mut bot, tab)) = stage("Amara").await else {
        return;
    };
    let wicked = "<img src=x onerror=alert(1)><script>alert(1)</script> [x](javascript:alert(1))";
    let data = json!({"content": wicked, "embeds": [{
        "title": wicked, "description": wicked, "footer": {"text": wicked},
        "fields": [{"name": wicked, "value": wicked}],
    }]});
    asks(&tab, &mut bot, says(&data)).await;
    tab.until("document.querySelector('.embed')").await;
    let wild = "document.querySelectorAll('.message :is(img, script, a)').length";
    assert_eq!(tab.eval(wild).await, 0);
    let shown = tab
        .eval("document.querySelector('.message .marked').textContent")
        .await;
    assert_eq!(shown, wicked);
    stage.close(&[&tab]).await;
}

/// A picture of one point.
const POINT: [u8; 67] = [
    0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0x00, 0x00, 0x0D, 0x49, 0x48, 0x44, 0x52,
    0x00, 0x00, 0x00, 0x01, 0x00, 0x00, 0x00, 0x01, 0x08, 0x00, 0x00, 0x00, 0x00, 0x3A, 0x7E, 0x9B,
    0x55, 0x00, 0x00, 0x00, 0x0A, 0x49, 0x44, 0x41, 0x54, 0x78, 0x9C, 0x63, 0x68, 0x00, 0x00, 0x00,
    0x82, 0x00, 0x81, 0x77, 0xCD, 0x72, 0xB6, 0x00, 0x00, 0x00, 0x00, 0x49, 0x45, 0x4E, 0x44, 0xAE,
    0x42, 0x60, 0x82,
];

#[tokio::test]
async fn pictures_are_shown_with_their_words_and_foreign_ones_are_linked() {
    let Some((stage, mut bot, tab)) = stage("Amara").await else {
        return;
    };
    let asked = asks(&tab, &mut bot, json!({"type": 5})).await;
    let body = json!({
        "content": "Results",
        "attachments": [{"id": 0, "description": "Six for, four against"}],
        "embeds": [{"title": "Elsewhere", "image": {"url": "https://example.org/a.png"}}],
    });
    let file = reqwest::multipart::Part::bytes(POINT.to_vec())
        .file_name("tally.png")
        .mime_str("image/png")
        .unwrap();
    let form = reqwest::multipart::Form::new()
        .text("payload_json", body.to_string())
        .part("files[0]", file);
    let token = asked["token"].as_str().unwrap();
    let path = format!(
        "/webhooks/{}/{token}/messages/@original",
        crate::bot::application()
    );
    let sent = bot.rest.raw(Method::PATCH, &path).multipart(form);
    let (status, said) = crate::bot::read(sent).await;
    assert_eq!(status, 200, "{said}");
    tab.until("document.querySelector('.message img')?.naturalWidth === 1")
        .await;
    assert_eq!(
        tab.eval("document.querySelector('.message img').alt").await,
        "Six for, four against"
    );
    let elsewhere = tab
        .eval("document.querySelector('.elsewhere').textContent")
        .await;
    assert!(
        elsewhere.as_str().unwrap().contains("not loaded"),
        "{elsewhere}"
    );
    stage.close(&[&tab]).await;
}
