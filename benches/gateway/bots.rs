//! The bots that are compared: a bare one as serenity's examples write it, and ours with an
//! answer that costs nothing.

use std::sync::Arc;

use jiff::Timestamp;
use rostrum::config::{ApiOrigin, Secret};
use rostrum::discord::dispatch::{Answer, Dispatch, Trouble};
use rostrum::discord::gateway::{self, Pulse, Standing};
use rostrum::discord::response::{Kind, Response};
use rostrum::discord::rest::{Deferral, Rest};
use serde_json::json;
use serenity::all::{
    ButtonStyle, Context, CreateActionRow, CreateButton, CreateEmbed, CreateInteractionResponse,
    CreateInteractionResponseMessage, EventHandler, GatewayIntents, Interaction,
};
use serenity::async_trait;
use serenity::client::ClientBuilder;
use serenity::http::HttpBuilder;
use tokio_util::sync::CancellationToken;

const CLAIM: &str = "The win is in a minor category";
const SUPPORT: &str = "Best Song Written for Visual Media is one of ninety-odd awards, most of \
    which are handed out before the broadcast; the general fields went elsewhere that night.";

struct Bare;

struct Constant;

/// Answers every interaction with one embed and two buttons, by serenity's builders.
pub(crate) async fn bare(origin: &str, token: &str) {
    let http = HttpBuilder::new(token)
        .proxy(origin)
        .ratelimiter_disabled(true)
        .build();
    let client = ClientBuilder::new_with_http(http, GatewayIntents::empty()).event_handler(Bare);
    let mut client = client.await.expect("the client can be built");
    client.start().await.expect("the server stays");
}

/// Answers every interaction with the same embed and buttons, by our own wire.
pub(crate) async fn wire(origin: &str, token: &str) {
    let origin = ApiOrigin::parse(origin).expect("the server is on loopback");
    let rest = Arc::new(Rest::new(origin, Secret::new(token)).expect("a client can be built"));
    let standing = Standing::ask(&rest).await.expect("the server answers");
    // Lateness is not what is measured.
    let dispatch = Dispatch::new(Arc::clone(&rest), Constant, || Timestamp::UNIX_EPOCH);
    let stop = CancellationToken::new();
    let pulse = Pulse::default();
    let ended = gateway::run(&rest, &standing, Arc::new(dispatch), &pulse, stop).await;
    ended.expect("the server stays");
}

#[async_trait]
impl EventHandler for Bare {
    async fn interaction_create(&self, context: Context, interaction: Interaction) {
        let Interaction::Command(command) = interaction else {
            return;
        };
        let embed = CreateEmbed::new()
            .title(CLAIM)
            .description(SUPPORT)
            .colour(0x34_98_DB);
        let button = |id: &str, label: &str| {
            CreateButton::new(id)
                .label(label)
                .style(ButtonStyle::Secondary)
        };
        let row = vec![
            button("v1:a:more:1", "Another"),
            button("v1:a:other:1", "Other side"),
        ];
        let message = CreateInteractionResponseMessage::new()
            .embed(embed)
            .components(vec![CreateActionRow::Buttons(row)]);
        let response = CreateInteractionResponse::Message(message);
        let _ = command.create_response(&context.http, response).await;
    }
}

impl Answer for Constant {
    async fn answer(&self, _: Interaction) -> Response {
        let button = |id: &str, label: &str| json!({ "type": 2, "style": 2, "custom_id": id, "label": label });
        let row = [
            button("v1:a:more:1", "Another"),
            button("v1:a:other:1", "Other side"),
        ];
        Response::new(
            Kind::Message,
            json!({
                "embeds": [{ "title": CLAIM, "description": SUPPORT, "color": 0x34_98_DB }],
                "components": [{ "type": 1, "components": row }],
            }),
        )
    }

    fn deferral(&self, _: &Interaction) -> Deferral {
        Deferral::Public
    }

    fn apology(&self, _: Trouble, _: &str) -> Response {
        Response::new(Kind::Message, json!({ "content": "sorry", "flags": 64 }))
    }
}
