-- Poll 300 is secret and has shown the tally of three; one of them was struck since, and counts until the
-- tally lets the ballot go.
INSERT INTO polls (id, guild_id, channel_id, author_id, subject, motion, slug, before_id, scale, results,
    secrecy, reasons, joined_before_open, min_account_days, min_member_days, role_id, quorum,
    secret_minimum, opened_at, closes_at, closings, closed_at, closed_by, closer_id, closed_why,
    successor_id, now_1, now_m1, released_at, release_1, release_m1, held_m1, round)
VALUES (300, 7, 8, 9, 'statement', 'Seats should be numbered.', NULL, NULL, 'three', 'after_vote', 'secret', 'off',
    FALSE, 0, 0, NULL, 0, 3, 1767225600000000, 4102444800000000, 0, NULL, NULL, NULL, NULL, NULL,
    2, 1, 1767225600000009, 2, 1, 1, 0);
INSERT INTO ballots (poll_id, person_id, stance, cast_at, reason_id, reason, reason_hidden, latest, struck, struck_in)
VALUES (300, 31, 1, 1767225600000001, NULL, NULL, FALSE, 701, FALSE, 0),
    (300, 32, 1, 1767225600000002, NULL, NULL, FALSE, 702, FALSE, 0),
    (300, 33, -1, 1767225600000003, NULL, NULL, FALSE, 703, TRUE, 1);
