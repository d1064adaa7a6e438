-- Capacities that agencies offer, pairs of the same capacity found twice, and the timetables that join them.

create table capacity (
    id          uuid        primary key,
    agency      text        not null,
    kind        text        not null,
    county      text        not null,
    area_code   text        not null,
    locality    text,
    facility_id uuid        references facility,
    places      integer     not null check (places > 0),
    conditions  text,
    state       text        not null
                check (state in ('OFFERED', 'PARALLEL', 'MATCHED', 'SYMMETRIC', 'WITHDRAWN')),
    offered_at  timestamptz not null,
    lapses_at   timestamptz not null,
    version     bigint      not null
);
create index capacity_alike on capacity (area_code, kind) where state <> 'WITHDRAWN';
create index capacity_list on capacity (offered_at desc, id desc);

create table idle_window (
    capacity_id uuid not null references capacity,
    weekday     text not null,
    from_time   time not null,
    to_time     time not null,
    check (from_time < to_time),
    primary key (capacity_id, weekday, from_time)
);

create table capacity_match (
    id                uuid        primary key,
    first_id          uuid        not null references capacity,
    second_id         uuid        not null references capacity,
    county            text        not null,
    state             text        not null check (state in ('PROPOSED', 'TIMETABLED', 'SYMMETRIC', 'WITHDRAWN')),
    overlap_minutes   integer     not null,
    -- the shared timetable proposed last; a change of it raises its version and voids all consents
    timetable_version integer     not null default 0,
    from_on           date,
    to_on             date,
    slot_minutes      integer,
    found_at          timestamptz not null,
    version           bigint      not null,
    check (first_id < second_id),
    unique (first_id, second_id)
);
create index capacity_match_list on capacity_match (found_at desc, id desc);
create index capacity_match_second on capacity_match (second_id);

create table timetable_line (
    match_id    uuid not null references capacity_match,
    capacity_id uuid not null references capacity,
    weekday     text not null,
    from_time   time not null,
    to_time     time not null,
    audience    text not null,
    check (from_time < to_time),
    primary key (match_id, capacity_id, weekday, from_time)
);

create table capacity_consent (
    match_id          uuid        not null references capacity_match,
    capacity_id       uuid        not null references capacity,
    timetable_version integer     not null,
    caller            text        not null,
    consented_at      timestamptz not null,
    primary key (match_id, capacity_id)
);
