-- The feeds tell what a place costs, and other sites book only what costs nothing.

-- What one person, or one party by the hour, pays in whole rials, by the tariff of the day on which the time begins; as the
-- service reckons it for whoever asks.
create function public_price(facility uuid, for_audience text, starts timestamptz, ends timestamptz) returns bigint
    language sql stable
    return coalesce((
        select case l.basis when 'PLACE' then l.amount
                   else (l.amount * (extract(epoch from ends - starts)::bigint / 60) + 59) / 60 end
        from tariff_line l
        where l.tariff_id = (select t.id from tariff t
                             where t.facility_id = facility and t.from_on <= (starts at time zone 'Asia/Tehran')::date
                             order by t.from_on desc, t.set_at desc, t.id desc limit 1)
          and (l.audience is null or l.audience = for_audience)
          and (l.from_time is null or (starts at time zone 'Asia/Tehran')::time >= l.from_time
                                      and (starts at time zone 'Asia/Tehran')::time < l.to_time)
        order by l.line limit 1), 0);

-- Whether places for an audience, or for anybody where none is named, may cost something today or later.
create function facility_charges(facility uuid, for_audience text) returns boolean
    language sql stable
    return exists (
        with counting as (
            select distinct on (t.from_on) t.id, t.from_on from tariff t where t.facility_id = facility
            order by t.from_on, t.set_at desc, t.id desc)
        select from counting c join tariff_line l on l.tariff_id = c.id
        where l.amount > 0 and (for_audience is null or coalesce(l.audience, for_audience) = for_audience)
          and c.from_on >= coalesce((select max(from_on) from counting
                                     where from_on <= (clock_timestamp() at time zone 'Asia/Tehran')::date), '-infinity'));

-- Customers of other sites have no card, so nothing is for them that somebody would have to be asked about, or that costs.
create or replace function open_to_sites(s slot, v venue) returns boolean
    language sql stable
    return v.category = 'SPORT' and s.audience = 'MIXED' and s.age_min is null and s.age_max is null and not s.exclusive
        and exists (select from open_booking_facility o where o.facility_id = s.facility_id)
        and public_price(s.facility_id, s.audience, s.starts_at, s.ends_at) = 0;

-- A tariff is read with its lines once its transaction has ended. The slots themselves stand as they did.
create function feed_on_tariff() returns trigger
    language plpgsql as $$
begin
    perform feed_put_facilities(array[new.facility_id], false);
    perform feed_put_slots(array_agg(s.id), array_agg(false)) from slot s
    where s.facility_id = new.facility_id and s.status <> 'RELEASED' and not feed_is_past(s.ends_at)
      and s.starts_at >= new.from_on::timestamp at time zone 'Asia/Tehran';
    return null;
end
$$;
create trigger feed_tariff_set after insert on tariff
    for each row execute function feed_on_tariff();

-- What is there already.
select feed_put_facilities(array_agg(distinct facility_id), false) from tariff;
select feed_put_slots(array_agg(s.id), array_agg(false)) from slot s
where s.facility_id in (select facility_id from tariff) and s.status <> 'RELEASED' and not feed_is_past(s.ends_at);
