-- From here on a bid is ciphertext for its round's key until the round is opened (ADR 0024).
-- A round that is open during the upgrade has bids in the clear and no key. It is not sealed after the fact, which would
-- only look like secrecy: the upgrade waits until it is closed by the release before this one.
do $$
declare
    open_round record;
begin
    select r.negotiation_id, r.number into open_round
    from negotiation_round r join negotiation n on n.id = r.negotiation_id
    where n.status = 'ROUND_OPEN' and r.closed_at is null
    limit 1;
    if found then
        raise exception 'Le tour % de la négociation % est ouvert : fermez-le avec la version précédente, puis mettez à niveau. / Round % of negotiation % is open: close it with the release before this one, then upgrade.',
            open_round.number, open_round.negotiation_id, open_round.number, open_round.negotiation_id;
    end if;
end
$$;

-- Closed is one moment, opened perhaps a later one: when the key is at hand. The entry tells of the closing in the audit log.
alter table negotiation_round
    add column opened_at     timestamptz,
    add column closing_entry bigint,
    add check (opened_at is null or closed_at is not null);

update negotiation_round set opened_at = closed_at where closed_at is not null;

create index negotiation_round_unopened on negotiation_round (closed_at)
    where closed_at is not null and opened_at is null;

-- content: ciphertext, kept for good; opened_content: the canonical bid. What was opened before has no ciphertext and no
-- commitment; what was cancelled before it was opened is for nobody to read, ever.
alter table bid
    add column commitment     text,
    add column received_entry bigint,
    add column nonce          bytea,
    add column opened_content bytea,
    add column spoiled_at     timestamptz,
    alter column content drop not null;

update bid set opened_content = case when opened_at is not null then content end, content = null;

alter table bid
    drop column sha256,
    add check ((content is null) = (commitment is null)),
    add check ((content is null) = (received_entry is null)),
    add check ((opened_content is null) = (opened_at is null)),
    add check (spoiled_at is null or opened_at is null);

-- Whether a supplier may know of an award, decided without a look at the award.
create table awarded_supplier (
    negotiation_id uuid not null references award,
    supplier_id    uuid not null references supplier,
    primary key (negotiation_id, supplier_id)
);

insert into awarded_supplier (negotiation_id, supplier_id)
select negotiation_id, (part ->> 'supplierId')::uuid from award, jsonb_array_elements(suppliers) as part;

-- The entry tells of the award in the audit log; awards of before have none.
alter table award add column award_entry bigint;
