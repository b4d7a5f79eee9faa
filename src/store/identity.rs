//! Whose database this is.

use std::fmt;

use sqlx::{Row, SqliteConnection};

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
pub(super) async fn check(connection: &mut SqliteConnection, ours: &Identity) -> Result<(), Fault> {
    let row = sqlx::query("SELECT origin, application_id FROM identity")
        .fetch_optional(connection)
        .await?;
    let Some(row) = row else {
        return Ok(());
    };
    let recorded = Identity {
        origin: row.try_get("origin")?,
        application_id: unsigned(row.try_get("application_id")?),
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
pub(super) async fn claim(connection: &mut SqliteConnection, ours: &Identity) -> Result<(), Fault> {
    sqlx::query(
        "INSERT INTO identity (row, origin, application_id) VALUES (1, $1, $2) \
         ON CONFLICT (row) DO NOTHING",
    )
    .bind(&ours.origin)
    .bind(signed(ours.application_id))
    .execute(&mut *connection)
    .await?;
    check(connection, ours).await
}
