-- Whose card a card is, as card-service said once to the holder's own token: asked before the first hold with it.
create table card_holder (
    card_id uuid not null,
    caller  text not null,
    primary key (card_id, caller)
);
-- who booked with a card has shown it
insert into card_holder select distinct card_id, caller from booking where card_id is not null
on conflict do nothing;

-- Bookings at a venue that leaves the catalogue get a proposal too.
alter table rebooking drop constraint rebooking_cause_check;
alter table rebooking add constraint rebooking_cause_check
    check (cause in ('CLOSURE', 'SCHOOL_BLOCK', 'STAFF', 'VENUE_HIDDEN'));

-- Days to come are reckoned when they have come: what changes in slots after tomorrow costs nothing in the ledger, so that
-- hours of a fine grid can be changed for half a year at once.
drop trigger ledger_slot_changed on slot;
create trigger ledger_slot_changed after update of status, capacity, audience, starts_at, ends_at on slot
    for each row when (least(old.starts_at, new.starts_at) < clock_timestamp() + interval '1 day')
    execute function ledger_slot_changed();
create trigger ledger_slot_deleted after delete on slot for each row execute function ledger_slot_changed();
