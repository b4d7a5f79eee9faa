//! What people may do and see through the person API.

use serde_json::json;

use crate::bot::{Bot, Person, Rest, commands, playground};

#[tokio::test]
async fn there_are_six_people_two_channels_and_a_direct_message_each() {
    let play = playground().await;
    let person = Person::new(&play);
    let members = person.get("/members").await;
    let members = members.as_array().unwrap();
    let people: Vec<_> = members.iter().filter(|it| it["bot"] == false).collect();
    assert_eq!(people.len(), 6);
    assert_eq!(people.iter().filter(|it| it["owner"] == true).count(), 1);
    for locale in ["en-US", "ko", "es-ES"] {
        assert!(people.iter().any(|it| it["locale"] == locale));
    }
    let channels = person.get("/channels?as=Freya").await;
    let kinds: Vec<_> = channels
        .as_array()
        .unwrap()
        .iter()
        .map(|it| it["type"].as_u64())
        .collect();
    assert_eq!(kinds, [Some(0), Some(0), Some(1)]);
}

#[tokio::test]
async fn commands_are_offered_by_right_and_language() {
    let play = playground().await;
    let rest = Rest::new(&play);
    rest.register(json!([
        {"name": "argument", "description": "One", "name_localizations": {"ko": "논거"}},
        {"name": "host", "description": "For hosts", "default_member_permissions": "8589934592"},
        {"name": "owner", "description": "For owners", "default_member_permissions": "0"},
    ]))
    .await;
    let person = Person::new(&play);
    let offered = async |who: &str| {
        let list = person.get(&format!("/commands?as={who}")).await;
        let names = list.as_array().unwrap().iter().map(|it| {
            let name = it["name_localized"].as_str().or(it["name"].as_str());
            name.unwrap().to_owned()
        });
        names.collect::<Vec<_>>()
    };
    assert_eq!(offered("Freya").await, ["argument"]);
    assert_eq!(offered("Jiwoo").await, ["논거", "host"]);
    assert_eq!(offered("Amara").await, ["argument", "host", "owner"]);
    let (reason, words) = person
        .refused("/invoke", json!({"as": "Freya", "line": "/host"}))
        .await;
    assert_eq!(reason, "permission");
    assert_eq!(
        words,
        "You do not have permission to use /host in this channel."
    );
}

#[tokio::test]
async fn values_are_checked_before_the_bot_hears_of_them() {
    let play = playground().await;
    let mut bot = Bot::connect(&play).await;
    let person = Person::new(&play);
    let (_, words) = person
        .refused("/invoke", json!({"line": "/argument"}))
        .await;
    assert_eq!(
        words,
        "There is no command /argument: no bot has registered any command yet."
    );
    bot.rest.register(commands()).await;
    let refused = async |line: &str| {
        person
            .refused("/invoke", json!({"as": "Jiwoo", "line": line}))
            .await
            .1
    };
    assert_eq!(
        refused("/argumnet").await,
        "There is no command /argumnet. Did you mean /argument?"
    );
    assert_eq!(
        refused("/argument side:maybe").await,
        "side: \"maybe\" is not one of the choices: pro, con."
    );
    assert_eq!(refused("/host").await, "/host needs one of: open.");
    assert_eq!(
        refused("/host open").await,
        "The option motion is required."
    );
    assert_eq!(
        refused("/host open motion:aaaaaaaaaabbbbbbbbbbc").await,
        "motion: this must be 20 characters or fewer; it has 21."
    );
    assert_eq!(
        refused("/host open motion:x rounds:9").await,
        "rounds: this must be 5 or less."
    );
    assert_eq!(
        refused("/host open motion:x rounds:few").await,
        "rounds: this must be a whole number."
    );
    assert_eq!(
        refused("/host open motion:x speaker:Bob").await,
        "speaker: there is no member \"Bob\"."
    );
    let line = json!({"as": "Jiwoo", "line": "/host open motion:x rounds:3 speaker:@Mateo"});
    let (_, event) = tokio::join!(
        person.does("/invoke", line),
        bot.answers(json!({"type": 4, "data": {"content": "x"}})),
    );
    let open = &event["data"]["options"][0];
    assert_eq!((&open["name"], &open["type"]), (&json!("open"), &json!(1)));
    assert_eq!(
        open["options"][1],
        json!({"name": "rounds", "type": 4, "value": 3})
    );
    let mateo = open["options"][2]["value"].as_str().unwrap();
    assert_eq!(
        event["data"]["resolved"]["users"][mateo]["username"],
        "mateo"
    );
    assert!(event["data"]["resolved"]["members"][mateo]["permissions"].is_string());
    assert_eq!(
        person.refused("/invoke", json!({"as": "Nobody"})).await.0,
        "member"
    );
}

