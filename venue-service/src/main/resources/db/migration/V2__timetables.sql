-- When a facility is open to whom, and the slots that come out of it.

create table opening_set (
    id           uuid    primary key,
    facility_id  uuid    not null references facility,
    name         text    not null,
    from_on      date    not null,
    to_on        date    not null,
    -- on a day covered by several sets of one facility only the highest priority counts
    priority     integer not null,
    slot_minutes integer not null check (slot_minutes between 10 and 720),
    version      bigint  not null,
    check (from_on <= to_on)
);
create index opening_set_facility on opening_set (facility_id, from_on);

create table opening_span (
    opening_set_id uuid    not null references opening_set,
    weekday        text    not null,
    from_time      time    not null,
    to_time        time    not null,
    audience       text    not null,
    age_min        integer,
    age_max        integer,
    places         integer not null check (places > 0),
    check (from_time < to_time),
    check (age_min <= age_max),
    primary key (opening_set_id, weekday, from_time)
);

-- held and booked change only by guarded statements; the checks are the last line behind them.
create table slot (
    id             uuid        primary key,
    facility_id    uuid        not null references facility,
    venue_id       uuid        not null references venue,
    opening_set_id uuid        not null references opening_set,
    starts_at      timestamptz not null,
    ends_at        timestamptz not null,
    audience       text        not null,
    age_min        integer,
    age_max        integer,
    capacity       integer     not null check (capacity > 0),
    held           integer     not null default 0 check (held >= 0),
    booked         integer     not null default 0 check (booked >= 0),
    status         text        not null default 'OPEN',
    version        bigint      not null default 1,
    check (starts_at < ends_at),
    check (held + booked <= capacity),
    unique (facility_id, starts_at),
    -- one surface serves one slot at a time
    exclude using gist (facility_id with =, tstzrange(starts_at, ends_at) with &&)
);
create index slot_by_start on slot (starts_at, id);
create index slot_by_venue on slot (venue_id, starts_at, id);
