-- What a person notes for themselves: everything in it, day and kind too, sealed in the person's
-- vault. Nothing stands here for what was left out.
CREATE TABLE reflection_note (
    person_id TEXT NOT NULL,
    id TEXT NOT NULL,
    sealed BYTEA NOT NULL,
    PRIMARY KEY (person_id, id)
);

-- What one of a pair would like both to see. Both rows are always there and always equally long,
-- chosen or not, sealed under the house's keys.
CREATE TABLE reflection_share (
    pair_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    about TEXT NOT NULL,
    sealed BYTEA NOT NULL,
    PRIMARY KEY (pair_id, person_id, about)
);

-- The last gentle word of one to the other, sealed under the house's keys.
CREATE TABLE reflection_word (
    pair_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    sealed BYTEA NOT NULL,
    PRIMARY KEY (pair_id, person_id)
);
