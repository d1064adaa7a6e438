-- What has ended since it was looked last is found by itself, however many slots there are. A bound by the clock that moves
-- while a statement runs can be no condition of an index, so these take the clock once.
create index slot_by_end on slot (ends_at);

-- What ended a day ago is gone. Answers how many.
create or replace function feed_end_past(most integer) returns integer
    language plpgsql as $$
declare
    bound  timestamptz := clock_timestamp() - interval '1 day';
    ending feed_change[];
begin
    select array_agg((i.feed, i.entity_id, i.ends_at, true, false)::feed_change) into ending
    from (select feed, entity_id, ends_at from feed_item where not deleted and ends_at < bound
          order by ends_at limit most for update skip locked) i;
    perform feed_put(ending);
    return coalesce(cardinality(ending), 0);
end
$$;

-- Readers are promised seven days to hear that something is gone; they get eight. Answers how many rows are forgotten.
create or replace function feed_forget(most integer) returns integer
    language plpgsql as $$
declare
    bound     timestamptz := clock_timestamp() - interval '8 days';
    forgotten integer;
begin
    delete from feed_item where (entity_id, feed) in (
        select entity_id, feed from feed_item where deleted and changed_at < bound limit most for update skip locked);
    get diagnostics forgotten = row_count;
    return forgotten;
end
$$;
