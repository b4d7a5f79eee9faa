-- Whose memory this is. One row: a bot of another origin or application refuses to open the database.
CREATE TABLE identity (
    row BIGINT NOT NULL PRIMARY KEY CHECK (row = 1),
    origin TEXT NOT NULL,
    application_id BIGINT NOT NULL
);

-- What a channel has heard, so that nothing is repeated until all was heard.
CREATE TABLE bags (
    channel_id BIGINT NOT NULL,
    article TEXT NOT NULL COLLATE "C",
    kind TEXT NOT NULL COLLATE "C",
    heard BYTEA NOT NULL,
    updated_at BIGINT NOT NULL,
    PRIMARY KEY (channel_id, article, kind)
);

CREATE INDEX bags_by_age ON bags (updated_at);

-- Interactions that were acted upon where acting twice would do harm.
CREATE TABLE interactions (
    id BIGINT NOT NULL PRIMARY KEY,
    seen_at BIGINT NOT NULL
);

CREATE INDEX interactions_by_age ON interactions (seen_at);
