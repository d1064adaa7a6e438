create table proposal (
    id uuid primary key,
    hall_id uuid not null references hall,
    county text not null,
    subject text not null references subject,
    subject_weight int not null,
    lang text not null,
    title text not null,
    what_exists text not null,
    what_should_be_done text not null,
    existing_capacity text not null,
    who_benefits text not null,
    area_code text,
    author text not null,
    state text not null check (state in ('PUBLISHED', 'WITH_AGENCY', 'ANSWERED', 'WITHDRAWN')),
    policy_version int not null,
    text_version int not null,
    -- kept by guarded statements only; a recount of proposal_support gives the same number
    supporters int not null default 0 check (supporters >= 0),
    published_at timestamptz not null,
    qualified_at timestamptz,
    case_id uuid,
    version bigint not null,
    check ((case_id is null) = (qualified_at is null)),
    title_key text generated always as (fa_compact_key(title)) stored,
    text_key text generated always as (fa_compact_key(title || ' ' || what_should_be_done)) stored,
    words tsvector generated always as (
        setweight(to_tsvector('simple', fa_search_key(title)), 'A')
        || setweight(to_tsvector('simple', fa_search_key(
            what_exists || ' ' || what_should_be_done || ' ' || existing_capacity || ' ' || who_benefits)), 'B')) stored,
    foreign key (hall_id, policy_version) references hall_policy
);
create index proposal_hall_order on proposal (hall_id, subject_weight, id desc);
create index proposal_hall_subject_order on proposal (hall_id, subject, id desc);
create index proposal_order on proposal (subject_weight, id desc);
create index proposal_title_key on proposal using gin (title_key gin_trgm_ops);
create index proposal_text_key on proposal using gin (text_key gin_trgm_ops);
create index proposal_words on proposal using gin (words);

create table proposal_text (
    proposal_id uuid not null references proposal,
    text_version int not null,
    lang text not null,
    title text not null,
    what_exists text not null,
    what_should_be_done text not null,
    existing_capacity text not null,
    who_benefits text not null,
    written_at timestamptz not null,
    primary key (proposal_id, text_version)
);

-- One person, one voice: the primary key decides.
create table proposal_support (
    proposal_id uuid not null references proposal,
    person text not null,
    kind text not null check (kind in ('JOIN', 'HELP')),
    supported_at timestamptz not null,
    primary key (proposal_id, person)
);

create table improvement (
    id uuid primary key,
    proposal_id uuid not null references proposal,
    kind text not null check (kind in ('IMPROVE', 'EVIDENCE', 'CAPACITY_OFFER', 'CONCERN_WITH_ALTERNATIVE')),
    lang text not null,
    text text not null,
    alternative text check (kind <> 'CONCERN_WITH_ALTERNATIVE' or alternative is not null),
    author text not null,
    written_at timestamptz not null
);
create index improvement_order on improvement (proposal_id, id);

create table statement (
    id uuid primary key,
    hall_id uuid not null references hall,
    lang text not null,
    text text not null check (char_length(text) <= 200),
    text_key text generated always as (fa_compact_key(text)) stored,
    author text not null,
    written_at timestamptz not null,
    unique (hall_id, text_key)
);
create index statement_order on statement (hall_id, id);

-- The group of a person in a hall is the area the person named last.
create table hall_voice (
    hall_id uuid not null references hall,
    person text not null,
    area_code text,
    declared_at timestamptz not null,
    primary key (hall_id, person)
);

create table statement_vote (
    statement_id uuid not null references statement,
    person text not null,
    vote text not null check (vote in ('AGREE', 'DISAGREE', 'PASS')),
    voted_at timestamptz not null,
    primary key (statement_id, person)
);
