-- How many co-ops stand behind each figure of a total: what too few stand behind is not shown to a co-op.
alter table live_total
    add column firm_coops        bigint not null default 0,
    add column conditional_coops bigint not null default 0;

update live_total t
set firm_coops = counted.firm, conditional_coops = counted.conditional
from (select d.pooled_order_id, s.product_id, count(*) filter (where s.firm > 0) as firm,
             count(*) filter (where s.conditional > 0) as conditional
      from live_demand d, unnest(d.products, d.firm, d.conditional) as s (product_id, firm, conditional)
      group by d.pooled_order_id, s.product_id) as counted
where counted.pooled_order_id = t.pooled_order_id and counted.product_id = t.product_id;
