create table pooled_order (
    id                uuid primary key,
    version           bigint      not null,
    title_fr          text        not null,
    title_en          text        not null,
    currency          text        not null,
    closes_at         timestamptz not null,
    closed_by         text,
    status            text        not null,
    minimum_coops     integer     not null,
    allocation_policy text        not null,
    ratification      text        not null
);

-- What falls due is looked for every second.
create index pooled_order_due on pooled_order (closes_at) where status = 'COLLECTING';

create table pooled_order_line (
    pooled_order_id  uuid    not null references pooled_order,
    position         integer not null,
    product_id       uuid    not null,
    minimum_quantity numeric(18, 3),
    primary key (pooled_order_id, position),
    unique (pooled_order_id, product_id)
);

create table pooled_order_transition (
    pooled_order_id uuid        not null references pooled_order,
    position        integer     not null,
    from_status     text        not null,
    to_status       text        not null,
    happened_at     timestamptz not null,
    happened_by     text        not null,
    primary key (pooled_order_id, position)
);
