//! Threads below their channel, and what members do with their own messages.

use reqwest::Method;
use serde_json::json;

use crate::bot::{Bot, Person};
use crate::chromium::{DESK, Tab};
use crate::looks::is_accessible;
use crate::stage::Stage;

const THREAD: &str = "document.querySelector('.channel.thread')";

pub(crate) fn item(label: &str) -> String {
    format!(
        "[...document.querySelectorAll('[role=menuitem]')].find((it) => it.textContent === {})",
        json!(label)
    )
}

/// Opens the menu of the newest message and takes an entry.
pub(crate) async fn chooses(tab: &Tab, label: &str) {
    tab.clicks("[...document.querySelectorAll('.message [data-key=menu]')].at(-1)")
        .await;
    tab.until(&item(label)).await;
    tab.clicks(&item(label)).await;
}

/// Posts a motion and starts a thread from it; gives their identifier.
pub(crate) async fn thread(bot: &Bot, guild: u64, name: &str) -> String {
    let channels = bot.rest.get(&format!("/guilds/{guild}/channels")).await.1;
    let channel = channels[0]["id"].as_str().unwrap();
    let messages = format!("/channels/{channel}/messages");
    let motion = json!({"content": "**Motion:** the hall stays open at night."});
    let (_, said) = bot.rest.post(&messages, motion).await;
    let id = said["id"].as_str().unwrap();
    let start = format!("{messages}/{id}/threads");
    let name = json!({ "name": name });
    assert_eq!(bot.rest.post(&start, name).await.0, 201);
    id.to_owned()
}

#[tokio::test]
async fn a_thread_stands_below_its_channel_and_its_lock_is_seen() {
    let Some(stage) = Stage::empty().await else {
        return;
    };
    let bot = Bot::connect(&stage.playground).await;
    let amara = stage.tab("Amara", DESK).await;
    let freya = stage.tab("Freya", DESK).await;
    let guild = stage.playground.guild_id();
    let id = thread(&bot, guild, "The hall at night").await;

    freya.until(THREAD).await;
    assert_eq!(
        freya
            .eval(&format!(
                "{THREAD}.closest('li').previousElementSibling.textContent.includes('debates')"
            ))
            .await,
        true
    );
    freya.until("document.querySelector('.below')").await;
    freya.clicks("document.querySelector('.below')").await;
    freya
        .until("document.title.includes('The hall at night')")
        .await;
    freya
        .until("document.querySelector('.message')?.textContent.includes('Motion:')")
        .await;
    freya.clicks("document.getElementById('input')").await;
    freya.types("I speak for").await;
    freya.key("Enter").await;
    freya
        .until(
            "[...document.querySelectorAll('.message')].at(-1).textContent.includes('I speak for')",
        )
        .await;
    amara
        .until(&format!("{THREAD}.classList.contains('fresh')"))
        .await;

    let path = format!("/channels/{id}");
    bot.rest
        .call(Method::PATCH, &path, json!({"locked": true}))
        .await;
    freya
        .until("!document.getElementById('closed').hidden")
        .await;
    assert_eq!(
        freya
            .eval("document.getElementById('writing').hidden")
            .await,
        true
    );
    freya
        .until(&format!("{THREAD}.textContent.includes('locked')"))
        .await;
    freya.shot("thread-locked").await;
    is_accessible(&freya).await;
    amara.clicks(THREAD).await;
    amara.until("document.title.includes('The hall')").await;
    amara
        .until("!document.getElementById('writing').hidden")
        .await;
    amara.shot("thread-owner").await;

    bot.rest
        .call(Method::PATCH, &path, json!({"archived": true}))
        .await;
    amara
        .until("document.getElementById('closed').textContent.includes('archived')")
        .await;
    bot.rest.call(Method::DELETE, &path, json!(null)).await;
    freya.until("document.title.includes('debates')").await;
    freya.until(&format!("!{THREAD}")).await;
    stage.close(&[&amara, &freya]).await;
}

