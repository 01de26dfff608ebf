-- Which scenario was awarded, what the choice costs over the cheapest one, and what no award can cost less than.
alter table award
    add column scenario_id   uuid,
    add column scenario_name text,
    add column premium       numeric(19, 2),
    add column bound         numeric(19, 4);

-- What is due once for an order; orders of before have none.
alter table purchase_order
    add column fixed numeric(19, 2) not null default 0.00,
    drop constraint purchase_order_check,
    add constraint purchase_order_adds_up check (goods + fixed + delivery + gst + qst = total);
alter table coop_share
    add column fixed numeric(19, 2) not null default 0.00;

-- The site's conditional steps by falling limit, and what of each comes with this line.
alter table allocation
    add column step_quantities numeric[] not null default '{}',
    add column step_limits     numeric[] not null default '{}',
    add column step_served     numeric[] not null default '{}',
    add constraint allocation_steps_match check (cardinality(step_quantities) = cardinality(step_limits)
        and cardinality(step_quantities) = cardinality(step_served));
