-- What a booked place costs, in rials; nothing where it is free. An authorization under the same id holds it.
alter table place_authorization add column price bigint check (price > 0);

-- Of an authorization for the price of a booked place: the begin of the slot, in whose periods it counts against the
-- limits. Such a one ends with its place, and never before.
alter table card_authorization add column slot_at timestamptz;
