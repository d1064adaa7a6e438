-- When a venue is not open, in one place: the closures in force and the times that a school keeps for its pupils. Whatever
-- shows or takes time asks here.
create view closed_time as
select venue_id, tstzrange(starts_at, ends_at) as during, false as for_pupils from closure where revoked_at is null
union all
select venue_id, during, true from school_block_time;
