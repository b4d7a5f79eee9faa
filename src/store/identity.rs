//! Whose database this is.

use std::fmt;

use super::session::{Query, Session};
use super::{Fault, signed, unsigned};

/// A bot as its databases remember it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Identity {
    /// The API's origin in its lasting form, without what may change from start to start.
    pub origin: String,
    /// The application's id.
    pub application_id: u64,
}

impl fmt::Display for Identity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "application {} at {}", self.application_id, self.origin)
    }
}

/// Checks that the recorded bot, if any, is this one.
pub(super) async fn check(session: &mut Session, ours: &Identity) -> Result<(), Fault> {
    let query = Query::new("SELECT origin, application_id FROM identity");
    let Some(row) = session.row(query).await? else {
        return Ok(());
    };
    let recorded = Identity {
        origin: row.get("origin")?,
        application_id: unsigned(row.get("application_id")?),
    };
    if recorded == *ours {
        return Ok(());
    }
    Err(Fault::OtherIdentity {
        recorded,
        ours: ours.clone(),
    })
}

/// Records this bot unless one is recorded, then checks.
pub(super) async fn claim(session: &mut Session, ours: &Identity) -> Result<(), Fault> {
    let query = Query::new(
        "INSERT INTO identity (row, origin, application_id) VALUES (1, $1, $2) \
         ON CONFLICT (row) DO NOTHING",
    )
    .bind(ours.origin.as_str())
    .bind(signed(ours.application_id));
    session.execute(query).await?;
    check(session, ours).await
}
