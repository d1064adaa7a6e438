-- What a neighbourhood without an official code has and lacks, drawn up by its county.

create table neighbourhood (
    id            uuid        primary key,
    county        text        not null,
    area_code     text,
    name_fa       text        not null,
    name_ar       text,
    name_en       text,
    people        integer     not null check (people > 0),
    counted_on    date        not null,
    source        text        not null,
    -- a plane outline of (east, north) degrees; what lies on it lies inside
    boundary      polygon,
    localities    text[]      not null default '{}',
    -- the localities as a search compares them
    locality_keys text[]      not null default '{}',
    drawn_by      text        not null,
    drawn_at      timestamptz not null,
    withdrawn_at  timestamptz,
    version       bigint      not null,
    check (boundary is not null or cardinality(localities) > 0)
);
create index neighbourhood_list on neighbourhood (county, id) where withdrawn_at is null;

-- How many places of a kind of facility the county finds the neighbourhood to need.
create table neighbourhood_need (
    neighbourhood_id uuid    not null references neighbourhood,
    kind             text    not null,
    places           integer not null check (places > 0),
    primary key (neighbourhood_id, kind)
);
