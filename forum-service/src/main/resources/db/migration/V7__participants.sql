-- People by the pseudonym of this service, and how surely a desk knows them. There is no column for a name, a number,
-- ethnicity, creed or party, and none is to come.
create table participant (
    person text primary key,
    desk_level smallint not null check (desk_level between 0 and 3),
    desk_county text,
    first_seen_at timestamptz not null
);

-- Codes to show at a desk; kept as keyed digests.
create table desk_code (
    code_digest text primary key,
    person text not null,
    until timestamptz not null,
    used_at timestamptz
);
create index desk_code_person on desk_code (person);

-- What each person declared to be concerned with, over time; one scope at any instant.
create table participant_scope (
    id uuid primary key,
    person text not null,
    areas text[] not null,
    subjects text[] not null,
    during tstzrange not null check (not isempty(during)),
    exclude using gist (person with =, during with &&)
);

insert into participant (person, desk_level, first_seen_at)
    select author, 0, min(written_at) from content group by author;
create index proposal_author on proposal (author);
create index proposal_support_person on proposal_support (person);
create index improvement_author on improvement (author);
