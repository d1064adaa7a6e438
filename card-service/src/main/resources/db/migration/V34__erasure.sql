alter table person
    drop constraint person_state_check,
    add constraint person_state_check check (state in ('CONFIRMED', 'PENDING_DESK', 'REFUSED', 'ERASED')),
    add check (state <> 'ERASED' or (given_name = '' and family_name = '' and account is null));

create table erasure_request (
    id           uuid primary key,
    person_id    uuid not null references person (id),
    county_code  text not null references county (code),
    asked_as     text not null check (asked_as in ('HOLDER', 'GUARDIAN', 'DESK')),
    state        text not null check (state in ('REQUESTED', 'ERASED', 'REFUSED')),
    reason       text check (reason in ('NOT_THE_PERSON', 'OPEN_DISPUTE', 'LEGAL_HOLD', 'TAKEN_BACK')),
    requested_by text not null,
    requested_at timestamptz not null,
    decided_by   text,
    decided_at   timestamptz,
    version      bigint not null,
    constraint erasure_two_persons check (decided_by <> requested_by),
    check ((state = 'REQUESTED') = (decided_at is null)),
    check ((decided_at is null) = (decided_by is null)),
    check ((state = 'REFUSED') = (reason is not null))
);
create unique index erasure_request_once on erasure_request (person_id) where state = 'REQUESTED';
create index erasure_request_by_county on erasure_request (county_code, id);
