-- 300 halls around Shush, each a venue with one facility, and the peer's slot.
insert into venue (id, code, category, kind, state, county, name_fa, latitude, longitude, version)
select ('00000000-0000-7000-8001-' || lpad(to_hex(n), 12, '0'))::uuid, 'bench-' || n, 'SPORT', 'SPORT_HALL', 'OPEN', '0608',
    'سالن ' || n, 31.9 + (n * 7919 % 600) / 1000.0, 48.0 + (n * 104729 % 600) / 1000.0, 1
from generate_series(1, 300) n;
insert into facility (id, venue_id, kind, name_fa, places, version)
select ('00000000-0000-7000-8002-' || lpad(to_hex(n), 12, '0'))::uuid,
    ('00000000-0000-7000-8001-' || lpad(to_hex(n), 12, '0'))::uuid, 'SPORT_HALL', 'سالن', 20, 1
from generate_series(1, 300) n;
insert into opening_set (id, facility_id, name, from_on, to_on, priority, slot_minutes, version)
select ('00000000-0000-7000-8003-' || lpad(to_hex(n), 12, '0'))::uuid,
    ('00000000-0000-7000-8002-' || lpad(to_hex(n), 12, '0'))::uuid, 'سنجش', ':day', date ':day' + 300, 0, 60, 1
from generate_series(1, 300) n;
create schema peer;
create table peer.slot (id int primary key, status text not null, starts_at timestamptz not null, capacity int not null,
    held int not null check (held >= 0), booked int not null, version bigint not null, check (held + booked <= capacity));
insert into peer.slot values (1, 'OPEN', now() + interval '300 days', 100000000, 0, 0, 1);
