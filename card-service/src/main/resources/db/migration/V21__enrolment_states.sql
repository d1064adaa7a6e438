-- An enrolment lives on after its decision: reviews, waiting, suspension, an end with a grace, renewal.
alter table enrolment drop constraint enrolment_state_check;
alter table enrolment drop constraint enrolment_check;
alter table enrolment
    add column begins_on      date,
    add column ends_on        date,
    add column usable_until   date,
    -- a statement on honour has to be verified by then
    add column verify_by      date,
    -- the 18th birthday of somebody who came in by a guardian's consent
    add column own_consent_on date,
    add column own_consent_at timestamptz,
    add column place_area     text,
    add column queue_number   bigint,
    add column priority       integer not null default 0,
    -- what the last decision was made from, and the SHA-256 of exactly this text
    add column inputs         text not null default '{}',
    add column inputs_hash    text not null default '';
-- The first day it does not count any more unless something happens before.
alter table enrolment add column suspended_from date generated always as
    (least(verify_by + 1, case when own_consent_at is null then own_consent_on end)) stored;
update enrolment set begins_on = decided_on where state = 'ACTIVE';
update enrolment e set inputs = jsonb_build_object(
        'day', e.decided_on, 'age', e.age, 'gender', p.gender, 'areaCode', e.area_code, 'areas', '[]'::jsonb,
        'claims', '[]'::jsonb, 'household', false, 'guardianConsent', e.guardian_consent_id is not null)::text
    from person p where p.id = e.person_id;
update enrolment set inputs_hash = encode(sha256(convert_to(inputs, 'UTF8')), 'hex');
alter table enrolment alter column inputs drop default, alter column inputs_hash drop default;
alter table enrolment
    add constraint enrolment_state_check check (state in ('UNDER_REVIEW', 'NEEDS_EVIDENCE', 'WAITLISTED', 'ACTIVE',
        'SUSPENDED', 'GRACE', 'EXPIRED', 'WITHDRAWN', 'REJECTED', 'REFUSED')),
    add constraint enrolment_reasons_check check (state = 'ACTIVE' or state = 'GRACE' or state = 'WAITLISTED'
        or state = 'EXPIRED' or cardinality(reasons) > 0),
    add constraint enrolment_queue_check check (state <> 'WAITLISTED' or queue_number is not null),
    add constraint enrolment_begun_check check (state not in ('ACTIVE', 'SUSPENDED', 'GRACE') or begins_on is not null),
    add constraint enrolment_end_check check ((ends_on is null) = (usable_until is null) and ends_on <= usable_until);
drop index enrolment_one_active;
create unique index enrolment_one_open on enrolment (person_id, programme_id)
    where state in ('UNDER_REVIEW', 'NEEDS_EVIDENCE', 'WAITLISTED', 'ACTIVE', 'SUSPENDED', 'GRACE');
create index enrolment_by_county on enrolment (county_code, id);
create index enrolment_by_programme on enrolment (programme_id, state, id);
create index enrolment_to_suspend on enrolment (suspended_from) where state in ('ACTIVE', 'GRACE');
create index enrolment_to_end on enrolment (ends_on) where state in ('ACTIVE', 'SUSPENDED', 'GRACE');
create index enrolment_waiting on enrolment (programme_id, place_area, priority, queue_number)
    where state = 'WAITLISTED';

-- Each step of an enrolment, by whom and why, with the inputs when it was a decision by the rules.
create table enrolment_step (
    id                bigint generated always as identity primary key,
    enrolment_id      uuid not null references enrolment (id),
    step              text not null,
    state             text not null,
    reasons           text[] not null,
    programme_version integer not null,
    inputs            text,
    inputs_hash       text,
    taken_by          text,
    taken_at          timestamptz not null,
    check ((inputs is null) = (inputs_hash is null))
);
create index enrolment_step_by_enrolment on enrolment_step (enrolment_id, id);
create trigger enrolment_step_append_only before update or delete or truncate on enrolment_step
    for each statement execute function refuse_change();

create table place_count (
    programme_id uuid not null references programme (id),
    area_code    text not null,
    taken        integer not null check (taken >= 0),
    primary key (programme_id, area_code)
);

create table application_queue (
    programme_id uuid primary key references programme (id),
    last_number  bigint not null
);
