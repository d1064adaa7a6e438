-- An entry that a holder has kept for a place of a booking, until it is used, given back, or long over.
create table place_authorization (
    id                uuid        primary key,
    state             text        not null check (state in ('AUTHORIZED', 'CAPTURED', 'VOIDED', 'EXPIRED')),
    -- what was asked for, in one line: another question under the same id is told from a repeated one by it
    question          text        not null,
    check_id          uuid        not null unique,
    card_id           uuid        not null,
    person_id         uuid        not null,
    programme_id      uuid        not null,
    programme_version integer     not null,
    county_code       text        not null,
    venue_code        text        not null,
    category          text        not null,
    booking_id        uuid        not null,
    starts_at         timestamptz not null,
    ends_at           timestamptz not null,
    expires_at        timestamptz not null,
    entries           integer     not null check (entries > 0),
    pocket_id         uuid        not null,
    -- what its pocket holds for it: nothing while a newer place that stands for it has taken that along
    held              integer     not null check (held in (0, entries)),
    -- the place of the same holder that it is to stand for, as when a booking moves
    replaces          uuid,
    remaining         integer     not null,
    authorized_at     timestamptz not null,
    ended_at          timestamptz,
    redemption_id     uuid,
    version           bigint      not null default 1,
    check ((state = 'AUTHORIZED') = (ended_at is null)),
    check (state = 'AUTHORIZED' or held = 0),
    check ((state = 'CAPTURED') = (redemption_id is not null))
);
create index place_authorization_open on place_authorization (expires_at) where state = 'AUTHORIZED';
create index place_authorization_of_booking on place_authorization (venue_code, booking_id) where state = 'AUTHORIZED';
create unique index place_authorization_newer on place_authorization (replaces) where state = 'AUTHORIZED';
create index place_authorization_of_person on place_authorization (person_id);

-- Places given back before anybody heard of them: a late request under such an id keeps nothing any more.
create table place_let_go (
    id      uuid        primary key,
    told_at timestamptz not null
);
