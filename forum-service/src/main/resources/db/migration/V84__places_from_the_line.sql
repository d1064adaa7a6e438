-- When somebody who waited got the place that became free; null for whoever had one from the beginning.
alter table registration add column place_given_at timestamptz;
