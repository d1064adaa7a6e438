\set f random(1, 300)
\set h random(:lo, :hi)
update peer.slot set booked = booked + 1, version = version + 1 where id = :f * 10000 + :h and status = 'OPEN' and starts_at > clock_timestamp() and held + booked + 1 <= capacity;
