-- Studios and their bookings. studio_id leads every key: nothing crosses from one studio to another.

-- The set-up as adagio-studio/1; version grows with every change of it.
CREATE TABLE studio (
    id TEXT NOT NULL PRIMARY KEY,
    version BIGINT NOT NULL,
    setup TEXT NOT NULL
);

-- Slots are quarter-hours of UTC since 1970. lapses: seconds since 1970, 0 when it is not tentative.
-- clients: a JSON list; wanted, therapists: ids joined by commas.
CREATE TABLE booking (
    studio_id TEXT NOT NULL,
    id TEXT NOT NULL,
    status TEXT NOT NULL,
    lapses BIGINT NOT NULL,
    service TEXT NOT NULL,
    wanted TEXT NOT NULL,
    clients TEXT NOT NULL,
    start_slot BIGINT NOT NULL,
    minutes INTEGER NOT NULL,
    arrival INTEGER NOT NULL,
    session_slots INTEGER NOT NULL,
    after_slots INTEGER NOT NULL,
    room TEXT NOT NULL,
    therapists TEXT NOT NULL,
    PRIMARY KEY (studio_id, id)
);

CREATE INDEX booking_by_start ON booking (studio_id, start_slot);

CREATE INDEX booking_waiting ON booking (studio_id, lapses) WHERE status = 'tentative';

-- Who has what when: the one key that no two visits can share, whatever state they are in.
CREATE TABLE claim (
    studio_id TEXT NOT NULL,
    resource_id TEXT NOT NULL,
    slot BIGINT NOT NULL,
    booking_id TEXT NOT NULL,
    PRIMARY KEY (studio_id, resource_id, slot)
);

-- Time kept free of visits; it holds claims like a booking.
CREATE TABLE block (
    studio_id TEXT NOT NULL,
    id TEXT NOT NULL,
    resource_id TEXT NOT NULL,
    from_slot BIGINT NOT NULL,
    to_slot BIGINT NOT NULL,
    why TEXT NOT NULL,
    PRIMARY KEY (studio_id, id)
);

-- What was answered under an idempotency key.
CREATE TABLE booking_key (
    studio_id TEXT NOT NULL,
    idempotency_key TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    booking_id TEXT NOT NULL,
    PRIMARY KEY (studio_id, idempotency_key)
);

-- Grows with every change of a UTC day's claims, so that what was read of a day is read once.
CREATE TABLE day_change (
    studio_id TEXT NOT NULL,
    day BIGINT NOT NULL,
    number BIGINT NOT NULL,
    PRIMARY KEY (studio_id, day)
);
