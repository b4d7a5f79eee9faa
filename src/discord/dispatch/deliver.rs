//! Getting an answer to the person, whatever has become of the interaction meanwhile.
//!
//! After a deferral, Discord gives the first message that follows the deferral's visibility
//! whatever its own flags say. So an answer that turns out more or less private than was announced
//! needs the announcement removed first, and then a message of its own.

use serde_json::Value;
use tracing::{debug, warn};

use super::{Answer, Asked, Dispatch, Trouble, add};
use crate::discord::fault::{Fault, code};
use crate::discord::response::{Kind, Response};
use crate::discord::rest::{Deferral, Ticket};

/// The flags that an edit may set; who sees a message was decided when it was announced.
const EDITABLE: u64 = (1 << 2) | (1 << 15);
const BAD_REQUEST: u16 = 400;

/// Forms and choices cannot follow a deferral.
#[derive(Debug, thiserror::Error)]
#[error("a form or choices came too late to be shown")]
struct TooLate;

impl<A: Answer> Dispatch<A> {
    /// Sends an answer that was ready in time.
    pub(super) async fn send(&self, asked: &Asked, response: Response) -> Result<(), Fault> {
        match self.rest.answer(&asked.ticket, &response).await {
            Ok(()) => Ok(()),
            Err(fault) => self.after_refusal(asked, fault, response).await,
        }
    }

    /// Does what is left to do once Discord has refused the first answer.
    pub(super) async fn after_refusal(
        &self,
        asked: &Asked,
        fault: Fault,
        response: Response,
    ) -> Result<(), Fault> {
        match &fault {
            // Another attempt, or another instance, came first; the newest answer stands.
            Fault::Refused {
                code: code::ALREADY_ANSWERED,
                ..
            } if response.kind.is_message() => {
                self.rest
                    .edit_original(&asked.ticket, &edit(response))
                    .await
            }
            Fault::Refused {
                code: code::UNKNOWN_INTERACTION,
                ..
            } => {
                add(&self.tally.late);
                Err(fault)
            }
            // The answer itself is at fault, and the person still waits.
            Fault::Refused {
                status: BAD_REQUEST,
                ..
            } => {
                let apology = self.answer.apology(Trouble::Broken(&fault), &asked.locale);
                if let Err(second) = self.rest.answer(&asked.ticket, &apology).await {
                    debug!(id = %asked.ticket.id, %second, "the apology was not taken either");
                }
                Err(fault)
            }
            _ => Err(fault),
        }
    }

    /// Sends the answer to an interaction that was deferred.
    pub(super) async fn deliver(
        &self,
        asked: &Asked,
        deferral: Deferral,
        response: Response,
    ) -> Result<(), Fault> {
        let response = if response.kind.is_message() {
            response
        } else {
            warn!(id = %asked.ticket.id, "a form or choices came too late to be shown");
            self.answer
                .apology(Trouble::Broken(&TooLate), &asked.locale)
        };
        match self.place(&asked.ticket, deferral, response).await {
            // The answer itself is at fault, and the person still sees that one is on its way.
            Err(
                fault @ Fault::Refused {
                    status: BAD_REQUEST,
                    ..
                },
            ) => {
                let apology = self.answer.apology(Trouble::Broken(&fault), &asked.locale);
                if let Err(second) = self.place(&asked.ticket, deferral, apology).await {
                    debug!(id = %asked.ticket.id, %second, "the apology was not taken either");
                }
                Err(fault)
            }
            placed => placed,
        }
    }

    async fn place(
        &self,
        ticket: &Ticket,
        deferral: Deferral,
        message: Response,
    ) -> Result<(), Fault> {
        let announced = match deferral {
            Deferral::Update => message.kind == Kind::Update,
            Deferral::Public => !message.is_private(),
            Deferral::Private => message.is_private(),
        };
        if announced {
            return self.rest.edit_original(ticket, &edit(message)).await;
        }
        if deferral != Deferral::Update
            && let Err(fault) = self.rest.delete_original(ticket).await
        {
            debug!(id = %ticket.id, %fault, "an announcement was not removed");
        }
        self.rest.follow_up(ticket, &message).await.map(drop)
    }
}

/// Turns a response into an edit of the message that announced it.
fn edit(mut response: Response) -> Response {
    let flags = response.flags() & EDITABLE;
    if let Value::Object(data) = &mut response.data {
        if flags == 0 {
            data.remove("flags");
        } else {
            data.insert("flags".into(), flags.into());
        }
    }
    response
}
