-- Slots of some hours of all halls; a third is full, one in twenty holds nothing but a free place.
insert into slot (id, facility_id, venue_id, opening_set_id, starts_at, ends_at, audience, capacity, booked)
select ('00000000-0000-7000-8000-' || lpad(to_hex(f * 10000 + h), 12, '0'))::uuid,
    ('00000000-0000-7000-8002-' || lpad(to_hex(f), 12, '0'))::uuid,
    ('00000000-0000-7000-8001-' || lpad(to_hex(f), 12, '0'))::uuid,
    ('00000000-0000-7000-8003-' || lpad(to_hex(f), 12, '0'))::uuid,
    timestamptz ':day 00:00+03:30' + h * interval '1 hour', timestamptz ':day 00:00+03:30' + (h + 1) * interval '1 hour',
    'MIXED', :capacity, case when :capacity > 1000 then 0 when (f * 31 + h * 17) % 3 = 0 then :capacity
        when (f + h) % 20 = 0 then :capacity - 1 else (f * h) % :capacity end
from generate_series(1, 300) f, generate_series(:lo, :hi) h;
