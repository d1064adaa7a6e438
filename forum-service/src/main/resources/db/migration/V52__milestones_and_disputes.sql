-- Milestones; the resolution counts them under its lock. `milestone` alone writes and reads them.
create table milestone (
    id uuid not null,
    resolution_id uuid not null references resolution,
    lang text not null,
    title text not null,
    due_on date not null,
    mandatory boolean not null,
    met_on date,
    evidence_id uuid references resolution_evidence,
    primary key (resolution_id, id),
    check (evidence_id is null or met_on is not null)
);

-- How due dates were put off.
create table reschedule (
    resolution_id uuid not null references resolution,
    no int not null check (no between 1 and 2),
    from_on date not null,
    to_on date not null check (to_on > from_on),
    reason text not null,
    at timestamptz not null,
    primary key (resolution_id, no)
);

-- Supporters who say that what was verified is not done: each of them once for a resolution.
create table dispute (
    id uuid primary key,
    resolution_id uuid not null references resolution,
    person text not null,
    lang text not null,
    reason text not null,
    disputed_at timestamptz not null,
    upheld boolean,
    decision text,
    decided_role text,
    decided_agency text,
    decided_by_person text,
    decided_at timestamptz,
    unique (resolution_id, person),
    check ((upheld is null) = (decided_at is null)),
    check ((upheld is null) = (decision is null)),
    check (decided_by_person <> person)
);
create index dispute_person on dispute (person);
create index dispute_decided_by on dispute (decided_by_person) where decided_by_person is not null;
create index dispute_open on dispute (resolution_id) where upheld is null;
