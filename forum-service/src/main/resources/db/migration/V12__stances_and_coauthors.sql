-- Whether a text shows a way ahead, as people decided it. The latest act of a proposal holds.
create table stance_act (
    proposal_id uuid not null references proposal,
    no int not null check (no > 0),
    stance text not null check (stance in ('AFFIRMATIVE', 'NEEDS_REWORK')),
    reason text,
    role text not null check (role in ('AUTHOR', 'MODERATOR')),
    text_version int not null,
    set_by_person text not null,
    set_at timestamptz not null,
    primary key (proposal_id, no),
    check ((role = 'AUTHOR' and stance = 'AFFIRMATIVE') or reason is not null)
);
create index stance_act_person on stance_act (set_by_person);

-- One appeal against an act; neither who acted nor who appealed decides on it.
create table stance_appeal (
    id uuid primary key,
    proposal_id uuid not null,
    act_no int not null,
    reason text not null,
    appealed_by_person text not null,
    appealed_at timestamptz not null,
    due_at timestamptz not null,
    acted_by_person text not null,
    overturned boolean,
    decision_reason text,
    decided_by_person text,
    decided_at timestamptz,
    unique (proposal_id, act_no),
    foreign key (proposal_id, act_no) references stance_act,
    check ((decided_at is null) = (overturned is null)
        and (decided_at is null) = (decision_reason is null)
        and (decided_at is null) = (decided_by_person is null)),
    check (decided_by_person <> acted_by_person and decided_by_person <> appealed_by_person)
);
create index stance_appeal_open on stance_appeal (due_at, id) where decided_at is null;
create index stance_appeal_appellant on stance_appeal (appealed_by_person);
create index stance_appeal_actor on stance_appeal (acted_by_person);
create index stance_appeal_decider on stance_appeal (decided_by_person);

-- Who writes a proposal beside its author. Read by `proposal.ProposalRepository`, too, for the rights of authors.
create table coauthor (
    proposal_id uuid not null references proposal,
    person text not null,
    joined_at timestamptz not null,
    left_at timestamptz,
    primary key (proposal_id, person)
);
create index coauthor_person on coauthor (person);

-- Codes by which an author invites; kept as keyed digests, each good for one person.
create table coauthor_invitation (
    code_digest text primary key,
    proposal_id uuid not null references proposal,
    until timestamptz not null
);
create index coauthor_invitation_proposal on coauthor_invitation (proposal_id);
