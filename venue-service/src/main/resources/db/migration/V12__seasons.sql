-- Seasons of opening hours, and the making of slots ahead of time.

alter table opening_set
    -- none for the hours of a series of sessions, which has rules of its own
    add column season       text    default 'NORMAL'
        check (season in ('NORMAL', 'SUMMER', 'RAMADAN', 'MUHARRAM', 'NOWRUZ', 'EXAMS', 'HOLIDAY')),
    -- how many days ahead slots are made without being asked for; 0: only on request
    add column ahead_days   integer not null default 0 check (ahead_days between 0 and 186),
    -- the day on which that was done last
    add column made_on      date,
    -- rises with each change of the hours; slots of an older one are replaced as far as nobody has places in them
    add column rule_version integer not null default 1,
    add column removed_at   timestamptz;
create index opening_set_ahead on opening_set (made_on nulls first) where ahead_days > 0 and removed_at is null;

-- A slot that a change of hours took back is RELEASED: it stays on record, and its time is free for another.
do $$
begin
    if exists (select from pg_constraint where conname = 'slot_facility_id_tstzrange_excl') then
        alter table slot
            drop constraint slot_facility_id_starts_at_key,
            drop constraint slot_facility_id_tstzrange_excl,
            add constraint slot_one_at_a_time
                exclude using gist (facility_id with =, tstzrange(starts_at, ends_at) with &&) where (status <> 'RELEASED');
        create unique index slot_start on slot (facility_id, starts_at) where status <> 'RELEASED';
    end if;
end $$;
create index slot_of_opening_set on slot (opening_set_id, starts_at);

-- Classes and open sessions that come back by a rule; each session is a slot of the facility.
create table session_series (
    id             uuid     primary key,
    facility_id    uuid     not null references facility,
    -- the hours that its slots are made of; they have no season and are not shown
    opening_set_id uuid     not null references opening_set,
    kind           text     not null check (kind in ('CLASS', 'OPEN_SESSION', 'TRAINING', 'EVENT')),
    name_fa        text     not null,
    name_ar        text,
    name_en        text,
    rule           text     not null,
    from_on        date     not null,
    to_on          date     not null,
    start_time     time     not null,
    minutes        integer  not null check (minutes between 10 and 720),
    audience       text     not null,
    age_min        integer,
    age_max        integer,
    places         integer  not null check (places > 0),
    version        bigint   not null,
    check (from_on <= to_on),
    check (age_min <= age_max)
);
create index session_series_facility on session_series (facility_id, id);

create table session (
    series_id uuid    not null references session_series,
    -- the day that the rule gives, whatever became of the session since
    on_day    date    not null,
    slot_id   uuid    references slot,
    state     text    not null check (state in ('PLANNED', 'SKIPPED', 'CANCELLED')),
    -- why it was skipped
    reason    text,
    primary key (series_id, on_day),
    check ((state = 'SKIPPED') = (reason is not null)),
    check (state <> 'PLANNED' or slot_id is not null)
);
create index session_slot on session (slot_id);
