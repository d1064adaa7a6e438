-- Hours that a round gave out take the units of their facility as a slot does: nothing else is made, held or booked in them.
alter table reservation add column id uuid not null default gen_random_uuid() primary key;
alter table unit_claim drop constraint unit_claim_pkey;
alter table unit_claim
    alter column slot_id drop not null,
    add column reservation_id uuid references reservation on delete cascade,
    add constraint unit_claim_of_one check (num_nonnulls(slot_id, reservation_id) = 1);
create unique index unit_claim_slot on unit_claim (slot_id, unit_id);
create index unit_claim_reservation on unit_claim (reservation_id) where reservation_id is not null;

create function claim_reserved_units() returns trigger language plpgsql as $$
begin
    insert into unit_claim (reservation_id, unit_id, during)
    select new.id, u.unit_id, new.during from facility_unit u where u.facility_id = new.facility_id order by u.unit_id;
    return null;
end $$;
create trigger reservation_made after insert on reservation for each row execute function claim_reserved_units();

-- Those of before claim what is free still.
insert into unit_claim (reservation_id, unit_id, during)
select r.id, u.unit_id, r.during
from reservation r join facility_unit u on u.facility_id = r.facility_id
where upper(r.during) > clock_timestamp()
on conflict do nothing;

-- Who applies speaks for an agency or owner, and one account applies once in a round; accounts of before had no agency.
alter table round_application add column agency text;
create unique index round_application_once on round_application (round_id, caller) where agency is not null;
