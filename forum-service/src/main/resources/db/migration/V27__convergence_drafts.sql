-- A text out of the statements that every group shares, each clause with the support it stood on when it was written.
create table convergence_draft (
    id uuid primary key,
    conversation_id uuid not null references conversation,
    hall_id uuid not null,
    county text not null,
    snapshot_seq int not null,
    floor double precision not null check (floor > 0 and floor < 1),
    drafted_at timestamptz not null,
    version bigint not null,
    foreign key (conversation_id, snapshot_seq) references opinion_snapshot
);
create index convergence_draft_order on convergence_draft (conversation_id, id);

create table convergence_clause (
    draft_id uuid not null references convergence_draft,
    no int not null check (no > 0),
    statement_id uuid not null,
    text text not null check (char_length(text) <= 2000),
    snapshot_seq int not null,
    -- the share of each shown group that agrees, in the order of the groups' numbers
    group_no int[] not null,
    share double precision[] not null check (cardinality(share) = cardinality(group_no) and cardinality(share) > 0),
    primary key (draft_id, no)
);
