//! Filing a transcript in the channel that the debate names for it.

use tracing::{error, warn};

use super::{
    courier::{Case, Courier, Sent},
    pings::Outgoing,
};
use crate::{
    app::Trouble as AppTrouble,
    debate::Transcript,
    discord::{debates::wording, fault::code, scene::Voice, steward::office::Trouble},
    reply::{Attachment, Card, Content, Message, plain},
    words::say,
};

/// How large the files of a message may be together, in bytes; Discord takes 10 MiB and counts all of
/// the call.
const MOST: usize = 9 * 1024 * 1024;

impl Courier {
    /// Files the transcript; nothing where no channel is named.
    pub(super) async fn file_transcript(&self, case: &Case<'_>) -> Sent {
        let Some(archive) = case.debate().archive else {
            return Ok(None);
        };
        let (app, debate) = (&self.office.app, case.debate().id);
        let told = app.debates.transcript(&case.glance.stored, &app.polls);
        let transcript = match told.await {
            Ok(transcript) => transcript,
            Err(AppTrouble::Store(fault)) => return Err(fault.into()),
            Err(AppTrouble::Refused(refusal)) => {
                error!(%debate, ?refusal, "there is no transcript to file");
                return Ok(None);
            }
        };
        let filed = Outgoing::quiet(message(&transcript, &case.voice));
        match self.post(case, archive, vec![filed]).await {
            // A channel that was deleted does not come back; whoever asks gets the transcript.
            Err(Trouble::Discord(fault)) if fault.code() == Some(code::UNKNOWN_CHANNEL) => {
                warn!(%debate, "the channel for the transcript is gone; it is filed nowhere");
                Ok(None)
            }
            sent => sent,
        }
    }
}

/// Makes the message that files a transcript.
fn message(transcript: &Transcript, voice: &Voice) -> Message {
    let format = plain(transcript.format.of(voice.locale.tag()));
    let mut lines = vec![voice.say(&say::filed_format(format))];
    lines.extend(wording::outcome(transcript, voice));
    let file = |ending, text| Attachment {
        name: wording::file_name(transcript.debate, ending),
        alt: String::new(),
        content: Content::Text(text),
    };
    let readable = wording::markdown(transcript, voice);
    let data = wording::json(transcript);
    let fits = readable.len() + data.len() <= MOST;
    let mut attachments = vec![file("md", readable)];
    if fits {
        attachments.push(file("json", data));
    } else {
        lines.push(voice.say(&say::filed_too_large()));
    }
    Message {
        cards: vec![Card {
            lead: voice.say(&say::filed_lead()),
            title: plain(transcript.motion.as_str()),
            body: lines.join("\n"),
            ..Card::default()
        }],
        attachments,
        ..Message::default()
    }
}
