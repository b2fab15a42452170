-- A recording of one's heart that somebody keeps: day, clock and beats, sealed in the person's vault.
CREATE TABLE pulse_recording (
    person_id TEXT NOT NULL,
    id TEXT NOT NULL,
    sealed BYTEA NOT NULL,
    PRIMARY KEY (person_id, id)
);

-- What one of a pair hands over so that both look together: both rows, equally long, as soon as one
-- of the two chose, sealed under the house's keys; gone with the result, or when taken back.
CREATE TABLE pulse_share (
    pair_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    sealed BYTEA NOT NULL,
    PRIMARY KEY (pair_id, person_id)
);

-- What two were shown of an evening, sealed under the house's keys.
CREATE TABLE pulse_result (
    pair_id TEXT NOT NULL,
    id TEXT NOT NULL,
    sealed BYTEA NOT NULL,
    PRIMARY KEY (pair_id, id)
);
