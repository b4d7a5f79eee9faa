//! The keyboard alone: commands, choices as they are typed, buttons, members.

use serde_json::json;

use crate::bot::{Bot, Person, commands};
use crate::chromium::DESK;
use crate::stage::Stage;

const CHOICES: &str = "document.querySelectorAll('#suggestions [role=option]').length";

#[tokio::test]
async fn choices_follow_what_is_typed() {
    let Some(stage) = Stage::open().await else {
        return;
    };
    let tab = stage.tab("Amara", DESK).await;
    tab.key("/").await;
    tab.types("argument ").await;
    tab.until(&format!(
        "document.activeElement.closest('.chip') && {CHOICES} >= 5"
    ))
    .await;
    tab.types("animation").await;
    tab.until(
        "document.querySelector('#suggestions [aria-selected=true] .option-name')?.textContent.includes('Animation')",
    )
    .await;
    tab.shot("choices").await;
    let offered = tab
        .eval("document.querySelector('#suggestions .option-name').textContent")
        .await;
    tab.key("Enter").await;
    assert_eq!(tab.eval("document.activeElement.value").await, offered);
    tab.key("Tab").await;
    tab.until("document.activeElement.labels[0].textContent === 'side'")
        .await;
    tab.types("con").await;
    tab.until(&format!("{CHOICES} === 1")).await;
    tab.key("Enter").await;
    tab.key("Enter").await;
    tab.until("document.querySelector('.embed-title')").await;
    let card = tab
        .eval("document.querySelector('.message').textContent")
        .await;
    assert!(card.as_str().unwrap().contains("Con · argument"), "{card}");
    stage.close(&[&tab]).await;
}

#[tokio::test]
async fn everything_can_be_done_without_a_mouse() {
    let Some(stage) = Stage::empty().await else {
        return;
    };
    let mut bot = Bot::connect(&stage.playground).await;
    bot.rest.register(commands()).await;
    let tab = stage.tab("Jiwoo", DESK).await;

    tab.key("/").await;
    tab.types("host").await;
    tab.key("Tab").await;
    tab.until("document.querySelector('.chip.needed input') === document.activeElement")
        .await;
    tab.key("Enter").await;
    tab.until("document.querySelector('.chip .fault').textContent")
        .await;
    assert_eq!(
        tab.eval("document.querySelector('.chip .fault').textContent")
            .await,
        "This option is required."
    );
    tab.types("A motion").await;
    tab.key("Tab").await;
    tab.types("3").await;
    tab.key("Tab").await;
    tab.types("ma").await;
    tab.until(&format!(
        "{CHOICES} === 1 || document.querySelector('#suggestions [aria-selected=true]')"
    ))
    .await;
    tab.key("Enter").await;
    let row = json!({"type": 1, "components": [
        {"type": 2, "style": 1, "label": "Join", "custom_id": "join"},
        {"type": 2, "style": 2, "label": "Leave", "custom_id": "leave", "disabled": true},
    ]});
    let answer = json!({"type": 4, "data": {"content": "Open!", "components": [row]}});
    let ((), asked) = tokio::join!(tab.key("Enter"), bot.answers(answer));
    let options = &asked["data"]["options"][0]["options"];
    assert_eq!(options[0]["value"], "A motion");
    assert_eq!(options[1]["value"], 3);
    let speaker = options[2]["value"].as_str().unwrap();
    assert_eq!(
        asked["data"]["resolved"]["users"][speaker]["username"],
        "mateo"
    );

    tab.until("document.querySelector('.message .button')")
        .await;
    // Backwards from the field: what follows the messages, then the buttons of the newest.
    for _ in 0..10 {
        tab.chord("Tab", 8).await;
        if tab.eval("document.activeElement.textContent").await == "Join" {
            break;
        }
    }
    let answer = json!({"type": 7, "data": {"content": "Joined."}});
    let ((), pressed) = tokio::join!(tab.key("Enter"), bot.answers(answer));
    assert_eq!(pressed["data"]["custom_id"], "join");
    tab.until("document.querySelector('.message .marked').textContent.startsWith('Joined.')")
        .await;
    let kept = tab.eval("document.activeElement.textContent").await;
    assert_eq!(kept, "Join", "who pressed is still on the button");

    tab.chord("2", 1).await;
    tab.until("document.title.includes('Jiwoo')").await;
    tab.chord("3", 1).await;
    tab.until("document.title.includes('Mateo')").await;
    let person = Person::new(&stage.playground);
    assert_eq!(person.sees("Mateo").await, ["Joined."]);
    stage.close(&[&tab]).await;
}

#[tokio::test]
async fn a_line_typed_as_a_whole_is_sent_as_it_stands() {
    let Some(stage) = Stage::empty().await else {
        return;
    };
    let mut bot = Bot::connect(&stage.playground).await;
    bot.rest.register(commands()).await;
    let tab = stage.tab("Amara", DESK).await;
    tab.clicks("document.getElementById('input')").await;
    tab.eval(
        "(() => { const it = document.getElementById('input'); it.value = '/argument side:con'; })()",
    )
    .await;
    let answer = json!({"type": 4, "data": {"content": "x"}});
    let ((), asked) = tokio::join!(tab.key("Enter"), bot.answers(answer));
    assert_eq!(asked["data"]["options"][0]["value"], "con");
    tab.until("document.querySelector('.message')").await;
    tab.types("plain words").await;
    tab.key("Enter").await;
    tab.until("[...document.querySelectorAll('.message .marked')].some((it) => it.textContent === 'plain words')")
        .await;
    stage.close(&[&tab]).await;
}
