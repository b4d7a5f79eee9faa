//! Chromium and its pages, as a person with a mouse and a keyboard uses them.

use std::path::Path;
use std::process::Stdio;

use serde_json::{Value, json};
use tempfile::TempDir;
use tokio::io::{AsyncBufReadExt as _, BufReader};
use tokio::process::{Child, Command};

use crate::devtools::{DEADLINE, Line};

const PROGRAM: &str = "/usr/bin/chromium";

/// A running browser.
pub(crate) struct Chromium {
    line: Line,
    _child: Child,
    _profile: TempDir,
}

/// One tab.
pub(crate) struct Tab {
    line: Line,
    session: String,
    loads: usize,
}

/// How a tab looks.
#[derive(Clone, Copy)]
pub(crate) struct View {
    pub(crate) width: u32,
    pub(crate) height: u32,
    pub(crate) scheme: &'static str,
}

/// A common desk.
pub(crate) const DESK: View = View {
    width: 1280,
    height: 800,
    scheme: "light",
};
/// A common desk at night.
pub(crate) const NIGHT: View = View {
    scheme: "dark",
    ..DESK
};
/// A narrow telephone.
pub(crate) const PHONE: View = View {
    width: 360,
    height: 740,
    scheme: "light",
};

impl Chromium {
    /// Starts a browser with an empty profile; where there is none, says so and gives none.
    pub(crate) async fn start() -> Option<Self> {
        if !Path::new(PROGRAM).exists() {
            println!("skipped: there is no {PROGRAM}");
            return None;
        }
        let profile = TempDir::new().unwrap();
        let mut child = Command::new(PROGRAM)
            .args([
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-dev-shm-usage",
                "--lang=en-US",
                "--remote-debugging-port=0",
            ])
            .arg(format!("--user-data-dir={}", profile.path().display()))
            .arg("about:blank")
            .env("TZ", "UTC")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .kill_on_drop(true)
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stderr.take().unwrap()).lines();
        let address = async {
            loop {
                let said = lines.next_line().await.unwrap();
                let said = said.expect("chromium says where it listens");
                if let Some(url) = said.strip_prefix("DevTools listening on ") {
                    return url.to_owned();
                }
            }
        };
        let url = tokio::time::timeout(DEADLINE, address).await.unwrap();
        Some(Self {
            line: Line::connect(&url).await,
            _child: child,
            _profile: profile,
        })
    }

    /// Opens an address in a tab of its own and waits until it is loaded.
    pub(crate) async fn tab(&self, url: &str, view: View) -> Tab {
        let target = json!({"url": "about:blank", "newWindow": true});
        let target = self.line.call(None, "Target.createTarget", target).await;
        let attach = json!({"targetId": target["targetId"], "flatten": true});
        let attached = self.line.call(None, "Target.attachToTarget", attach).await;
        let mut tab = Tab {
            line: self.line.clone(),
            session: attached["sessionId"].as_str().unwrap().to_owned(),
            loads: 0,
        };
        for domain in ["Page", "Runtime", "Log", "Network"] {
            tab.call(&format!("{domain}.enable"), json!({})).await;
        }
        tab.view(view).await;
        tab.goes(url).await;
        tab
    }
}

impl Tab {
    async fn call(&self, method: &str, params: Value) -> Value {
        self.line.call(Some(&self.session), method, params).await
    }

    /// Gives the tab a size and a colour scheme.
    pub(crate) async fn view(&self, view: View) {
        let size = json!({
            "width": view.width, "height": view.height, "deviceScaleFactor": 1, "mobile": false,
        });
        self.call("Emulation.setDeviceMetricsOverride", size).await;
        let features = json!({"features": [
            {"name": "prefers-color-scheme", "value": view.scheme},
            {"name": "prefers-reduced-motion", "value": "reduce"},
        ]});
        self.call("Emulation.setEmulatedMedia", features).await;
    }

    /// Goes to an address and waits until it is loaded.
    pub(crate) async fn goes(&mut self, url: &str) {
        self.call("Page.navigate", json!({"url": url})).await;
        let loaded = self
            .line
            .event(&self.session, "Page.loadEventFired", self.loads);
        loaded.await;
        self.loads += 1;
    }

    /// Evaluates an expression in the page; promises are awaited.
    pub(crate) async fn eval(&self, expression: &str) -> Value {
        let params = json!({
            "expression": expression, "awaitPromise": true, "returnByValue": true,
            "userGesture": true,
        });
        let mut result = self.call("Runtime.evaluate", params).await;
        let thrown = &result["exceptionDetails"];
        assert!(thrown.is_null(), "{expression}\n{thrown:#}");
        result["result"]["value"].take()
    }

