-- What every service keeps beside its own tables: events to send, events already applied, events that could not be.

create table outbox (
    id          bigint generated always as identity primary key,
    topic       text        not null,
    key         text        not null,
    event_id    uuid        not null,
    type        text        not null,
    subject     text        not null,
    occurred_at timestamptz not null,
    traceparent text,
    reason      text,
    data        bytea       not null
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);

create table inbox (
    event_id   uuid primary key,
    applied_at timestamptz not null default now()
);
create index inbox_by_age on inbox (applied_at);

create table dead_letter (
    id          uuid primary key,
    topic       text        not null,
    key         text,
    event_id    uuid        not null,
    type        text        not null,
    subject     text        not null,
    occurred_at timestamptz not null,
    data        bytea       not null,
    reason      text        not null,
    died_at     timestamptz not null default now(),
    replayed_at timestamptz
);
create index dead_letter_by_age on dead_letter (died_at, id);
