-- Every appeal has a clock: what nobody decided in time the governor's office may decide, too. `changes` counts what a
-- sweep did to it.
alter table stance_appeal
    add column escalated_at timestamptz,
    add column changes int not null default 0;
create index stance_appeal_due on stance_appeal (due_at, id) where decided_at is null and escalated_at is null;

-- An author does not agree that a proposal is not shown: one appeal against each such act, decided by somebody who
-- neither decided before nor wrote it. Who is right has the proposal published. `submission.ScreeningRows` reads it, too.
create table screening_appeal (
    id uuid primary key,
    proposal_id uuid not null,
    act_no int not null,
    hall_id uuid not null references hall,
    county text not null,
    reason text not null,
    appealed_by_person text not null,
    appealed_at timestamptz not null,
    due_at timestamptz not null,
    acted_by_person text not null,
    escalated_at timestamptz,
    overturned boolean,
    decision_reason text,
    decided_by_person text,
    decided_at timestamptz,
    version bigint not null,
    unique (proposal_id, act_no),
    foreign key (proposal_id, act_no) references screening_act,
    check ((decided_at is null) = (overturned is null)
        and (decided_at is null) = (decision_reason is null)
        and (decided_at is null) = (decided_by_person is null)),
    check (decided_by_person <> acted_by_person and decided_by_person <> appealed_by_person)
);
create index screening_appeal_open on screening_appeal (hall_id, due_at, id) where decided_at is null;
create index screening_appeal_due on screening_appeal (due_at, id) where decided_at is null and escalated_at is null;
create index screening_appeal_appellant on screening_appeal (appealed_by_person);
create index screening_appeal_actor on screening_appeal (acted_by_person);
create index screening_appeal_decider on screening_appeal (decided_by_person);
