-- A file asked for, made by a job and fetched until it ends. Its text stands in parts, so that no file has to fit into
-- memory; the parts are deleted when it ends, the row stays as a record of who asked for what.
create table export (
    id           uuid primary key,
    kind         text not null check (kind in ('USAGE', 'REACH', 'LEDGER')),
    county_code  text references county (code),
    programme_id uuid references programme (id),
    group_by     text,
    from_month   text not null,
    to_month     text not null,
    state        text not null check (state in ('STARTED', 'AVAILABLE', 'FAILED', 'ENDED')),
    failure      text,
    requested_by text not null,
    requested_at timestamptz not null,
    finished_at  timestamptz,
    ends_at      timestamptz,
    version      bigint not null,
    check ((state = 'FAILED') = (failure is not null)),
    check ((state in ('STARTED', 'FAILED')) = (ends_at is null))
);
create index export_started on export (requested_at) where state = 'STARTED';
create index export_available on export (ends_at) where state = 'AVAILABLE';

create table export_part (
    export_id uuid not null references export (id),
    number    integer not null check (number > 0),
    text      text not null,
    primary key (export_id, number)
);
