-- Who waits or enters a lottery may never get a place: card-service is asked and keeps nothing that could be used.
alter table waiting_entry drop column check_id;
alter table lottery_entry drop column check_id;

-- A lottery may be for all sessions of a series together.
alter table lottery
    alter column slot_id drop not null,
    add column series_id uuid references session_series,
    add column venue_id  uuid references venue,
    -- when the line of a drawn series was served to its end, and the places went the usual way again
    add column settled_at timestamptz;
update lottery l set venue_id = s.venue_id from slot s where s.id = l.slot_id;
alter table lottery
    alter column venue_id set not null,
    add check ((slot_id is null) <> (series_id is null));
create unique index lottery_series_running on lottery (series_id)
    where state in ('ANNOUNCED', 'CLOSED') or state = 'DRAWN' and settled_at is null;
create index lottery_unsettled on lottery (drawn_at)
    where state = 'DRAWN' and series_id is not null and settled_at is null;

-- The places in all sessions of the series that are kept for it; one offer each.
alter table lottery_entry add column hold_id uuid unique references hold;

create or replace function lottery_stays() returns trigger language plpgsql as $$
begin
    if (old.slot_id, old.series_id, old.venue_id, old.places, old.opens_at, old.closes_at, old.source_fa, old.seed_known_at,
        old.weight_per_loss)
       is distinct from
       (new.slot_id, new.series_id, new.venue_id, new.places, new.opens_at, new.closes_at, new.source_fa, new.seed_known_at,
        new.weight_per_loss)
       or (old.commitment is not null and old.commitment is distinct from new.commitment)
       or (old.seed is not null and (old.seed, old.public_value) is distinct from (new.seed, new.public_value)) then
        raise exception 'what was announced, committed or drawn of a lottery stays';
    end if;
    return new;
end $$;

-- Which card took over from one: what was booked with the old one is the new one's holder's.
alter table known_card add column replaced_by uuid check (replaced_by <> card_id);
create index known_card_replaced_by on known_card (replaced_by) where replaced_by is not null;

-- A card and those before it, which it took over from.
create function cards_up_to(card uuid) returns setof uuid language sql stable as $$
    with recursive chain (id) as (
        select card
        union
        select k.card_id from known_card k join chain c on k.replaced_by = c.id)
    select id from chain
$$;

-- The card that is in a card's place by now.
create function card_now(card uuid) returns uuid language sql stable as $$
    with recursive chain (id, step) as (
        select card, 0
        union
        select k.replaced_by, c.step + 1 from known_card k join chain c on k.card_id = c.id
        where k.replaced_by is not null and c.step < 100)
    select id from chain order by step desc limit 1
$$;

-- Several people who came without a booking with one card; and those who leave again.
alter table walk_in add column party integer not null default 1 check (party between 1 and 20);
alter table check_out
    alter column booking_id drop not null,
    add column walk_in_id uuid unique references walk_in,
    add check ((booking_id is null) <> (walk_in_id is null));
create index walk_in_card on walk_in (card_id);

-- What is proposed to customers of other sites whose place was closed, in a feed of its own.
alter table feed_item
    drop constraint feed_item_feed_check,
    add constraint feed_item_feed_check
        check (feed in ('FACILITY_USE', 'SLOT', 'SERIES', 'SESSION', 'EVENT', 'ORDER', 'ORDER_PROPOSAL'));

create function feed_on_order_proposal() returns trigger
    language plpgsql as $$
begin
    perform feed_put(array[('ORDER_PROPOSAL', new.id, null, new.state <> 'OPEN' or new.kind <> 'MOVE', true)::feed_change]);
    return null;
end
$$;
create trigger feed_order_proposal_changed after update of kind, state on rebooking
    for each row when (new.caller like 'order-%') execute function feed_on_order_proposal();

create or replace function feed_settle() returns boolean
    language plpgsql as $$
declare
    last bigint;
begin
    lock table feed_epoch in exclusive mode;
    select max(m.position) into last
    from unnest(array['FACILITY_USE', 'SLOT', 'SERIES', 'SESSION', 'EVENT', 'ORDER', 'ORDER_PROPOSAL']) as feeds(feed)
        cross join lateral (select max(position) position from feed_item i where i.feed = feeds.feed) m;
    if not exists (select from feed_epoch where base + pg_current_xact_id()::text::bigint < last) then
        return false;
    end if;
    update feed_epoch set base = last - pg_current_xact_id()::text::bigint + 1;
    update feed_item set xid = '0'::xid8 where xid >= pg_current_xact_id();
    return true;
end
$$;

create or replace function feed_waiting() returns double precision
    language sql volatile
    return (select coalesce(extract(epoch from max(clock_timestamp() - i.changed_at)), 0)
            from unnest(array['FACILITY_USE', 'SLOT', 'SERIES', 'SESSION', 'EVENT', 'ORDER', 'ORDER_PROPOSAL']) as feeds(feed)
                cross join feed_epoch e
                join feed_item i on i.feed = feeds.feed
                    and i.position >= e.base + pg_snapshot_xmin(pg_current_snapshot())::text::bigint);
