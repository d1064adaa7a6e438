create table failed_attempt (
    account   text not null,
    what      text not null,
    starts_at timestamptz not null,
    failures  integer not null check (failures > 0),
    primary key (account, what, starts_at)
);
create index failed_attempt_by_start on failed_attempt (starts_at);

-- A rule never changes; another takes its place. Which numbers it has depends on its kind:
--   BURST_AT_VENUE  people   so many people on one day at one venue
--   SPLITTING       uses, minutes   one person so often at one venue within so many minutes
--   NEAR_EXPIRY     uses, percent   so many uses, and that share of a period's uses at a venue, on the period's last day
create table risk_rule (
    id          uuid primary key,
    county_code text not null references county (code),
    kind        text not null check (kind in ('BURST_AT_VENUE', 'SPLITTING', 'NEAR_EXPIRY')),
    people      integer check (people > 0),
    uses        integer check (uses > 0),
    minutes     integer check (minutes > 0),
    percent     integer check (percent between 1 and 100),
    state       text not null check (state in ('ACTIVE', 'RETIRED')),
    made_by     text not null,
    made_at     timestamptz not null,
    version     bigint not null,
    check (kind <> 'BURST_AT_VENUE' or people is not null),
    check (kind <> 'SPLITTING' or (uses is not null and minutes is not null)),
    check (kind <> 'NEAR_EXPIRY' or (uses is not null and percent is not null))
);
create unique index risk_rule_one_active on risk_rule (county_code, kind) where state = 'ACTIVE';

-- What a rule found, or a person saw. The family is never declined for it: the venue's money waits instead.
create table risk_case (
    id            uuid primary key,
    county_code   text not null references county (code),
    rule_id       uuid references risk_rule (id),
    kind          text not null check (kind in ('BURST_AT_VENUE', 'SPLITTING', 'NEAR_EXPIRY', 'REPORTED')),
    venue_code    text not null,
    person_id     uuid,
    day           date not null,
    state         text not null check (state in ('OPEN', 'ASSIGNED', 'PROPOSED', 'CONFIRMED', 'CLEARED')),
    opened_by     text,
    assigned_to   text,
    outcome       text check (outcome in ('CONFIRMED', 'CLEARED')),
    reason        text,
    proposed_by   text,
    decided_by    text,
    opened_at     timestamptz not null,
    decided_at    timestamptz,
    version       bigint not null,
    check ((state in ('PROPOSED', 'CONFIRMED', 'CLEARED')) = (outcome is not null)),
    check ((state in ('CONFIRMED', 'CLEARED')) = (decided_by is not null)),
    check (decided_by <> proposed_by)
);
create unique index risk_case_once on risk_case
    (rule_id, venue_code, coalesce(person_id, '00000000-0000-0000-0000-000000000000'), day) where rule_id is not null;
create index risk_case_by_county on risk_case (county_code, id);

-- Journals that are not settled: while the case is open, and for good once it is confirmed. Clearing it takes them out.
create table settlement_hold (
    journal_id uuid not null,
    case_id    uuid not null references risk_case (id),
    primary key (journal_id, case_id)
);
create index settlement_hold_by_case on settlement_hold (case_id);

-- Entries lie in the order of time, so a few bytes for each hundred pages are enough to find a span of days.
create index entry_by_time on entry using brin (posted_at) with (pages_per_range = 32, autosummarize = on);
