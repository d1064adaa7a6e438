-- What was left of the entries when they were asked for, for the holder to see.
alter table card_authorization add column entries_left integer check (entries_left >= 0);
