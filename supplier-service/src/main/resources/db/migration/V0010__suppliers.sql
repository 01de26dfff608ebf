create table supplier (
    id             uuid primary key,
    version        bigint not null,
    code           text not null constraint supplier_code_key unique,
    name           text not null,
    neq            text,
    language       text not null,
    webhook_url    text,
    webhook_secret text,
    webhook_set_at timestamptz,
    check ((webhook_url is null) = (webhook_secret is null))
);

create table supplier_group (
    supplier_id uuid not null references supplier,
    name        text not null,
    primary key (supplier_id, name)
);
