-- The award of a negotiation: one, final. The split is one document, read whole and never changed.
create table award (
    negotiation_id uuid primary key references negotiation,
    round          integer not null,
    awarded_at     timestamptz not null,
    awarded_by     text not null,
    reason         text,
    currency       text not null,
    status         text not null,
    cost           numeric not null,
    bound          numeric not null,
    engine         text not null,
    suppliers      jsonb not null
);
