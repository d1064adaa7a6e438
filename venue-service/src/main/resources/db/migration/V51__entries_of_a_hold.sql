-- What is kept for a hold ends with it.
create index kept_entry_of_hold on kept_entry (hold_id) where state = 'ASKED';
