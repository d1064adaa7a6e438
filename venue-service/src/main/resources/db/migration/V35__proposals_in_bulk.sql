-- A closure proposes something for each booking in its time at once; which slots fit is looked for afterwards, of each
-- proposal in a transaction of its own. Until then `sought_at` is empty and nobody has been told.
alter table rebooking add column sought_at timestamptz;
update rebooking set sought_at = proposed_at;
alter table rebooking add constraint rebooking_sought
    check (sought_at is not null or state in ('OPEN', 'WITHDRAWN'));
create index rebooking_unsought on rebooking (answer_by) where state = 'OPEN' and sought_at is null;

-- What is proposed is for whoever has the booking now.
update rebooking r set caller = b.caller from booking b
where b.id = r.booking_id and r.state = 'OPEN' and r.caller <> b.caller;

-- The times that schools keep, one row for each, so that it takes one look at an index to know what stands over a time. The
-- trigger writes them, whoever changes a block.
create table school_block_time (
    block_id uuid      not null references school_block,
    venue_id uuid      not null,
    during   tstzrange not null check (not isempty(during))
);
create index school_block_time_over on school_block_time using gist (venue_id, during);
create index school_block_time_of on school_block_time (block_id);

create function school_block_times() returns trigger language plpgsql as $$
begin
    delete from school_block_time where block_id = new.id;
    if new.removed_at is null then
        insert into school_block_time (block_id, venue_id, during)
        select new.id, new.venue_id, tstzrange(
                   (cast(d.day as date) + coalesce(new.from_time, time '00:00')) at time zone 'Asia/Tehran',
                   (cast(d.day as date) + coalesce(new.to_time, time '24:00')) at time zone 'Asia/Tehran')
        from generate_series(cast(new.from_on as timestamp), cast(new.to_on as timestamp), interval '1 day') as d(day)
        where to_char(d.day, 'DY') = any (new.weekdays);
    end if;
    return null;
end $$;
create trigger school_block_times after insert or update on school_block
    for each row execute function school_block_times();
update school_block set removed_at = removed_at;

create or replace function school_blocks_over(venue uuid, starts timestamptz, ends timestamptz) returns setof uuid
language sql stable as $$
    select distinct t.block_id from school_block_time t
    where t.venue_id = venue and t.during && tstzrange(starts, ends)
$$;
