-- Unique over all replicas and years; a number may be skipped.
create sequence purchase_order_number;

create table purchase_order (
    id              uuid primary key,
    lock_version    bigint         not null,
    number          text           not null unique,
    version         integer        not null,
    pooled_order_id uuid           not null references pooled_order,
    supplier_id     uuid           not null,
    supplier_name   text           not null,
    status          text           not null,
    currency        text           not null,
    goods           numeric(19, 2) not null,
    delivery        numeric(19, 2) not null,
    gst             numeric(19, 2) not null,
    qst             numeric(19, 2) not null,
    total           numeric(19, 2) not null,
    drafted_at      timestamptz    not null,
    issued_at       timestamptz,
    delivered_at    timestamptz,
    answered_at     timestamptz,
    answer_reason   text,
    -- At most one order per awarded supplier, whatever is replayed.
    unique (pooled_order_id, supplier_id),
    check (goods + delivery + gst + qst = total)
);

create table purchase_order_line (
    purchase_order_id uuid           not null references purchase_order,
    line_number       integer        not null,
    product_id        uuid           not null,
    sku               text           not null,
    gtin              text,
    name_fr           text           not null,
    name_en           text           not null,
    unit              text           not null,
    tax_category      text           not null,
    unit_price        numeric(19, 4) not null,
    quantity          numeric(18, 3) not null,
    surplus           numeric(18, 3) not null,
    amount            numeric(19, 2) not null,
    lead_time_days    integer,
    primary key (purchase_order_id, line_number),
    unique (purchase_order_id, product_id),
    check (surplus >= 0 and surplus < quantity)
);

create table purchase_order_charge (
    purchase_order_id uuid           not null references purchase_order,
    region            text           not null,
    amount            numeric(19, 2) not null,
    primary key (purchase_order_id, region)
);

-- What the supplier changed when it accepted with changes; the line itself stays as it was ordered.
create table purchase_order_change (
    purchase_order_id uuid           not null references purchase_order,
    line_number       integer        not null,
    quantity          numeric(18, 3) not null,
    reason            text,
    primary key (purchase_order_id, line_number)
);
