//! The picture of the README: `ROSTRUM_SCREENSHOTS=docs cargo test --test browser first_screen`.

use serde_json::json;

use crate::bot::Person;
use crate::chromium::{DESK, View};
use crate::stage::Stage;

#[tokio::test]
async fn the_first_screen_has_an_argument_and_a_poll() {
    let Some(stage) = Stage::open().await else {
        return;
    };
    let person = Person::new(&stage.playground);
    let create = "/poll create article:golden-grammy-door";
    for (who, line) in [("Mateo", "/argument side:con"), ("Jiwoo", create)] {
        let call = json!({"as": who, "line": line});
        person.does("/invoke", call).await;
    }
    let tall = View {
        height: 900,
        ..DESK
    };
    let tab = stage.tab("Amara", tall).await;
    tab.until("document.querySelectorAll('.embed').length === 2")
        .await;
    tab.until(
        "[...document.querySelectorAll('.button')].some((it) => it.textContent === 'Other side')",
    )
    .await;
    for (who, stance) in [
        ("Freya", "▲ For"),
        ("Haneul", "▲ For"),
        ("Tariq", "▼ Against"),
    ] {
        let call = json!({"as": who, "label": stance});
        person.does("/press", call).await;
    }
    person.does("/clock", json!({"advance_ms": 2_000})).await;
    tab.until("document.getElementById('messages').textContent.includes('3 people have voted')")
        .await;
    tab.shot("playground").await;
    stage.close(&[&tab]).await;
}
