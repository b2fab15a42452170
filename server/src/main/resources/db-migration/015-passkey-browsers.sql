-- Roughly what a passkey was added with, as login.browser has it: sealed, and empty for what is not a
-- passkey or older than this step.
ALTER TABLE credential ADD COLUMN browser TEXT NOT NULL DEFAULT '';
