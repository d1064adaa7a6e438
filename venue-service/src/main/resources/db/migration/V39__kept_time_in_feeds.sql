-- The time that a school keeps for its pupils is closed to the world as a closure is, in the feeds and calendars too.
create or replace function feed_is_closed(venue uuid, from_at timestamptz, until_at timestamptz) returns boolean
    language sql stable
    return exists (select from closed_time c
                   where c.venue_id = venue and c.during && tstzrange(from_at, until_at));

create function feed_on_kept_time() returns trigger
    language plpgsql as $$
begin
    perform feed_put_slots(array_agg(met.id), array_agg(true))
    from (select distinct s.id from changed_rows c join slot s on s.venue_id = c.venue_id
              and s.starts_at < upper(c.during) and s.ends_at > lower(c.during)) met;
    return null;
end
$$;
create trigger feed_kept_time_added after insert on school_block_time referencing new table as changed_rows
    for each statement execute function feed_on_kept_time();
create trigger feed_kept_time_ended after delete on school_block_time referencing old table as changed_rows
    for each statement execute function feed_on_kept_time();

select feed_put_slots(array_agg(met.id), array_agg(true))
from (select distinct s.id from school_block_time c join slot s on s.venue_id = c.venue_id
          and s.starts_at < upper(c.during) and s.ends_at > lower(c.during)) met;
