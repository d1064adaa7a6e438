-- A claim is a code of a closed list, its source and its days; no free text, and a referral says who referred, never why.
create table claim (
    id           uuid primary key,
    person_id    uuid not null references person (id),
    type         text not null check (type in ('STUDENT', 'TEACHER', 'RURAL', 'MARGINAL_AREA', 'REFERRED_WELFARE',
                                               'REFERRED_VETERANS', 'VOLUNTEER')),
    state        text not null check (state in ('STATED', 'VERIFIED', 'WITHDRAWN')),
    source       text not null check (source in ('HOLDER', 'SCHOOL', 'UNIVERSITY', 'EDUCATION_OFFICE', 'GOVERNORATE',
                                                 'WELFARE_ORGANISATION', 'VETERANS_FOUNDATION', 'LIBRARY', 'RED_CRESCENT')),
    evidence     text check (evidence in ('MEMBERSHIP_CARD', 'LETTER', 'RESIDENCE_DOCUMENT', 'REGISTER')),
    valid_from   date not null,
    valid_until  date not null,
    recorded_at  timestamptz not null,
    verified_at  timestamptz,
    verified_by  text,
    withdrawn_at timestamptz,
    version      bigint not null,
    check (valid_from <= valid_until),
    check ((source = 'HOLDER') = (evidence is null)),
    check ((verified_at is null) = (evidence is null)),
    check ((verified_at is null) = (verified_by is null)),
    check ((state = 'WITHDRAWN') = (withdrawn_at is not null)),
    check (state <> 'VERIFIED' or verified_at is not null),
    check (state <> 'STATED' or verified_at is null),
    constraint claim_once_a_day exclude using gist
        (person_id with =, type with =, daterange(valid_from, valid_until, '[]') with &&) where (state <> 'WITHDRAWN')
);

create table household (
    id           uuid primary key,
    county_code  text not null references county (code),
    head_id      uuid not null references person (id),
    founded_at   timestamptz not null,
    dissolved_at timestamptz,
    version      bigint not null
);

-- One row is one stay. Who left keeps the row, so that limits of a household can be explained later.
create table household_member (
    id           uuid primary key,
    household_id uuid not null references household (id),
    person_id    uuid not null references person (id),
    relation     text not null check (relation in ('HEAD', 'SPOUSE', 'CHILD', 'PARENT', 'RELATIVE')),
    state        text not null check (state in ('INVITED', 'MEMBER', 'LEFT')),
    consent_by   text check (consent_by in ('SELF', 'GUARDIAN', 'DESK')),
    invited_at   timestamptz not null,
    joined_at    timestamptz,
    left_at      timestamptz,
    check ((joined_at is null) = (consent_by is null)),
    check ((state = 'LEFT') = (left_at is not null)),
    check (state <> 'MEMBER' or joined_at is not null)
);
create unique index household_member_one_household on household_member (person_id) where state = 'MEMBER';
create unique index household_member_once on household_member (household_id, person_id) where state <> 'LEFT';
