-- Offers lapse with word to their owners, agreed timetables end with notice, and what agencies give each other is booked.

alter table capacity add lapse_told_at timestamptz;
create index capacity_lapsing on capacity (lapses_at) where state <> 'WITHDRAWN' and lapse_told_at is null;
create index capacity_facility on capacity (facility_id) where facility_id is not null;

-- The last day of an agreed timetable whose end was announced, and the agency that announced it.
alter table capacity_match
    add ends_on   date,
    add notice_by text,
    add check ((ends_on is null) = (notice_by is null));
create index capacity_match_ending on capacity_match (ends_on) where state = 'SYMMETRIC';

-- Each hour of an agreed timetable stands twice: as given by the agency whose capacity serves, as received by the other.
create table exchanged_hours (
    match_id         uuid    not null references capacity_match,
    capacity_id      uuid    not null references capacity,
    day              date    not null,
    from_time        time    not null,
    agency           text    not null,
    partner          text    not null,
    given_minutes    integer not null check (given_minutes >= 0),
    received_minutes integer not null check (received_minutes >= 0),
    primary key (match_id, capacity_id, day, from_time, agency),
    check ((given_minutes = 0) <> (received_minutes = 0))
);
create index exchanged_hours_agency on exchanged_hours (agency, day);

-- Books the hours of an agreed timetable for both owners; safe to repeat.
create function book_exchanged_hours(agreed uuid) returns void language sql as $$
    insert into exchanged_hours (match_id, capacity_id, day, from_time, agency, partner, given_minutes, received_minutes)
    select m.id, l.capacity_id, d::date, l.from_time, side.agency, side.partner,
           case when side.gives then length.minutes else 0 end, case when side.gives then 0 else length.minutes end
    from capacity_match m
    join timetable_line l on l.match_id = m.id
    join capacity server on server.id = l.capacity_id
    join capacity other on other.id = case when l.capacity_id = m.first_id then m.second_id else m.first_id end
    cross join lateral generate_series(m.from_on::timestamp, least(m.to_on, coalesce(m.ends_on, m.to_on))::timestamp,
                                       interval '1 day') d
    cross join lateral (select extract(epoch from l.to_time - l.from_time)::integer / 60 as minutes) length
    cross join lateral (values (true, server.agency, other.agency), (false, other.agency, server.agency))
        side (gives, agency, partner)
    where m.id = agreed and m.state = 'SYMMETRIC' and to_char(d, 'DY') = l.weekday
    on conflict do nothing
$$;
select book_exchanged_hours(id) from capacity_match where state = 'SYMMETRIC';
