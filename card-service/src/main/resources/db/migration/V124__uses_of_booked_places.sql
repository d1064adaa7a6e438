-- The check a booking was counted by, once. No foreign key: checks go when their person is forgotten, uses stay.
alter table redemption
    add column check_id uuid,
    add check (check_id is null or state = 'CAPTURED');
create unique index redemption_once_per_check on redemption (check_id) where check_id is not null;
