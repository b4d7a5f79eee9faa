-- Debates. Moments are microseconds since 1970. The body is all that the core keeps of a debate; what
-- stands beside it is looked for, or is the store's own: the votes, the messages, what they show.
CREATE TABLE debates (
    id INTEGER NOT NULL PRIMARY KEY,
    guild_id INTEGER NOT NULL,
    channel_id INTEGER NOT NULL,
    thread_id INTEGER,
    stage TEXT NOT NULL,
    version INTEGER NOT NULL,
    -- When the next step is due.
    deadline INTEGER,
    body TEXT NOT NULL,
    -- Voters from which its secret votes show stances.
    secret_minimum INTEGER NOT NULL,
    opening_poll_id INTEGER REFERENCES polls (id),
    closing_poll_id INTEGER REFERENCES polls (id),
    -- The card stands in the channel; the panel and the results where they were posted.
    card_message_id INTEGER,
    panel_channel_id INTEGER,
    panel_message_id INTEGER,
    result_channel_id INTEGER,
    result_message_id INTEGER,
    -- How many changes card and panel have to show, and show.
    card_changes INTEGER NOT NULL DEFAULT 0,
    card_shown INTEGER NOT NULL DEFAULT 0,
    panel_changes INTEGER NOT NULL DEFAULT 0,
    panel_shown INTEGER NOT NULL DEFAULT 0,
    -- How many rows of the outbox were written.
    parcels INTEGER NOT NULL DEFAULT 0,
    created_at INTEGER NOT NULL,
    ended_at INTEGER
) STRICT;

-- One debate at a time in a channel.
CREATE UNIQUE INDEX debates_running ON debates (channel_id) WHERE ended_at IS NULL;
CREATE INDEX debates_by_channel ON debates (channel_id, id);
CREATE INDEX debates_by_thread ON debates (thread_id) WHERE thread_id IS NOT NULL;
CREATE INDEX debates_by_deadline ON debates (deadline) WHERE deadline IS NOT NULL;
CREATE INDEX debates_by_guild ON debates (guild_id, id);
CREATE INDEX debates_by_card ON debates (id) WHERE card_changes > card_shown;
CREATE INDEX debates_by_panel ON debates (id) WHERE panel_changes > panel_shown;

-- The debate that a poll is a vote of: it keeps the poll's time.
ALTER TABLE polls ADD COLUMN debate_id INTEGER REFERENCES debates (id);

-- What happened in debates: replaying the entries gives the body. Rows are added; only a person who
-- erases themselves is blanked.
CREATE TABLE debate_journal (
    debate_id INTEGER NOT NULL REFERENCES debates (id),
    number INTEGER NOT NULL,
    at INTEGER NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (debate_id, number)
) STRICT;

-- Whom a journal names. Somebody who erased themselves while the debate ran is blanked when it ends.
CREATE TABLE debate_people (
    person_id INTEGER NOT NULL,
    debate_id INTEGER NOT NULL REFERENCES debates (id),
    is_leaving INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (person_id, debate_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX debate_people_leaving ON debate_people (debate_id) WHERE is_leaving;

-- What is to be sent to Discord, written with the step that asks for it, in its order. A settled row
-- stays: it is what keeps a message from being sent twice.
CREATE TABLE debate_outbox (
    debate_id INTEGER NOT NULL REFERENCES debates (id),
    number INTEGER NOT NULL,
    -- 0 who has the floor, 1 announcements, 2 edits.
    class INTEGER NOT NULL,
    errand TEXT NOT NULL,
    -- Which of the debate's messages it makes: its card, panel, thread or results.
    makes TEXT,
    written_at INTEGER NOT NULL,
    due_at INTEGER NOT NULL,
    first_tried_at INTEGER,
    tries INTEGER NOT NULL DEFAULT 0,
    settled_at INTEGER,
    channel_id INTEGER,
    message_id INTEGER,
    PRIMARY KEY (debate_id, number)
) STRICT;

CREATE INDEX debate_outbox_pending ON debate_outbox (class, due_at) WHERE settled_at IS NULL;
CREATE INDEX debate_outbox_waiting ON debate_outbox (debate_id, number, class) WHERE settled_at IS NULL;
CREATE INDEX debate_outbox_due ON debate_outbox (due_at) WHERE settled_at IS NULL;
