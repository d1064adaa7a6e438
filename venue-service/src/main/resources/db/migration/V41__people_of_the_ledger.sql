-- Numbers are told of five people and more, so the ledger keeps for each of its own which people stand behind it, as digests
-- and five of them at most: who comes five times is one of them. Of several numbers together there are five exactly when
-- one of them has five or the few of all of them are five.

-- Everybody of a party, of which one is known.
create function people_of(who text, party integer) returns bigint[] language sql immutable parallel safe as $$
    select array(select hashtextextended(who, k) from generate_series(1, least(party, 5)) k)
$$;

create function few_of(known bigint[], more bigint[]) returns bigint[] language plpgsql immutable parallel safe as $$
begin
    if cardinality(known) >= 5 or more is null or more <@ known then
        return known;
    end if;
    return array(select distinct p from unnest(known || more) p order by p limit 5);
end $$;

create aggregate few(bigint[]) (sfunc = few_of, stype = bigint[], initcond = '{}', combinefunc = few_of, parallel = safe);

create function words_of(people bigint[]) returns text language sql immutable parallel safe as $$
    select coalesce(array_to_string(people, ' '), '')
$$;

alter table capacity_ledger
    alter column attended_people type bigint[] using '{}',
    alter column expected_people type bigint[] using '{}',
    alter column no_show_people type bigint[] using '{}',
    alter column late_people type bigint[] using '{}';

-- Those of before, from their bookings as they are now.
update capacity_ledger l
set attended_people = w.attended, expected_people = w.expected, no_show_people = w.no_show, late_people = w.late
from (
    select s.facility_id, cast(h as date) as day, cast(extract(hour from h) as smallint) as hour, s.audience,
           few(people_of(b.who, b.came)) filter (where b.state = 'CAME') as attended,
           few(people_of(b.who, b.party)) filter (where b.state = 'PROMISED' and s.ends_at > clock_timestamp()) as expected,
           few(people_of(b.who, b.party)) filter (where b.state = 'PROMISED' and s.ends_at <= clock_timestamp()
                                                  or b.state = 'ABSENT') as no_show,
           few(people_of(b.who, b.party)) filter (where b.state = 'LATE') as late
    from slot s
    join (
        select slot_id, coalesce(cast(card_id as text), caller) as who, party, coalesce(came, party) as came,
               case when state in ('CHECKED_IN', 'COMPLETED') then 'CAME' when state = 'CONFIRMED' then 'PROMISED'
                    when state in ('NO_SHOW', 'EXCUSED') then 'ABSENT' when state = 'CANCELLED_LATE' then 'LATE' end as state
        from booking
        union all
        select slot_id, coalesce(cast(card_id as text), caller), party, came, 'PROMISED'
        from booking where state in ('CHECKED_IN', 'COMPLETED') and came < party
        union all
        select slot_id, cast(card_id as text), party, party, 'CAME' from walk_in where state = 'IN') b on b.slot_id = s.id
    cross join lateral generate_series(date_trunc('hour', s.starts_at at time zone 'Asia/Tehran'),
                                       (s.ends_at - interval '1 microsecond') at time zone 'Asia/Tehran',
                                       interval '1 hour') h
    where s.starts_at < clock_timestamp() + interval '1 day'
    group by 1, 2, 3, 4) w
where w.facility_id = l.facility_id and w.day = l.day and w.hour = l.hour and w.audience = l.audience;
