-- Polls. Moments are microseconds since 1970; ids are Discord's, kept bit by bit. A poll is open while it
-- has a closing time. Counts stand beside the poll, in step with its ballots, so that nothing is summed
-- when somebody votes or looks.
CREATE TABLE polls (
    id INTEGER NOT NULL PRIMARY KEY,
    guild_id INTEGER NOT NULL,
    channel_id INTEGER NOT NULL,
    author_id INTEGER NOT NULL,
    subject TEXT NOT NULL,
    motion TEXT NOT NULL,
    slug TEXT,
    before_id INTEGER,
    scale TEXT NOT NULL,
    results TEXT NOT NULL,
    secrecy TEXT NOT NULL,
    reasons TEXT NOT NULL,
    joined_before_open INTEGER NOT NULL,
    min_account_days INTEGER NOT NULL,
    min_member_days INTEGER NOT NULL,
    role_id INTEGER,
    quorum INTEGER NOT NULL,
    secret_minimum INTEGER NOT NULL,
    opened_at INTEGER NOT NULL,
    closes_at INTEGER,
    closings INTEGER NOT NULL,
    closed_at INTEGER,
    closed_by TEXT,
    closer_id INTEGER,
    closed_why TEXT,
    successor_id INTEGER,
    -- Ballots that count, by stance.
    now_2 INTEGER NOT NULL DEFAULT 0,
    now_1 INTEGER NOT NULL DEFAULT 0,
    now_0 INTEGER NOT NULL DEFAULT 0,
    now_m1 INTEGER NOT NULL DEFAULT 0,
    now_m2 INTEGER NOT NULL DEFAULT 0,
    -- Ballots of struck people.
    set_aside INTEGER NOT NULL DEFAULT 0,
    -- Those of the ballots that count whose people erased themselves after a close.
    erased_2 INTEGER NOT NULL DEFAULT 0,
    erased_1 INTEGER NOT NULL DEFAULT 0,
    erased_0 INTEGER NOT NULL DEFAULT 0,
    erased_m1 INTEGER NOT NULL DEFAULT 0,
    erased_m2 INTEGER NOT NULL DEFAULT 0,
    -- The tally that an open secret poll shows, from its first release on.
    released_at INTEGER,
    release_2 INTEGER NOT NULL DEFAULT 0,
    release_1 INTEGER NOT NULL DEFAULT 0,
    release_0 INTEGER NOT NULL DEFAULT 0,
    release_m1 INTEGER NOT NULL DEFAULT 0,
    release_m2 INTEGER NOT NULL DEFAULT 0,
    -- The card in the channel, and how many changes it has to show and shows.
    card_channel_id INTEGER,
    card_message_id INTEGER,
    card_changes INTEGER NOT NULL DEFAULT 0,
    card_shown INTEGER NOT NULL DEFAULT 0,
    version INTEGER NOT NULL DEFAULT 0,
    CHECK ((closes_at IS NULL) <> (closed_at IS NULL))
) STRICT;

CREATE INDEX polls_by_deadline ON polls (closes_at) WHERE closes_at IS NOT NULL;
CREATE INDEX polls_by_guild ON polls (guild_id, id);
CREATE INDEX polls_by_card ON polls (id) WHERE card_changes > card_shown;

-- What is known of a person in a poll: the ballot, until it is withdrawn; the newest interaction that
-- changed it; whether staff struck the person.
CREATE TABLE ballots (
    poll_id INTEGER NOT NULL REFERENCES polls (id),
    person_id INTEGER NOT NULL,
    stance INTEGER,
    cast_at INTEGER,
    reason_id INTEGER,
    reason TEXT,
    reason_hidden INTEGER NOT NULL,
    latest INTEGER,
    struck INTEGER NOT NULL,
    PRIMARY KEY (poll_id, person_id),
    CHECK (stance BETWEEN -2 AND 2),
    CHECK ((stance IS NULL) = (cast_at IS NULL)),
    CHECK ((reason_id IS NULL) = (reason IS NULL)),
    CHECK (reason_id IS NULL OR stance IS NOT NULL)
) STRICT, WITHOUT ROWID;

CREATE INDEX ballots_by_person ON ballots (person_id);
CREATE INDEX ballots_by_reason ON ballots (poll_id, reason_id) WHERE reason_id IS NOT NULL;

-- What happened to polls, in order. Rows are added; only a person who erases themselves is blanked.
CREATE TABLE journal (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    poll_id INTEGER NOT NULL REFERENCES polls (id),
    at INTEGER NOT NULL,
    actor TEXT NOT NULL,
    actor_id INTEGER,
    why TEXT,
    event TEXT NOT NULL,
    -- The moment, closing, person, reason or poll that the event speaks of.
    subject INTEGER NOT NULL
) STRICT;

CREATE INDEX journal_by_poll ON journal (poll_id, id);
CREATE INDEX journal_by_person ON journal (subject) WHERE event IN ('struck', 'restored');
CREATE INDEX journal_by_actor ON journal (actor_id) WHERE actor_id IS NOT NULL;

-- What is to be sent to Discord, written with the step that asks for it, and what was sent. A settled
-- row stays: it is what keeps a result from being announced twice.
CREATE TABLE outbox (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    poll_id INTEGER NOT NULL REFERENCES polls (id),
    errand TEXT NOT NULL,
    number INTEGER NOT NULL,
    written_at INTEGER NOT NULL,
    due_at INTEGER NOT NULL,
    first_tried_at INTEGER,
    tries INTEGER NOT NULL DEFAULT 0,
    settled_at INTEGER,
    channel_id INTEGER,
    message_id INTEGER,
    UNIQUE (poll_id, errand, number)
) STRICT;

CREATE INDEX outbox_pending ON outbox (due_at) WHERE settled_at IS NULL;
