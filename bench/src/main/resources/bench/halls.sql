-- 300 halls around Shush, each a venue with one facility of slots; and twenty of them have a court besides, which one party
-- takes at a time, and four groups of rooms without any hours, which a round can give out.
insert into county (code, switched_on_at) values ('0608', now()) on conflict do nothing;
create or replace function bench_id(kind int, n int) returns uuid language sql immutable parallel safe as
    $$ select ('00000000-0000-7000-800' || kind || '-' || lpad(to_hex(n), 12, '0'))::uuid $$;
insert into venue (id, code, category, kind, state, county, name_fa, latitude, longitude, version)
select bench_id(1, n), 'bench-' || n, 'SPORT', 'SPORT_HALL', 'OPEN', '0608', 'سالن ' || n,
    31.9 + (n * 7919 % 600) / 1000.0, 48.0 + (n * 104729 % 600) / 1000.0, 1
from generate_series(1, 300) n;
insert into facility (id, venue_id, kind, name_fa, places, version)
select bench_id(2, n), bench_id(1, n), 'SPORT_HALL', 'سالن', 20, 1 from generate_series(1, 300) n
union all
select bench_id(4, n), bench_id(1, n), 'SPORT_HALL', 'زمین', 20, 1 from generate_series(1, 70) n;
insert into facility (id, venue_id, kind, name_fa, places, version, mode, start_every_minutes, min_minutes, max_minutes)
select bench_id(5, n), bench_id(1, n), 'SPORT_HALL', 'زمین', 4, 1, 'EXCLUSIVE', 30, 30, 120 from generate_series(1, 20) n;
insert into space (id, venue_id, name_fa, version)
select bench_id(7, n), bench_id(1, n), 'زمین', 1 from generate_series(1, 20) n;
insert into facility_space select bench_id(5, n), bench_id(7, n) from generate_series(1, 20) n;
insert into facility_unit select bench_id(5, n), bench_id(7, n) from generate_series(1, 20) n;
insert into opening_set (id, facility_id, name, from_on, to_on, priority, slot_minutes, version)
select bench_id(3, n), bench_id(2, n), 'سنجش', date ':day' - 60, date ':day' + 400, 0, 60, 1 from generate_series(1, 300) n
union all
select bench_id(6, n), bench_id(5, n), 'سنجش', ':day', date ':day' + 400, 0, 60, 1 from generate_series(1, 20) n;
insert into opening_span (opening_set_id, weekday, from_time, to_time, audience, places)
select bench_id(6, n), weekday, '06:00', '22:00', 'MIXED', 4
from generate_series(1, 20) n, unnest(array['SAT', 'SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI']) weekday;
create schema peer;
create table peer.slot (id int primary key, status text not null, starts_at timestamptz not null, capacity int not null,
    held int not null check (held >= 0), booked int not null, version bigint not null, check (held + booked <= capacity));
