-- Dated closures of offices; only notices that apply to agencies move answer clocks.
create table closure_notice (
    id uuid primary key,
    counties text[] not null check (cardinality(counties) > 0),
    from_on date not null,
    to_on date not null check (to_on >= from_on),
    kind text not null check (kind in ('FULL', 'SHORT_DAY', 'REMOTE_WORK')),
    end_time time check ((kind = 'SHORT_DAY') = (end_time is not null)),
    applies_to text[] not null,
    lang text not null,
    title text not null,
    issued_at timestamptz not null,
    issued_by text not null
);
create index closure_notice_counties on closure_notice using gin (counties);

create table agency_case (
    id uuid primary key,
    proposal_id uuid not null unique references proposal,
    hall_id uuid not null,
    county text not null,
    subject text not null,
    agency text not null references agency_kind,
    policy_version int not null,
    state text not null check (state in ('OPEN', 'REFERRED', 'ACKNOWLEDGED', 'ANSWERED')),
    referrals int not null check (referrals between 0 and 2),
    opened_at timestamptz not null,
    -- when the present agency received the case: its acknowledgement is counted from here
    received_at timestamptz not null,
    acknowledge_days int not null,
    answer_days int not null,
    extension_days int not null default 0,
    extension_reason text,
    original_acknowledge_due_at timestamptz not null,
    acknowledge_due_at timestamptz not null,
    original_answer_due_at timestamptz not null,
    answer_due_at timestamptz not null,
    acknowledged_at timestamptz,
    answered_at timestamptz,
    acknowledge_overdue_at timestamptz,
    overdue_at timestamptz,
    decision text check (decision in ('ACCEPT', 'ACCEPT_IN_PART', 'REJECT', 'ALREADY_DONE', 'OUT_OF_COMPETENCE', 'NEEDS_STUDY')),
    reason text,
    plan text,
    version bigint not null,
    check ((state = 'ANSWERED') = (answered_at is not null and decision is not null and reason is not null)),
    foreign key (hall_id, policy_version) references hall_policy
);
create index agency_case_agency on agency_case (county, agency, id desc);
create index agency_case_answer_clock on agency_case (answer_due_at) where state <> 'ANSWERED' and overdue_at is null;
create index agency_case_acknowledge_clock on agency_case (acknowledge_due_at)
    where state in ('OPEN', 'REFERRED') and acknowledge_overdue_at is null;
create index agency_case_overdue on agency_case (id desc) where state <> 'ANSWERED' and overdue_at is not null;

create table case_step (
    id bigint generated always as identity primary key,
    case_id uuid not null references agency_case,
    step text not null,
    at timestamptz not null,
    role text,
    agency text,
    to_agency text,
    reason text,
    answer_due_at timestamptz not null
);
create index case_step_order on case_step (case_id, id);

create table working_group (
    code text not null,
    county text not null references switched_on_county,
    name_fa text not null,
    name_ar text,
    name_en text,
    secretary_agency text not null references agency_kind,
    primary key (county, code)
);

create table resolution (
    id uuid primary key,
    hall_id uuid not null references hall,
    county text not null,
    proposal_id uuid references proposal,
    case_id uuid references agency_case,
    working_group text not null,
    lang text not null,
    text text not null,
    indicator text not null,
    owner_agency text not null references agency_kind,
    cooperating text[] not null,
    due_on date not null,
    state text not null check (state in ('NOT_STARTED', 'IN_PROGRESS', 'DONE_CLAIMED', 'DONE_VERIFIED')),
    adopted_at timestamptz not null,
    version bigint not null,
    check (not owner_agency = any (cooperating)),
    check (proposal_id is not null or case_id is not null),
    foreign key (county, working_group) references working_group
);
create index resolution_county_order on resolution (county, id desc);
create index resolution_owner_order on resolution (owner_agency, id desc);
create index resolution_proposal on resolution (proposal_id);

create table resolution_evidence (
    id uuid primary key,
    resolution_id uuid not null references resolution,
    kind text not null,
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    lang text not null,
    description text not null,
    taken_on date not null,
    added_at timestamptz not null,
    agency text not null,
    unique (resolution_id, sha256)
);

create table resolution_step (
    id bigint generated always as identity primary key,
    resolution_id uuid not null references resolution,
    step text not null,
    at timestamptz not null,
    role text not null,
    agency text,
    reason text
);
create index resolution_step_order on resolution_step (resolution_id, id);
