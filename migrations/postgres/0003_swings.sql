-- How people moved between two polls on one motion, as it was when the later one closed: what was
-- published must stay when somebody erases themselves. Stances without their strength: 1, 0 or −1.
CREATE TABLE swings (
    -- The later poll.
    poll_id BIGINT NOT NULL REFERENCES polls (id),
    was BIGINT NOT NULL CHECK (was BETWEEN -1 AND 1),
    became BIGINT NOT NULL CHECK (became BETWEEN -1 AND 1),
    many BIGINT NOT NULL,
    PRIMARY KEY (poll_id, was, became)
);

INSERT INTO swings (poll_id, was, became, many)
SELECT poll_id, was, became, COUNT(*) FROM (
    SELECT polls.id AS poll_id,
        CASE WHEN one.stance > 0 THEN 1 WHEN one.stance < 0 THEN -1 ELSE 0 END AS was,
        CASE WHEN two.stance > 0 THEN 1 WHEN two.stance < 0 THEN -1 ELSE 0 END AS became
    FROM polls JOIN ballots AS one ON one.poll_id = polls.before_id
        JOIN ballots AS two ON two.poll_id = polls.id AND two.person_id = one.person_id
    WHERE polls.closed_at IS NOT NULL AND one.stance IS NOT NULL AND NOT one.struck
        AND two.stance IS NOT NULL AND NOT two.struck
) AS pairs GROUP BY poll_id, was, became;
