create table coop (
    id       uuid primary key,
    version  bigint not null,
    code     text   not null unique,
    name     text   not null,
    kind     text   not null,
    neq      text,
    language text   not null
);

create table site (
    id          uuid primary key,
    version     bigint not null,
    coop_id     uuid   not null references coop,
    code        text   not null,
    name        text   not null,
    region      text   not null,
    street      text   not null,
    city        text   not null,
    province    text   not null,
    postal_code text   not null,
    country     text   not null,
    gln         text,
    unique (coop_id, code)
);
