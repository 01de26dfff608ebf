-- Who gets which unit: the truth under every order line. Written in sets together with its order, never patched.
create table allocation (
    purchase_order_id uuid           not null references purchase_order,
    line_number       integer        not null,
    coop_id           uuid           not null,
    site_id           uuid           not null,
    region            text           not null,
    requested         numeric(18, 3) not null,
    quantity          numeric(18, 3) not null check (quantity > 0),
    amount            numeric(19, 2) not null check (amount >= 0),
    needed_by         date,
    primary key (purchase_order_id, line_number, coop_id, site_id)
);
create index allocation_by_coop on allocation (coop_id, purchase_order_id);

-- What each co-op pays of an order; over the co-ops exactly the order's goods, delivery and taxes.
create table coop_share (
    purchase_order_id uuid           not null references purchase_order,
    coop_id           uuid           not null,
    goods             numeric(19, 2) not null,
    delivery          numeric(19, 2) not null,
    gst               numeric(19, 2) not null,
    qst               numeric(19, 2) not null,
    primary key (purchase_order_id, coop_id)
);
