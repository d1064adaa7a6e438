-- What other sites may book for their customers, by the Open Booking API of OpenActive.

create table open_booking_facility (
    facility_id uuid        primary key references facility,
    opened_at   timestamptz not null default clock_timestamp(),
    -- pseudonym of whoever runs the venue
    opened_by   text        not null
);

-- Customers of other sites have no card, so nothing is for them that somebody would have to be asked about.
create function open_to_sites(s slot, v venue) returns boolean
    language sql stable
    return v.category = 'SPORT' and s.audience = 'MIXED' and s.age_min is null and s.age_max is null and not s.exclusive
        and exists (select from open_booking_facility o where o.facility_id = s.facility_id);

-- The slots of the facility are told anew, with the offer or without it.
create function feed_on_open_booking() returns trigger
    language plpgsql as $$
begin
    perform feed_put_facilities(array[case tg_op when 'DELETE' then old.facility_id else new.facility_id end], true);
    return null;
end
$$;
create trigger feed_open_booking_changed after insert or delete on open_booking_facility
    for each row execute function feed_on_open_booking();

-- A quote with a lease, or an order. The customer is nowhere: nothing of the person is needed.
create table open_order (
    id          uuid        primary key,
    -- pseudonym of the site, and the id that it made
    broker      text        not null,
    uuid        uuid        not null,
    state       text        not null check (state in ('QUOTED', 'ORDERED', 'DELETED')),
    broker_role text        not null,
    -- what was asked for in one line, by which a repeated request is known
    asked       text        not null,
    -- positions of the items, in the order of the items of the hold
    positions   integer[]   not null,
    hold_id     uuid        not null unique references hold,
    changed_at  timestamptz not null default clock_timestamp(),
    unique (broker, uuid)
);
create index open_order_quoted on open_order (changed_at) where state = 'QUOTED';

alter table feed_item
    drop constraint feed_item_feed_check,
    add constraint feed_item_feed_check
        check (feed in ('FACILITY_USE', 'SLOT', 'SERIES', 'SESSION', 'EVENT', 'ORDER'));

create function feed_on_open_order() returns trigger
    language plpgsql as $$
begin
    perform feed_put(array[('ORDER', new.id, null, new.state = 'DELETED', true)::feed_change]);
    return null;
end
$$;
create trigger feed_open_order_changed after insert or update on open_order
    for each row when (new.state <> 'QUOTED') execute function feed_on_open_order();

create function feed_on_ordered_booking() returns trigger
    language plpgsql as $$
begin
    perform feed_put(array_agg(('ORDER', o.id, null, false, true)::feed_change))
    from open_order o where o.hold_id = new.hold_id and o.state = 'ORDERED';
    return null;
end
$$;
create trigger feed_ordered_booking_changed after update of state on booking
    for each row when (new.card_id is null and old.state <> new.state) execute function feed_on_ordered_booking();

-- Both look at the orders too.
create or replace function feed_settle() returns boolean
    language plpgsql as $$
declare
    last bigint;
begin
    lock table feed_epoch in exclusive mode;
    select max(m.position) into last
    from unnest(array['FACILITY_USE', 'SLOT', 'SERIES', 'SESSION', 'EVENT', 'ORDER']) as feeds(feed)
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
            from unnest(array['FACILITY_USE', 'SLOT', 'SERIES', 'SESSION', 'EVENT', 'ORDER']) as feeds(feed)
                cross join feed_epoch e
                join feed_item i on i.feed = feeds.feed
                    and i.position >= e.base + pg_snapshot_xmin(pg_current_snapshot())::text::bigint);
