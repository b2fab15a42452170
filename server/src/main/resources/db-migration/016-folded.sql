-- Whether what only its person may read is folded on this browser: 1 from when an evening was shown
-- on it, since the phone goes through both hands then, until the passphrase was given.
ALTER TABLE login ADD COLUMN folded INTEGER NOT NULL DEFAULT 0;
