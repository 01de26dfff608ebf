-- One live bid per supplier and round. The content is one opaque document: nothing in it is ever indexed or queried.
create table bid (
    id             uuid primary key,
    negotiation_id uuid not null references negotiation,
    round          integer not null,
    supplier_id    uuid not null references supplier,
    revision       integer not null,
    received_at    timestamptz not null,
    sha256         text not null,
    content        bytea not null,
    opened_at      timestamptz,
    unique (negotiation_id, round, supplier_id),
    foreign key (negotiation_id, round) references negotiation_round (negotiation_id, number)
);
