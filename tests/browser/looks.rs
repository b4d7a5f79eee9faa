//! How the page looks and weighs: narrow windows, long channels, what assistive technology finds.

use std::path::PathBuf;

use serde_json::json;

use crate::bot::{Bot, Person, commands};
use crate::chromium::{DESK, NIGHT, PHONE, Tab, View};
use crate::stage::Stage;

/// What stands out of a narrow window, by its markup.
const OUTSIDE: &str = "[...document.querySelectorAll('main *')].filter((it) => {
    const box = it.getBoundingClientRect();
    return box.width > 0 && (box.right > innerWidth + 1 || box.left < -1) && !it.closest('.sr, pre, [inert]');
}).map((it) => it.outerHTML.slice(0, 200))";

#[tokio::test]
async fn a_narrow_window_holds_everything() {
    let Some(stage) = Stage::open().await else {
        return;
    };
    let tab = stage.tab("Amara", PHONE).await;
    tab.clicks("document.getElementById('input')").await;
    tab.types("/argument ").await;
    tab.until("document.querySelector('#suggestions [role=option]')")
        .await;
    tab.shot("phone-options").await;
    tab.key("Escape").await;
    tab.clicks("document.querySelector('#command [type=submit]')")
        .await;
    tab.until("document.querySelector('.embed')").await;
    tab.shot("phone").await;
    assert_eq!(tab.eval(OUTSIDE).await, json!([]));
    assert_eq!(tab.eval("document.documentElement.scrollWidth").await, 360);
    assert_eq!(
        tab.eval("document.getElementById('right').inert").await,
        true
    );
    tab.clicks("document.getElementById('show-right')").await;
    tab.until("document.getElementById('right').contains(document.activeElement)")
        .await;
    tab.shot("phone-members").await;
    tab.key("Escape").await;
    tab.until("document.activeElement.id === 'show-right'")
        .await;
    tab.clicks("document.getElementById('show-left')").await;
    tab.until("document.getElementById('left').contains(document.activeElement)")
        .await;
    tab.shot("phone-channels").await;
    stage.close(&[&tab]).await;
}

/// Finds axe-core, which the pipeline puts there.
#[expect(
    clippy::disallowed_methods,
    reason = "whoever runs the test says where axe-core is"
)]
fn axe() -> Option<String> {
    let path = std::env::var_os("AXE_CORE").map(PathBuf::from);
    let source = path.and_then(|path| std::fs::read_to_string(path).ok());
    if source.is_none() {
        println!("skipped: AXE_CORE names no axe.min.js");
    }
    source
}

async fn faults(tab: &Tab, axe: &str) -> String {
    tab.eval(&format!("{{ {axe} }}; undefined")).await;
    let run = "axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'] }).then((it) => \
        it.violations.map((one) => `${one.id}: ${one.help}\\n` + one.nodes.map((node) => `  ${node.html.slice(0, 160)} ${node.any.map((why) => why.message).join('; ')}`).join('\\n')).join('\\n'))";
    tab.eval(run).await.as_str().unwrap().to_owned()
}

/// Checks that axe-core, if it is there, has nothing to say of what a tab shows.
pub(crate) async fn is_accessible(tab: &Tab) {
    if let Some(axe) = axe() {
        let found = faults(tab, &axe).await;
        assert!(found.is_empty(), "{found}");
    }
}

#[tokio::test]
async fn assistive_technology_finds_its_way() {
    let Some(axe) = axe() else {
        return;
    };
    let Some(stage) = Stage::empty().await else {
        return;
    };
    let mut bot = Bot::connect(&stage.playground).await;
    bot.rest.register(commands()).await;
    let tab = stage.tab("Amara", DESK).await;
    fill(&tab, &mut bot).await;
    let phone = View {
        scheme: "dark",
        ..PHONE
    };
    for view in [DESK, NIGHT, PHONE, phone] {
        tab.view(view).await;
        let found = faults(&tab, &axe).await;
        assert!(found.is_empty(), "{} {}\n{found}", view.width, view.scheme);
    }
    tab.view(DESK).await;
    tab.clicks("document.getElementById('tab-inspector')").await;
    tab.until("document.querySelector('#journal summary')")
        .await;
    tab.clicks("document.querySelector('#journal summary')")
        .await;
    tab.key("/").await;
    tab.types("host").await;
    tab.until("document.querySelector('#suggestions [role=option]')")
        .await;
    let found = faults(&tab, &axe).await;
    assert!(found.is_empty(), "commands and inspector\n{found}");
    tab.key("Enter").await;
    tab.until("document.activeElement.closest('.chip')").await;
    let found = faults(&tab, &axe).await;
    assert!(found.is_empty(), "options\n{found}");
    stage.close(&[&tab]).await;
}

