mod debates;

use std::{fmt::Write, sync::Arc};

use jiff::{SignedDuration, Timestamp};
use rand::{SeedableRng, rngs::ChaCha12Rng};
use tempfile::TempDir;
use tokio::sync::watch;

use super::answer;
use crate::{
    app::{App, Settings, answers::Answers, debates::Debates, polls::Polls},
    brief::{Argument, Brief, Dispute, Fact, Passage, Quote, Side},
    clock::Clock,
    debate::format::built_in,
    discord::incoming::{Act, Asked, Incoming, Person, Place, Pressed, Value, Venue},
    library::Library,
    poll::InteractionId,
    press::Press,
    reply::{Audience, Message, Reply, Row, Tone},
    store::{DatabaseUrl, Identity, Store},
    words::{Locale, Words},
};

/// Draws enough to tell a fair toss from a loaded one.
const DRAWS: i32 = 2_000;
const MINA: u64 = 1;
const JUN: u64 = 2;

/// A bot without a network.
struct Stage {
    app: Arc<App>,
    store: Store,
    time: watch::Sender<Timestamp>,
    _folder: TempDir,
}

impl Stage {
    async fn with(briefs: Vec<Brief>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let url = DatabaseUrl::file(folder.path().join("test.db"));
        let identity = Identity {
            origin: "http://127.0.0.1".to_owned(),
            application_id: 1,
        };
        let store = Store::open(&url, &identity).await.unwrap();
        let (time, shown) = watch::channel(Timestamp::UNIX_EPOCH);
        let clock = Clock::following(shown);
        let chance = ChaCha12Rng::seed_from_u64;
        let answers = Answers::new(
            Library::new(briefs),
            store.clone(),
            clock.clone(),
            chance(7),
        );
        let settings = Settings {
            default_locale: Locale::English,
            public_per_minute: 5,
            source: None,
        };
        let polls = Polls::new(store.clone(), clock.clone(), chance(9));
        let debates = Debates::new(store.clone(), clock.clone(), chance(10), built_in());
        let parts = (answers, polls, debates);
        let app = App::new(settings, parts, Words::built_in(), clock, chance(8));
        Self {
            app: Arc::new(app),
            store,
            time,
            _folder: folder,
        }
    }

    async fn does(&self, who: u64, act: Act) -> Reply {
        self.does_at(who, guild(), act).await
    }

    async fn does_at(&self, who: u64, place: Place, act: Act) -> Reply {
        let person = Person {
            id: who,
            locale: Some(Locale::English),
        };
        answer(&self.app, &incoming(person, place, act)).await
    }

    async fn asks(&self, who: u64, name: &str, options: &[(&str, &str)]) -> Message {
        said(self.does(who, command(name, options)).await)
    }

    /// Lets enough time go by that nobody counts as flooding.
    fn later(&self) {
        self.time
            .send_modify(|now| *now += SignedDuration::from_mins(2));
    }
}

fn incoming(person: Person, place: Place, act: Act) -> Incoming {
    Incoming {
        id: InteractionId(1),
        member: None,
        person,
        place,
        act,
    }
}

fn guild() -> Place {
    Place {
        channel: 10,
        guild: Some(20),
        locale: Some(Locale::English),
        may: None,
        venue: Venue::Channel,
    }
}

fn direct() -> Place {
    Place {
        channel: 11,
        guild: None,
        locale: None,
        may: None,
        venue: Venue::Channel,
    }
}

fn command(name: &str, options: &[(&str, &str)]) -> Act {
    let options = options
        .iter()
        .map(|(name, value)| {
            let value = match *value {
                "true" => Value::Flag(true),
                text => Value::Text(text.to_owned()),
            };
            ((*name).to_owned(), value)
        })
        .collect();
    Act::Command(Asked {
        name: name.to_owned(),
        part: String::new(),
        options,
    })
}

fn press(press: &Press, asker: u64, audience: Audience) -> Act {
    Act::Press(Pressed {
        id: press.encode(),
        picked: None,
        asker: Some(asker),
        audience,
        shown: None,
    })
}

