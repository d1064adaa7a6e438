-- Several places in one hold and one booking, limits of fair use, bookings that move or go to another person.

-- One place among those of a hold. The hold has the time that it lives, its items have places and hours.
create table hold_item (
    hold_id   uuid        not null references hold,
    item      integer     not null,
    slot_id   uuid        not null references slot,
    -- the person whose time it takes; another one than the maker's after a transfer
    caller    text        not null,
    party     integer     not null check (party > 0),
    starts_at timestamptz not null,
    ends_at   timestamptz not null,
    -- whether it still takes the person's time: false once expired, released or its booking cancelled
    occupies  boolean     not null default true,
    -- whether its party chose the time of the slot and has it alone, and did not join it as others do
    makes_slot boolean    not null default false,
    primary key (hold_id, item),
    -- one person is in one place at a time
    constraint hold_item_one_place
        exclude using gist (caller with =, tstzrange(starts_at, ends_at) with &&) where (occupies)
);
create index hold_item_slot on hold_item (slot_id);
create index hold_item_caller on hold_item (caller, starts_at) where occupies;

insert into hold_item (hold_id, item, slot_id, caller, party, starts_at, ends_at, occupies)
select id, 0, slot_id, caller, party, starts_at, ends_at, occupies from hold;

alter table hold
    add column asked    text,
    add column extended integer not null default 0 check (extended between 0 and 2);
update hold set asked = card_id || ' ' || slot_id || ' ' || party;
alter table hold
    alter column asked set not null,
    drop constraint hold_caller_tstzrange_excl,
    drop column slot_id,
    drop column party,
    drop column starts_at,
    drop column ends_at,
    drop column occupies;

-- Each item of a hold becomes a booking of its own; those of one request share the order, which is the id of the first.
alter table booking
    add column item     integer not null default 0,
    add column order_id uuid,
    drop constraint booking_hold_id_key,
    add constraint booking_hold_item unique (hold_id, item);
update booking set order_id = id;
alter table booking alter column order_id set not null;
create index booking_order on booking (order_id, item);

-- How often one person may book a kind of facility in a county; of all kinds together where the kind is empty.
create table fair_use_limit (
    id       uuid    primary key,
    county   text    not null,
    kind     text,
    per_day  integer check (per_day > 0),
    per_week integer check (per_week > 0),
    version  bigint  not null,
    check (per_day is not null or per_week is not null)
);
create unique index fair_use_limit_of on fair_use_limit (county, coalesce(kind, ''));

-- A booking moved to other hours.
create table booking_move (
    id         uuid        primary key,
    booking_id uuid        not null references booking,
    asked      text        not null,
    from_slot  uuid        not null references slot,
    to_slot    uuid        not null references slot,
    check_id   uuid        not null,
    moved_at   timestamptz not null
);
create index booking_move_booking on booking_move (booking_id);

-- A booking offered to whoever knows the id of the offer, which its owner passes on.
create table booking_transfer (
    id          uuid        primary key,
    booking_id  uuid        not null references booking,
    caller      text        not null,
    state       text        not null check (state in ('OFFERED', 'ACCEPTED', 'WITHDRAWN')),
    offered_at  timestamptz not null,
    expires_at  timestamptz not null,
    accepted_by text,
    accepted_at timestamptz,
    card_id     uuid,
    version     bigint      not null default 1,
    check ((state = 'ACCEPTED') = (accepted_by is not null))
);
-- one offer of a booking stands at a time
create unique index booking_transfer_offered on booking_transfer (booking_id) where state = 'OFFERED';
