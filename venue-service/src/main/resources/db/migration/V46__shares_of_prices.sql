-- What the holder was told to pay of a price; quotes of old told it to nobody here.
alter table quoted_price add column holder_share bigint check (holder_share between 0 and price);

-- How the price of a booking is shared, in whole rials, as card-service holds it; which programmes pay stays there.
-- None without a card, or where it was booked before prices were held.
alter table booking
    add column venue_share bigint check (venue_share >= 0),
    add column programmes_share bigint check (programmes_share >= 0),
    add column holder_share bigint check (holder_share >= 0),
    add constraint booking_shares_known check (num_nulls(venue_share, programmes_share, holder_share) in (0, 3)),
    add constraint booking_shares_add_up check (venue_share + programmes_share + holder_share = price);
