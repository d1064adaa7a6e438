-- An entry that card-service is asked to keep for a booking, written down before anybody asks: what comes to nothing is
-- given back, whichever side died meanwhile.
create table kept_entry (
    -- the id of card-service's authorization too
    id         uuid        primary key,
    booking_id uuid        not null,
    -- the request it is for, in one line: a repeated one finds it again
    asked_as   text        not null,
    -- the hold that is to become the booking; without one it is given up after some minutes
    hold_id    uuid        references hold,
    -- KEPT: a booking has it, and the events of the booking tell of its end
    state      text        not null check (state in ('ASKED', 'KEPT', 'GIVEN_UP')),
    asked_at   timestamptz not null default clock_timestamp()
);
create unique index kept_entry_asked_as on kept_entry (asked_as) where state <> 'GIVEN_UP';
create index kept_entry_asked on kept_entry (asked_at) where state = 'ASKED';

-- card-service's authorization of the entry; bookings of old have none
alter table booking add column authorization_id uuid;
