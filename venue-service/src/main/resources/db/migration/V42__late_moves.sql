-- Whoever moves a booking when its time to give it back in time is over does not get that time anew with the other hours.
alter table booking add column cancel_in_time_until timestamptz;
