-- A place asked for (hold), promised (booking) and used (check-in). A person is only the caller's pseudonym.

create table hold (
    id         uuid        primary key,
    slot_id    uuid        not null references slot,
    caller     text        not null,
    card_id    uuid        not null,
    party      integer     not null check (party > 0),
    status     text        not null check (status in ('HELD', 'CONFIRMED', 'EXPIRED', 'RELEASED')),
    starts_at  timestamptz not null,
    ends_at    timestamptz not null,
    created_at timestamptz not null default clock_timestamp(),
    expires_at timestamptz not null,
    -- whether it still takes the person's time: false once expired, released or its booking cancelled
    occupies   boolean     not null default true,
    version    bigint      not null default 1,
    -- one person is in one place at a time
    exclude using gist (caller with =, tstzrange(starts_at, ends_at) with &&) where (occupies)
);
create index hold_dead on hold (expires_at) where status = 'HELD';
create index hold_slot on hold (slot_id) where status = 'HELD';

create table booking (
    id           uuid        primary key,
    hold_id      uuid        not null unique references hold,
    slot_id      uuid        not null references slot,
    caller       text        not null,
    card_id      uuid        not null,
    party        integer     not null,
    -- card-service's record of the eligibility answer; the attributes behind it stay there
    check_id     uuid        not null,
    state        text        not null
                 check (state in ('CONFIRMED', 'CHECKED_IN', 'CANCELLED_IN_TIME', 'CANCELLED_LATE')),
    confirmed_at timestamptz not null,
    version      bigint      not null
);
create index booking_caller on booking (caller, confirmed_at desc, id desc);
create index booking_slot on booking (slot_id);

create table check_in (
    id            uuid        primary key,
    booking_id    uuid        not null references booking,
    state         text        not null check (state in ('CHECKED_IN', 'REFUSED')),
    reason        text,
    redemption_id uuid        not null,
    occurred_at   timestamptz not null,
    offline       boolean     not null,
    -- digest of the request, so that a nonce used for another request is noticed without keeping the credential
    fingerprint   text        not null,
    recorded_at   timestamptz not null
);
-- a booking is used at most once; refusals may be many
create unique index check_in_once on check_in (booking_id) where state = 'CHECKED_IN';
create index check_in_booking on check_in (booking_id);
