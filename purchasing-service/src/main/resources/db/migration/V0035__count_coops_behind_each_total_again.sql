-- While the service was brought to the version that counts, replicas of the one before went on adding to the figures alone:
-- counted again, with nobody adding meanwhile. Locked in the order in which the feed writes.
lock table live_demand, live_total in share row exclusive mode;

update live_total t
set firm_coops = counted.firm, conditional_coops = counted.conditional
from (select o.pooled_order_id, o.product_id, count(*) filter (where s.firm > 0) as firm,
             count(*) filter (where s.conditional > 0) as conditional
      from live_total o
      left join (select d.pooled_order_id, u.product_id, u.firm, u.conditional
                 from live_demand d, unnest(d.products, d.firm, d.conditional) as u (product_id, firm, conditional)) as s
          on s.pooled_order_id = o.pooled_order_id and s.product_id = o.product_id
      group by o.pooled_order_id, o.product_id) as counted
where counted.pooled_order_id = t.pooled_order_id and counted.product_id = t.product_id
  and (t.firm_coops, t.conditional_coops) is distinct from (counted.firm, counted.conditional);
