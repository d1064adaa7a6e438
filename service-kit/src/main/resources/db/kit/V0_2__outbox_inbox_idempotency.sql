-- The plumbing tables every service has in its own database.

-- One row per subject: locked while an event is appended, so versions have no gaps and commit in order.
create table outbox_stream (
    subject uuid primary key,
    version bigint not null check (version > 0)
);

create table outbox (
    -- drawn after the subject's stream row is locked: rises in commit order within a subject
    id           bigint generated always as identity primary key,
    -- the writing transaction: for readers with a cursor, who stay below the oldest one still running
    xid          xid8        not null default pg_current_xact_id(),
    event_id     uuid        not null unique default uuidv7(),
    subject      uuid        not null,
    version      bigint      not null,
    type         text        not null,
    traceparent  text,
    occurred_at  timestamptz not null default clock_timestamp(),
    body         jsonb       not null,
    lane         smallint generated always as ((hashtextextended(subject::text, 0) & 7)::smallint) stored,
    published_at timestamptz,
    unique (subject, version)
);

create index outbox_waiting on outbox (lane, id) where published_at is null;

create function outbox_wake() returns trigger language plpgsql as $$
begin
    notify outbox;
    return null;
end $$;

create trigger outbox_wake after insert on outbox for each statement execute function outbox_wake();

create table inbox (
    event_id    uuid primary key,
    received_at timestamptz not null default clock_timestamp()
);

create table idempotency_key (
    scope       text        not null,
    key         text        not null,
    fingerprint bytea       not null,
    status      smallint    not null,
    body        bytea       not null,
    etag        text,
    created_at  timestamptz not null default clock_timestamp(),
    primary key (scope, key)
);