/// Brings messages of every kind into the channel.
async fn fill(tab: &Tab, bot: &mut Bot) {
    let content = "# Heading\n**bold** ~~gone~~ ||hidden|| `code`\n> quoted\n- one\n- two\n-# small\n\
        ```rust\nlet x = 1;\n```\n<t:1770059100:R> <#1212467821000000110> https://example.org @everyone";
    let data = json!({"content": content, "embeds": [{
        "title": "A card", "description": "Words", "color": 0x1F_77_B4, "footer": {"text": "Below"},
        "author": {"name": "Somebody"}, "timestamp": "2026-02-02T18:00:00Z",
        "fields": [{"name": "One", "value": "1", "inline": true}, {"name": "Two", "value": "2", "inline": true}],
    }], "components": [
        {"type": 1, "components": [
            {"type": 2, "style": 1, "label": "First", "custom_id": "1"},
            {"type": 2, "style": 2, "label": "Second", "custom_id": "2"},
            {"type": 2, "style": 3, "label": "Third", "custom_id": "3"},
            {"type": 2, "style": 4, "label": "Fourth", "custom_id": "4"},
            {"type": 2, "style": 5, "label": "Elsewhere", "url": "https://example.org"},
        ]},
        {"type": 1, "components": [{"type": 3, "custom_id": "m", "placeholder": "Pick one", "options": [
            {"label": "Left", "value": "l"},
        ]}]},
    ]});
    tab.key("/").await;
    tab.types("argument ").await;
    tab.until("document.activeElement.closest('.chip')").await;
    let ((), asked) = tokio::join!(
        tab.clicks("document.querySelector('#command [type=submit]')"),
        bot.answers(json!({"type": 4, "data": data}))
    );
    let private = json!({"content": "Only for you", "flags": 64});
    bot.rest
        .hook(reqwest::Method::POST, &asked, "", private)
        .await;
    tab.until("document.querySelector('.private')").await;
    tab.shot("everything").await;
}

/// Scrolls for sixty frames, and tells how long the median, the second worst and the worst took.
const FRAMES: &str = "(async () => {
    const box = document.getElementById('scroll');
    const frame = () => new Promise(requestAnimationFrame);
    const spans = [];
    let last = await frame();
    for (let nth = 0; nth < 60; nth += 1) {
        box.scrollTop -= 300;
        const now = await frame();
        spans.push(now - last);
        last = now;
    }
    spans.sort((a, b) => a - b);
    return [spans[30], spans[58], spans[59]].map((it) => Math.round(it * 10) / 10);
})()";

#[tokio::test]
async fn a_long_channel_is_read_in_parts() {
    let Some(stage) = Stage::empty().await else {
        return;
    };
    let person = Person::new(&stage.playground);
    for nth in 0..250 {
        let said = json!({"as": "Freya", "content": format!("Number {nth}")});
        person.does("/messages", said).await;
    }
    let tab = stage.tab("Amara", DESK).await;
    let shown = "document.querySelectorAll('.message').length";
    assert_eq!(tab.eval(shown).await, 100);
    tab.until("document.getElementById('m' + [...document.querySelectorAll('.message')].at(-1).dataset.id).getBoundingClientRect().bottom <= document.getElementById('composer').getBoundingClientRect().top + 1")
        .await;
    tab.eval("document.getElementById('scroll').scrollTop = -1e6")
        .await;
    tab.until(&format!("{shown} >= 200")).await;
    tab.eval("document.getElementById('scroll').scrollTop = -1e6")
        .await;
    tab.until(&format!("{shown} === 250")).await;
    tab.until("!document.getElementById('newer').hidden").await;

    // Thousands more come while the past is read: the page holds some of them, and finds the newest.
    tab.eval(
        "import('/page/store.js').then(({ apply, state }) => {
            const one = [...state.messages.values()].at(-1);
            for (let nth = 0; nth < 5000; nth += 1) {
                apply({ kind: 'created', message: { ...one, id: `${BigInt(one.id) + BigInt(nth + 1)}`, content: `More ${nth}` } });
            }
        })",
    )
    .await;
    tab.until(&format!("{shown} === 400")).await;
    tab.clicks("document.getElementById('newer')").await;
    tab.until(
        "[...document.querySelectorAll('.message')].at(-1).textContent.includes('More 4999')",
    )
    .await;
    tab.until("document.getElementById('newer').hidden").await;
    // Figures for who looks; machines differ, so nothing is asserted about them.
    let frames = tab.eval(FRAMES).await;
    println!("frames while scrolling, ms: {frames}");
    stage.close(&[&tab]).await;
}

#[tokio::test]
async fn the_page_is_light() {
    let Some(stage) = Stage::open().await else {
        return;
    };
    let tab = stage.tab("Amara", DESK).await;
    let weight = "performance.getEntriesByType('resource').filter((it) => it.name.includes('/page/')) \
        .reduce((sum, it) => sum + it.decodedBodySize, performance.getEntriesByType('navigation')[0].decodedBodySize)";
    let weight = tab.eval(weight).await.as_f64().unwrap();
    assert!(weight > 50_000.0 && weight <= 150_000.0, "{weight} bytes");
    // Figures for who looks; machines differ, so nothing is asserted about them.
    let ready = "performance.getEntriesByName('ready')[0].startTime - performance.getEntriesByType('navigation')[0].responseStart";
    println!(
        "page: {weight} bytes, ready after {} ms",
        tab.eval(ready).await
    );
    tab.key("/").await;
    tab.types("argument ").await;
    tab.until("document.activeElement.closest('.chip')").await;
    tab.clicks("document.querySelector('#command [type=submit]')")
        .await;
    tab.until("document.querySelector('.message .button')")
        .await;
    let press = "new Promise((told) => {
        const from = performance.now();
        const list = document.getElementById('messages');
        const before = document.querySelector('.embed-title').textContent;
        const observer = new MutationObserver(() => {
            if (document.querySelector('.embed-title').textContent === before) return;
            observer.disconnect();
            requestAnimationFrame(() => setTimeout(() => told(performance.now() - from), 0));
        });
        observer.observe(list, { subtree: true, childList: true });
        [...document.querySelectorAll('.message .button')].find((it) => it.textContent.includes('Other side')).click();
    })";
    let mut spans = Vec::new();
    for _ in 0..10 {
        spans.push(tab.eval(press).await.as_f64().unwrap());
    }
    spans.sort_by(f64::total_cmp);
    println!(
        "press to paint: median {:.1} ms, worst {:.1} ms",
        spans[5], spans[9]
    );
    stage.close(&[&tab]).await;
}
