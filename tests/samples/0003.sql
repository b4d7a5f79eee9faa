-- What a bot may have kept after the third step: poll 130 follows poll 120 and is closed; those who voted in
-- both have erased themselves, and their movement stays.
INSERT INTO polls (id, guild_id, channel_id, author_id, subject, motion, slug, before_id, scale, results,
    secrecy, reasons, joined_before_open, min_account_days, min_member_days, role_id, quorum,
    secret_minimum, opened_at, closes_at, closings, closed_at, closed_by, closer_id, closed_why,
    successor_id, now_1, now_m1, erased_1, erased_m1)
VALUES (130, 7, 8, 9, 'after', 'Encores are too long.', NULL, 120, 'three', 'after_vote', 'open', 'off',
    FALSE, 0, 0, NULL, 0, 3, 1767398400000001, NULL, 1, 1767484800000000, 'deadline', NULL, NULL, NULL,
    1, 1, 1, 1);
UPDATE polls SET successor_id = 130 WHERE id = 120;
INSERT INTO swings (poll_id, was, became, many) VALUES (130, 0, -1, 1), (130, 1, 1, 1);
