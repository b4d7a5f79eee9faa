//! serenity, unchanged, with nothing but its public redirections.

use std::sync::Arc;

use rostrum::playground::transcript;
use serde_json::json;
use serenity::all::{
    AutocompleteChoice, Client, CommandOptionType, Context, CreateActionRow,
    CreateAutocompleteResponse, CreateButton, CreateCommand, CreateCommandOption, CreateEmbed,
    CreateInteractionResponse, CreateInteractionResponseMessage, EventHandler, GatewayIntents,
    HttpBuilder, Interaction, Ready,
};
use serenity::async_trait;
use tokio::sync::Notify;

use crate::bot::{Person, playground};

struct Handler(Arc<Notify>);

#[async_trait]
impl EventHandler for Handler {
    async fn ready(&self, context: Context, _: Ready) {
        let article = CreateCommandOption::new(CommandOptionType::String, "article", "Which")
            .set_autocomplete(true);
        let command = CreateCommand::new("argument")
            .description("One")
            .add_option(article);
        serenity::all::Command::set_global_commands(&context, vec![command])
            .await
            .unwrap();
        self.0.notify_one();
    }

    async fn interaction_create(&self, context: Context, interaction: Interaction) {
        match interaction {
            Interaction::Command(it) => {
                let row =
                    CreateActionRow::Buttons(vec![CreateButton::new("again").label("Another")]);
                let message = CreateInteractionResponseMessage::new()
                    .embed(CreateEmbed::new().title("A claim").colour(0x1F_77_B4))
                    .components(vec![row]);
                it.create_response(&context, CreateInteractionResponse::Message(message))
                    .await
                    .unwrap();
                assert_eq!(it.get_response(&context).await.unwrap().embeds.len(), 1);
            }
            Interaction::Component(it) => {
                assert_eq!(it.message.embeds[0].title.as_deref(), Some("A claim"));
                let message = CreateInteractionResponseMessage::new()
                    .embed(CreateEmbed::new().title("Another claim"));
                let update = CreateInteractionResponse::UpdateMessage(message);
                it.create_response(&context, update).await.unwrap();
            }
            Interaction::Autocomplete(it) => {
                let choices = CreateAutocompleteResponse::new()
                    .set_choices(vec![AutocompleteChoice::new("Golden", "golden")]);
                let answer = CreateInteractionResponse::Autocomplete(choices);
                it.create_response(&context, answer).await.unwrap();
            }
            other => panic!("{other:?}"),
        }
    }
}

#[tokio::test]
async fn serenity_identifies_registers_and_answers() {
    let play = playground().await;
    let http = HttpBuilder::new(play.token())
        .proxy(play.api())
        .ratelimiter_disabled(true)
        .build();
    let registered = Arc::new(Notify::new());
    let mut client = serenity::all::ClientBuilder::new_with_http(http, GatewayIntents::empty())
        .event_handler(Handler(registered.clone()))
        .await
        .unwrap();
    let shards = client.shard_manager.clone();
    let run = async {
        Client::start(&mut client).await.unwrap();
    };
    let act = async {
        registered.notified().await;
        play.bot_ready().await;
        let person = Person::new(&play);
        let typed = json!({"command": "argument", "focused": "article", "value": "g"});
        let outcome = person.does("/complete", typed).await;
        assert_eq!(outcome["choices"][0]["value"], "golden");
        let outcome = person
            .does("/invoke", json!({"line": "/argument article:golden"}))
            .await;
        assert_eq!(
            transcript::render(&outcome["message"]),
            "Playground Bot [APP], answering /argument of Amara\n  | (blue #1f77b4)\n  | # A claim\n  [Another]\n"
        );
        let outcome = person.does("/press", json!({"label": "Another"})).await;
        assert_eq!(outcome["status"], "updated");
        assert_eq!(outcome["message"]["embeds"][0]["title"], "Another claim");
        shards.shutdown_all().await;
    };
    tokio::join!(run, act);
    assert!(play.requests().iter().all(|it| it.status < 400));
}
