-- Areas are dated: a code may have several rows, but never two on the same day. [valid_from, valid_to) is half open;
-- a null start means "not known to us", date_precision YEAR means that only the year of a change is known.
create table area (
    id             bigint generated always as identity primary key,
    code           text not null check (code ~ '^[0-9]{2,16}$'),
    level          text not null check (level in ('PROVINCE', 'COUNTY', 'DISTRICT', 'CITY', 'RURAL_DISTRICT')),
    parent_code    text,
    name_fa        text not null,
    name_ar        text,
    name_en        text,
    valid_from     date,
    valid_to       date,
    date_precision text not null check (date_precision in ('DAY', 'YEAR', 'UNKNOWN')),
    successor_code text,
    constraint area_once_a_day exclude using gist (code with =, daterange(valid_from, valid_to) with &&)
);
create index area_by_parent on area (parent_code, code);

create table county (
    code           text primary key check (code ~ '^[0-9]{4}$'),
    id             uuid not null unique,
    stage          text not null default 'PLANNED' check (stage in ('PLANNED', 'PILOT', 'ACTIVE')),
    switched_on_at timestamptz,
    version        bigint not null default 1,
    check ((stage = 'PLANNED') = (switched_on_at is null))
);
