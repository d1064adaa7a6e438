-- How many places a facility had from a day in Tehran on, so that a day that is over is reckoned with those of then. What
-- was there before this was kept has its present number for all days before, as a new facility has its first.
create table facility_places (
    facility_id uuid    not null references facility,
    from_on     date    not null,
    places      integer not null,
    primary key (facility_id, from_on)
);
insert into facility_places (facility_id, from_on, places) select id, '-infinity', places from facility;

create function facility_places_changed() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        insert into facility_places (facility_id, from_on, places) values (new.id, '-infinity', new.places);
    elsif new.places <> old.places then
        insert into facility_places (facility_id, from_on, places) values (new.id, tehran_today(), new.places)
        on conflict (facility_id, from_on) do update set places = excluded.places;
    end if;
    return null;
end $$;
create trigger facility_places_changed after insert or update of places on facility
    for each row execute function facility_places_changed();

-- Those of a day; of the last change when there were several.
create function places_on(facility uuid, on_day date) returns integer language sql stable parallel safe as $$
    select places from facility_places where facility_id = facility and from_on <= on_day order by from_on desc limit 1
$$;
