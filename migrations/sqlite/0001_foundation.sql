-- Whose memory this is. One row: a bot of another origin or application refuses to open the file.
CREATE TABLE identity (
    row INTEGER NOT NULL PRIMARY KEY CHECK (row = 1),
    origin TEXT NOT NULL,
    application_id INTEGER NOT NULL
) STRICT;

-- What a channel has heard, so that nothing is repeated until all was heard.
CREATE TABLE bags (
    channel_id INTEGER NOT NULL,
    article TEXT NOT NULL,
    kind TEXT NOT NULL,
    heard BLOB NOT NULL,
    updated_at INTEGER NOT NULL,
    PRIMARY KEY (channel_id, article, kind)
) STRICT, WITHOUT ROWID;

CREATE INDEX bags_by_age ON bags (updated_at);

-- Interactions that were acted upon where acting twice would do harm.
CREATE TABLE interactions (
    id INTEGER NOT NULL PRIMARY KEY,
    seen_at INTEGER NOT NULL
) STRICT;

CREATE INDEX interactions_by_age ON interactions (seen_at);
