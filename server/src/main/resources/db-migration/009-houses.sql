-- What several houses on one database share. Times are milliseconds since 1970 UTC where nothing
-- else is said.

-- What is done again and again: when next, and which house has it until when.
CREATE TABLE job (
    name TEXT NOT NULL PRIMARY KEY,
    due BIGINT NOT NULL,
    claimed_by TEXT NOT NULL,
    until BIGINT NOT NULL
);

-- How often somebody did something that has a limit, by a digest of what and who, since the first
-- of it; it begins anew at `until`.
CREATE TABLE allowance (
    digest TEXT NOT NULL PRIMARY KEY,
    used INTEGER NOT NULL,
    until BIGINT NOT NULL
);

CREATE INDEX allowance_by_end ON allowance (until);

-- What plays tonight, so that another house can go on with it: sealed under the houses' keys, and
-- gone after six hours. With one house none of it is written.
CREATE TABLE live_evening (
    digest TEXT NOT NULL PRIMARY KEY,
    household_id TEXT NOT NULL,
    pair_id TEXT NOT NULL,
    sealed BYTEA NOT NULL,
    made BIGINT NOT NULL
);

CREATE INDEX live_evening_by_age ON live_evening (made);

CREATE INDEX live_evening_of_household ON live_evening (household_id);

-- What is heard, by its address.
CREATE TABLE live_sound (
    sound TEXT NOT NULL PRIMARY KEY,
    sealed BYTEA NOT NULL,
    made BIGINT NOT NULL
);

CREATE INDEX live_sound_by_age ON live_sound (made);

-- Two devices that play one evening. evening: a digest. stand: where they stand, with its turn.
CREATE TABLE live_link (
    code TEXT NOT NULL PRIMARY KEY,
    evening TEXT NOT NULL,
    sealed BYTEA NOT NULL,
    hearing TEXT NOT NULL,
    turn INTEGER NOT NULL,
    stand TEXT NOT NULL,
    made BIGINT NOT NULL
);

CREATE INDEX live_link_of_evening ON live_link (evening);

CREATE INDEX live_link_by_age ON live_link (made);

-- What lapses is found by its time, so that a sign-in costs the same however many live here.
CREATE INDEX login_by_end ON login (expires);

CREATE INDEX attempt_by_end ON attempt (forget);

CREATE INDEX invitation_by_end ON invitation (expires);

CREATE INDEX challenge_by_end ON challenge (expires);

CREATE INDEX road_copy_by_age ON road_copy (made);

CREATE INDEX road_copy_of_evening ON road_copy (evening_id);

CREATE INDEX road_played_by_age ON road_played (arrived);
