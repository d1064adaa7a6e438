-- What the world reads: feeds of changes (RPDE) and calendars.
--
-- Triggers write down every change of a facility, slot, venue, operator or closure, so that no writer can forget it. There
-- is one row for each entity and feed with its latest change; readers follow the rows in the order of `position`.

-- `position` is base + number of the transaction. Transactions begin their count anew when the data moves to another
-- cluster; feed_settle() then raises the base, so that positions only ever rise.
create table feed_epoch (
    one  boolean primary key default true check (one),
    base bigint  not null
);
insert into feed_epoch (base) values (0);

create table feed_item (
    entity_id  uuid        not null,
    feed       text        not null check (feed in ('FACILITY_USE', 'SLOT', 'SERIES', 'SESSION', 'EVENT')),
    position   bigint      not null,
    -- the transaction of the last change: it is told once no older transaction can still commit
    xid        xid8        not null,
    deleted    boolean     not null,
    -- of what happens at a time
    ends_at    timestamptz,
    -- how often its time, audience or standing changed, free places left aside: SEQUENCE of a calendar
    revision   integer     not null,
    revised_at timestamptz not null,
    changed_at timestamptz not null,
    primary key (entity_id, feed)
);
create index feed_item_order on feed_item (feed, position, entity_id);
create index feed_item_past on feed_item (ends_at) where not deleted;
create index feed_item_gone on feed_item (changed_at) where deleted;

-- The hours of one facility that are kept for one audience, learned from its slots.
create table feed_series (
    id          uuid primary key,
    facility_id uuid not null,
    audience    text not null,
    age_min     integer,
    age_max     integer
);
create index feed_series_facility on feed_series (facility_id);

-- What a person's calendar is fetched with; the secret itself is nowhere.
create table calendar_subscription (
    caller      text        primary key,
    secret_hash bytea       not null unique,
    made_at     timestamptz not null
);

create function feed_series_id(facility uuid, audience text, age_min integer, age_max integer) returns uuid
    language sql immutable
    return md5(concat_ws('/', facility, audience, coalesce(age_min, -1), coalesce(age_max, -1)))::uuid;

-- Sport goes into OpenActive: a slot, or a session where the time is kept for one gender, which a slot cannot say.
-- Everything else is an event of our own feed.
create function feed_of(category text, audience text) returns text
    language sql immutable
    return case
        when category <> 'SPORT' then 'EVENT'
        when audience in ('WOMEN', 'GIRLS', 'MEN', 'BOYS') then 'SESSION'
        else 'SLOT' end;

-- Whether the world may know of a venue: it is in use and, where a catalogue keeps drafts, published.
do $$
begin
    execute 'create function feed_shows(v venue) returns boolean language sql stable return v.state = ''OPEN'''
        || case when exists (select from information_schema.columns
                             where table_schema = current_schema and table_name = 'venue' and column_name = 'publication')
                then ' and v.publication = ''PUBLISHED''' else '' end;
end
$$;

-- Whether a venue is closed in a part of a time.
create function feed_is_closed(venue uuid, from_at timestamptz, until_at timestamptz) returns boolean
    language sql stable
    return exists (select from closure c
                   where c.venue_id = venue and c.revoked_at is null and c.starts_at < until_at and c.ends_at > from_at);

create function feed_is_past(ends_at timestamptz) returns boolean
    language sql volatile
    return ends_at < clock_timestamp() - interval '1 day';

create type feed_change as (feed text, entity_id uuid, ends_at timestamptz, gone boolean, revised boolean);

-- Rows are locked in the order of ids, as everywhere. What was never told is not told to be gone. A row that stands already
-- and is not revised comes with a `revised_at` of -infinity, by which the update knows.
create function feed_put(changes feed_change[]) returns void
    language plpgsql as $$
