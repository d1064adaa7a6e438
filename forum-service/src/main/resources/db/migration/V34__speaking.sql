-- Who wants to speak in a session, in the order of asking; one speaks at a time.
create table speaking_turn (
    id uuid primary key,
    session_id uuid not null references hall_session,
    item_id uuid references agenda_item,
    person text not null,
    line bigint generated always as identity,
    state text not null check (state in ('WAITING', 'CALLED', 'DONE', 'WITHDRAWN')),
    asked_at timestamptz not null,
    called_at timestamptz,
    ended_at timestamptz,
    version bigint not null,
    check (state in ('WAITING', 'WITHDRAWN') or called_at is not null),
    check ((state = 'DONE') = (ended_at is not null))
);
create unique index speaking_once on speaking_turn (session_id, person) where state in ('WAITING', 'CALLED');
create unique index speaking_alone on speaking_turn (session_id) where state = 'CALLED';
create index speaking_order on speaking_turn (session_id, line);
create index speaking_person on speaking_turn (person);

-- What was said, taken down by a recorder, also for people who have no telephone. Nothing of who spoke is kept.
create table capture (
    id uuid primary key,
    session_id uuid not null references hall_session,
    item_id uuid references agenda_item,
    recorded_by_person text not null,
    recorder_role text not null,
    on_behalf boolean not null,
    lang text not null,
    text text not null,
    recorded_at timestamptz not null
);
create index capture_order on capture (session_id, id);
create index capture_recorder on capture (recorded_by_person);
