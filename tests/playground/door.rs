//! Who is let in.

use std::error::Error;

use reqwest::Method;
use tokio_tungstenite::tungstenite;
use tokio_tungstenite::tungstenite::client::IntoClientRequest as _;

use crate::bot::{Bot, Heard, client, playground};

#[tokio::test]
async fn foreign_hosts_and_origins_are_refused_everywhere() {
    let play = playground().await;
    let port = play.api().rsplit(':').next().unwrap().to_owned();
    for path in [
        "/",
        "/api/v10/gateway",
        "/playground/v1/members",
        "/page/main.js",
        "/attachments/1/1/x",
    ] {
        let url = format!("{}{path}", play.api());
        for host in [
            "evil.example",
            "127.0.0.1",
            "127.0.0.1:1",
            "localhost.evil.example:80",
        ] {
            let request = client().get(&url).header("host", host);
            assert_eq!(request.send().await.unwrap().status(), 421, "{path} {host}");
        }
        for origin in ["https://evil.example", "null", "http://127.0.0.1:1"] {
            let request = client().get(&url).header("origin", origin);
            assert_eq!(
                request.send().await.unwrap().status(),
                403,
                "{path} {origin}"
            );
        }
        let request = client()
            .get(&url)
            .header("host", format!("localhost:{port}"));
        let response = request.header("origin", play.api()).send().await.unwrap();
        assert!(![403, 421].contains(&response.status().as_u16()), "{path}");
        assert_eq!(response.headers()["x-content-type-options"], "nosniff");
        assert_eq!(response.headers()["referrer-policy"], "no-referrer");
    }
    let mut request = format!("ws://127.0.0.1:{port}/gateway?v=10")
        .into_client_request()
        .unwrap();
    request
        .headers_mut()
        .insert("origin", "https://evil.example".parse().unwrap());
    match tokio_tungstenite::connect_async(request).await {
        Err(tungstenite::Error::Http(response)) => assert_eq!(response.status(), 403),
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn the_person_api_and_the_page_need_the_key() {
    let play = playground().await;
    let members = format!("{}/playground/v1/members", play.api());
    for key in [None, Some("wrong"), Some("")] {
        let mut request = client().get(&members);
        if let Some(key) = key {
            request = request.header("x-playground-key", key).header(
                "cookie",
                format!(
                    "playground_key_{}={key}",
                    play.api().rsplit(':').next().unwrap()
                ),
            );
        }
        assert_eq!(request.send().await.unwrap().status(), 401);
    }
    let page = client().get(play.api()).send().await.unwrap();
    assert_eq!(page.status(), 401);

    let response = client().get(play.page()).send().await.unwrap();
    assert_eq!(
        (response.status().as_u16(), &response.headers()["location"]),
        (303, &"/".parse().unwrap())
    );
    let cookie = response.headers()["set-cookie"]
        .to_str()
        .unwrap()
        .to_owned();
    assert!(
        cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"),
        "{cookie}"
    );
    let cookie = cookie.split(';').next().unwrap();
    let page = client()
        .get(play.api())
        .header("cookie", cookie)
        .send()
        .await
        .unwrap();
    assert_eq!(page.status(), 200);
    let policy = page.headers()["content-security-policy"].to_str().unwrap();
    assert!(
        policy.starts_with("default-src 'self'; object-src 'none'"),
        "{policy}"
    );
    let html = page.text().await.unwrap();
    assert!(
        html.contains("No bot is connected") && html.contains("Amara"),
        "{html}"
    );
    assert!(!html.contains(play.key()) && !html.contains(play.token()));
    let members = client()
        .get(members)
        .header("cookie", cookie)
        .send()
        .await
        .unwrap();
    assert_eq!(members.status(), 200);
}

#[tokio::test]
async fn a_taken_port_and_a_clock_before_the_community_are_named() {
    let play = playground().await;
    let port = play.api().rsplit(':').next().unwrap().parse().unwrap();
    let mut options = crate::bot::options();
    options.port = port;
    let fault = rostrum::playground::Playground::start(options)
        .await
        .unwrap_err();
    assert_eq!(
        fault.to_string(),
        format!("cannot listen on 127.0.0.1:{port}")
    );
    assert!(fault.source().is_some());
    let mut options = crate::bot::options();
    options.now = "2025-01-01T00:00:00Z".parse().unwrap();
    let fault = rostrum::playground::Playground::start(options)
        .await
        .unwrap_err();
    assert!(fault.to_string().contains("2026-01-06"), "{fault}");
}

#[tokio::test]
async fn stopping_closes_the_port() {
    let play = playground().await;
    let api = play.api().to_owned();
    assert_eq!(
        client()
            .request(Method::GET, format!("{api}/api/v10/gateway"))
            .send()
            .await
            .unwrap()
            .status(),
        200
    );
    play.stop().await;
    assert!(client().get(api).send().await.is_err());
}

#[tokio::test]
async fn stopping_says_goodbye_to_bots() {
    let play = playground().await;
    let mut bot = Bot::connect(&play).await;
    play.stop().await;
    assert_eq!(bot.hear().await, Heard::Closed(Some(1001)));
}
