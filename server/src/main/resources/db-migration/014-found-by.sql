-- What a request asks for is found by an index, however many live in a house.

-- found_by: a digest under the house's keys, by which the secret that opens this row finds it. Empty
-- for a passkey, which is found by its id, and until the next start for what is older than this
-- step.
ALTER TABLE credential ADD COLUMN found_by TEXT NOT NULL DEFAULT '';

CREATE INDEX credential_found_by ON credential (found_by, kind, id);

CREATE INDEX desk_login_by_end ON desk_login (expires);

CREATE INDEX desk_login_of_staff ON desk_login (studio_id, staff_id);

-- Erasing asks every table for whom its columns name: one index for each that leads no key.
CREATE INDEX pair_of_first ON pair (first_person);

CREATE INDEX pair_of_second ON pair (second_person);

CREATE INDEX credential_of_household ON credential (household_id);

CREATE INDEX login_of_household ON login (household_id);

CREATE INDEX login_of_pair ON login (pair_id);

CREATE INDEX invitation_of_household ON invitation (household_id);

CREATE INDEX invitation_of_person ON invitation (person_id);

CREATE INDEX kept_card_of_household ON kept_card (household_id);

CREATE INDEX kept_pair_of_household ON kept_pair (household_id);

CREATE INDEX kept_evening_of_household ON kept_evening (household_id);

CREATE INDEX favourite_of_household ON favourite (household_id);

CREATE INDEX reflection_share_of_person ON reflection_share (person_id);

CREATE INDEX reflection_word_of_person ON reflection_word (person_id);

CREATE INDEX rhythm_own_of_household ON rhythm_own (household_id);

CREATE INDEX rhythm_calendar_of_household ON rhythm_calendar (household_id);

CREATE INDEX rhythm_pair_of_household ON rhythm_pair (household_id);

CREATE INDEX rhythm_yes_of_person ON rhythm_yes (person_id);

CREATE INDEX rhythm_session_of_household ON rhythm_session (household_id);

CREATE INDEX rhythm_feed_of_household ON rhythm_feed (household_id);

CREATE INDEX rhythm_webhook_of_household ON rhythm_webhook (household_id);

CREATE INDEX road_copy_of_pair ON road_copy (pair_id);

CREATE INDEX live_evening_of_pair ON live_evening (pair_id);

CREATE INDEX mail_outbox_of_person ON mail_outbox (person_id);

CREATE INDEX pulse_share_of_person ON pulse_share (person_id);
