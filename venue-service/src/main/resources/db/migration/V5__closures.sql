-- Times in which a venue is closed as a whole. Slots and bookings are left as they are: what the time of a slot means is
-- read from here, so that a closure taken back leaves no trace in them.

create table closure (
    id           uuid        primary key,
    venue_id     uuid        not null references venue,
    starts_at    timestamptz not null,
    ends_at      timestamptz not null,
    reason       text        not null,
    text_fa      text        not null,
    text_ar      text,
    text_en      text,
    announced_at timestamptz not null,
    announced_by text        not null,
    revoked_at   timestamptz,
    revoked_by   text,
    version      bigint      not null,
    check (starts_at < ends_at),
    check ((revoked_at is null) = (revoked_by is null))
);
create index closure_in_force on closure (venue_id, ends_at) where revoked_at is null;