begin
    insert into feed_item as f
        (entity_id, feed, position, xid, deleted, ends_at, revision, revised_at, changed_at)
    select c.entity_id, c.feed, e.base + pg_current_xact_id()::text::bigint, pg_current_xact_id(), c.gone, c.ends_at,
           coalesce(o.revision + 1, 0),
           case when c.revised or o.stands is not true then clock_timestamp() else '-infinity' end, clock_timestamp()
    from unnest(changes) as c
        cross join feed_epoch e
        left join lateral (select max(i.revision) revision, bool_or(i.feed = c.feed) stands from feed_item i
                           where i.entity_id = c.entity_id) o on true
    where not c.gone or o.stands
    order by c.entity_id, c.feed
    on conflict (entity_id, feed) do update set
        position = excluded.position, xid = excluded.xid, deleted = excluded.deleted, ends_at = excluded.ends_at,
        revision = case when excluded.revised_at > '-infinity' or f.deleted <> excluded.deleted
                        then excluded.revision else f.revision end,
        revised_at = case when excluded.revised_at > '-infinity' or f.deleted <> excluded.deleted
                          then excluded.changed_at else f.revised_at end,
        changed_at = excluded.changed_at
    where not (f.deleted and excluded.deleted);
end
$$;

-- What was told of an entity in other feeds than its present one is gone from there.
create function feed_leave(entities uuid[], feeds text[]) returns void
    language plpgsql as $$
begin
    perform feed_put(array_agg((i.feed, i.entity_id, i.ends_at, true, true)::feed_change))
    from unnest(entities, feeds) as present(entity_id, feed)
        join feed_item i on i.entity_id = present.entity_id and i.feed <> present.feed and not i.deleted;
end
$$;

-- Tells of slots as they are now.
create function feed_put_slots(slots uuid[], revised boolean[]) returns void
    language plpgsql as $$
begin
    perform feed_put(array_agg((feed_of(v.category, s.audience), s.id, s.ends_at,
                               not feed_shows(v) or s.status in ('DRAFT', 'RELEASED') or feed_is_past(s.ends_at),
                               changed.revised)::feed_change))
    from unnest(slots, revised) as changed(id, revised)
        join slot s on s.id = changed.id
        join venue v on v.id = s.venue_id;
end
$$;

-- Slots that are new or have another audience bring or revive the series of their facility.
create function feed_put_series(slots uuid[]) returns void
    language plpgsql as $$
begin
    insert into feed_series (id, facility_id, audience, age_min, age_max)
    select distinct feed_series_id(s.facility_id, s.audience, s.age_min, s.age_max), s.facility_id, s.audience, s.age_min,
                    s.age_max
    from slot s join venue v on v.id = s.venue_id
    where s.id = any (slots) and feed_of(v.category, s.audience) = 'SESSION' and feed_shows(v)
    order by 1
    on conflict (id) do nothing;

    perform feed_put(array_agg(('SERIES', kept.id, null::timestamptz, false, false)::feed_change))
    from (select distinct feed_series_id(s.facility_id, s.audience, s.age_min, s.age_max) id
          from slot s join venue v on v.id = s.venue_id
          where s.id = any (slots) and feed_of(v.category, s.audience) = 'SESSION' and feed_shows(v)) kept;
end
$$;

-- Tells of facilities and all that is told with their names, and of the slots that are not over where their standing may
-- have changed.
create function feed_put_facilities(facilities uuid[], with_slots boolean) returns void
    language plpgsql volatile as $$
declare
    present uuid[];
begin
    perform feed_put(array_agg(('FACILITY_USE', f.id, null::timestamptz, not feed_shows(v) or v.category <> 'SPORT',
                                true)::feed_change))
    from facility f join venue v on v.id = f.venue_id where f.id = any (facilities);

    perform feed_put(array_agg(('SERIES', ss.id, null::timestamptz, not feed_shows(v) or v.category <> 'SPORT',
                                true)::feed_change))
    from feed_series ss join facility f on f.id = ss.facility_id join venue v on v.id = f.venue_id
    where f.id = any (facilities);

    select array_agg(s.id) into present
    from slot s join venue v on v.id = s.venue_id
    where s.facility_id = any (facilities) and not feed_is_past(s.ends_at)
      and (with_slots or feed_of(v.category, s.audience) = 'EVENT');
    if with_slots then
        perform feed_leave(array_agg(s.id), array_agg(feed_of(v.category, s.audience)))
        from slot s join venue v on v.id = s.venue_id where s.id = any (present);
        perform feed_put_series(present);
    end if;
    perform feed_put_slots(present, array_fill(with_slots, array[coalesce(cardinality(present), 0)]));
end
$$;