#[tokio::test]
async fn menus_are_chosen_from_by_value_or_label() {
    let play = playground().await;
    let mut bot = Bot::connect(&play).await;
    bot.rest.register(commands()).await;
    let person = Person::new(&play);
    let menu = json!([{"type": 1, "components": [{"type": 3, "custom_id": "stance",
    "placeholder": "Stance", "options": [
        {"label": "For", "value": "1"}, {"label": "Against", "value": "2"},
    ]}]}]);
    tokio::join!(
        person.does("/invoke", json!({"line": "/argument"})),
        bot.answers(json!({"type": 4, "data": {"components": menu}})),
    );
    let (_, words) = person
        .refused("/press", json!({"label": "Stance", "values": ["Maybe"]}))
        .await;
    assert_eq!(words, "\"Maybe\" is not in the menu: For, Against.");
    let (_, words) = person
        .refused("/press", json!({"label": "Stance", "values": ["1", "2"]}))
        .await;
    assert_eq!(words, "Choose between 1 and 1; 2 were chosen.");
    let (outcome, event) = tokio::join!(
        person.does(
            "/press",
            json!({"custom_id": "stance", "values": ["Against"]})
        ),
        async {
            let event = bot.answers(json!({"type": 6})).await;
            let edit = json!({"content": "counted", "components": []});
            let (status, _) = bot
                .rest
                .hook(reqwest::Method::PATCH, &event, "/messages/@original", edit)
                .await;
            assert_eq!(status, 200);
            event
        },
    );
    assert_eq!(event["data"]["values"], json!(["2"]));
    assert_eq!(
        (&outcome["status"], &outcome["message"]["content"]),
        (&json!("updated"), &json!("counted"))
    );
    assert_eq!(outcome["message"]["components"], json!([]));
}

#[tokio::test]
async fn the_clock_moves_by_hand_and_never_back() {
    let play = playground().await;
    let person = Person::new(&play);
    let mut clock = play.clock();
    assert_eq!(
        person.get("/clock").await,
        json!({"now": "2026-02-02T12:00:00.000000+00:00", "pace": "by hand"})
    );
    person.does("/clock", json!({"advance_ms": 1500})).await;
    clock.changed().await.unwrap();
    assert_eq!(clock.borrow().to_string(), "2026-02-02T12:00:01.5Z");
    person
        .does("/clock", json!({"to": "2026-02-02T13:00:00Z"}))
        .await;
    let (_, words) = person
        .refused("/clock", json!({"to": "2026-02-02T12:30:00Z"}))
        .await;
    assert_eq!(
        words,
        "The clock stands at 2026-02-02T13:00:00Z and only goes forward."
    );
    assert_eq!(person.refused("/clock", json!({})).await.0, "clock");
}

#[tokio::test]
async fn events_wait_until_a_member_sees_something_happen() {
    let play = playground().await;
    let rest = Rest::new(&play);
    let person = Person::new(&play);
    let (_, channels) = rest
        .get(&format!("/guilds/{}/channels", play.guild_id()))
        .await;
    let path = format!("/channels/{}/messages", channels[0]["id"].as_str().unwrap());
    let (news, posted) = tokio::join!(
        person.get("/events?as=Mateo&wait_ms=10000"),
        rest.post(&path, json!({"content": "one"})),
    );
    assert_eq!(news["events"][0]["kind"], "created");
    assert_eq!(news["events"][0]["message"]["content"], "one");
    let one = format!("{path}/{}", posted.1["id"].as_str().unwrap());
    rest.call(reqwest::Method::PATCH, &one, json!({"content": "two"}))
        .await;
    rest.call(reqwest::Method::DELETE, &one, serde_json::Value::Null)
        .await;
    let later = person
        .get(&format!("/events?as=Mateo&after={}", news["last"]))
        .await;
    let kinds: Vec<_> = later["events"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| &it["kind"])
        .collect();
    assert_eq!(kinds, ["edited", "deleted"]);
    assert_eq!(later["events"][0]["message"]["content"], "two");
}
