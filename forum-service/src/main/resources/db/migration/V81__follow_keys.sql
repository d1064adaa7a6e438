-- Whose followers hear of what happens in an area or to a topic: also those who follow what lies around it.
create function follow_keys_of_area(area text) returns text language sql immutable as $$
    select case when area ~ '^[0-9]+$'
        then (select string_agg('AREA/' || left(area, n), ' ') from generate_series(4, length(area)) n)
        else 'AREA/' || area end
$$;
create function follow_keys_of_topic(topic text, at timestamptz) returns text language sql stable as $$
    with recursive up as (
        select topic as code
        union
        select t.parent from subject_term t join up on t.code = up.code
        where t.valid @> at and t.parent is not null)
    select string_agg('TOPIC/' || code, ' ') from up
$$;
