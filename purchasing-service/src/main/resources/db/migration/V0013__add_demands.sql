-- One demand per co-op and pooled order. It stays when it is withdrawn, so that its version never goes back.
create table demand (
    pooled_order_id uuid        not null references pooled_order,
    coop_id         uuid        not null references coop,
    id              uuid        not null,
    version         bigint      not null,
    submitted_at    timestamptz not null,
    withdrawn_at    timestamptz,
    content_hash    bytea       not null,
    primary key (pooled_order_id, coop_id)
);

-- Written only together with its demand and only for products and sites just read, never deleted alone: no foreign
-- keys, whose checks would take more time than the insert and lock the same few product rows for everybody.
create table demand_line (
    pooled_order_id        uuid           not null,
    coop_id                uuid           not null,
    position               integer        not null,
    product_id             uuid           not null,
    site_id                uuid           not null,
    region                 text           not null,
    needed_by              date,
    unit                   text           not null,
    firm_quantity          numeric(18, 3) not null,
    conditional_quantities numeric[]      not null,
    max_unit_prices        numeric[]      not null,
    tolerance              numeric(18, 3) not null,
    substitutes            uuid[]         not null,
    primary key (pooled_order_id, coop_id, position),
    check (cardinality(conditional_quantities) = cardinality(max_unit_prices))
);
