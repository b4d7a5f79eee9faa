//! What the courier says of an entry: it may come late, and the debate has moved on meanwhile.

use serde_json::json;
use tracing::{debug, warn};

use super::{
    courier::{Case, Courier, Sent},
    pings::pinging,
};
use crate::{
    debate::{Concern, Debate, Entry, Event},
    discord::{
        debates::{announce, result},
        polls,
        steward::office::{Trouble, address, is_away},
    },
    reply::Message,
    store,
};

impl Courier {
    pub(super) async fn announcement(
        &self,
        case: &Case<'_>,
        entry: &Entry,
    ) -> Result<Message, store::Fault> {
        match &entry.event {
            Event::Called { turn, until, time } => {
                let then = self.debate_then(case, entry).await?;
                let then = then.as_ref().unwrap_or_else(|| case.debate());
                let called = (*turn, *until, *time);
                Ok(announce::call(&case.glance, then, called, &case.voice))
            }
            Event::Concluded { .. } => {
                let app = &self.office.app;
                let seen = app.debates.results(&case.glance, &app.polls).await?;
                let journal = self.store().debate_journal(case.debate().id).await?;
                let (seen, voice) = (seen.as_ref(), &case.voice);
                Ok(result::timed(&case.glance, seen, &journal, voice))
            }
            _ => Ok(announce::announcement(&case.glance, entry, &case.voice)),
        }
    }

    /// Says in the result before a reopening that it was replaced: of two, one would be believed too long.
    pub(super) async fn replace_result(&self, case: &Case<'_>, posted: Option<store::Message>) {
        let (Some(before), Some(now)) = (case.messages().result, posted) else {
            return;
        };
        if before == now {
            return;
        }
        let link = polls::link(case.debate().guild, now);
        let said = result::replaced(link, &case.voice);
        let mut response = self.office.response(said).await;
        // What is left out of an edit stays as it was.
        for part in ["embeds", "components", "attachments"] {
            response.data[part] = json!([]);
        }
        let (channel, id) = address(before);
        if let Err(fault) = self.office.rest.edit_message(channel, id, &response).await {
            let debate = case.debate().id;
            debug!(%debate, %fault, "an earlier result stays as it was");
        }
    }

    /// Gives the debate as it was after an entry; none where the journal does not tell.
    async fn debate_then(
        &self,
        case: &Case<'_>,
        entry: &Entry,
    ) -> Result<Option<Debate>, store::Fault> {
        if case.debate().version == entry.number {
            return Ok(None);
        }
        let journal = self.store().debate_journal(case.debate().id).await?;
        let until = journal.iter().take_while(|it| it.number <= entry.number);
        Ok(Debate::replay(until).ok())
    }

    /// Tells the hosts; where their channel is shut, in the channel of the debate.
    pub(super) async fn tell_host(&self, case: &Case<'_>, concern: Concern) -> Sent {
        let entry = match concern {
            Concern::Question { entry } => self.entry(case, entry).await?,
            _ => None,
        };
        let said = announce::concern(&case.glance, &concern, entry.as_ref(), &case.voice);
        let outgoing = pinging(said, &case.hosts());
        let (own, debates) = (case.hosts_channel(), case.debate().channel);
        match self.post(case, own, outgoing.clone()).await {
            Err(Trouble::Discord(fault)) if own != debates && is_away(&fault) => {
                self.post(case, debates, outgoing).await
            }
            sent => sent,
        }
    }

    pub(super) async fn entry(
        &self,
        case: &Case<'_>,
        number: u64,
    ) -> Result<Option<Entry>, store::Fault> {
        let debate = case.debate().id;
        let entry = self.store().debate_entry(debate, number).await?;
        if entry.is_none() {
            warn!(%debate, number, "an entry of the journal is missing; nothing is said of it");
        }
        Ok(entry)
    }
}
