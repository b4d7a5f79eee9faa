-- What a bot may have kept after the second step; each table has rows. Poll 100 is closed and taken up by
-- poll 200, which is open and secret: two people count, one is struck, one withdrew.
INSERT INTO polls (id, guild_id, channel_id, author_id, subject, motion, slug, before_id, scale, results,
    secrecy, reasons, joined_before_open, min_account_days, min_member_days, role_id, quorum,
    secret_minimum, opened_at, closes_at, closings, closed_at, closed_by, closer_id, closed_why,
    successor_id, now_1, now_m1, set_aside, erased_m1, card_channel_id, card_message_id, card_changes,
    card_shown, version)
VALUES (100, 7, 8, 9, 'article', 'The award opens a door.', 'golden', NULL, 'five', 'after_vote', 'open',
    'optional', TRUE, 30, 7, 77, 10, 3, 1767225600000000, NULL, 1, 1767312000000000, 'staff', 9,
    'Everybody has voted.', 200, 1, 1, 0, 1, 8, 1001, 3, 3, 4),
    (200, 7, 8, 9, 'after', 'The award opens a door.', 'golden', 100, 'three', 'after_close', 'secret',
    'required', FALSE, 0, 0, NULL, 0, 3, 1767312000000001, 1767398400000000, 0, NULL, NULL, NULL, NULL,
    NULL, 2, 0, 1, 0, NULL, NULL, 3, 0, 3);
INSERT INTO ballots (poll_id, person_id, stance, cast_at, reason_id, reason, reason_hidden, latest, struck)
VALUES (100, 11, 1, 1767225600000001, -5, 'Doors stay open.', FALSE, 501, FALSE),
    (200, 11, 1, 1767312000000002, 6, 'They still do.', TRUE, 601, FALSE),
    (200, 12, 1, 1767312000000003, 7, 'Yes.', FALSE, 602, FALSE),
    (200, 13, -1, 1767312000000004, 8, 'No.', FALSE, 603, TRUE),
    (200, 14, NULL, NULL, NULL, NULL, FALSE, 604, FALSE);
INSERT INTO journal (poll_id, at, actor, actor_id, why, event, subject)
VALUES (100, 1767225600000000, 'author', 9, NULL, 'created', 1767312000000000),
    (100, 1767312000000000, 'staff', 9, 'Everybody has voted.', 'closed', 1),
    (100, 1767312000000001, 'author', 9, NULL, 'frozen', 200),
    (200, 1767312000000005, 'staff', 9, 'A second account.', 'struck', 13);
INSERT INTO outbox (poll_id, errand, number, written_at, due_at, first_tried_at, tries, settled_at,
    channel_id, message_id)
VALUES (100, 'announce', 1, 1767312000000000, 1767312000000000, 1767312000000000, 1, 1767312000500000, 8, 1002),
    (200, 'post_card', 0, 1767312000000001, 1767312000000001, NULL, 0, NULL, NULL, NULL);
-- Poll 110 is closed and taken up by poll 120, which is closed, too: of three who voted in both, one is
-- struck.
INSERT INTO polls (id, guild_id, channel_id, author_id, subject, motion, slug, before_id, scale, results,
    secrecy, reasons, joined_before_open, min_account_days, min_member_days, role_id, quorum,
    secret_minimum, opened_at, closes_at, closings, closed_at, closed_by, closer_id, closed_why,
    successor_id, now_2, now_1, now_0, now_m1, set_aside)
VALUES (110, 7, 8, 9, 'statement', 'Encores are too long.', NULL, NULL, 'five', 'after_vote', 'open', 'off',
    FALSE, 0, 0, NULL, 0, 3, 1767225600000000, NULL, 1, 1767312000000000, 'deadline', NULL, NULL, 120,
    1, 1, 0, 2, 0),
    (120, 7, 8, 9, 'after', 'Encores are too long.', NULL, 110, 'three', 'after_vote', 'open', 'off',
    FALSE, 0, 0, NULL, 0, 3, 1767312000000001, NULL, 1, 1767398400000000, 'deadline', NULL, NULL, NULL,
    0, 1, 1, 0, 1);
INSERT INTO ballots (poll_id, person_id, stance, cast_at, reason_id, reason, reason_hidden, latest, struck)
VALUES (110, 21, 2, 1767225600000001, NULL, NULL, FALSE, 511, FALSE),
    (110, 22, -1, 1767225600000002, NULL, NULL, FALSE, 512, FALSE),
    (110, 23, -1, 1767225600000003, NULL, NULL, FALSE, 513, FALSE),
    (110, 24, 1, 1767225600000004, NULL, NULL, FALSE, 514, FALSE),
    (120, 21, 0, 1767312000000005, NULL, NULL, FALSE, 611, FALSE),
    (120, 22, 1, 1767312000000006, NULL, NULL, FALSE, 612, FALSE),
    (120, 23, 1, 1767312000000007, NULL, NULL, FALSE, 613, TRUE);
