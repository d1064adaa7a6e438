-- Slots of some hours of all halls, numbered from :lo to :hi.
insert into slot (id, facility_id, venue_id, opening_set_id, starts_at, ends_at, audience, capacity, booked)
select bench_id(0, f * 10000 + h), bench_id(2, f), bench_id(1, f), bench_id(3, f), begins.at, begins.at + interval '1 hour',
    'MIXED', :capacity, :booked
from generate_series(1, 300) f, generate_series(:lo, :hi) h,
    lateral (select timestamptz ':day 00:00+03:30' + :hours * interval '1 hour' as at) begins;
