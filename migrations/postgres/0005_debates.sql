-- Debates. Moments are microseconds since 1970. The body is all that the core keeps of a debate; what
-- stands beside it is looked for, or is the store's own: the votes, the messages, what they show.
CREATE TABLE debates (
    id BIGINT NOT NULL PRIMARY KEY,
    guild_id BIGINT NOT NULL,
    channel_id BIGINT NOT NULL,
    thread_id BIGINT,
    stage TEXT NOT NULL,
    version BIGINT NOT NULL,
    -- When the next step is due.
    deadline BIGINT,
    body TEXT NOT NULL,
    -- Voters from which its secret votes show stances.
    secret_minimum BIGINT NOT NULL,
    opening_poll_id BIGINT REFERENCES polls (id),
    closing_poll_id BIGINT REFERENCES polls (id),
    -- The card stands in the channel; the panel and the results where they were posted.
    card_message_id BIGINT,
    panel_channel_id BIGINT,
    panel_message_id BIGINT,
    result_channel_id BIGINT,
    result_message_id BIGINT,
    -- How many changes card and panel have to show, and show.
    card_changes BIGINT NOT NULL DEFAULT 0,
    card_shown BIGINT NOT NULL DEFAULT 0,
    panel_changes BIGINT NOT NULL DEFAULT 0,
    panel_shown BIGINT NOT NULL DEFAULT 0,
    -- How many rows of the outbox were written.
    parcels BIGINT NOT NULL DEFAULT 0,
    created_at BIGINT NOT NULL,
    ended_at BIGINT
);

-- One debate at a time in a channel.
CREATE UNIQUE INDEX debates_running ON debates (channel_id) WHERE ended_at IS NULL;
CREATE INDEX debates_by_channel ON debates (channel_id, id);
CREATE INDEX debates_by_thread ON debates (thread_id) WHERE thread_id IS NOT NULL;
CREATE INDEX debates_by_deadline ON debates (deadline) WHERE deadline IS NOT NULL;
CREATE INDEX debates_by_guild ON debates (guild_id, id);
CREATE INDEX debates_by_card ON debates (id) WHERE card_changes > card_shown;
CREATE INDEX debates_by_panel ON debates (id) WHERE panel_changes > panel_shown;

-- The debate that a poll is a vote of: it keeps the poll's time.
ALTER TABLE polls ADD COLUMN debate_id BIGINT REFERENCES debates (id);

-- What happened in debates: replaying the entries gives the body. Rows are added; only a person who
-- erases themselves is blanked.
CREATE TABLE debate_journal (
    debate_id BIGINT NOT NULL REFERENCES debates (id),
    number BIGINT NOT NULL,
    at BIGINT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (debate_id, number)
);

-- Whom a journal names. Somebody who erased themselves while the debate ran is blanked when it ends.
CREATE TABLE debate_people (
    person_id BIGINT NOT NULL,
    debate_id BIGINT NOT NULL REFERENCES debates (id),
    is_leaving BOOLEAN NOT NULL DEFAULT FALSE,
    PRIMARY KEY (person_id, debate_id)
);

CREATE INDEX debate_people_leaving ON debate_people (debate_id) WHERE is_leaving;

-- What is to be sent to Discord, written with the step that asks for it, in its order. A settled row
-- stays: it is what keeps a message from being sent twice.
CREATE TABLE debate_outbox (
    debate_id BIGINT NOT NULL REFERENCES debates (id),
    number BIGINT NOT NULL,
    -- 0 who has the floor, 1 announcements, 2 edits.
    class BIGINT NOT NULL,
    errand TEXT NOT NULL,
    -- Which of the debate's messages it makes: its card, panel, thread or results.
    makes TEXT,
    written_at BIGINT NOT NULL,
    due_at BIGINT NOT NULL,
    first_tried_at BIGINT,
    tries BIGINT NOT NULL DEFAULT 0,
    settled_at BIGINT,
    channel_id BIGINT,
    message_id BIGINT,
    PRIMARY KEY (debate_id, number)
);

CREATE INDEX debate_outbox_pending ON debate_outbox (class, due_at) WHERE settled_at IS NULL;
CREATE INDEX debate_outbox_waiting ON debate_outbox (debate_id, number, class) WHERE settled_at IS NULL;
CREATE INDEX debate_outbox_due ON debate_outbox (due_at) WHERE settled_at IS NULL;
