-- The key of a round is signed by the service when it is made (ADR 0024): a public key that somebody else put in its
-- place is recognized, and nothing is sealed for it. Keys of before have no signature, and one given to them now would
-- vouch for what nobody has watched: the upgrade waits until no bids are sealed by one of them.
alter table round_key
    add column note text,
    add constraint round_key_signed check (note is not null) not valid; -- of new ones

-- Only now, as the lock of the change is held: a round that an older replica was opening meanwhile is seen here, or, not yet
-- having stored its key, refused there.
do $$
declare
    sealed record;
begin
    select r.negotiation_id, r.number into sealed
    from negotiation_round r join negotiation n on n.id = r.negotiation_id
    where (n.status = 'ROUND_OPEN' and r.closed_at is null) or (n.status = 'ROUND_CLOSED' and r.opened_at is null)
    limit 1;
    if found then
        raise exception 'Les soumissions du tour % de la négociation % sont encore scellées : faites-les ouvrir avec la version précédente, ou annulez la négociation, puis mettez à niveau. / The bids of round % of negotiation % are still sealed: have them opened by the release before this one, or cancel the negotiation, then upgrade.',
            sealed.number, sealed.negotiation_id, sealed.number, sealed.negotiation_id;
    end if;
end
$$;

-- Never changed. Not even a session that poses as a replica gets past.
create trigger refuse_change before update or delete on round_key for each row execute function refuse_change();
create trigger refuse_truncate before truncate on round_key for each statement execute function refuse_change();
alter table round_key enable always trigger refuse_change;
alter table round_key enable always trigger refuse_truncate;
