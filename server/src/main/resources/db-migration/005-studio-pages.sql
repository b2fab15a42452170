-- What the pages of studios keep: addresses, cards, staff, notes, changes, the waiting list.

-- Unguessable addresses, known by their SHA-256. kind: visit, card, feed, waiting. about: a booking,
-- a booking and a place, a therapist, an entry. sealed: the address, to show it again where it
-- belongs, or nothing.
CREATE TABLE studio_link (
    token_sha256 TEXT NOT NULL PRIMARY KEY,
    studio_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    about TEXT NOT NULL,
    sealed BYTEA NOT NULL,
    made BIGINT NOT NULL
);

CREATE UNIQUE INDEX studio_link_about ON studio_link (studio_id, kind, about);

-- What a client's card asks of the hands. What the client answered is never kept.
CREATE TABLE client_card (
    studio_id TEXT NOT NULL,
    booking_id TEXT NOT NULL,
    place INTEGER NOT NULL,
    sealed BYTEA NOT NULL,
    sent BIGINT NOT NULL,
    PRIMARY KEY (studio_id, booking_id, place)
);

-- Who works at the desk. role: owner, therapist. therapist: an id of the set-up, or nothing.
CREATE TABLE desk_staff (
    studio_id TEXT NOT NULL,
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    therapist TEXT NOT NULL,
    token_sha256 TEXT NOT NULL,
    PRIMARY KEY (studio_id, id)
);

CREATE UNIQUE INDEX desk_staff_by_token ON desk_staff (token_sha256);

-- Browsers that are signed in; without a studio and a person it is the host's.
CREATE TABLE desk_login (
    token_sha256 TEXT NOT NULL PRIMARY KEY,
    studio_id TEXT NOT NULL,
    staff_id TEXT NOT NULL,
    expires BIGINT NOT NULL
);

-- What the staff writes beside a visit.
CREATE TABLE visit_note (
    studio_id TEXT NOT NULL,
    booking_id TEXT NOT NULL,
    sealed BYTEA NOT NULL,
    PRIMARY KEY (studio_id, booking_id)
);

-- Who changed what when; at: milliseconds since 1970. Nothing of health, no client's name.
CREATE TABLE studio_change (
    studio_id TEXT NOT NULL,
    id TEXT NOT NULL,
    at BIGINT NOT NULL,
    who TEXT NOT NULL,
    what TEXT NOT NULL,
    about TEXT NOT NULL,
    detail TEXT NOT NULL,
    PRIMARY KEY (studio_id, id)
);

CREATE INDEX studio_change_in_order ON studio_change (studio_id, at);

CREATE INDEX studio_change_about ON studio_change (studio_id, about);

-- Who waits for a time, in the order in which they asked. state: waiting, offered, taken, passed,
-- gone. Slots are quarter-hours of UTC since 1970, minutes those of a local day; asked:
-- milliseconds since 1970; round: how many offers there were.
CREATE TABLE waiting (
    studio_id TEXT NOT NULL,
    id TEXT NOT NULL,
    asked BIGINT NOT NULL,
    state TEXT NOT NULL,
    round INTEGER NOT NULL,
    service TEXT NOT NULL,
    wanted TEXT NOT NULL,
    clients TEXT NOT NULL,
    from_slot BIGINT NOT NULL,
    to_slot BIGINT NOT NULL,
    from_minute INTEGER NOT NULL,
    to_minute INTEGER NOT NULL,
    booking_id TEXT NOT NULL,
    PRIMARY KEY (studio_id, id)
);

CREATE INDEX waiting_in_order ON waiting (studio_id, state, asked);
