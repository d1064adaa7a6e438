-- What is open in a hall, and when; no two phases of a hall share a time.
create table hall_phase (
    hall_id uuid not null references hall,
    during tstzrange not null check (not isempty(during)),
    open text[] not null,
    exclude using gist (hall_id with =, during with &&)
);

-- One person gets in with each, once: the row goes with its use.
create table hall_invitation (
    code_digest text primary key,
    hall_id uuid not null references hall,
    until timestamptz not null
);

-- Places as the venue service tells of them; heard_version keeps an older word that comes late from being believed.
create table known_venue (
    venue uuid primary key,
    code text not null,
    county text,
    area_code text,
    kind text,
    is_hub boolean not null,
    in_use boolean not null,
    name_fa text not null,
    name_ar text,
    name_en text,
    heard_version bigint not null
);
create index known_venue_hub on known_venue (county, code) where is_hub;
create index known_venue_code on known_venue (code);

-- Places that are no hubs and may be used for the sessions of a hall all the same.
create table hub_exception (
    id uuid primary key,
    hall_id uuid not null references hall,
    venue uuid not null references known_venue,
    until date not null,
    unique (hall_id, venue)
);

-- Where each subject stands in the tree and what it weighs, over time. Weight 1 comes first in lists and agendas: the
-- plan puts education at the head of its programmes.
create table subject_term (
    code text not null references subject,
    parent text references subject,
    valid tstzrange not null check (not isempty(valid)),
    weight int not null check (weight > 0),
    name_fa text not null,
    name_ar text,
    name_en text,
    check (parent <> code),
    exclude using gist (code with =, valid with &&)
);
insert into subject_term (code, valid, weight, name_fa, name_ar, name_en)
    select code, tstzrange('2020-01-01T00:00:00Z', null), weight, name_fa, name_ar, name_en from subject;
alter table subject
    drop column weight,
    drop column name_fa,
    drop column name_ar,
    drop column name_en,
    add column version bigint not null default 1;
