-- What somebody reported, once in each round. Without a token it is an origin: a digest that is good for one day.
-- `review.ReviewRows` reads it, too: who reported does not decide.
create table content_report (
    id uuid primary key,
    content_id uuid not null references content,
    round int not null,
    reported_by_person text,
    origin text,
    lane text not null check (lane in ('USUAL', 'DIGNITY')),
    rule text not null,
    note text,
    weight numeric(4, 3) not null check (weight between 0 and 1.5),
    reported_at timestamptz not null,
    outcome text check (outcome in ('RIGHT', 'WRONG')),
    check ((reported_by_person is null) <> (origin is null)),
    check (origin is null or lane = 'DIGNITY')
);
create unique index content_report_once on content_report (content_id, round, reported_by_person)
    where reported_by_person is not null;
create unique index content_report_origin on content_report (content_id, round, origin) where origin is not null;
create index content_report_reporter on content_report (reported_by_person, id);

-- What waits for a moderator, one of a text at a time; due first comes first.
create table review_item (
    id uuid primary key,
    content_id uuid not null references content,
    hall_id uuid not null references hall,
    county text not null,
    lane text not null check (lane in ('USUAL', 'DIGNITY')),
    opened_at timestamptz not null,
    -- when it came into this lane: the clock begins there
    lane_at timestamptz not null,
    due_at timestamptz not null,
    state text not null check (state in ('PENDING', 'CLAIMED', 'DECIDED')),
    claimed_by_person text,
    claimed_at timestamptz,
    decided_at timestamptz,
    overdue_at timestamptz,
    version bigint not null,
    check (state <> 'CLAIMED' or (claimed_by_person is not null and claimed_at is not null)),
    check ((state = 'DECIDED') = (decided_at is not null))
);
create unique index review_item_open on review_item (content_id) where state <> 'DECIDED';
create index review_item_queue on review_item (hall_id, due_at, id) where state <> 'DECIDED';
create index review_item_due on review_item (due_at) where state <> 'DECIDED' and overdue_at is null;
create index review_item_claimer on review_item (claimed_by_person);

-- One appeal against an act; neither who acted nor who appealed decides on it. `moderation.ActRows` reads it, too.
create table appeal (
    id uuid primary key,
    act_id uuid not null unique references moderation_act,
    hall_id uuid not null references hall,
    county text not null,
    reason text not null,
    appealed_by_person text not null,
    appealed_at timestamptz not null,
    due_at timestamptz not null,
    acted_by_person text not null,
    -- its time ran out: the governor's office was told and may decide
    escalated_at timestamptz,
    overturned boolean,
    decision_reason text,
    decided_by_person text,
    decided_at timestamptz,
    version bigint not null,
    check ((decided_at is null) = (overturned is null)
        and (decided_at is null) = (decision_reason is null)
        and (decided_at is null) = (decided_by_person is null)),
    check (decided_by_person <> acted_by_person and decided_by_person <> appealed_by_person)
);
create index appeal_open on appeal (hall_id, due_at, id) where decided_at is null;
create index appeal_due on appeal (due_at) where decided_at is null and escalated_at is null;
create index appeal_appellant on appeal (appealed_by_person);
create index appeal_actor on appeal (acted_by_person);
create index appeal_decider on appeal (decided_by_person);
