-- Messages on their way, and what clients of studios were told; what was paid at the desk.

-- about: what a message belongs to; a newer one about the same takes its place. person_id: whose it
-- is, empty for a studio's client. state: waiting, given-up. sealed: to whom and what it says,
-- nothing once it was given up. due: when it is tried next, until: when it says nothing any more;
-- seconds since 1970.
CREATE TABLE mail_outbox (
    id TEXT NOT NULL PRIMARY KEY,
    about TEXT NOT NULL,
    person_id TEXT NOT NULL,
    state TEXT NOT NULL,
    tries INTEGER NOT NULL,
    due BIGINT NOT NULL,
    until BIGINT NOT NULL,
    sealed BYTEA NOT NULL
);

CREATE INDEX mail_outbox_in_order ON mail_outbox (state, due);

CREATE INDEX mail_outbox_about ON mail_outbox (about);

-- What the clients of a visit know by mail. status: offered, confirmed, cancelled. start_slot, room,
-- therapists: as they were told; sequence: of the last message (RFC 5545, section 3.8.7.4); told:
-- seconds since 1970. reminded: the start of which they were reminded, 0 for none.
CREATE TABLE visit_told (
    studio_id TEXT NOT NULL,
    booking_id TEXT NOT NULL,
    status TEXT NOT NULL,
    start_slot BIGINT NOT NULL,
    room TEXT NOT NULL,
    therapists TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    told BIGINT NOT NULL,
    reminded BIGINT NOT NULL,
    PRIMARY KEY (studio_id, booking_id)
);

-- That a visit was paid at the desk. amount: as it was written.
CREATE TABLE visit_paid (
    studio_id TEXT NOT NULL,
    booking_id TEXT NOT NULL,
    amount TEXT NOT NULL,
    who TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (studio_id, booking_id)
);
