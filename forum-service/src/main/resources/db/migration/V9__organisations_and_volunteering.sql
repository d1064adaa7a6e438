create table organisation (
    id uuid primary key,
    county text not null references switched_on_county,
    kind text not null,
    name_fa text not null,
    name_ar text,
    name_en text,
    lang text not null,
    about text not null,
    state text not null check (state in ('WAITING', 'VERIFIED', 'REFUSED')),
    decided_at timestamptz,
    version bigint not null,
    check ((state = 'WAITING') = (decided_at is null))
);
create index organisation_order on organisation (state, county, id);

-- Who speaks for it.
create table organisation_member (
    organisation_id uuid not null references organisation,
    person text not null,
    since timestamptz not null,
    primary key (organisation_id, person)
);
create index organisation_member_person on organisation_member (person);

-- Hours that people gave. Nothing reads them by person but the person.
create table volunteering (
    id uuid primary key,
    person text not null,
    hall_id uuid not null references hall,
    county text not null,
    organisation_id uuid references organisation,
    lang text not null,
    task text not null,
    hours numeric(4, 2) not null check (hours > 0 and hours <= 24),
    on_day date not null,
    state text not null check (state in ('REPORTED', 'CONFIRMED', 'DECLINED')),
    certificate_digest text not null unique,
    reported_at timestamptz not null,
    decided_at timestamptz,
    version bigint not null,
    check ((state = 'REPORTED') = (decided_at is null))
);
create index volunteering_person on volunteering (person, id desc);
create index volunteering_waiting on volunteering (hall_id, id) where state = 'REPORTED';
