-- The catalogue as last heard; the catalogue's service is the truth.
create table product (
    id                uuid primary key,
    version           bigint         not null,
    sku               text           not null,
    gtin              text,
    kind              text           not null,
    name_fr           text           not null,
    name_en           text           not null,
    unit              text           not null,
    quantity_decimals integer        not null,
    order_multiple    numeric(18, 3) not null,
    tax_category      text           not null,
    reference_price   numeric(19, 4) not null,
    currency          text           not null,
    status            text           not null
);

-- Not unique: between two events an SKU may for a moment be at two products.
create index product_by_sku on product (sku);
