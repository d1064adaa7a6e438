-- Closures announced for an area at once, and what is proposed to those who booked in a closed time. A notice closes each
-- venue of its area by a closure of its own, so that slots, places and cards read closures alone.

create table closure_notice (
    id           uuid        primary key,
    scope        text        not null check (scope in ('COUNTRY', 'PROVINCE', 'COUNTY')),
    -- code of the province or county
    area         text,
    kind         text        not null check (kind in ('FULL', 'SHORT_DAY')),
    from_on      date        not null,
    to_on        date        not null,
    -- when short days end, clock time in Tehran
    closes_at    time,
    reason       text        not null,
    text_fa      text        not null,
    text_ar      text,
    text_en      text,
    announced_at timestamptz not null,
    announced_by text        not null,
    revoked_at   timestamptz,
    revoked_by   text,
    version      bigint      not null,
    check (from_on <= to_on),
    check ((scope = 'COUNTRY') = (area is null)),
    check ((kind = 'SHORT_DAY') = (closes_at is not null)),
    check ((revoked_at is null) = (revoked_by is null))
);
create index closure_notice_standing on closure_notice (to_on) where revoked_at is null;

alter table closure add column notice_id uuid references closure_notice;
create index closure_of_notice on closure (notice_id, venue_id) where notice_id is not null;

-- A venue's own end of a promise and a move to another slot are ends of a booking too.
alter table booking drop constraint if exists booking_state_check;
alter table booking add constraint booking_state_check check (state in (
    'PENDING_APPROVAL', 'CONFIRMED', 'CHECKED_IN', 'COMPLETED', 'CANCELLED_IN_TIME', 'CANCELLED_LATE',
    'CANCELLED_BY_OPERATOR', 'RESCHEDULED', 'NO_SHOW', 'EXCUSED', 'REJECTED', 'LAPSED'));

create table rebooking (
    id          uuid        primary key,
    booking_id  uuid        not null references booking,
    slot_id     uuid        not null references slot,
    venue_id    uuid        not null references venue,
    caller      text        not null,
    cause       text        not null check (cause in ('CLOSURE', 'SCHOOL_BLOCK')),
    cause_id    uuid        not null,
    kind        text        not null check (kind in ('MOVE', 'CANCEL')),
    state       text        not null check (state in ('OPEN', 'ACCEPTED', 'DECLINED', 'LAPSED', 'WITHDRAWN')),
    proposed_at timestamptz not null,
    answer_by   timestamptz not null,
    ended_at    timestamptz,
    moved_to    uuid        references slot,
    version     bigint      not null default 0,
    check ((state = 'OPEN') = (ended_at is null)),
    check (moved_to is null or state = 'ACCEPTED')
);
-- a booking has one proposal at a time, however many closures it stands in
create unique index rebooking_open on rebooking (booking_id) where state = 'OPEN';
create index rebooking_due on rebooking (answer_by) where state = 'OPEN';
create index rebooking_caller on rebooking (caller, id desc);
create index rebooking_venue on rebooking (venue_id, id desc);
create index rebooking_cause on rebooking (cause_id) where state = 'OPEN';

create table rebooking_option (
    rebooking_id uuid    not null references rebooking,
    rank         integer not null,
    slot_id      uuid    not null references slot,
    primary key (rebooking_id, rank)
);
