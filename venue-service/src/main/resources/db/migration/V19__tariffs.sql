-- What places of a facility cost, from a day on; of several for one day the one set last. Without one they are free.
create table tariff (
    id          uuid        primary key,
    facility_id uuid        not null references facility,
    from_on     date        not null,
    set_at      timestamptz not null default clock_timestamp()
);
create index tariff_of_facility on tariff (facility_id, from_on desc, set_at desc);

-- The first line that fits the audience and the hour at which a slot begins decides.
create table tariff_line (
    tariff_id uuid    not null references tariff,
    line      integer not null,
    audience  text,
    from_time time,
    to_time   time,
    basis     text    not null check (basis in ('PLACE', 'HOUR')),
    -- whole rials
    amount    bigint  not null check (amount >= 0),
    primary key (tariff_id, line),
    check ((from_time is null) = (to_time is null) and from_time < to_time)
);

-- What somebody was told that a place costs; a hold made in time takes it at this price.
create table quoted_price (
    id         uuid        primary key,
    caller     text        not null,
    card_id    uuid        not null,
    -- the place in one line
    asked      text        not null,
    party      integer     not null,
    price      bigint      not null check (price >= 0),
    expires_at timestamptz not null
);
create index quoted_price_of on quoted_price (caller, asked);

-- The price of a place while it is held and booked, in whole rials
alter table hold_item add column price bigint not null default 0 check (price >= 0);
alter table booking add column price bigint not null default 0 check (price >= 0);
