-- Evenings that a device took along for the road. about: what has to be known when it was played,
-- sealed under the house's keys, empty for guests. closed: 1 from the moment something was closed,
-- taken out or made lighter since. Instants are seconds since 1970 UTC.
CREATE TABLE road_copy (
    id TEXT NOT NULL PRIMARY KEY,
    evening_id TEXT NOT NULL,
    household_id TEXT NOT NULL,
    pair_id TEXT NOT NULL,
    about BYTEA NOT NULL,
    made BIGINT NOT NULL,
    closed INTEGER NOT NULL
);

CREATE INDEX road_copy_of_household ON road_copy (household_id);

-- What has arrived from a device, so that it counts once.
CREATE TABLE road_played (
    id TEXT NOT NULL PRIMARY KEY,
    arrived BIGINT NOT NULL
);
