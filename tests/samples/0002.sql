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
