-- How a proposal came in, with the numbers of that moment; one that was taken back stays. The list for the next session
-- is read from `agenda_item` and `hall_session`.
create table admission (
    proposal_id uuid not null references proposal,
    no int not null check (no > 0),
    rule text not null check (rule in ('COUNT', 'BREADTH', 'SESSION', 'SECRETARY')),
    admitted_at timestamptz not null,
    supporters int not null,
    assisted int not null,
    paper int not null,
    line int not null,
    active_members int not null,
    breadth double precision,
    product double precision,
    conversation_id uuid,
    snapshot_seq int,
    session_id uuid,
    reason text,
    policy_version int not null,
    undone_at timestamptz,
    undone_supporters int,
    primary key (proposal_id, no),
    check ((rule = 'BREADTH') = (breadth is not null)),
    check ((rule = 'SESSION') = (session_id is not null)),
    check ((undone_at is null) = (undone_supporters is null))
);
create unique index admission_in_force on admission (proposal_id) where undone_at is null;

-- How widely the groups of the latest map support a proposal; worked out aside from every request, out of
-- proposal_support and opinion_voter.
create table support_breadth (
    proposal_id uuid primary key references proposal,
    of_version bigint not null,
    conversation_id uuid not null,
    snapshot_seq int not null,
    groups int not null,
    complete boolean not null,
    breadth double precision,
    product double precision,
    worked_out_at timestamptz not null,
    check ((groups = 0) = (breadth is null) and (groups = 0) = (product is null))
);
