-- What a bot may have kept after the first step; each table has a row.
INSERT INTO identity (row, origin, application_id) VALUES (1, 'https://discord.com', 123);
INSERT INTO bags (channel_id, article, kind, heard, updated_at)
VALUES (42, 'golden', 'pro', X'0001FF', 1767225600000), (-1, '', 'articles', X'', 0);
INSERT INTO interactions (id, seen_at) VALUES (7, 1767225600000);
