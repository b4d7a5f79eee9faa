//! What the page says of itself: notices, and a line that was lost.

use crate::chromium::DESK;
use crate::stage::{SEED, Stage};

#[tokio::test]
async fn notices_leave_the_message_field_free() {
    let Some(stage) = Stage::empty().await else {
        return;
    };
    let tab = stage.tab("Freya", DESK).await;
    tab.chord("2", 1).await;
    tab.until("!document.getElementById('notice').hidden").await;
    tab.shot("notice").await;
    let apart = "document.getElementById('notice').getBoundingClientRect().bottom <= document.getElementById('writing').getBoundingClientRect().top";
    assert_eq!(tab.eval(apart).await, true);
    let under = "(() => { const r = document.getElementById('notice').getBoundingClientRect(); \
        return document.elementFromPoint(r.left + 5, r.top + 5).id !== 'notice'; })()";
    assert_eq!(tab.eval(under).await, true, "it takes no clicks");
    // Several members at once leave nothing on the console, and the last one acts.
    tab.eval("for (const nth of [1, 3, 4, 5]) document.dispatchEvent(new KeyboardEvent('keydown', { code: `Digit${nth}`, altKey: true }))")
        .await;
    tab.until("document.title.includes('· Haneul ·') && document.querySelector('.person.acting').textContent.includes('Haneul')")
        .await;
    stage.close(&[&tab]).await;
}

#[tokio::test]
async fn a_playground_that_was_started_anew_says_so() {
    let Some(stage) = Stage::empty().await else {
        return;
    };
    let tab = stage.tab("Amara", DESK).await;
    let stage = stage.begins_anew(SEED, &tab).await;
    tab.until("document.getElementById('offline').hidden").await;
    let stage = stage.begins_anew(SEED + 1, &tab).await;
    tab.until("document.getElementById('offline').textContent.includes('started anew')")
        .await;
    // A browser notes on its console what it could not reach, so nothing is asked of it here.
    stage.close(&[]).await;
}