fn pick(press: &Press, value: &str) -> Act {
    Act::Press(Pressed {
        id: press.encode(),
        picked: Some(value.to_owned()),
        asker: Some(MINA),
        audience: Audience::Everyone,
        shown: None,
    })
}

fn said(reply: Reply) -> Message {
    match reply {
        Reply::Say(message) => message,
        other => panic!("expected a new message, got {other:?}"),
    }
}

fn passage(text: &str) -> Passage {
    Passage {
        text: text.to_owned(),
        ..Passage::default()
    }
}

fn argument(side: Side, claim: &str) -> Argument {
    Argument {
        side,
        claim: passage(claim),
        support: vec![passage("It is so.")],
        counter: Vec::new(),
    }
}

/// An article with three arguments a side, two facts and a quote.
fn golden() -> Brief {
    let pro = ["It opens doors.", "It shows range.", "Fans made it."];
    let con = ["It is minor.", "It will fade.", "It splits fans."];
    Brief {
        slug: "golden".to_owned(),
        title: "Did the door open?".to_owned(),
        motion: "The door opened.".to_owned(),
        language: "en".to_owned(),
        summary: vec![vec![passage("It won.")], vec![passage("Some doubt it.")]],
        arguments: pro
            .map(|claim| argument(Side::Pro, claim))
            .into_iter()
            .chain(con.map(|claim| argument(Side::Con, claim)))
            .collect(),
        facts: vec![
            Fact {
                passage: passage("It peaked at No. 2."),
                data: vec!["No. 2".to_owned()],
                topic: Some("Charts".to_owned()),
                disputes: vec!["peak".to_owned()],
            },
            Fact {
                passage: passage("It has <@99> and *stars*."),
                topic: Some("Work".to_owned()),
                ..Fact::default()
            },
        ],
        disputes: vec![Dispute {
            key: "peak".to_owned(),
            says: "Others say No. 1.".to_owned(),
        }],
        quotes: vec![Quote {
            passage: passage("A door is a door."),
            speaker: None,
        }],
        ..Brief::default()
    }
}

/// An article that argues one side and quotes nobody.
fn lonely() -> Brief {
    Brief {
        slug: "lonely".to_owned(),
        title: "Only praise".to_owned(),
        arguments: vec![argument(Side::Pro, "It is good.")],
        ..Brief::default()
    }
}

fn claim(message: &Message) -> &str {
    &message.cards[0].title
}

#[tokio::test]
async fn nothing_repeats_until_all_were_heard() {
    let stage = Stage::with(vec![golden()]).await;
    let mut heard = Vec::new();
    for _ in 0..3 {
        stage.later();
        let message = stage.asks(MINA, "argument", &[("side", "con")]).await;
        assert_eq!(message.cards[0].tone, Tone::Of(Side::Con));
        heard.push(claim(&message).to_owned());
    }
    heard.sort();
    assert_eq!(heard, ["It is minor.", "It splits fans.", "It will fade."]);
}

#[tokio::test]
async fn both_sides_come_up_equally() {
    let stage = Stage::with(vec![golden()]).await;
    let mut pro = 0_i32;
    for _ in 0..DRAWS {
        let message = stage.asks(MINA, "argument", &[("private", "true")]).await;
        pro += i32::from(message.cards[0].tone == Tone::Of(Side::Pro));
    }
    // Four standard deviations of a fair coin: sqrt(2000) / 2 * 4.
    assert!((pro - DRAWS / 2).abs() < 90, "{pro} of {DRAWS}");
}

#[tokio::test]
async fn private_draws_leave_the_channels_bag_alone() {
    let stage = Stage::with(vec![golden()]).await;
    let first = stage.asks(MINA, "argument", &[("side", "con")]).await;
    for _ in 0..5 {
        let options = [("side", "con"), ("private", "true")];
        let message = stage.asks(MINA, "argument", &options).await;
        assert_eq!(message.audience, Audience::Asker);
    }
    let second = stage.asks(MINA, "argument", &[("side", "con")]).await;
    let third = stage.asks(MINA, "argument", &[("side", "con")]).await;
    let mut heard = [claim(&first), claim(&second), claim(&third)];
    heard.sort_unstable();
    assert_eq!(heard, ["It is minor.", "It splits fans.", "It will fade."]);
}

