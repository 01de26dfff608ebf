-- What co-ops' managers are shown of a pooled order while it collects (ADR 0026): each figure as it was when it last moved, and
-- of which parts. A subject is a product, or the pooled order itself; figures are firm, conditional and coops, each co-op's part
-- of the last being 1.
create table shown_total (
    pooled_order_id uuid           not null,
    subject_id      uuid           not null,
    figure          text           not null check (figure in ('firm', 'conditional', 'coops')),
    quantity        numeric(24, 3) not null,
    coops           bigint         not null,
    primary key (pooled_order_id, subject_id, figure)
);

-- 0 where a co-op had a part once.
create table shown_part (
    pooled_order_id uuid           not null,
    subject_id      uuid           not null,
    figure          text           not null,
    coop_id         uuid           not null,
    quantity        numeric(24, 3) not null,
    primary key (pooled_order_id, subject_id, figure, coop_id)
);

-- Up to which change of the demands that was looked at, and when it may be again.
create table shown_pool (
    pooled_order_id uuid primary key,
    changes         bigint      not null,
    next_look       timestamptz not null
);

alter table live_pool
    add column changes bigint not null default 0;

-- Replicas of the version before add to a pooled order without counting the change. May be dropped by the first migration that
-- comes when none of them runs any more: the version after this one.
create function count_change() returns trigger language plpgsql as $$
begin
    new.changes := old.changes + 1;
    return new;
end
$$;

create trigger count_change before update on live_pool for each row when (new.changes = old.changes)
    execute function count_change();
