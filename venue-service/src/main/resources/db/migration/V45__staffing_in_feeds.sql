-- Hours whose staff is not confirmed have no places for anybody: not in the feeds, and not for other sites.

create or replace function open_to_sites(s slot, v venue) returns boolean
    language sql stable
    return v.category = 'SPORT' and s.audience = 'MIXED' and s.age_min is null and s.age_max is null and not s.exclusive
        and exists (select from open_booking_facility o where o.facility_id = s.facility_id)
        and public_price(s.facility_id, s.audience, s.starts_at, s.ends_at) = 0
        and (s.staff is null or staff_lacking(s.facility_id, s.starts_at, s.ends_at, s.staff) is null);

-- Free places alone change, as when some are taken.
create function feed_on_staffing() returns trigger
    language plpgsql as $$
begin
    perform feed_put_slots(array_agg(met.id), array_agg(false))
    from (select distinct s.id from changed_rows c join slot s on s.facility_id = c.facility_id
              and s.status <> 'RELEASED' and s.staff is not null
              and s.starts_at > lower(c.during) - interval '2 days' and s.starts_at < upper(c.during)
              and s.ends_at > lower(c.during)
          where not feed_is_past(upper(c.during))) met;
    return null;
end
$$;
create trigger feed_staffing_added after insert on staffing_time referencing new table as changed_rows
    for each statement execute function feed_on_staffing();
create trigger feed_staffing_ended after delete on staffing_time referencing old table as changed_rows
    for each statement execute function feed_on_staffing();

-- What is there already.
select feed_put_slots(array_agg(s.id), array_agg(false)) from slot s
where s.staff is not null and s.status <> 'RELEASED' and not feed_is_past(s.ends_at);
