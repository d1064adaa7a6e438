-- The journals of the ledger by which a record was paid, so that a use is found by the day it happened on, whenever it was
-- told. Absent in older rows.
alter table offline_outcome add column journals uuid[];
create index offline_outcome_by_venue on offline_outcome (venue_code, occurred_at);
