-- A proposal may wait to be read before it is shown, be looked at between qualifying and its case, and come to an end.
-- What decides about it is fixed when it is published: the line is the policy's threshold, or its share of the members
-- who were active then. Besides `proposal`, these change the counters and states of this table by guarded SQL:
-- `support`, `admission`, `condition`, `invalidation`, `window`.
alter table proposal
    drop constraint proposal_state_check,
    add constraint proposal_state_check check (state in ('SUBMITTED', 'RETURNED', 'REJECTED', 'PUBLISHED', 'QUALIFIED',
        'WITH_AGENCY', 'ANSWERED', 'IN_FOLLOW_UP', 'CLOSED', 'WITHDRAWN', 'MERGED', 'EXPIRED')),
    drop constraint proposal_check,
    add constraint proposal_case_once_qualified check (case_id is null or qualified_at is not null),
    add submitted_at timestamptz,
    add support_line int check (support_line > 0),
    add active_members_then int not null default 0 check (active_members_then >= 0),
    add hold_until timestamptz,
    add session_listed_at timestamptz,
    add follow_up_at timestamptz,
    alter published_at drop not null;
update proposal set submitted_at = published_at;
update proposal p set support_line = coalesce(cast(h.terms ->> 'supportThreshold' as int), 50)
    from hall_policy h where h.hall_id = p.hall_id and h.version = p.policy_version;
alter table proposal
    alter submitted_at set not null,
    alter support_line set not null,
    add constraint proposal_seen_once_published check (case
        when published_at is null then state in ('SUBMITTED', 'RETURNED', 'REJECTED', 'WITHDRAWN')
        else state not in ('SUBMITTED', 'RETURNED', 'REJECTED') end),
    add constraint proposal_qualified_is_held check ((state = 'QUALIFIED') = (hold_until is not null)),
    add constraint proposal_qualified_has_no_case check (state <> 'QUALIFIED' or (case_id is null and qualified_at is not null));
create index proposal_hold on proposal (hold_until) where state = 'QUALIFIED';
create index proposal_submitted on proposal (hall_id, submitted_at, id) where state = 'SUBMITTED';
create index proposal_listed on proposal (hall_id, session_listed_at, id) where session_listed_at is not null;

-- How proposals were read before they were shown.
create table screening_act (
    proposal_id uuid not null references proposal,
    no int not null check (no > 0),
    decision text not null check (decision in ('PASS', 'RETURN', 'REJECT')),
    rule text,
    reason text,
    text_version int not null,
    decided_by_person text not null,
    decided_at timestamptz not null,
    primary key (proposal_id, no),
    check ((decision = 'REJECT') = (rule is not null)),
    check (decision <> 'RETURN' or reason is not null)
);
create index screening_act_person on screening_act (decided_by_person);