-- Tells of the slots of a venue in a time that has become closed or open again.
create function feed_put_time(venue uuid, from_at timestamptz, until_at timestamptz) returns void
    language plpgsql as $$
begin
    perform feed_put_slots(array_agg(s.id), array_agg(true)) from slot s
    where s.venue_id = venue and s.starts_at < until_at and s.ends_at > from_at;
end
$$;

create function feed_on_slot() returns trigger
    language plpgsql as $$
declare
    changed integer;
    revised boolean;
    moved   boolean;
begin
    if tg_op = 'INSERT' then
        perform feed_put_series(array_agg(id)) from after_rows;
        perform feed_put_slots(array_agg(id), array_agg(true)) from after_rows;
    elsif tg_op = 'UPDATE' then
        select count(*),
               bool_or((a.starts_at, a.ends_at, a.audience, a.age_min, a.age_max, a.facility_id, a.status)
                       is distinct from
                       (b.starts_at, b.ends_at, b.audience, b.age_min, b.age_max, b.facility_id, b.status)),
               bool_or((a.audience, a.age_min, a.age_max, a.facility_id)
                       is distinct from (b.audience, b.age_min, b.age_max, b.facility_id))
            into changed, revised, moved
        from after_rows a join before_rows b using (id)
        where a.* is distinct from b.*;
        if not revised then
            -- places taken or given back, by far the most frequent change: the rows stand, only their positions move
            if changed > 1 then
                perform from feed_item i join after_rows a on a.id = i.entity_id
                order by i.entity_id, i.feed for no key update of i;
            end if;
            update feed_item i
            set position = (select base from feed_epoch) + pg_current_xact_id()::text::bigint,
                xid = pg_current_xact_id(), changed_at = clock_timestamp()
            from after_rows a join before_rows b using (id)
            where i.entity_id = a.id and not i.deleted and a.* is distinct from b.*;
            return null;
        end if;
        if moved then
            perform feed_leave(array_agg(a.id), array_agg(feed_of(v.category, a.audience)))
            from after_rows a join venue v on v.id = a.venue_id;
            perform feed_put_series(array_agg(id)) from after_rows;
        end if;
        perform feed_put_slots(
            array_agg(a.id),
            array_agg((a.starts_at, a.ends_at, a.audience, a.age_min, a.age_max, a.facility_id, a.status)
                      is distinct from
                      (b.starts_at, b.ends_at, b.audience, b.age_min, b.age_max, b.facility_id, b.status)))
        from after_rows a join before_rows b using (id)
        where a.* is distinct from b.*;
    else
        perform feed_put(array_agg((i.feed, i.entity_id, i.ends_at, true, true)::feed_change))
        from before_rows b join feed_item i on i.entity_id = b.id and not i.deleted;
    end if;
    return null;
end
$$;
create trigger feed_slot_inserted after insert on slot referencing new table as after_rows
    for each statement execute function feed_on_slot();
create trigger feed_slot_updated after update on slot referencing old table as before_rows new table as after_rows
    for each statement execute function feed_on_slot();
create trigger feed_slot_deleted after delete on slot referencing old table as before_rows
    for each statement execute function feed_on_slot();

create function feed_on_facility() returns trigger
    language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        perform feed_put(array_agg((i.feed, i.entity_id, i.ends_at, true, true)::feed_change))
        from before_rows b join feed_item i on i.entity_id = b.id and not i.deleted;
    else
        perform feed_put_facilities(array_agg(id), false) from after_rows;
    end if;
    return null;
end
$$;
create trigger feed_facility_inserted after insert on facility referencing new table as after_rows
    for each statement execute function feed_on_facility();
create trigger feed_facility_updated after update on facility referencing new table as after_rows
    for each statement execute function feed_on_facility();
create trigger feed_facility_deleted after delete on facility referencing old table as before_rows
    for each statement execute function feed_on_facility();

create function feed_on_venue() returns trigger
    language plpgsql as $$
begin
    perform feed_put_facilities(array_agg(f.id), feed_shows(new) <> feed_shows(old) or new.category <> old.category)
    from facility f where f.venue_id = new.id and new is distinct from old;
    return null;
end
$$;
create trigger feed_venue_updated after update on venue
    for each row execute function feed_on_venue();

