-- The second person looks for what waits in the county.
create index grant_batch_by_county on grant_batch (county_code, id);
create index adjustment_by_county on adjustment (county_code, id);
