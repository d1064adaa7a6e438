-- What happens at the door: codes of bookings, people counted in, walk-ins, leaving, and bookings that nobody came for.

-- A code to be read out or typed in: 40 random bits in the alphabet of Crockford, which has neither I, L, O nor U.
create function booking_code() returns text language plpgsql volatile as $$
declare
    random bytea;
    fresh  text;
begin
    loop
        random := uuid_send(gen_random_uuid()); -- bytes 6 and 8 are not random as a whole
        select string_agg(substr('0123456789ABCDEFGHJKMNPQRSTVWXYZ', get_byte(random, n) % 32 + 1, 1), '') into fresh
        from unnest(array[0, 1, 2, 3, 4, 5, 9, 10]) n;
        exit when not exists (select from booking b where b.code = fresh);
    end loop;
    return fresh;
end $$;
alter table booking add column code text;
create unique index booking_code_once on booking (code);
update booking set code = booking_code();
alter table booking
    alter column code set default booking_code(),
    alter column code set not null;
create index booking_card on booking (card_id);
create index booking_awaited on booking (slot_id) where state = 'CONFIRMED';
create index booking_within on booking (slot_id) where state = 'CHECKED_IN';

-- Wrong codes at a venue, by minutes.
create table code_guess (
    venue     text        not null,
    starts_at timestamptz not null,
    wrong     integer     not null check (wrong > 0),
    primary key (venue, starts_at)
);

-- People let in, those without a booking among them. A place is given once: who leaves does not free it.
alter table slot
    add column inside    integer not null default 0,
    add column walked_in integer not null default 0;
update slot s set inside = b.people
from (select slot_id, least(sum(party), max(s.capacity)) people
      from booking join slot s on s.id = slot_id where state = 'CHECKED_IN' group by slot_id) b
where b.slot_id = s.id;
alter table slot add constraint slot_inside
    check (walked_in >= 0 and walked_in <= inside and inside <= capacity);

-- Somebody at the door whose card is being asked about: the place is theirs until the answer is there.
create table check_in_attempt (
    nonce      uuid        primary key,
    booking_id uuid        not null references booking,
    begun_at   timestamptz not null default clock_timestamp()
);
create index check_in_attempt_booking on check_in_attempt (booking_id);

create table check_out (
    id          uuid        primary key,
    booking_id  uuid        not null unique references booking,
    occurred_at timestamptz not null,
    offline     boolean     not null,
    -- digest of the request, so that a nonce used for another request is noticed
    fingerprint text        not null,
    recorded_at timestamptz not null
);

-- Somebody without a booking. PENDING: the place is kept while card-service is asked.
create table walk_in (
    id            uuid        primary key,
    slot_id       uuid        not null references slot,
    card_id       uuid        not null,
    state         text        not null check (state in ('PENDING', 'IN', 'REFUSED')),
    reason        text,
    redemption_id uuid,
    fingerprint   text        not null,
    occurred_at   timestamptz not null,
    recorded_at   timestamptz,
    check ((state = 'PENDING') = (redemption_id is null)),
    check ((state = 'REFUSED') = (reason is not null))
);
-- a card takes one place of a slot
create unique index walk_in_once on walk_in (slot_id, card_id) where state <> 'REFUSED';

create function ledger_walk_in_changed() returns trigger language plpgsql as $$
begin
    perform ledger_touch(s.facility_id, s.starts_at, s.ends_at) from slot s where s.id = new.slot_id;
    return null;
end $$;
create trigger ledger_walk_in_changed after insert or update of state on walk_in
    for each row execute function ledger_walk_in_changed();

-- Bookings that nobody came for. A person is only the pseudonym.
create table no_show (
    booking_id        uuid        primary key references booking,
    caller            text        not null,
    venue_id          uuid        not null references venue,
    -- the end of the slot; the row counts for so long from then on
    missed_at         timestamptz not null,
    noted_at          timestamptz not null,
    standing          text        not null check (standing in
        ('COUNTED', 'EXCUSE_ASKED', 'EXCUSED', 'EXCUSE_REFUSED', 'APPEALED', 'APPEAL_REFUSED', 'WITHDRAWN')),
    excuse            text,
    decided_by        text,
    appeal_decided_by text,
    version           bigint      not null default 1,
    check (decided_by <> caller),
    check (appeal_decided_by <> caller),
    -- nobody decides twice about the same
    check (appeal_decided_by <> decided_by)
);
create index no_show_caller on no_show (caller, missed_at desc);
create index no_show_venue on no_show (venue_id, noted_at, booking_id) where standing in ('EXCUSE_ASKED', 'APPEALED');

-- Who did what to them and why; rows are only added.
create table no_show_step (
    id         bigint      generated always as identity primary key,
    booking_id uuid        not null references no_show,
    step       text        not null,
    -- nobody for what the clock does
    actor      text,
    reason     text,
    taken_at   timestamptz not null
);
create index no_show_step_booking on no_show_step (booking_id, id);
create function no_show_step_stays() returns trigger language plpgsql as $$
begin
    raise exception 'steps of no-shows are kept as they are';
end $$;
create trigger no_show_step_stays before update or delete on no_show_step
    for each row execute function no_show_step_stays();
