-- Other words that somebody proposes for some parts of a proposal. What is null stays as it is. One that waits while its
-- proposal is not open any more is shown as obsolete: that follows from the proposal's state and is not kept.
create table amendment (
    id uuid primary key,
    proposal_id uuid not null references proposal,
    base_version int not null,
    title text,
    what_exists text,
    what_should_be_done text,
    existing_capacity text,
    who_benefits text,
    reason text not null,
    author text not null,
    state text not null check (state in ('PROPOSED', 'ACCEPTED', 'REJECTED', 'PROMOTED', 'WITHDRAWN')),
    proposed_at timestamptz not null,
    decided_at timestamptz,
    decision_reason text,
    promoted_to uuid references proposal,
    version bigint not null,
    foreign key (proposal_id, base_version) references proposal_text,
    check (coalesce(title, what_exists, what_should_be_done, existing_capacity, who_benefits) is not null),
    check (state not in ('REJECTED', 'PROMOTED') or decision_reason is not null),
    check ((state = 'PROMOTED') = (promoted_to is not null))
);
create index amendment_order on amendment (proposal_id, id);
create index amendment_author on amendment (author);