#[tokio::test]
async fn a_name_turns_no_words_around_it() {
    let Some(stage) = Stage::empty().await else {
        return;
    };
    let bot = Bot::connect(&stage.playground).await;
    let tab = stage.tab("Freya", DESK).await;
    let guild = stage.playground.guild_id();
    thread(&bot, guild, "\u{202e}night at hall").await;
    tab.until("document.querySelector('.below')").await;
    tab.shot("bidi").await;
    let ahead = "(() => {
        const [name, words] = [...document.querySelectorAll('.below :is(b, small)')].map((it) => it.getBoundingClientRect());
        return name.right <= words.left + 1;
    })()";
    assert_eq!(tab.eval(ahead).await, true);
    stage.close(&[&tab]).await;
}

#[tokio::test]
async fn a_member_starts_a_thread_from_a_message() {
    let Some(stage) = Stage::empty().await else {
        return;
    };
    let person = Person::new(&stage.playground);
    let said = json!({"as": "Mateo", "content": "Is the hall open?"});
    person.does("/messages", said).await;
    let tab = stage.tab("Freya", DESK).await;
    chooses(&tab, "Start a thread…").await;
    tab.until("document.activeElement.value === 'Is the hall open?'")
        .await;
    tab.shot("thread-start").await;
    is_accessible(&tab).await;
    tab.types("The hall").await;
    tab.key("Enter").await;
    tab.until("document.title.includes('The hall')").await;
    tab.until("document.activeElement.id === 'input'").await;
    tab.until("document.querySelector('.message')?.textContent.includes('Is the hall open?')")
        .await;
    stage.close(&[&tab]).await;
}

#[tokio::test]
async fn members_reply_edit_delete_and_give_files() {
    let Some(stage) = Stage::empty().await else {
        return;
    };
    let person = Person::new(&stage.playground);
    let said = json!({"as": "Mateo", "content": "Who opens?"});
    person.does("/messages", said).await;
    let tab = stage.tab("Freya", DESK).await;
    chooses(&tab, "Reply").await;
    tab.until("document.getElementById('draft').textContent.includes('Mateo')")
        .await;
    tab.types("I do").await;
    tab.eval(
        "(() => { const given = new DataTransfer();
            given.items.add(new File(['line one'], 'notes.txt', { type: 'text/plain' }));
            const field = document.getElementById('file');
            field.files = given.files;
            field.dispatchEvent(new Event('change')); })()",
    )
    .await;
    tab.until("document.querySelector('#draft .file')").await;
    tab.shot("draft").await;
    is_accessible(&tab).await;
    tab.key("Enter").await;
    let newest = "[...document.querySelectorAll('.message')].at(-1).textContent";
    tab.until(&format!("{newest}.includes('notes.txt')")).await;
    tab.until(&format!("{newest}.includes('Reply to')")).await;
    tab.until("document.getElementById('draft').hidden").await;

    tab.key("ArrowUp").await;
    tab.until("document.getElementById('input').value === 'I do'")
        .await;
    tab.types(" not").await;
    tab.key("Enter").await;
    tab.until(&format!("{newest}.includes(\"I do not\")")).await;
    tab.until(&format!("{newest}.includes('(edited)')")).await;
    tab.shot("reply").await;

    tab.key("ArrowUp").await;
    tab.until("!document.getElementById('draft').hidden").await;
    tab.key("Escape").await;
    tab.until("document.getElementById('draft').hidden").await;
    assert_eq!(tab.eval("document.getElementById('input').value").await, "");
    chooses(&tab, "Delete").await;
    tab.until(&format!("!{newest}.includes('notes.txt')")).await;
    tab.clicks("[...document.querySelectorAll('.message [data-key=menu]')].at(-1)")
        .await;
    tab.until(&item("Reply")).await;
    assert_eq!(
        tab.eval(&format!("{} === undefined", item("Delete"))).await,
        true,
        "what others wrote stays"
    );
    tab.key("Escape").await;
    stage.close(&[&tab]).await;
}
