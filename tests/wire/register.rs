//! Registration sends nothing where nothing changed.

use rostrum::config::{ApiOrigin, Secret};
use rostrum::discord::register::{Outcome, register};
use rostrum::discord::rest::{Rest, Scope};
use serde_json::json;
use serenity::all::ApplicationId;

use crate::fake::{Fake, TOKEN};

#[tokio::test]
async fn commands_are_sent_only_when_they_differ() {
    let fake = Fake::start().await;
    let rest = Rest::new(ApiOrigin::parse(&fake.origin).unwrap(), Secret::new(TOKEN)).unwrap();
    let application = ApplicationId::new(9);
    let wanted = [json!({ "name": "about", "description": "About the bot" })];

    let outcome = register(&rest, application, Scope::Global, &wanted)
        .await
        .unwrap();
    let (added, none) = (vec!["about".to_owned()], Vec::new);
    assert_eq!(
        outcome,
        Outcome::Sent {
            added,
            changed: none(),
            removed: none()
        }
    );
    let put = fake.calls("PUT ").remove(0);
    assert_eq!(put.line, "PUT /api/v10/applications/9/commands");
    assert_eq!(put.body, json!(wanted));

    fake.know_commands(json!([{
        "id": "1", "application_id": "9", "version": "2", "type": 1, "name": "about",
        "description": "About the bot", "nsfw": false, "contexts": null,
    }]));
    let outcome = register(&rest, application, Scope::Global, &wanted)
        .await
        .unwrap();
    assert_eq!(outcome, Outcome::Unchanged);
    assert_eq!(fake.calls("PUT ").len(), 1);
}
