-- A consolidated order on its way to a supplier's system; the id is the webhook id of all its deliveries.
-- The document is kept byte for byte as it was heard.
create table order_dispatch (
    id                uuid primary key,
    version           bigint not null,
    purchase_order_id uuid not null,
    order_version     integer not null,
    pooled_order_id   uuid not null,
    supplier_id       uuid not null references supplier,
    number            text not null,
    received_at       timestamptz not null,
    document          bytea not null,
    sha256            text not null,
    attempts          integer not null,
    last_attempt_at   timestamptz,
    next_attempt_at   timestamptz not null,
    claimed_until     timestamptz,
    delivered_at      timestamptz,
    unique (purchase_order_id, order_version)
);

create index order_dispatch_undelivered on order_dispatch (supplier_id, next_attempt_at) where delivered_at is null;
create index order_dispatch_by_supplier on order_dispatch (supplier_id, id);

create table delivery_attempt (
    id           bigint generated always as identity primary key,
    dispatch_id  uuid not null references order_dispatch,
    number       integer not null,
    attempted_at timestamptz not null,
    duration_ms  bigint not null,
    status       integer,
    error        text
);

create index delivery_attempt_by_dispatch on delivery_attempt (dispatch_id, id);

-- An endpoint that said 410 is left alone until the supplier sets it anew, which changes webhook_set_at.
create table disabled_endpoint (
    supplier_id    uuid primary key references supplier,
    webhook_set_at timestamptz not null,
    disabled_at    timestamptz not null
);

create table order_answer (
    dispatch_id uuid primary key references order_dispatch,
    decision    text not null,
    reason      text,
    lines       jsonb not null,
    answered_at timestamptz not null,
    answered_by text not null
);
