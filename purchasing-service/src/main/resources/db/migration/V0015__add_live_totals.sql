-- What the consumer of the demand events has seen of each co-op's demand: its version, and what to take off again.
create table live_demand (
    pooled_order_id uuid      not null,
    coop_id         uuid      not null,
    version         bigint    not null,
    products        uuid[]    not null,
    firm            numeric[] not null,
    conditional     numeric[] not null,
    primary key (pooled_order_id, coop_id)
);

create table live_total (
    pooled_order_id uuid           not null,
    product_id      uuid           not null,
    firm            numeric(24, 3) not null,
    conditional     numeric(24, 3) not null,
    coops           bigint         not null,
    primary key (pooled_order_id, product_id)
);

create table live_pool (
    pooled_order_id uuid primary key,
    coops           bigint      not null,
    as_of           timestamptz not null
);
