-- What the house knows of itself: one text by name. Secrets stand here only as hashes.
CREATE TABLE house (
    name TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
);
