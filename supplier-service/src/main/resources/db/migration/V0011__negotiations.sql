-- One per pooled order, whose id it carries; lines are the frozen terms, never changed afterwards.
create table negotiation (
    id         uuid primary key,
    version    bigint not null,
    title_fr   text not null,
    title_en   text not null,
    currency   text not null,
    frozen_at  timestamptz not null,
    lines      jsonb not null,
    status     text not null,
    disclosure text not null
);

create table negotiation_transition (
    negotiation_id uuid not null references negotiation,
    position       integer not null,
    from_status    text,
    to_status      text not null,
    at             timestamptz not null,
    by             text not null,
    reason         text,
    primary key (negotiation_id, position)
);

create table negotiation_round (
    id             uuid primary key,
    negotiation_id uuid not null references negotiation,
    number         integer not null,
    opens_at       timestamptz not null,
    closes_at      timestamptz not null,
    closed_at      timestamptz,
    closed_by      text,
    unique (negotiation_id, number),
    check (opens_at < closes_at),
    check (closed_at <= closes_at)
);

-- What the closing job looks for.
create index negotiation_round_due on negotiation_round (closes_at) where closed_at is null;

create table invitation (
    round_id    uuid not null references negotiation_round,
    supplier_id uuid not null references supplier,
    primary key (round_id, supplier_id)
);

create index invitation_by_supplier on invitation (supplier_id, round_id);
