-- Waiting lists of slots, and places that are offered to who waits.

-- How many entries wait, and how many have an offer. They stand beside the places, so that one guarded statement sees both:
-- nobody takes a place past those who wait, and who gives one back knows whether somebody does.
alter table slot
    add column waiting integer not null default 0 check (waiting >= 0),
    add column offered integer not null default 0 check (offered >= 0);
create index slot_waiting on slot (starts_at, id) where waiting > 0;

-- Kept for somebody who waited, and not made by a request. It takes its person's time only once it is accepted.
alter table hold add column offered boolean not null default false;

-- Changes are made while the slot is locked.
create table waiting_entry (
    id         uuid        primary key,
    slot_id    uuid        not null references slot,
    caller     text        not null,
    card_id    uuid        not null,
    -- card-service's record of the eligibility answer; the attributes behind it stay there
    check_id   uuid        not null,
    party      integer     not null check (party between 1 and 20),
    -- so many places would do; all of them where the party comes together or not at all
    least      integer     not null check (least between 1 and party),
    priority   text        not null default 'ORDINARY' check (priority in ('FIRST', 'PREFERRED', 'ORDINARY')),
    line_class smallint    not null generated always as
               (case priority when 'FIRST' then 0 when 'PREFERRED' then 1 else 2 end) stored,
    created_at timestamptz not null,
    -- since when it stands in its class: its making, or the end of an offer that it let pass
    queued_at  timestamptz not null,
    state      text        not null check (state in ('WAITING', 'OFFERED', 'ACCEPTED', 'WITHDRAWN', 'UNSERVED')),
    hold_id    uuid        unique references hold,
    given      integer     check (given between least and party),
    lapsed     integer     not null default 0 check (lapsed between 0 and 2),
    -- how many behind it were served while the free places did not suffice for it
    passed     integer     not null default 0,
    version    bigint      not null default 1,
    check ((state in ('OFFERED', 'ACCEPTED')) = (hold_id is not null)),
    check ((hold_id is null) = (given is null))
);
create unique index waiting_entry_once on waiting_entry (slot_id, caller) where state in ('WAITING', 'OFFERED');
create index waiting_entry_line on waiting_entry (slot_id, line_class, queued_at, id) where state = 'WAITING';
create index waiting_entry_caller on waiting_entry (caller, created_at desc, id desc);

-- Every change of the order of a line, with who made it and why.
create table waiting_order_change (
    id            uuid        primary key,
    entry_id      uuid        not null references waiting_entry,
    slot_id       uuid        not null references slot,
    -- pseudonym of the operator; SYSTEM for an offer that ran out
    actor         text        not null,
    from_priority text        not null,
    to_priority   text        not null,
    reason        text        not null,
    changed_at    timestamptz not null
);
create index waiting_order_change_slot on waiting_order_change (slot_id, changed_at desc, id desc);

create function waiting_order_change_stays() returns trigger language plpgsql as $$
begin
    raise exception 'changes of an order are never changed';
end $$;
create trigger waiting_order_change_stays before update or delete on waiting_order_change
    for each row execute function waiting_order_change_stays();
