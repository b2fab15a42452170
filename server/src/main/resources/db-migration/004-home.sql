-- What people keep. Everything about them is sealed: answers under their author's own vault key,
-- the rest under the house's keys. Nothing here is written for an evening that did not begin.

-- answers: adagio-card/1. effects: adagio-effects/1, without causes.
CREATE TABLE kept_card (
    person_id TEXT NOT NULL PRIMARY KEY,
    household_id TEXT NOT NULL,
    answers BYTEA NOT NULL,
    effects BYTEA NOT NULL
);

-- The number of a pair's last evening; its row is held while one is written, so that two at once
-- are one after the other.
CREATE TABLE kept_pair (
    pair_id TEXT NOT NULL PRIMARY KEY,
    household_id TEXT NOT NULL,
    last BIGINT NOT NULL
);

-- about: adagio-evening/1, when it began and its routine.
CREATE TABLE kept_evening (
    pair_id TEXT NOT NULL,
    number BIGINT NOT NULL,
    household_id TEXT NOT NULL,
    about BYTEA NOT NULL,
    PRIMARY KEY (pair_id, number)
);

-- A routine under a name. about: sealed.
CREATE TABLE favourite (
    id TEXT NOT NULL PRIMARY KEY,
    pair_id TEXT NOT NULL,
    household_id TEXT NOT NULL,
    about BYTEA NOT NULL
);

CREATE INDEX favourite_of_pair ON favourite (pair_id);
