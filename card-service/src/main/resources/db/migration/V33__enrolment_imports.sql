-- A list that the desk brings in. What is compared is a keyed digest of the file, so that the table tells no numbers.
create table enrolment_import (
    id           uuid primary key,
    county_code  text not null references county (code),
    programme_id uuid references programme (id),
    dry_run      boolean not null,
    digest       bytea not null check (octet_length(digest) = 32),
    lines        integer not null check (lines > 0),
    state        text not null check (state in ('RUNNING', 'DONE')),
    requested_by text not null,
    requested_at timestamptz not null,
    finished_at  timestamptz,
    version      bigint not null,
    check ((state = 'DONE') = (finished_at is not null))
);
create unique index enrolment_import_once on enrolment_import (county_code, digest) where not dry_run;
create index enrolment_import_running on enrolment_import (id) where state = 'RUNNING';

-- A line waits sealed with the key of the vault; once it was dealt with, only the outcome is left.
create table enrolment_import_line (
    id            uuid primary key,
    import_id     uuid not null references enrolment_import (id),
    number        integer not null,
    key_id        text,
    nonce         bytea,
    sealed        bytea,
    outcome       text check (outcome in ('ENROLLED', 'KNOWN', 'REFUSED', 'REPEATED', 'FAILED')),
    code          text,
    pointer       text,
    person_id     uuid,
    enrolment_id  uuid,
    alike         integer,
    unique (import_id, number),
    check ((outcome is null) = (sealed is not null))
);
create index enrolment_import_line_waiting on enrolment_import_line (import_id, number) where outcome is null;
