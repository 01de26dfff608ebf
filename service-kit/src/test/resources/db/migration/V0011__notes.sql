create table note (
    id uuid primary key,
    version bigint not null,
    title text not null unique,
    amount numeric(19, 4),
    currency text
);
