//! What members may do in a channel, changed on the page.

use serde_json::json;

use crate::bot::Person;
use crate::chromium::{DESK, NIGHT, PHONE};
use crate::looks::is_accessible;
use crate::stage::Stage;

/// Chooses in a field of the open sheet by its words.
fn chooses(label: &str, words: &str) -> String {
    format!(
        "(() => {{ const label = [...document.querySelectorAll('#sheet label')].find((it) => it.textContent === {label:?});
            const field = document.getElementById(label.htmlFor);
            field.value = [...field.options].find((it) => it.textContent === {words:?}).value;
            field.dispatchEvent(new Event('change')); }})()"
    )
}

#[tokio::test]
async fn a_member_is_kept_from_writing_in_a_channel() {
    let Some(stage) = Stage::empty().await else {
        return;
    };
    let person = Person::new(&stage.playground);
    let react = json!({"channel": "debates", "member": "Freya", "allow": "64"});
    person.does("/permissions", react).await;
    let amara = stage.tab("Amara", NIGHT).await;
    let freya = stage.tab("Freya", DESK).await;
    amara.clicks("document.getElementById('rights')").await;
    amara.until("document.getElementById('sheet').open").await;
    amara.eval(&chooses("For", "Freya")).await;
    amara.eval(&chooses("Send messages", "Denied")).await;
    amara.shot("rights").await;
    is_accessible(&amara).await;
    amara.view(PHONE).await;
    amara.shot("rights-phone").await;
    amara.view(NIGHT).await;
    amara
        .clicks("document.querySelector('#sheet [type=submit]')")
        .await;
    amara.until("!document.getElementById('sheet').open").await;
    freya
        .until("document.getElementById('closed').innerText.includes('Freya cannot write')")
        .await;
    let channels = person.get("/channels?as=Freya").await;
    let set = &channels[0]["permission_overwrites"][0];
    assert_eq!(set["deny"], "2048");
    assert_eq!(set["allow"], "64", "what is not listed stays");

    amara.clicks("document.getElementById('rights')").await;
    amara
        .until("document.getElementById('sheet').innerText.includes('Something is set for Freya')")
        .await;
    amara.eval(&chooses("For", "Freya")).await;
    amara.eval(&chooses("Send messages", "By roles")).await;
    amara
        .clicks("document.querySelector('#sheet [type=submit]')")
        .await;
    freya
        .until("document.getElementById('closed').hidden")
        .await;
    stage.close(&[&amara, &freya]).await;
}
