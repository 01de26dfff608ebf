-- A pooled order's products with the terms they had when it was frozen.
create table frozen_product (
    pooled_order_id   uuid           not null references pooled_order,
    position          integer        not null,
    product_id        uuid           not null,
    sku               text           not null,
    gtin              text,
    name_fr           text           not null,
    name_en           text           not null,
    unit              text           not null,
    quantity_decimals integer        not null,
    order_multiple    numeric(18, 3) not null,
    tax_category      text           not null,
    reference_price   numeric(19, 4) not null,
    currency          text           not null,
    primary key (pooled_order_id, product_id)
);

-- The demand curve: one row per product, region and price limit; without a limit: the firm demand.
create table demand_curve_step (
    pooled_order_id uuid           not null references pooled_order,
    product_id      uuid           not null,
    region          text           not null,
    max_unit_price  numeric(19, 4),
    quantity        numeric(24, 3) not null,
    tolerance       numeric(24, 3) not null,
    unique nulls not distinct (pooled_order_id, product_id, region, max_unit_price)
);
