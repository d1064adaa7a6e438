-- Where every place-minute of a facility went, what people asked for and did not get, and the hours that stand idle.

-- What the ledger and the reports say about a facility besides its minutes.
create view facility_place as
select f.id as facility_id, f.kind, f.places, f.venue_id, v.code as venue_code, v.county, o.agency,
       coalesce(c.area_code, v.county) as area_code
from facility f
join venue v on v.id = f.venue_id
left join operator o on o.id = v.operator_id
left join lateral (select area_code from capacity where facility_id = f.id and state <> 'WITHDRAWN'
                   order by offered_at desc, id desc limit 1) c on true;

-- One row for each hour of a day in Tehran and each audience that it was offered to, and one, NONE, for the places that
-- were closed, blocked or not offered. People are counted in the hour in which their slot begins.
create table capacity_ledger (
    facility_id      uuid     not null references facility,
    day              date     not null,
    hour             smallint not null check (hour between 0 and 23),
    audience         text     not null,
    installed        integer  not null,
    closed           integer  not null check (closed >= 0),
    blocked          integer  not null check (blocked >= 0),
    not_offered      integer  not null check (not_offered >= 0),
    attended         integer  not null check (attended >= 0),
    -- promised, in a slot that is not over yet
    expected         integer  not null check (expected >= 0),
    no_show          integer  not null check (no_show >= 0),
    late_cancelled   integer  not null check (late_cancelled >= 0),
    unsold           integer  not null check (unsold >= 0),
    attended_people  integer  not null,
    expected_people  integer  not null,
    no_show_people   integer  not null,
    late_people      integer  not null,
    refreshed_at     timestamptz not null default clock_timestamp(),
    primary key (facility_id, day, hour, audience),
    check (installed = closed + blocked + not_offered + attended + expected + no_show + late_cancelled + unsold),
    check ((audience = 'NONE') = (attended + expected + no_show + late_cancelled + unsold = 0))
);
create index capacity_ledger_day on capacity_ledger (day, facility_id);

-- Days of facilities that something happened to since they were last reckoned. Rows are only added, so that nobody waits
-- for anybody here; whoever reckons takes them away.
create table ledger_change (
    id          bigint generated always as identity primary key,
    facility_id uuid not null,
    day         date not null
);

-- How far the days and the ends of slots were followed.
create table ledger_state (
    only_one      boolean     primary key default true check (only_one),
    covered_until date        not null,
    ended_until   timestamptz not null
);
insert into ledger_state (covered_until, ended_until)
select (clock_timestamp() at time zone 'Asia/Tehran')::date - 1, clock_timestamp();
insert into ledger_change (facility_id, day)
select distinct facility_id, (starts_at at time zone 'Asia/Tehran')::date from slot where starts_at < clock_timestamp();

create function minutes_of(spans tstzmultirange) returns integer language sql immutable as $$
    select coalesce(sum(extract(epoch from upper(r) - lower(r)) / 60), 0)::integer from unnest(spans) r
$$;

create function tehran_today() returns date language sql stable as $$
    select (clock_timestamp() at time zone 'Asia/Tehran')::date
$$;

-- Days to come are reckoned when they have come.
create function ledger_touch(facility uuid, since timestamptz, until timestamptz) returns void language sql as $$
    insert into ledger_change (facility_id, day)
    select facility, d::date
    from generate_series((since at time zone 'Asia/Tehran')::date::timestamp,
                         least((until at time zone 'Asia/Tehran')::date, tehran_today())::timestamp, interval '1 day') d
$$;

create function ledger_slots_added() returns trigger language plpgsql as $$
begin
    insert into ledger_change (facility_id, day)
    select distinct facility_id, d.day from added
    cross join lateral (values ((starts_at at time zone 'Asia/Tehran')::date),
                               ((ends_at at time zone 'Asia/Tehran')::date)) d (day)
    where d.day <= tehran_today();
    return null;
end $$;
create trigger ledger_slots_added after insert on slot referencing new table as added
    for each statement execute function ledger_slots_added();

create function ledger_slot_changed() returns trigger language plpgsql as $$
begin
    perform ledger_touch(old.facility_id, old.starts_at, old.ends_at);
    if tg_op = 'UPDATE' then
        perform ledger_touch(new.facility_id, new.starts_at, new.ends_at);
    end if;
    return null;
end $$;
-- held and booked are none of its columns: a hold costs nothing here
create trigger ledger_slot_changed after update of status, capacity, audience, starts_at, ends_at or delete on slot
    for each row execute function ledger_slot_changed();

create function ledger_booking_changed() returns trigger language plpgsql as $$
begin
    perform ledger_touch(s.facility_id, s.starts_at, s.ends_at) from slot s where s.id = new.slot_id;
    if tg_op = 'UPDATE' and old.slot_id <> new.slot_id then
        perform ledger_touch(s.facility_id, s.starts_at, s.ends_at) from slot s where s.id = old.slot_id;
    end if;
    return null;
end $$;
create trigger ledger_booking_changed after insert or update of state, party, slot_id on booking
    for each row execute function ledger_booking_changed();

create function ledger_closure_changed() returns trigger language plpgsql as $$
begin
    perform ledger_touch(f.id, new.starts_at, new.ends_at) from facility f where f.venue_id = new.venue_id;
    return null;
end $$;
create trigger ledger_closure_changed after insert or update on closure
    for each row execute function ledger_closure_changed();

create function ledger_facility_changed() returns trigger language plpgsql as $$
begin
    insert into ledger_change (facility_id, day) values (new.id, tehran_today());
    return null;
end $$;
create trigger ledger_facility_changed after insert or update of places on facility
    for each row execute function ledger_facility_changed();

-- Facilities whose idle hours are to be looked for again, and what was found of each week, which begins on Saturday.
create table idle_search (
    facility_id uuid primary key references facility
);
create table idle_find (
    facility_id uuid        not null references facility,
    weekday     text        not null,
    from_hour   smallint    not null,
    to_hour     smallint    not null,
    audience    text        not null,
    week_on     date        not null,
    free_places integer     not null check (free_places > 0),
    found_at    timestamptz not null,
    primary key (facility_id, weekday, from_hour, audience, week_on)
);

-- What was asked for and not had: counts alone, of nobody. No facility is the id of zeros; what is not known is empty.
create table demand_count (
    day           date     not null,
    hour          smallint not null check (hour between 0 and 23),
    county        text     not null,
    area_code     text     not null,
    kind          text     not null,
    audience      text     not null,
    facility_id   uuid     not null,
    reason        text     not null,
    -- counted in the hour in which the wish begins
    requests      integer  not null check (requests >= 0),
    place_minutes integer  not null check (place_minutes > 0),
    primary key (day, hour, county, area_code, kind, audience, facility_id, reason)
);

-- That one person asked for the same once in a week, as a digest nothing leads back from; forgotten after the week.
create table demand_seen (
    digest  bytea primary key,
    seen_on date  not null
);
create index demand_seen_on on demand_seen (seen_on);
