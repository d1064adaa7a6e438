alter table pocket add column reminded boolean not null default false;

-- A grant made one pocket. Nobody gets one allowance of a programme twice for one period, however often it is asked for.
create table allowance_grant (
    id           uuid primary key,
    programme_id uuid not null references programme (id),
    person_id    uuid not null,
    enrolment_id uuid not null references enrolment (id),
    county_code  text not null,
    category     text not null,
    starts_on    date not null,
    ends_on      date not null,
    amount       bigint not null check (amount > 0),
    pocket_id    uuid not null unique references pocket (id) deferrable initially deferred,
    batch_id     uuid,
    state        text not null default 'GRANTED' check (state in ('GRANTED', 'REVOKED')),
    reason       text,
    returned     bigint,
    made_by      text not null,
    made_at      timestamptz not null,
    revoked_by   text,
    revoked_at   timestamptz,
    version      bigint not null default 1,
    constraint grant_once unique (programme_id, person_id, category, starts_on),
    check ((state = 'REVOKED') = (reason is not null and returned is not null and revoked_at is not null))
);
create index allowance_grant_by_programme on allowance_grant (programme_id, id);

-- Many grants at once: asked for by one person, approved by another, then made in chunks. The people stand in the items
-- from the day it was asked for, so that what runs is what was approved, and a crash goes on where it stopped.
create table grant_batch (
    id           uuid primary key,
    programme_id uuid not null references programme (id),
    county_code  text not null,
    category     text not null,
    on_day       date not null,
    state        text not null check (state in ('REQUESTED', 'APPROVED', 'RUNNING', 'DONE', 'PARTIAL')),
    requested_by text not null,
    requested_at timestamptz not null,
    approved_by  text,
    approved_at  timestamptz,
    finished_at  timestamptz,
    version      bigint not null default 1,
    constraint grant_batch_by_two check (approved_by <> requested_by),
    check ((state = 'REQUESTED') = (approved_by is null))
);
create index grant_batch_running on grant_batch (approved_at) where state in ('APPROVED', 'RUNNING');

create table grant_batch_item (
    batch_id          uuid not null references grant_batch (id),
    enrolment_id      uuid not null references enrolment (id),
    programme_version integer not null,
    state             text not null check (state in ('WAITING', 'GRANTED', 'REFUSED')),
    reason            text,
    grant_id          uuid references allowance_grant (id) deferrable initially deferred,
    primary key (batch_id, enrolment_id),
    check ((state = 'REFUSED') = (reason is not null)),
    check ((state = 'GRANTED') = (grant_id is not null))
);
