//! What time does to debates.
//!
//! A deadline that is handled late was missed because the bot was away. Where the clock is moved by hand
//! nobody was away: what lies on the way is handled at its own time, as if the time had passed.

use super::Debates;
use crate::store::{self, Ticked};

/// How many debates take their steps in one transaction.
const TOGETHER: u32 = 100;

impl Debates {
    /// Handles deadlines that have come, some at a time; with nothing left to do both lists are empty.
    ///
    /// # Errors
    /// Fails when the store does.
    pub async fn pass(&self) -> Result<Ticked, store::Fault> {
        let now = self.now();
        let mut at = now;
        if self.clock.is_moved_by_hand()
            && let Some(due) = self.store.next_debate_deadline().await?
            && due > self.since
        {
            at = due.min(now);
        }
        self.store.tick_debates(at, TOGETHER).await
    }

    /// Handles all deadlines on the way to now, where the clock is moved by hand: an act that comes
    /// right after must find the debate as it is then.
    pub(super) async fn catch_up(&self) -> Result<(), store::Fault> {
        if !self.clock.is_moved_by_hand() {
            return Ok(());
        }
        let now = self.now();
        while let Some(due) = self.store.next_debate_deadline().await? {
            if due > now || due <= self.since {
                break;
            }
            let ticked = self.pass().await?;
            if ticked.stepped.is_empty() {
                break;
            }
            self.wake();
        }
        Ok(())
    }
}
