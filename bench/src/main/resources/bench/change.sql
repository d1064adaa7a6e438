\set f random(1, 300)
\set h random(:lo, :hi)
update slot set booked = booked + 1, version = version + 1 where id = bench_id(0, :f * 10000 + :h) and status = 'OPEN' and starts_at > clock_timestamp() and held + booked + 1 <= capacity;