#[tokio::test]
async fn a_restart_remembers_what_was_heard() {
    let stage = Stage::with(vec![golden()]).await;
    let first = stage.asks(MINA, "argument", &[("side", "pro")]).await;
    stage.app.answers.write_now().await.unwrap();
    let again = Answers::new(
        Library::new(vec![golden()]),
        stage.store.clone(),
        stage.app.clock().clone(),
        ChaCha12Rng::seed_from_u64(7),
    );
    let settings = stage.app.settings().clone();
    let clock = stage.app.clock().clone();
    let chance = ChaCha12Rng::seed_from_u64(8);
    let rng = ChaCha12Rng::seed_from_u64(9);
    let polls = Polls::new(stage.store.clone(), clock.clone(), rng);
    let rng = ChaCha12Rng::seed_from_u64(10);
    let debates = Debates::new(stage.store.clone(), clock.clone(), rng, built_in());
    let restarted = Stage {
        app: Arc::new(App::new(
            settings,
            (again, polls, debates),
            Words::built_in(),
            clock,
            chance,
        )),
        ..stage
    };
    let mut heard = vec![claim(&first).to_owned()];
    for _ in 0..2 {
        let message = restarted.asks(MINA, "argument", &[("side", "pro")]).await;
        heard.push(claim(&message).to_owned());
    }
    heard.sort();
    assert_eq!(
        heard,
        ["Fans made it.", "It opens doors.", "It shows range."]
    );
}

#[tokio::test]
async fn the_askers_press_changes_the_message_and_anyone_elses_does_not() {
    let stage = Stage::with(vec![golden()]).await;
    let other = Press::OtherSide {
        slug: "golden".to_owned(),
        side: Side::Pro,
    };
    let own = stage
        .does(MINA, press(&other, MINA, Audience::Everyone))
        .await;
    let Reply::Replace(message) = own else {
        panic!("the asker's own message should change: {own:?}");
    };
    assert_eq!(message.audience, Audience::Everyone);
    assert_eq!(message.cards[0].tone, Tone::Of(Side::Pro));
    let strange = said(
        stage
            .does(JUN, press(&other, MINA, Audience::Everyone))
            .await,
    );
    assert_eq!(strange.audience, Audience::Asker);
    // A private message is its viewer's own, whoever asked for what it hangs on.
    let private = stage.does(JUN, press(&other, JUN, Audience::Asker)).await;
    assert!(matches!(private, Reply::Replace(_)), "{private:?}");
}

#[tokio::test]
async fn another_is_never_the_one_that_is_shown() {
    let stage = Stage::with(vec![golden()]).await;
    let public = stage.asks(MINA, "argument", &[("side", "con")]).await;
    let id = Press::AnotherArgument {
        slug: "golden".to_owned(),
        side: Side::Con,
    };
    let card = &public.cards[0];
    for onlooker in 100..140 {
        let act = Act::Press(Pressed {
            id: id.encode(),
            picked: None,
            asker: Some(MINA),
            audience: Audience::Everyone,
            shown: Some((card.title.clone(), card.body.clone())),
        });
        let drawn = said(stage.does(onlooker, act).await);
        assert_ne!(claim(&drawn), claim(&public));
    }
}

#[tokio::test]
async fn the_sixth_public_answer_in_a_minute_is_private() {
    let stage = Stage::with(vec![golden()]).await;
    for _ in 0..5 {
        let message = stage.asks(MINA, "fact", &[]).await;
        assert_eq!(message.audience, Audience::Everyone);
    }
    let sixth = stage.asks(MINA, "fact", &[]).await;
    assert_eq!(sixth.audience, Audience::Asker);
    assert!(sixth.text.contains("5 public answers"), "{}", sixth.text);
    let other = stage.asks(JUN, "fact", &[]).await;
    assert_eq!(other.audience, Audience::Everyone);
    let direct = said(stage.does_at(MINA, direct(), command("fact", &[])).await);
    assert_eq!(direct.audience, Audience::Everyone);
}

