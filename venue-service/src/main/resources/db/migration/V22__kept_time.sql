-- Time that is kept for people with a disability is told as a session, as a slot of OpenActive cannot say for whom it is.
create or replace function feed_of(category text, audience text) returns text
    language sql immutable
    return case
        when category <> 'SPORT' then 'EVENT'
        when audience in ('WOMEN', 'GIRLS', 'MEN', 'BOYS', 'DISABLED') then 'SESSION'
        else 'SLOT' end;

-- So many minutes lie between neighbouring uses of a facility for different audiences. A slot keeps the end of them, and the
-- constraint counts it only against slots for others; facilities without a changeover cost nothing.
alter table facility add column changeover_minutes integer not null default 0 check (changeover_minutes between 0 and 240);
alter table slot add column changeover_until timestamptz;

create function slot_changeover() returns trigger language plpgsql as $$
begin
    select new.ends_at + f.changeover_minutes * interval '1 minute' into new.changeover_until
    from facility f where f.id = new.facility_id and f.changeover_minutes > 0;
    return new;
end $$;
create trigger slot_changeover before insert or update of ends_at, facility_id on slot
    for each row execute function slot_changeover();

alter table slot add constraint slot_changeover_left
    exclude using gist (facility_id with =, audience with <>, tstzrange(starts_at, changeover_until) with &&)
    where (changeover_until is not null and status not in ('RELEASED', 'CANCELLED'));
