-- Rhythm: what is sealed here is sealed under the house's keys. Nothing counts anything, and what
-- is past goes. Instants are seconds since 1970 UTC.

-- What a person set for times: zone, hints, mail address.
CREATE TABLE rhythm_own (
    person_id TEXT NOT NULL PRIMARY KEY,
    household_id TEXT NOT NULL,
    sealed BYTEA NOT NULL
);

-- A person's own calendar. about: name, address, what was amiss. busy: when it is busy, no more.
CREATE TABLE rhythm_calendar (
    person_id TEXT NOT NULL,
    id TEXT NOT NULL,
    household_id TEXT NOT NULL,
    created BIGINT NOT NULL,
    about BYTEA NOT NULL,
    busy BYTEA NOT NULL,
    PRIMARY KEY (person_id, id)
);

-- What two agreed on: how often, when; and the stretches to which one of them said "not then"
-- (nobody notes who). changes: grows with every change, so that two who answer at once wait for
-- each other.
CREATE TABLE rhythm_pair (
    pair_id TEXT NOT NULL PRIMARY KEY,
    household_id TEXT NOT NULL,
    changes BIGINT NOT NULL,
    sealed BYTEA NOT NULL
);

-- What one of a pair said yes to and the other does not see until both have. Both rows are always
-- there and always equally long. about: times, or a moment.
CREATE TABLE rhythm_yes (
    pair_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    about TEXT NOT NULL,
    sealed BYTEA NOT NULL,
    PRIMARY KEY (pair_id, person_id, about)
);

-- A session that both agreed on.
CREATE TABLE rhythm_session (
    pair_id TEXT NOT NULL,
    id TEXT NOT NULL,
    household_id TEXT NOT NULL,
    sealed BYTEA NOT NULL,
    PRIMARY KEY (pair_id, id)
);

-- The private feed of a person. sealed: its address, for its owner's page.
CREATE TABLE rhythm_feed (
    person_id TEXT NOT NULL PRIMARY KEY,
    household_id TEXT NOT NULL,
    token_sha256 TEXT NOT NULL UNIQUE,
    sealed BYTEA NOT NULL
);

-- Where the room of a pair is told that an evening begins.
CREATE TABLE rhythm_webhook (
    pair_id TEXT NOT NULL PRIMARY KEY,
    household_id TEXT NOT NULL,
    sealed BYTEA NOT NULL
);

-- What a room was told already, so that of two houses on one database one tells it.
CREATE TABLE rhythm_told (
    pair_id TEXT NOT NULL,
    what TEXT NOT NULL,
    PRIMARY KEY (pair_id, what)
);
