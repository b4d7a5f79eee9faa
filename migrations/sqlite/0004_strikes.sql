-- Struck ballots of secret polls that have shown a tally: they count until the tally lets them go together
-- with others, so that two tallies never tell what one known person chose.
ALTER TABLE polls ADD COLUMN held_2 INTEGER NOT NULL DEFAULT 0;
ALTER TABLE polls ADD COLUMN held_1 INTEGER NOT NULL DEFAULT 0;
ALTER TABLE polls ADD COLUMN held_0 INTEGER NOT NULL DEFAULT 0;
ALTER TABLE polls ADD COLUMN held_m1 INTEGER NOT NULL DEFAULT 0;
ALTER TABLE polls ADD COLUMN held_m2 INTEGER NOT NULL DEFAULT 0;
-- How often struck ballots were let go.
ALTER TABLE polls ADD COLUMN round INTEGER NOT NULL DEFAULT 0;
-- The round of the strike, from 1; 0 where the ballot did not count from then on.
ALTER TABLE ballots ADD COLUMN struck_in INTEGER NOT NULL DEFAULT 0;
