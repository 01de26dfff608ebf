-- Opening a round, and every look at what was opened, compares with what the audit log tells of it.
create index audit_log_of_rounds on audit_log (subject, pending_id)
    where action in ('round.opened', 'round.closed', 'bids.opened', 'round.terms-changed');