#[tokio::test]
async fn a_refusal_uses_up_no_public_answer() {
    let stage = Stage::with(vec![golden()]).await;
    for _ in 0..10 {
        stage.asks(MINA, "fact", &[("topic", "weather")]).await;
    }
    let message = stage.asks(MINA, "fact", &[]).await;
    assert_eq!(message.audience, Audience::Everyone);
}

#[tokio::test]
async fn public_text_speaks_the_guilds_language_and_private_text_the_members() {
    let stage = Stage::with(vec![golden()]).await;
    let person = Person {
        id: MINA,
        locale: Some(Locale::Spanish),
    };
    let place = Place {
        locale: Some(Locale::Korean),
        ..guild()
    };
    let ask = async |options: &[(&str, &str)]| {
        let act = command("argument", options);
        said(answer(&stage.app, &incoming(person, place, act)).await)
    };
    let public = ask(&[("side", "con")]).await;
    assert_eq!(public.cards[0].lead.split(' ').nth(1), Some("반대"));
    let private = ask(&[("side", "con"), ("private", "true")]).await;
    assert!(private.cards[0].lead.starts_with("▼ En contra"));
    // A guild whose language we do not speak gets the owner's, whatever its members speak.
    let french = Place {
        locale: None,
        ..guild()
    };
    let asked = incoming(person, french, command("argument", &[("side", "con")]));
    let message = said(answer(&stage.app, &asked).await);
    assert!(message.cards[0].lead.starts_with("▼ Con"));
}

#[tokio::test]
async fn an_article_says_where_it_stands_and_what_it_is_not() {
    let stage = Stage::with(vec![golden()]).await;
    let fact = stage.asks(MINA, "fact", &[("topic", "charts")]).await;
    assert_eq!(fact.cards[0].body, "It peaked at **No. 2**.");
    assert_eq!(fact.cards[0].fields[0].text, "Others say No. 1.");
    assert_eq!(fact.cards[0].footer, "From “Did the door open?”");
    let plain = stage.asks(MINA, "fact", &[("topic", "work")]).await;
    assert_eq!(plain.cards[0].body, r"It has \<@99> and \*stars\*.");
}

#[tokio::test]
async fn a_quote_comes_only_from_an_article_that_has_one() {
    let stage = Stage::with(vec![golden(), lonely()]).await;
    for _ in 0..20 {
        let message = stage.asks(MINA, "quote", &[("private", "true")]).await;
        assert!(message.cards[0].body.contains("A door is a door."));
    }
}

#[tokio::test]
async fn results_of_a_search_open_what_they_show() {
    let stage = Stage::with(vec![golden()]).await;
    let found = stage
        .asks(MINA, "search", &[("query", "splits fans")])
        .await;
    let Some(Row::Menu(menu)) = found.rows.first() else {
        panic!("no menu: {found:?}");
    };
    let opened = said(
        stage
            .does(JUN, pick(&menu.press, &menu.entries[0].value))
            .await,
    );
    assert_eq!(claim(&opened), "It splits fans.");
    assert_eq!(opened.audience, Audience::Asker);
    let mut values: Vec<_> = menu.entries.iter().map(|entry| &entry.value).collect();
    values.dedup();
    assert_eq!(values.len(), menu.entries.len());
    for forged in [
        "",
        "golden",
        "golden/a99",
        "golden/x1",
        "golden/aé",
        "nope/a0",
        "golden/f-1",
    ] {
        let refused = said(stage.does(JUN, pick(&Press::SearchOpen, forged)).await);
        assert!(
            refused.text.contains("earlier time"),
            "{forged}: {refused:?}"
        );
    }
}

