-- Who lives here. Every id is 128 random bits. Names and what two people are to each other are
-- sealed under the house's keys; what is one person's own is sealed under that person's vault key,
-- which stands here only wrapped. Instants are seconds since 1970 UTC.

CREATE TABLE household (
    id TEXT NOT NULL PRIMARY KEY,
    created BIGINT NOT NULL
);

-- erase_asked: when this person asked to erase the household, 0 when not.
CREATE TABLE person (
    id TEXT NOT NULL PRIMARY KEY,
    household_id TEXT NOT NULL,
    name BYTEA NOT NULL,
    created BIGINT NOT NULL,
    erase_asked BIGINT NOT NULL
);

CREATE INDEX person_of_household ON person (household_id);

-- Two people who take evenings together. about: sealed.
CREATE TABLE pair (
    id TEXT NOT NULL PRIMARY KEY,
    household_id TEXT NOT NULL,
    first_person TEXT NOT NULL,
    second_person TEXT NOT NULL,
    about BYTEA NOT NULL,
    created BIGINT NOT NULL
);

CREATE INDEX pair_of_household ON pair (household_id);

-- What opens a person's vault. kind: passphrase, recovery, passkey. public_part: what a check
-- needs. wrapped: the vault key; empty when this one signs in and cannot open the vault.
CREATE TABLE credential (
    id TEXT NOT NULL PRIMARY KEY,
    household_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    public_part TEXT NOT NULL,
    wrapped BYTEA NOT NULL,
    used_count BIGINT NOT NULL,
    created BIGINT NOT NULL
);

CREATE INDEX credential_of_person ON credential (person_id);

-- A browser that is signed in. wrapped: the vault key under a key that only the cookie gives; empty
-- while the vault is locked there. pair_id: the pair chosen for tonight, empty for the first.
CREATE TABLE login (
    token_sha256 TEXT NOT NULL PRIMARY KEY,
    household_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    wrapped BYTEA NOT NULL,
    pair_id TEXT NOT NULL,
    created BIGINT NOT NULL,
    seen BIGINT NOT NULL,
    expires BIGINT NOT NULL
);

CREATE INDEX login_of_person ON login (person_id);

CREATE TABLE invitation (
    token_sha256 TEXT NOT NULL PRIMARY KEY,
    household_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    expires BIGINT NOT NULL
);

-- What a passkey has to sign, once.
CREATE TABLE challenge (
    sha256 TEXT NOT NULL PRIMARY KEY,
    about TEXT NOT NULL,
    expires BIGINT NOT NULL
);

-- Failed tries, by a digest of who or where.
CREATE TABLE attempt (
    digest TEXT NOT NULL PRIMARY KEY,
    failures INTEGER NOT NULL,
    next_try BIGINT NOT NULL,
    forget BIGINT NOT NULL
);

-- What was erased and must not come back with an older backup; the same list lies beside the
-- database.
CREATE TABLE erased (
    id TEXT NOT NULL PRIMARY KEY
);
