//! Creating debates and taking their steps.

use jiff::Timestamp;

use super::super::polls::{micros, rounded};
use super::super::session::{Query, Session};
use super::super::{Fault, Store, signed, unsigned};
use super::record::{self, Record, columns};
use super::write::{Taken, write};
use super::{
    CreateRefusal, CreatedDebate, DebateMessages, Face, SteppedDebate, StoredDebate, Ticked, outbox,
};
use crate::debate::{Debate, DebateId, Draft, Input, Output, Refusal};
use crate::poll::{ChannelId, Decision, GuildId, Rules, RulesRefusal};

/// How long a debate whose step failed is left alone.
const AILING: jiff::SignedDuration = jiff::SignedDuration::from_mins(1);

impl Store {
    /// Creates a debate, in a channel in which no other is under way. Its panel is posted in `panel`,
    /// if that is chosen already; its secret votes show stances from `secret_minimum` voters on.
    ///
    /// # Errors
    ///
    /// Fails when the database does.
    pub async fn create_debate(
        &self,
        draft: Draft,
        panel: Option<ChannelId>,
        secret_minimum: u8,
        at: Timestamp,
    ) -> Result<CreatedDebate, Fault> {
        if !(Rules::LEAST_MINIMUM..=Rules::MOST_MINIMUM).contains(&secret_minimum) {
            let refusal = RulesRefusal::SecretMinimum(secret_minimum);
            return Ok(CreatedDebate::Refused(CreateRefusal::Rules(refusal)));
        }
        let at = rounded(at);
        let (debate, outputs) = Debate::create(draft, at);
        let mut record = Record {
            stored: StoredDebate {
                debate,
                opening: None,
                closing: None,
                messages: DebateMessages {
                    panel_channel: panel,
                    ..DebateMessages::default()
                },
                created_at: at,
                ended_at: None,
            },
            secret_minimum,
            card_changes: 0,
            panel_changes: 0,
            parcels: 0,
        };
        let mut session = self.base.begin().await?;
        if !insert(&mut session, &record).await? {
            // What another process kept is seen once its transaction has ended.
            drop(session);
            return self.in_the_way(&record.stored.debate).await;
        }
        if panel.is_some() {
            outbox::ask(&mut session, &mut record, Face::Panel, at).await?;
        }
        let before = record.stored.debate.version;
        let taken = Taken {
            record,
            before,
            outputs,
        };
        let mut taken = [taken];
        write(&mut session, &mut taken, at, None).await?;
        session.commit().await?;
        let [taken] = taken;
        Ok(CreatedDebate::New(taken.record.stored))
    }

    /// Finds what kept a debate from being created.
    async fn in_the_way(&self, wish: &Debate) -> Result<CreatedDebate, Fault> {
        if let Some(there) = self.debate(wish.id).await? {
            return Ok(CreatedDebate::Before(there));
        }
        let query = Query::new("SELECT id FROM debates WHERE channel_id = $1 AND ended_at IS NULL")
            .bind(signed(wish.channel.0));
        // One that ended in this very moment is no refusal; the wish is told to come again.
        let row = self.base.row(query).await?.ok_or(Fault::Crossed)?;
        let by = DebateId(unsigned(row.get("id")?));
        Ok(CreatedDebate::Refused(CreateRefusal::ChannelTaken { by }))
    }

    /// Takes a step of a debate; none when there is no such debate in the guild. A refused step
    /// changes nothing.
    ///
    /// # Errors
    ///
    /// Fails when the database does.
    pub async fn step_debate(
        &self,
        guild: GuildId,
        id: DebateId,
        at: Timestamp,
        input: Input,
    ) -> Result<Option<SteppedDebate>, Fault> {
        let mut session = self.base.begin().await?;
        let record = record::lock(&mut session, id).await?;
        let Some(record) = record.filter(|record| record.stored.debate.guild == guild) else {
            return Ok(None);
        };
        let stepped = take(session, record, at, |_| input, None).await?;
        Ok(Some(stepped))
    }

    /// Handles debates whose deadlines have come, the earliest first, in one transaction; with
    /// nothing left to do both lists are empty. What another process handles is left to it.
    ///
    /// # Errors
    ///
    /// Fails when the database does; a debate that cannot be read harms no other.
    pub async fn tick_debates(&self, at: Timestamp, most: u32) -> Result<Ticked, Fault> {
        match self.tick_together(at, most).await {
            Ok(stepped) => Ok(Ticked {
                stepped,
                broken: Vec::new(),
            }),
            Err(fault) if fault.is_everybodys() => Err(fault),
            Err(_) => self.tick_apart(at, most).await,
        }
    }

