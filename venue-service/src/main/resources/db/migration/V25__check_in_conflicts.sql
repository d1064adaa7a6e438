-- Arrivals noted offline that could not be recorded, until somebody has looked at them.
create table check_in_conflict (
    -- follows from the nonce and the digest of the record
    id          uuid        primary key,
    nonce       uuid        not null,
    batch_id    uuid        not null,
    venue       text        not null,
    code        text        not null,
    -- where the record named one that is there
    booking_id  uuid        references booking,
    occurred_at timestamptz not null,
    noted_at    timestamptz not null,
    resolution  text,
    resolved_by text,
    resolved_at timestamptz,
    version     bigint      not null default 1,
    check ((resolution is null) = (resolved_by is null) and (resolution is null) = (resolved_at is null))
);
create index check_in_conflict_venue on check_in_conflict (venue, noted_at, id);
create index check_in_conflict_nonce on check_in_conflict (nonce);
