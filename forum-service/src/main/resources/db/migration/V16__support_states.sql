-- A support knows which words it was given for, may wait for something to come true, and is kept when it ends: the
-- primary key still lets one person have one voice. `origin_key` is a keyed digest of the network it came from, for the
-- review of manipulated support, and goes after 30 days. Read by `breadth` and `invalidation`, too.
alter table proposal_support
    add state text not null default 'ACTIVE' check (state in ('ACTIVE', 'CONDITIONAL', 'WITHDRAWN', 'INVALID')),
    add version_seen int,
    add condition_id uuid,
    add origin_key text,
    add invalidation_id uuid,
    add constraint proposal_support_waits_for_something check ((state = 'CONDITIONAL') <= (condition_id is not null));
update proposal_support s set version_seen = p.text_version from proposal p where p.id = s.proposal_id;
alter table proposal_support alter version_seen set not null;
create index proposal_support_condition on proposal_support (condition_id) where state = 'CONDITIONAL';
create index proposal_support_origin on proposal_support (supported_at) where origin_key is not null;

-- Kept by guarded statements only; a recount of proposal_support gives the same numbers.
alter table proposal
    add asked int not null default 0,
    add conditional int not null default 0 check (conditional >= 0),
    add constraint proposal_asked_are_supporters check (asked between 0 and supporters);

-- Yes, if: what supporters wait for. Where the hall reads words first, shown once they were passed.
create table support_condition (
    id uuid primary key,
    proposal_id uuid not null references proposal,
    lang text not null,
    words text not null,
    written_by_person text not null,
    written_at timestamptz not null,
    shown_at timestamptz,
    fulfilled_at timestamptz,
    fulfilled_by_role text,
    fulfilled_how text,
    converts_at timestamptz,
    converted_at timestamptz,
    version bigint not null,
    unique (id, proposal_id),
    check ((fulfilled_at is null) = (converts_at is null) and (fulfilled_at is null) = (fulfilled_how is null)),
    check (converted_at is null or fulfilled_at is not null)
);
create index support_condition_order on support_condition (proposal_id, id);
create index support_condition_person on support_condition (written_by_person);
create index support_condition_clock on support_condition (converts_at) where converts_at is not null and converted_at is null;
alter table proposal_support add foreign key (condition_id, proposal_id) references support_condition (id, proposal_id);

-- Who says that it did not come true: their support goes on waiting.
create table condition_objection (
    condition_id uuid not null,
    proposal_id uuid not null,
    person text not null,
    objected_at timestamptz not null,
    primary key (condition_id, person),
    foreign key (condition_id, proposal_id) references support_condition (id, proposal_id)
);
create index condition_objection_person on condition_objection (person);