create function feed_on_operator() returns trigger
    language plpgsql as $$
begin
    perform feed_put_facilities(array_agg(f.id), false)
    from after_rows a join venue v on v.operator_id = a.id join facility f on f.venue_id = v.id;
    return null;
end
$$;
create trigger feed_operator_updated after update on operator referencing new table as after_rows
    for each statement execute function feed_on_operator();

create function feed_on_closure() returns trigger
    language plpgsql as $$
begin
    perform feed_put_time(old.venue_id, old.starts_at, old.ends_at) where tg_op <> 'INSERT';
    perform feed_put_time(new.venue_id, new.starts_at, new.ends_at) where tg_op <> 'DELETE';
    return null;
end
$$;
create trigger feed_closure_changed after insert or update or delete on closure
    for each row execute function feed_on_closure();

-- After a move to another cluster: what was told stays in its place, what comes is told behind it. Answers whether the
-- base was raised.
create function feed_settle() returns boolean
    language plpgsql as $$
declare
    last bigint;
begin
    lock table feed_epoch in exclusive mode;
    select max(m.position) into last
    from unnest(array['FACILITY_USE', 'SLOT', 'SERIES', 'SESSION', 'EVENT']) as feeds(feed)
        cross join lateral (select max(position) position from feed_item i where i.feed = feeds.feed) m;
    if not exists (select from feed_epoch where base + pg_current_xact_id()::text::bigint < last) then
        return false;
    end if;
    update feed_epoch set base = last - pg_current_xact_id()::text::bigint + 1;
    update feed_item set xid = '0'::xid8 where xid >= pg_current_xact_id();
    return true;
end
$$;

-- For how many seconds the oldest change has waited to be told, held up by a transaction that began before it.
create function feed_waiting() returns double precision
    language sql volatile
    return (select coalesce(extract(epoch from max(clock_timestamp() - i.changed_at)), 0)
            from unnest(array['FACILITY_USE', 'SLOT', 'SERIES', 'SESSION', 'EVENT']) as feeds(feed)
                cross join feed_epoch e
                join feed_item i on i.feed = feeds.feed
                    and i.position >= e.base + pg_snapshot_xmin(pg_current_snapshot())::text::bigint);

-- What ended a day ago is gone. Answers how many.
create function feed_end_past(most integer) returns integer
    language plpgsql as $$
declare
    ending feed_change[];
begin
    select array_agg((i.feed, i.entity_id, i.ends_at, true, false)::feed_change) into ending
    from (select feed, entity_id, ends_at from feed_item where not deleted and feed_is_past(ends_at)
          order by ends_at limit most for update skip locked) i;
    perform feed_put(ending);
    return coalesce(cardinality(ending), 0);
end
$$;

-- Series without a session to come are gone; one that was told of within a day may be getting its sessions just now.
create function feed_end_empty_series(most integer) returns integer
    language plpgsql as $$
declare
    ending feed_change[];
begin
    select array_agg((i.feed, i.entity_id, null::timestamptz, true, false)::feed_change) into ending
    from (select i.feed, i.entity_id
          from feed_item i left join feed_series ss on ss.id = i.entity_id
          where i.feed = 'SERIES' and not i.deleted and i.changed_at < clock_timestamp() - interval '1 day'
            and not exists (
                select from slot s
                where s.facility_id = ss.facility_id and s.audience = ss.audience
                  and s.age_min is not distinct from ss.age_min and s.age_max is not distinct from ss.age_max
                  and s.starts_at > clock_timestamp() - interval '2 days' and not feed_is_past(s.ends_at))
          order by i.entity_id limit most for update of i skip locked) i;
    perform feed_put(ending);
    return coalesce(cardinality(ending), 0);
end
$$;

-- Readers are promised seven days to hear that something is gone; they get eight. Answers how many rows are forgotten.
create function feed_forget(most integer) returns integer
    language plpgsql as $$
declare
    forgotten integer;
begin
    delete from feed_item where (entity_id, feed) in (
        select entity_id, feed from feed_item where deleted and changed_at < clock_timestamp() - interval '8 days'
        limit most for update skip locked);
    get diagnostics forgotten = row_count;
    return forgotten;
end
$$;

-- What is there already.
select feed_put_facilities(array_agg(id), true) from facility;
