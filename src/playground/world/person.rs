//! Giving a person another identifier, as if they had another account.

use jiff::Timestamp;

use super::permission::Target;
use super::{Message, World, snowflake};

impl World {
    /// Gives a member an account of another age and tells its identifier; what they wrote, see and
    /// opened stays theirs. What bots were told before still names the old one.
    pub(crate) fn reborn(&mut self, old: u64, created: Timestamp) -> u64 {
        let taken = |id: u64| self.members.iter().any(|it| it.user.id == id);
        let first = snowflake::first_of(created);
        let mut free = (first..).take(self.members.len() + 1);
        let new = free.find(|id| !taken(*id)).unwrap_or(old);
        let swap = |id: &mut u64| {
            if *id == old {
                *id = new;
            }
        };
        let rewrite = |message: &mut Message| {
            swap(&mut message.author);
            message.viewer.iter_mut().for_each(swap);
            message.mentions.iter_mut().for_each(swap);
        };
        self.members.iter_mut().for_each(|it| swap(&mut it.user.id));
        for channel in &mut self.channels {
            channel.person.iter_mut().for_each(swap);
            for overwrite in &mut channel.overwrites {
                if let Target::Member(id) = &mut overwrite.target {
                    swap(id);
                }
            }
        }
        self.messages.values_mut().for_each(rewrite);
        self.happened
            .iter_mut()
            .for_each(|it| rewrite(&mut it.message));
        self.interactions
            .values_mut()
            .for_each(|it| swap(&mut it.person));
        new
    }
}
