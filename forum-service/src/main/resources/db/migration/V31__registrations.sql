-- Who wants to come to a session. The line is the order in which people came; it never changes, and freed places follow
-- it. Kept by the registrations together with the counters of hall_session.
create table registration (
    id uuid primary key,
    session_id uuid not null references hall_session,
    person text not null,
    state text not null check (state in ('CONFIRMED', 'WAITLISTED', 'CANCELLED', 'CHECKED_IN', 'NO_SHOW')),
    line bigint not null,
    code_digest text not null unique,
    registered_at timestamptz not null,
    checked_in_at timestamptz,
    unique (session_id, person),
    unique (session_id, line),
    check ((state = 'CHECKED_IN') = (checked_in_at is not null))
);
create index registration_waiting on registration (session_id, line) where state = 'WAITLISTED';
create index registration_person on registration (person, registered_at);