    async fn tick_together(&self, at: Timestamp, most: u32) -> Result<Vec<SteppedDebate>, Fault> {
        let at = rounded(at);
        let mut session = self.base.begin().await?;
        let text = format!(
            concat!(
                "SELECT ",
                columns!(),
                " FROM debates WHERE deadline IS NOT NULL AND deadline <= $1 \
                 ORDER BY deadline, id LIMIT $2{}"
            ),
            session.dialect().claiming()
        );
        let query = Query::built(text).bind(micros(at)).bind(i64::from(most));
        let mut taken = Vec::new();
        for row in session.rows(query).await? {
            let mut record = record::read(&row)?;
            let before = record.stored.debate.version;
            let handled = record.stored.debate.handle(at, Input::Tick);
            taken.push(Taken {
                record,
                before,
                outputs: handled.map_err(|_| Fault::Crossed)?,
            });
        }
        write(&mut session, &mut taken, at, None).await?;
        session.commit().await?;
        let stepped = taken.into_iter().map(|taken| SteppedDebate {
            outcome: Ok(taken.outputs),
            debate: taken.record.stored,
        });
        Ok(stepped.collect())
    }

    /// Handles debates one by one, because one of them cannot be handled.
    async fn tick_apart(&self, at: Timestamp, most: u32) -> Result<Ticked, Fault> {
        let mut ticked = Ticked::default();
        for id in self.due_debates(at, most).await? {
            match self.tick_alone(id, at).await {
                Ok(stepped) => ticked.stepped.extend(stepped),
                Err(fault) if fault.is_everybodys() => return Err(fault),
                Err(fault) => {
                    let later = at.checked_add(AILING).unwrap_or(Timestamp::MAX);
                    let query = Query::new("UPDATE debates SET deadline = $1 WHERE id = $2")
                        .bind(micros(later))
                        .bind(signed(id.0));
                    self.base.execute(query).await?;
                    ticked.broken.push((id, fault));
                }
            }
        }
        Ok(ticked)
    }

    async fn tick_alone(
        &self,
        id: DebateId,
        at: Timestamp,
    ) -> Result<Option<SteppedDebate>, Fault> {
        let mut session = self.base.begin().await?;
        let Some(record) = record::lock(&mut session, id).await? else {
            return Ok(None);
        };
        let stepped = take(session, record, at, |_| Input::Tick, None).await?;
        if stepped.outcome.is_err() {
            return Err(Fault::Crossed);
        }
        Ok(Some(stepped))
    }
}

/// Takes a step of a debate that is held, and commits it.
pub(super) async fn take(
    mut session: Session,
    mut record: Record,
    at: Timestamp,
    input: impl FnOnce(&Debate) -> Input,
    decision: Option<&Decision>,
) -> Result<SteppedDebate, Fault> {
    let at = rounded(at);
    let before = record.stored.debate.version;
    let input = input(&record.stored.debate);
    let outputs = match record.stored.debate.handle(at, input) {
        Ok(outputs) if outputs.is_empty() => return Ok(stands(record, Ok(outputs))),
        Err(refusal) => return Ok(stands(record, Err(refusal))),
        Ok(outputs) => outputs,
    };
    let mut taken = [Taken {
        record,
        before,
        outputs,
    }];
    write(&mut session, &mut taken, at, decision).await?;
    session.commit().await?;
    let [taken] = taken;
    Ok(stands(taken.record, Ok(taken.outputs)))
}

fn stands(record: Record, outcome: Result<Vec<Output>, Refusal>) -> SteppedDebate {
    let debate = record.stored;
    SteppedDebate { outcome, debate }
}

/// Adds a debate; false when one of its id is there, or another is under way in its channel.
async fn insert(session: &mut Session, record: &Record) -> Result<bool, Fault> {
    let stored = &record.stored;
    let debate = &stored.debate;
    let query = Query::new(
        "INSERT INTO debates (id, guild_id, channel_id, stage, version, deadline, body, \
         secret_minimum, panel_channel_id, created_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT DO NOTHING",
    )
    .bind(signed(debate.id.0))
    .bind(signed(debate.guild.0))
    .bind(signed(debate.channel.0))
    .bind(debate.state.stage().word())
    .bind(signed(debate.version))
    .bind(debate.deadline().map(micros))
    .bind(debate.to_json().as_str())
    .bind(i64::from(record.secret_minimum))
    .bind(
        stored
            .messages
            .panel_channel
            .map(|channel| signed(channel.0)),
    )
    .bind(micros(stored.created_at));
    Ok(session.execute(query).await? == 1)
}