    /// Waits until an expression is true in the page; whatever changes there makes it look again.
    pub(crate) async fn until(&self, condition: &str) -> Value {
        let patience = DEADLINE.as_millis() / 2;
        let watch = format!(
            "new Promise((fine, late) => {{
                const look = () => {{ try {{ return ({condition}); }} catch {{ return false; }} }};
                const kinds = ['focusin', 'focusout', 'input', 'scroll', 'load', 'toggle'];
                const end = (tell, value) => {{
                    observer.disconnect();
                    clearTimeout(timer);
                    for (const it of kinds) removeEventListener(it, check, true);
                    tell(value);
                }};
                const check = () => {{ const seen = look(); if (seen) end(fine, seen); }};
                const observer = new MutationObserver(check);
                observer.observe(document, {{ subtree: true, childList: true, attributes: true, characterData: true }});
                for (const it of kinds) addEventListener(it, check, true);
                const timer = setTimeout(() => end(late, new Error('never: ' + {words} + '\\n' + document.body.innerText)), {patience});
                check();
            }})",
            words = json!(condition),
        );
        self.eval(&watch).await
    }

    /// Presses a key by its name, such as `Enter` or `a`.
    pub(crate) async fn key(&self, key: &str) {
        self.chord(key, 0).await;
    }

    /// Presses a key while others are held: 1 Alt, 2 Control, 8 Shift.
    pub(crate) async fn chord(&self, key: &str, held: u8) {
        let code = match key {
            "Enter" => 13,
            "Tab" => 9,
            "Escape" => 27,
            "Backspace" => 8,
            "ArrowUp" => 38,
            "ArrowDown" => 40,
            _ => key.to_uppercase().chars().next().map_or(0, u32::from),
        };
        let letter = key.chars().count() == 1;
        let name = match key.chars().next() {
            Some(sign) if letter && sign.is_ascii_digit() => format!("Digit{sign}"),
            Some(sign) if letter && sign.is_ascii_alphabetic() => {
                format!("Key{}", sign.to_ascii_uppercase())
            }
            _ => key.to_owned(),
        };
        let mut press = json!({
            "type": "keyDown", "key": key, "code": name, "windowsVirtualKeyCode": code,
            "modifiers": held,
        });
        if letter && matches!(held, 0 | 8) {
            press["text"] = json!(key);
        } else if key == "Enter" {
            press["text"] = json!("\r");
        }
        self.call("Input.dispatchKeyEvent", press.clone()).await;
        press["type"] = json!("keyUp");
        self.call("Input.dispatchKeyEvent", press).await;
    }

    /// Types a text, a key at a time.
    pub(crate) async fn types(&self, text: &str) {
        for letter in text.chars() {
            self.key(&letter.to_string()).await;
        }
    }

    /// Clicks in the middle of the first element that an expression gives.
    pub(crate) async fn clicks(&self, element: &str) {
        let spot = self
            .eval(&format!(
                "(() => {{ const it = {element}; it.scrollIntoView({{ block: 'nearest' }}); \
                const r = it.getBoundingClientRect(); \
                return [r.left + r.width / 2, r.top + r.height / 2]; }})()"
            ))
            .await;
        for kind in ["mousePressed", "mouseReleased"] {
            let event = json!({
                "type": kind, "x": spot[0], "y": spot[1], "button": "left", "clickCount": 1,
            });
            self.call("Input.dispatchMouseEvent", event).await;
        }
    }

    /// Takes a picture, if somebody asked for pictures by naming a folder in `ROSTRUM_SCREENSHOTS`.
    #[expect(
        clippy::disallowed_methods,
        reason = "whoever runs the test says where pictures go"
    )]
    pub(crate) async fn shot(&self, name: &str) {
        let Some(folder) = std::env::var_os("ROSTRUM_SCREENSHOTS") else {
            return;
        };
        self.eval("new Promise((it) => requestAnimationFrame(() => requestAnimationFrame(it)))")
            .await;
        let taken = self
            .call("Page.captureScreenshot", json!({"format": "png"}))
            .await;
        let folder = Path::new(&folder);
        std::fs::create_dir_all(folder).unwrap();
        let bytes = decoded(taken["data"].as_str().unwrap());
        std::fs::write(folder.join(format!("{name}.png")), bytes).unwrap();
    }

    /// Checks that the tab had nothing to complain of and asked nobody but this machine.
    pub(crate) fn was_quiet(&self) {
        for told in self.line.told(&self.session) {
            let params = &told["params"];
            match told["method"].as_str() {
                Some("Runtime.exceptionThrown") => panic!("{params:#}"),
                Some("Runtime.consoleAPICalled") => {
                    let kind = params["type"].as_str().unwrap_or("");
                    assert!(
                        !["error", "assert", "warning"].contains(&kind),
                        "{params:#}"
                    );
                }
                Some("Log.entryAdded") => {
                    let entry = &params["entry"];
                    assert!(entry["level"] != "error", "{entry:#}");
                }
                Some("Network.requestWillBeSent") => {
                    let url = params["request"]["url"].as_str().unwrap_or("");
                    let near = ["http://127.0.0.1:", "data:", "about:"];
                    assert!(near.iter().any(|it| url.starts_with(it)), "left: {url}");
                }
                Some("Network.webSocketCreated") => {
                    let url = params["url"].as_str().unwrap_or("");
                    assert!(url.starts_with("ws://127.0.0.1:"), "left: {url}");
                }
                _ => {}
            }
        }
    }
}

/// Reads base64 as the browser writes pictures.
fn decoded(text: &str) -> Vec<u8> {
    let six = |sign: u8| match sign {
        b'A'..=b'Z' => sign - b'A',
        b'a'..=b'z' => sign - b'a' + 26,
        b'0'..=b'9' => sign - b'0' + 52,
        b'+' => 62,
        _ => 63,
    };
    let signs: Vec<u8> = text.bytes().filter(|it| *it != b'=').map(six).collect();
    let mut bytes = Vec::with_capacity(signs.len() / 4 * 3);
    for group in signs.chunks(4) {
        let bits = group
            .iter()
            .zip([18, 12, 6, 0])
            .fold(0_u32, |bits, (six, shift)| bits | u32::from(*six) << shift);
        bytes.extend(&bits.to_be_bytes()[1..group.len()]);
    }
    bytes
}
