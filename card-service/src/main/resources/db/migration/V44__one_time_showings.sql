-- A phone's key for tokens that change every 30 seconds. The key itself is made from the handle with a key from outside the
-- database, so it stands nowhere. The last step that was used never goes back.
create table rotating_key (
    handle        bytea primary key check (octet_length(handle) = 16),
    card_id       uuid not null unique references card (id),
    last_step     bigint not null default 0,
    wrong         integer not null default 0 check (wrong >= 0),
    blocked_until timestamptz,
    made_at       timestamptz not null
);

-- Codes for phones without data, each for one venue and one use.
create table sms_code (
    id         uuid primary key,
    card_id    uuid not null references card (id),
    venue_code text not null,
    digest     bytea not null check (octet_length(digest) = 32),
    made_at    timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz,
    constraint sms_code_once unique (venue_code, digest)
);
create index sms_code_open on sms_code (card_id, venue_code) where used_at is null;

create table sms_code_tries (
    venue_code text primary key,
    since      timestamptz not null,
    wrong      smallint not null check (wrong between 0 and 10)
);
