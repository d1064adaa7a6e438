-- A facility lies where its venue lies, whoever offers it; what is offered is what the catalogue has.

create or replace view facility_place as
select f.id as facility_id, f.kind, f.places, f.venue_id, v.code as venue_code, v.county, o.agency,
       coalesce(v.area_code, v.county) as area_code
from facility f
join venue v on v.id = f.venue_id
left join operator o on o.id = v.operator_id;

-- Wishes that were counted for the facilities of a venue, of all venues without one, are counted where these lie.
create function demand_follows(venue uuid) returns void language sql as $$
    with moved as (
        delete from demand_count d using facility_place p
        where p.facility_id = d.facility_id and (venue is null or p.venue_id = venue) and p.county is not null
          and (d.county, d.area_code) <> (p.county, p.area_code)
        returning d.day, d.hour, p.county, p.area_code, d.kind, d.audience, d.facility_id, d.reason, d.requests,
                  d.place_minutes)
    insert into demand_count (day, hour, county, area_code, kind, audience, facility_id, reason, requests, place_minutes)
    select day, hour, county, area_code, kind, audience, facility_id, reason, sum(requests), sum(place_minutes)
    from moved group by 1, 2, 3, 4, 5, 6, 7, 8 order by 1, 2, 3, 4, 5, 6, 7, 8
    on conflict (day, hour, county, area_code, kind, audience, facility_id, reason) do update
    set requests = demand_count.requests + excluded.requests,
        place_minutes = demand_count.place_minutes + excluded.place_minutes
$$;
select demand_follows(null);

create function demand_follows_venue() returns trigger language plpgsql as $$
begin
    perform demand_follows(new.id);
    return null;
end $$;
create trigger demand_follows_venue after update of county, area_code on venue
    for each row when ((old.county, old.area_code) is distinct from (new.county, new.area_code))
    execute function demand_follows_venue();

update capacity c
set kind = f.kind, county = v.county, area_code = coalesce(v.area_code, c.area_code), places = least(c.places, f.places),
    version = c.version + 1
from facility f join venue v on v.id = f.venue_id
where c.facility_id = f.id and c.state <> 'WITHDRAWN' and v.county is not null
  and ((c.kind, c.county, c.area_code) <> (f.kind, v.county, coalesce(v.area_code, c.area_code)) or c.places > f.places);

-- The slots of a shared timetable are known by the match that agreed on them.
alter table opening_set add column match_id uuid references capacity_match;
create index opening_set_match on opening_set (match_id) where match_id is not null;
update opening_set o set match_id = m.id
from capacity_match m join capacity c on c.id in (m.first_id, m.second_id)
where o.facility_id = c.facility_id and o.name = 'برنامه مشترک' and o.from_on = m.from_on and o.to_on = m.to_on;
-- What of them is further away than was made at once follows day by day.
update opening_set set ahead_days = 100 where match_id is not null and removed_at is null;

-- Ends the hours of a shared timetable after its last day. Its slots of later days are closed at once: those that are
-- empty are taken back, those that somebody has booked stay theirs alone, and those that are held wait until they are one
-- or the other. Safe to repeat.
create function end_shared_hours(agreed uuid, last_day date) returns void language sql as $$
    delete from exchanged_hours where match_id = agreed and day > last_day;
    update opening_set
    set to_on = greatest(from_on, last_day),
        removed_at = case when from_on > last_day then clock_timestamp() end, version = version + 1
    where match_id = agreed and removed_at is null and to_on > last_day;
    with closing as (
        select s.id from slot s join opening_set o on o.id = s.opening_set_id
        where o.match_id = agreed and s.starts_at >= (last_day + 1) at time zone 'Asia/Tehran'
          and s.starts_at > clock_timestamp()
          and (s.status = 'OPEN' or s.status = 'SUSPENDED' and s.held = 0
               or s.status = 'PRIVATE' and s.held + s.booked = 0)
        order by s.id for update of s)
    update slot s
    set status = case when s.held > 0 then 'SUSPENDED' when s.booked > 0 then 'PRIVATE' else 'RELEASED' end,
        version = s.version + 1
    from closing where s.id = closing.id
$$;

-- A facility is offered once. Of several offers the one that went furthest stands; an agreed timetable of another ends
-- today.
create temporary table offered_again on commit drop as
select id, agency from (
    select id, agency, row_number() over (partition by facility_id order by array_position(
               array['SYMMETRIC', 'MATCHED', 'PARALLEL', 'OFFERED'], state), offered_at, id) as place
    from capacity where facility_id is not null and state <> 'WITHDRAWN') o
where place > 1;
update capacity_match m
set state = case when m.state = 'SYMMETRIC' then m.state else 'WITHDRAWN' end,
    ends_on = case when m.state = 'SYMMETRIC' then coalesce(m.ends_on, tehran_today()) end,
    notice_by = case when m.state = 'SYMMETRIC' then coalesce(m.notice_by, a.agency) end,
    version = m.version + 1
from offered_again a where a.id in (m.first_id, m.second_id) and m.state <> 'WITHDRAWN';
update capacity c set state = 'WITHDRAWN', version = c.version + 1 from offered_again a where a.id = c.id;
create unique index capacity_once on capacity (facility_id) where facility_id is not null and state <> 'WITHDRAWN';

-- From when on the places of a quote are kept: asking again does not keep them for ever.
alter table open_order add column leased_at timestamptz;
update open_order set leased_at = changed_at where state = 'QUOTED';
create index open_order_leased on open_order (broker) where state = 'QUOTED';
