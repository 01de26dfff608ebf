-- Ways to award a round, computed one after another. A claim that has run out may be taken by anybody.
create table scenario (
    id                  uuid primary key,
    version             bigint not null,
    negotiation_id      uuid not null references negotiation,
    round               integer not null,
    currency            text not null,
    name                text not null,
    terms               jsonb not null,
    seconds             integer not null,
    seed                bigint not null,
    basis               jsonb not null,
    parent_id           uuid references scenario,
    dropped_limit       text,
    created_at          timestamptz not null,
    created_by          text not null,
    state               text not null,
    started_at          timestamptz,
    ended_at            timestamptz,
    cancel_requested_at timestamptz,
    claim_token         uuid,
    claimed_until       timestamptz,
    times_lost          integer not null,
    percent             integer not null,
    best_score          numeric,
    bound               numeric,
    failure             text,
    net_cost            numeric,
    result              jsonb,
    foreign key (negotiation_id, round) references negotiation_round (negotiation_id, number),
    check ((parent_id is null) = (dropped_limit is null)),
    check ((state = 'RUNNING') = (claim_token is not null)),
    check ((claim_token is null) = (claimed_until is null))
);

create index scenario_unfinished on scenario (created_at, id) where state in ('QUEUED', 'RUNNING');
create index scenario_by_negotiation on scenario (negotiation_id, id);
create index scenario_by_parent on scenario (parent_id) where parent_id is not null;

-- Awards made before there were scenarios have none.
alter table award
    alter column bound drop not null,
    add column scenario_id          uuid references scenario,
    add column scenario_name        text,
    add column premium              numeric,
    add column cheapest_scenario_id uuid references scenario,
    add column cheapest_net_cost    numeric;
