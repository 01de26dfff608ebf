-- The award as the supplier service told it; suppliers: JSON, read whole and never changed.
create table award (
    pooled_order_id uuid primary key references pooled_order,
    round           integer        not null,
    awarded_at      timestamptz    not null,
    currency        text           not null,
    status          text           not null,
    cost            numeric(19, 2) not null,
    engine          text           not null,
    reason          text,
    suppliers       text           not null
);
