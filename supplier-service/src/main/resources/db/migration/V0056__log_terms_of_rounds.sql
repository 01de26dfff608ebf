-- The entry of the audit log that tells with which terms a round was opened, and when the row was found to differ, which
-- is for display: whether that has been told is for the log to say. Rounds of before have no such entry; all of them are
-- opened or over (V0055).
alter table negotiation_round
    add column opening_entry    bigint,
    add column terms_changed_at timestamptz;

-- A round is over when the log says so, whatever somebody has made of its closes_at since.
alter table negotiation_round drop constraint negotiation_round_check1; -- closed_at <= closes_at
