-- What a studio's two tables play, so that another house can go on with it: sealed under the
-- houses' keys, and gone after six hours. With one house none of it is written.
-- duet: a digest of the id that its devices have. made: milliseconds since 1970 UTC.
CREATE TABLE live_duet (
    studio_id TEXT NOT NULL,
    booking_id TEXT NOT NULL,
    duet TEXT NOT NULL,
    sealed BYTEA NOT NULL,
    made BIGINT NOT NULL,
    PRIMARY KEY (studio_id, booking_id)
);

CREATE INDEX live_duet_by_id ON live_duet (duet);

CREATE INDEX live_duet_by_age ON live_duet (made);
