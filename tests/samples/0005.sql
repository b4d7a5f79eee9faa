-- What a bot may have kept after the fifth step; each table of debates has rows. Debate 300 is in its opening vote,
-- which is poll 400; person 11 asked to be erased when it ends.
INSERT INTO debates (id, guild_id, channel_id, thread_id, stage, version, deadline, body, secret_minimum,
    card_message_id, panel_channel_id, panel_message_id, card_changes, card_shown, panel_changes, panel_shown,
    parcels, created_at)
VALUES (300, 7, 8, 80, 'opening_vote', 6, 1767226380000000,
    '{"v":1,"is":{"id":"300","guild":"7","channel":"8","venue":"thread","archive":null,"host":"9","cohosts":[],"motion":"The award opens a door.","article":"golden","format":{"id":"two","name":{"text":"Two turns","others":[]},"teams":1,"slots":1,"no_show":60,"handover":10,"lobby":86400,"preparation_pro":0,"preparation_con":0,"opening_vote":180,"closing_vote":180,"turns":[{"name":{"text":"For","others":[]},"part":{"speaker":{"seat":{"side":"pro","team":1,"slot":1},"floor":"alone"}},"time":240,"bells":[60],"grace":15},{"name":{"text":"Against","others":[]},"part":{"speaker":{"seat":{"side":"con","team":1,"slot":1},"floor":"alone"}},"time":240,"bells":[60],"grace":15}]},"people":{"members":[{"person":"11","place":{"side":"pro"},"ready":false}],"seats":[[{"side":"pro","team":1,"slot":1},"11"]],"removed":[],"asked":[]},"queue":[],"bank_pro":0,"bank_con":0,"state":{"opening_vote":{"until":"2026-01-01T00:13:00Z"}},"segment":3,"segment_since":"2026-01-01T00:10:00Z","version":6,"touched":"2026-01-01T00:10:00Z"}}',
    3, 1003, 81, 1004, 3, 2, 4, 4, 3, 1767225600000000);
INSERT INTO polls (id, guild_id, channel_id, author_id, subject, motion, slug, before_id, scale, results,
    secrecy, reasons, joined_before_open, min_account_days, min_member_days, role_id, quorum,
    secret_minimum, opened_at, closes_at, closings, debate_id)
VALUES (400, 7, 8, 9, 'article', 'The award opens a door.', 'golden', NULL, 'three', 'after_vote', 'secret',
    'optional', FALSE, 0, 0, NULL, 0, 3, 1767226200000000, 1767226380000000, 0, 300);
UPDATE debates SET opening_poll_id = 400 WHERE id = 300;
INSERT INTO debate_journal (debate_id, number, at, body)
VALUES (300, 1, 1767225600000000,
    '{"v":1,"is":{"number":1,"at":"2026-01-01T00:00:00Z","by":{"person":"9"},"event":{"created":{"id":"300","guild":"7","channel":"8","venue":"thread","archive":null,"host":"9","motion":"The award opens a door.","article":"golden","format":{"id":"two","name":{"text":"Two turns","others":[]},"teams":1,"slots":1,"no_show":60,"handover":10,"lobby":86400,"preparation_pro":0,"preparation_con":0,"opening_vote":180,"closing_vote":180,"turns":[{"name":{"text":"For","others":[]},"part":{"speaker":{"seat":{"side":"pro","team":1,"slot":1},"floor":"alone"}},"time":240,"bells":[60],"grace":15},{"name":{"text":"Against","others":[]},"part":{"speaker":{"seat":{"side":"con","team":1,"slot":1},"floor":"alone"}},"time":240,"bells":[60],"grace":15}]}}}}}'),
    (300, 2, 1767225600000000,
    '{"v":1,"is":{"number":2,"at":"2026-01-01T00:00:00Z","by":{"person":"9"},"event":{"published":{"start":"2026-01-01T00:00:00Z"}}}}'),
    (300, 3, 1767225600000000,
    '{"v":1,"is":{"number":3,"at":"2026-01-01T00:00:00Z","by":{"person":"9"},"event":{"lobby_opened":{"until":"2026-01-02T00:00:00Z"}}}}'),
    (300, 4, 1767225600000000,
    '{"v":1,"is":{"number":4,"at":"2026-01-01T00:00:00Z","by":{"person":"11"},"event":{"joined":{"person":"11","place":{"side":"pro"}}}}}'),
    (300, 5, 1767225600000000,
    '{"v":1,"is":{"number":5,"at":"2026-01-01T00:00:00Z","by":{"person":"11"},"event":{"seated":{"person":"11","seat":{"side":"pro","team":1,"slot":1}}}}}'),
    (300, 6, 1767226200000000,
    '{"v":1,"is":{"number":6,"at":"2026-01-01T00:10:00Z","by":{"person":"9"},"event":{"vote_opened":{"ballots":"opening","until":"2026-01-01T00:13:00Z"}}}}');
INSERT INTO debate_people (person_id, debate_id, is_leaving)
VALUES (9, 300, FALSE), (11, 300, TRUE);
INSERT INTO debate_outbox (debate_id, number, class, errand, makes, written_at, due_at, first_tried_at, tries,
    settled_at, channel_id, message_id)
VALUES (300, 1, 0, '{"do":"open_thread"}', 'thread', 1767225600000000, 1767225600000000, 1767225600000000, 1, 1767225601000000, 80, 80),
    (300, 2, 2, '"post_card"', 'card', 1767225600000000, 1767225600000000, 1767225600000000, 1, 1767225602000000, 8, 1003),
    (300, 3, 1, '{"do":{"announce":{"entry":6,"ping":[]}}}', NULL, 1767226200000000, 1767226200000000, NULL, 0, NULL, NULL, NULL);
