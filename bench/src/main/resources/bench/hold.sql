update peer.slot set held = held + 1, version = version + 1 where id = 1 and status = 'OPEN' and starts_at > clock_timestamp() and held + booked + 1 <= capacity;
