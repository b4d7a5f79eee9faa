//! Options of a command: what they are for, which values fit, and what a refusal leaves of them.

use serde_json::{Value, json};

use crate::bot::Bot;
use crate::chromium::{DESK, PHONE, Tab};
use crate::looks::is_accessible;
use crate::rooms::thread;
use crate::stage::Stage;

/// A command whose longest motion can be chosen.
fn debate(longest: u64) -> Value {
    json!([{"name": "debate", "description": "Opens a debate", "options": [
        {"type": 3, "name": "motion", "name_localizations": {"ko": "안건"}, "description": "What is debated",
            "description_localizations": {"ko": "무엇을 토론할지"}, "required": true, "min_length": 5, "max_length": longest},
        {"type": 4, "name": "rounds", "description": "How many", "min_value": 1, "max_value": 5},
        {"type": 7, "name": "where", "description": "Where", "channel_types": [0]},
    ]}])
}

async fn begins(tab: &Tab) {
    tab.key("/").await;
    tab.types("debate ").await;
    tab.until("document.activeElement.closest('.chip')").await;
}

fn fault(nth: usize) -> String {
    format!("document.querySelectorAll('.chip .fault')[{nth}].textContent")
}

#[tokio::test]
async fn a_refused_command_keeps_what_was_filled_in() {
    let Some(stage) = Stage::empty().await else {
        return;
    };
    let mut bot = Bot::connect(&stage.playground).await;
    bot.rest.register(debate(20)).await;
    let tab = stage.tab("Jiwoo", DESK).await;
    begins(&tab).await;
    let line = "document.querySelector('#about').innerText";
    let told = tab.eval(line).await;
    for words in ["안건", "무엇을 토론할지", "5 to 20 characters", "required"] {
        assert!(told.as_str().unwrap().contains(words), "{told}");
    }
    tab.shot("option-about").await;
    is_accessible(&tab).await;
    tab.types("ab").await;
    tab.key("Enter").await;
    tab.until(&format!(
        "{} === 'Must be at least 5 characters; it has 2.'",
        fault(0)
    ))
    .await;
    tab.types("cdefghijk").await;
    tab.key("Tab").await;
    tab.until(&format!("{line}.includes('1 to 5')")).await;
    tab.types("9").await;
    tab.key("Enter").await;
    tab.until(&format!("{} === 'This must be 5 or less.'", fault(1)))
        .await;
    tab.key("Backspace").await;
    tab.types("3").await;

    // What only the playground knows is said beside the option, too.
    bot.rest.register(debate(10)).await;
    tab.key("Enter").await;
    tab.until(&format!("{}?.includes('10 characters')", fault(0)))
        .await;
    tab.shot("option-refused").await;
    let held = "[...document.querySelectorAll('.chip input')].map((it) => it.value)";
    assert_eq!(tab.eval(held).await, json!(["abcdefghijk", "3", ""]));
    tab.until("document.activeElement.labels?.[0].textContent.includes('안건')")
        .await;
    tab.key("Backspace").await;
    let answer = json!({"type": 4, "data": {"content": "Open."}});
    let ((), asked) = tokio::join!(tab.key("Enter"), bot.answers(answer));
    let options = &asked["data"]["options"];
    assert_eq!(options[0]["value"], "abcdefghij");
    assert_eq!(options[1]["value"], 3);
    tab.until("document.getElementById('command').hidden").await;
    // A browser notes what was refused on its console, so nothing is asked of it here.
    stage.close(&[]).await;
}

#[tokio::test]
async fn a_command_stays_alone_while_channels_change() {
    let Some(stage) = Stage::empty().await else {
        return;
    };
    let bot = Bot::connect(&stage.playground).await;
    bot.rest.register(debate(20)).await;
    let tab = stage.tab("Mateo", PHONE).await;
    begins(&tab).await;
    tab.types("The hall").await;
    tab.shot("option-about-phone").await;
    thread(&bot, stage.playground.guild_id(), "The hall at night").await;
    tab.until("document.querySelector('.channel.thread')").await;
    bot.rest.register(debate(30)).await;
    tab.until("[...document.querySelectorAll('.message')].length === 1")
        .await;
    assert_eq!(
        tab.eval("document.getElementById('writing').hidden").await,
        true
    );
    assert_eq!(
        tab.eval("document.activeElement.value").await,
        "The hall",
        "and what is typed stays"
    );
    tab.key("Tab").await;
    tab.key("Tab").await;
    tab.until("document.querySelector('#suggestions [role=option]')")
        .await;
    let offered = "document.getElementById('suggestions').innerText";
    let offered = tab.eval(offered).await;
    assert!(
        !offered.as_str().unwrap().contains("night"),
        "only the kinds that the option takes: {offered}"
    );
    stage.close(&[&tab]).await;
}
