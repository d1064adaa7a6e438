-- Supports that were not given freely are taken out as a batch with a name, a reason and conditions; it can be called off
-- until it starts. Reads participant for how new an account was.
create table invalidation (
    id uuid primary key,
    hall_id uuid not null references hall,
    county text not null,
    name text not null check (btrim(name) <> ''),
    reason text not null check (btrim(reason) <> ''),
    proposal_id uuid references proposal,
    origin_key text,
    given_from timestamptz,
    given_until timestamptz,
    account_younger_hours int check (account_younger_hours between 1 and 8760),
    state text not null check (state in ('DRAFT', 'SCHEDULED', 'RUNNING', 'DONE', 'CANCELLED')),
    written_by_person text not null,
    written_at timestamptz not null,
    starts_at timestamptz,
    started_at timestamptz,
    ended_at timestamptz,
    found int not null check (found >= 0),
    taken int not null default 0 check (taken >= 0),
    version bigint not null,
    constraint invalidation_has_a_condition
        check (num_nonnulls(proposal_id, origin_key, given_from, given_until, account_younger_hours) > 0),
    constraint invalidation_time check (given_from < given_until),
    check ((state in ('SCHEDULED', 'RUNNING', 'DONE')) <= (starts_at is not null)),
    check ((state in ('RUNNING', 'DONE')) = (started_at is not null))
);
create index invalidation_order on invalidation (hall_id, id);
create index invalidation_person on invalidation (written_by_person);
create index invalidation_clock on invalidation (starts_at) where state in ('SCHEDULED', 'RUNNING');
alter table proposal_support add foreign key (invalidation_id) references invalidation;
