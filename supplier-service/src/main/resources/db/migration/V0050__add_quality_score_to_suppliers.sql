-- How well a supplier has delivered, as the coordinator sees it; null: unknown.
alter table supplier add column quality_score integer check (quality_score between 0 and 100);
