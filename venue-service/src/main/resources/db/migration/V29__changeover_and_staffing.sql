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

-- Hours can require staff of a kind; slots of them are held and confirmed once it is confirmed that they are met. Kinds alone are
-- kept, never who it is.
alter table opening_span add column staff text check (staff ~ '^[A-Z_]+( [A-Z_]+)*$');
alter table slot add column staff text check (staff ~ '^[A-Z_]+( [A-Z_]+)*$');

-- A day of a facility for which something was confirmed.
create table staffing (
    id          uuid   primary key,
    facility_id uuid   not null references facility,
    on_day      date   not null,
    version     bigint not null,
    unique (facility_id, on_day)
);

-- The times in which staff of a kind is there.
create table staffing_time (
    staffing_id uuid      not null references staffing,
    facility_id uuid      not null references facility,
    kind        text      not null check (kind ~ '^[A-Z_]+$'),
    during      tstzrange not null check (not isempty(during)),
    exclude using gist (facility_id with =, kind with =, during with &&)
);
create index staffing_time_of on staffing_time (staffing_id);

-- Who confirmed what, for good.
create table staffing_change (
    staffing_id uuid        not null references staffing,
    version     bigint      not null,
    confirmed   jsonb       not null,
    changed_by  text        not null,
    changed_at  timestamptz not null,
    primary key (staffing_id, version)
);

-- The kinds of staff that a time requires and of which it is not confirmed that they are there throughout; null when none.
create function staff_lacking(facility uuid, starts timestamptz, ends timestamptz, required text) returns text
    language sql stable as $$
    select string_agg(k, ' ' order by k)
    from unnest(string_to_array(required, ' ')) k
    where not coalesce((select range_agg(t.during) from staffing_time t
                        where t.facility_id = facility and t.kind = k and t.during && tstzrange(starts, ends))
                       @> tstzrange(starts, ends), false)
$$;

-- Bookings whose staff is taken away get a proposal each, as those of a closed time do.
alter table rebooking drop constraint rebooking_cause_check;
alter table rebooking add constraint rebooking_cause_check check (cause in ('CLOSURE', 'SCHOOL_BLOCK', 'STAFF'));

-- What an alert of women's share said; those of before say nothing more than that they were raised.
alter table parity_alert
    add column women_percent numeric(5, 2),
    add column limit_percent integer;
create index parity_alert_list on parity_alert (week_on desc, county);