#[tokio::test]
async fn completions_follow_what_is_typed() {
    let stage = Stage::with(vec![golden(), lonely()]).await;
    let complete = async |option: &str, typed: &str| {
        let asked = Asked {
            name: "fact".to_owned(),
            part: String::new(),
            options: Vec::new(),
        };
        let act = Act::Complete {
            asked,
            option: option.to_owned(),
            typed: typed.to_owned(),
        };
        match stage.does(MINA, act).await {
            Reply::Choices(choices) => choices,
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(complete("article", "prais").await[0].value, "lonely");
    assert_eq!(complete("article", "").await.len(), 2);
    assert_eq!(complete("topic", "ch").await[0].name, "Charts");
    assert!(complete("nonsense", "x").await.is_empty());
}

fn expired(id: &str) -> Act {
    Act::Press(Pressed {
        id: id.to_owned(),
        picked: None,
        asker: Some(MINA),
        audience: Audience::Everyone,
        shown: None,
    })
}

/// Every refusal, in the words that a person reads.
#[tokio::test]
async fn every_refusal_says_what_to_do_next() {
    let full = Stage::with(vec![golden(), lonely()]).await;
    let empty = Stage::with(Vec::new()).await;
    let only_lonely = Stage::with(vec![lonely()]).await;
    let bare = Stage::with(vec![Brief {
        slug: "bare".to_owned(),
        ..Brief::default()
    }])
    .await;
    let cases = [
        (&full, command("summary", &[("article", "zzzzqqqq")])),
        (
            &full,
            command("summary", &[("article", "onli prase or dor")]),
        ),
        (&empty, command("argument", &[])),
        (&empty, command("articles", &[])),
        (
            &full,
            command("argument", &[("article", "lonely"), ("side", "con")]),
        ),
        (&only_lonely, command("argument", &[("side", "con")])),
        (&bare, command("argument", &[])),
        (&bare, command("fact", &[])),
        (&full, command("argument", &[("side", "left")])),
        (&full, command("summary", &[("length", "endless")])),
        (
            &full,
            command("fact", &[("article", "golden"), ("topic", "weather")]),
        ),
        (&full, command("fact", &[("article", "lonely")])),
        (&full, command("quote", &[("article", "lonely")])),
        (&only_lonely, command("quote", &[])),
        (&full, command("search", &[("query", "xylophone")])),
        (&full, command("search", &[("query", "?!…")])),
        (&full, command("help", &[("command", "dance")])),
        (&full, command("dance", &[])),
        (&full, expired("v1:argument:another:gone:pro")),
        (&full, expired("v0:argument:another:golden:pro")),
        (&full, expired("@everyone")),
        (&full, Act::Unknown),
    ];
    let mut transcript = String::new();
    for (stage, act) in cases {
        stage.later();
        let asked = match &act {
            Act::Command(asked) => {
                let options: Vec<String> = asked
                    .options
                    .iter()
                    .map(|(name, value)| match value {
                        Value::Text(text) => format!(" {name}:{text}"),
                        Value::Flag(flag) => format!(" {name}:{flag}"),
                        Value::Number(number) => format!(" {name}:{number}"),
                        Value::Id(id) | Value::Bot(id) | Value::Channel(id, _) => {
                            format!(" {name}:{id}")
                        }
                    })
                    .collect();
                format!("/{}{}", asked.name, options.concat())
            }
            Act::Press(pressed) => format!("[{}]", pressed.id),
            _ => "something that nobody offered".to_owned(),
        };
        let refused = said(stage.does(MINA, act).await);
        assert_eq!(refused.audience, Audience::Asker, "{asked}");
        assert!(refused.cards.is_empty(), "{asked}: {refused:?}");
        writeln!(transcript, "{asked}\n    {}", refused.text).unwrap();
    }
    insta::assert_snapshot!(transcript);
}

#[tokio::test]
async fn a_fault_is_one_calm_sentence_with_a_code() {
    let stage = Stage::with(vec![golden()]).await;
    stage.store.close().await;
    let message = stage.asks(MINA, "argument", &[]).await;
    assert_eq!(message.audience, Audience::Asker);
    assert!(message.text.contains("R-"), "{}", message.text);
    assert!(!message.text.contains("sql"), "{}", message.text);
}
