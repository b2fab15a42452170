-- Roughly what a login stands on, such as FIREFOX/COMPUTER: sealed under the house's keys, as base64;
-- empty for logins from before. Only the person whose login it is sees it.
ALTER TABLE login ADD COLUMN browser TEXT NOT NULL DEFAULT '';
