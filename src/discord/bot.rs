//! The bot as the wire sees it: interactions in, responses out.

use std::sync::Arc;

use serenity::model::application::Interaction;

use super::{
    answer::answer,
    commands::Command,
    dispatch::{Answer, Trouble},
    gateway::Pulse,
    incoming::{Act, Asked, Incoming},
    paint::{self, Painter},
    render::render,
    response::Response,
    rest::Deferral,
};
use crate::{
    app::App,
    press::Press,
    reply::{Audience, Message, Reply},
    words::{Locale, say},
};

/// Answers interactions with what the program knows.
#[derive(Clone, Debug)]
pub struct Bot {
    app: Arc<App>,
    pulse: Pulse,
    painter: Painter,
}

impl Bot {
    /// Makes a bot of the program; `pulse` tells it how far away Discord is, `painter` makes pictures.
    pub fn new(app: Arc<App>, pulse: Pulse, painter: Painter) -> Self {
        Self {
            app,
            pulse,
            painter,
        }
    }
}

/// Tells who shall see the answer to a command.
fn audience(asked: &Asked) -> Audience {
    Command::parse(&asked.name).map_or(Audience::Asker, |command| command.audience(asked))
}

impl Answer for Bot {
    // What is needed is taken out before the future begins, which then stays small.
    fn answer(&self, interaction: Interaction) -> impl Future<Output = Response> + Send {
        let incoming = Incoming::from(&interaction);
        drop(interaction);
        async move {
            if incoming.asks_about_us()
                && let Some(latency) = self.pulse.latency().await
            {
                self.app.note_latency(latency);
            }
            let mut reply = answer(&self.app, &incoming).await;
            let attachments = match &mut reply {
                Reply::Say(message) | Reply::Replace(message) => {
                    std::mem::take(&mut message.attachments)
                }
                Reply::Choices(_) | Reply::Ask(_) => Vec::new(),
            };
            let mut response = render(&reply);
            if !attachments.is_empty() {
                response.files = paint::files(attachments, self.painter).await;
            }
            response
        }
    }

    fn deferral(&self, interaction: &Interaction) -> Deferral {
        let incoming = Incoming::from(interaction);
        match &incoming.act {
            Act::Command(asked) if audience(asked) == Audience::Everyone => Deferral::Public,
            Act::Press(pressed) if pressed.asker == Some(incoming.person.id) => {
                match Press::parse(&pressed.id) {
                    Some(press) if press.changes_message() => Deferral::Update,
                    _ => Deferral::Private,
                }
            }
            _ => Deferral::Private,
        }
    }

    fn apology(&self, trouble: Trouble<'_>, locale: &str) -> Response {
        let settings = self.app.settings();
        let locale = Locale::from_tag(locale).unwrap_or(settings.default_locale);
        let words = self.app.words();
        let text = match trouble {
            Trouble::Broken(fault) => {
                let code = self.app.report("answering an interaction", fault);
                words.say(locale, &say::fault(code.to_string()))
            }
            Trouble::Restarting => words.say(locale, &say::restarting()),
        };
        render(&Reply::Say(Message::aside(text)))
    }
}
