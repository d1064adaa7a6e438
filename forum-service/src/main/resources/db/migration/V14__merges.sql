-- Two proposals become one, or one becomes two; what was is kept and leads to what is. Support is gathered until the
-- window is over; proposals from before windows have none.
alter table proposal
    drop constraint proposal_state_check,
    add constraint proposal_state_check
        check (state in ('PUBLISHED', 'WITH_AGENCY', 'ANSWERED', 'WITHDRAWN', 'MERGED', 'EXPIRED')),
    add window_until timestamptz,
    add merged_into uuid references proposal,
    add constraint proposal_merged_into_another check ((state = 'MERGED') = (merged_into is not null)),
    add check (merged_into <> id);

create index proposal_window on proposal (window_until) where state = 'PUBLISHED';

create table proposal_relation (
    from_id uuid not null references proposal,
    to_id uuid not null references proposal,
    kind text not null check (kind in ('MERGED_INTO', 'SPLIT_FROM')),
    related_at timestamptz not null,
    primary key (from_id, to_id, kind),
    check (from_id <> to_id)
);
create index proposal_relation_to on proposal_relation (to_id);

-- Authors of one side agree to a merge, and wait for those of the other.
create table merge_agreement (
    source_id uuid not null references proposal,
    target_id uuid not null references proposal,
    side text not null check (side in ('SOURCE', 'TARGET')),
    agreed_by_person text not null,
    agreed_at timestamptz not null,
    primary key (source_id, target_id, side),
    check (source_id <> target_id)
);
create index merge_agreement_person on merge_agreement (agreed_by_person);
