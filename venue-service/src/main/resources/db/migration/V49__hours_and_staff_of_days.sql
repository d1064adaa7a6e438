-- The opening sets that hold on each day of a facility: those of its season with the highest priority, as `Timetable` has
-- them. A plain select over a set of rows, so that it becomes a part of the statement that asks.
create function opening_sets_of(facility uuid, venue uuid, since date, until date)
    returns table (day date, opening_set_id uuid) language sql stable as $$
    select o.day, o.id
    from (
        select d.day, s.id, rank() over (partition by d.day order by s.priority desc) as place
        from opening_set s
        cross join lateral (
            select cast(n as date) as day
            from generate_series(cast(greatest(s.from_on, since) as timestamp), cast(least(s.to_on, until) as timestamp),
                                 interval '1 day') n) d
        cross join lateral (select coalesce(
            (select r.practice from holiday_rule r where r.venue_id = venue
             and exists (select from holiday y where y.on_day = d.day)), 'AS_USUAL') as practice) h
        where s.facility_id = facility and s.season is not null and s.removed_at is null
          and h.practice <> 'CLOSED' and (s.season = 'HOLIDAY') = (h.practice = 'SPECIAL_HOURS')) o
    where o.place = 1
$$;

-- When staff of each kind that a time requires is confirmed to be there.
create function staff_of(facility uuid, required text, around tstzrange)
    returns table (kind text, there tstzmultirange) language sql stable as $$
    select k, coalesce((select range_agg(t.during) from staffing_time t
                        where t.facility_id = facility and t.kind = k and t.during && around), '{}')
    from unnest(string_to_array(required, ' ')) k
$$;

create or replace function staff_lacking(facility uuid, starts timestamptz, ends timestamptz, required text) returns text
    language sql stable as $$
    select string_agg(kind, ' ' order by kind) from staff_of(facility, required, tstzrange(starts, ends))
    where not there @> tstzrange(starts, ends)
$$;
