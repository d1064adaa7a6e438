-- Where the county's programmes happen: who runs a place, the place itself, and what can be used in it.

-- Counties that were switched on, learned from card-service; a county without a row is not open for writing.
create table county (
    code           text        primary key,
    switched_on_at timestamptz not null
);

create table operator (
    id      uuid   primary key,
    code    text   not null unique,
    -- the public body behind the operator, as in the caller's `agency` claim; empty for a private club
    agency  text,
    name_fa text   not null,
    name_ar text,
    name_en text,
    version bigint not null
);
create index operator_agency on operator (agency);

create table venue (
    id           uuid   primary key,
    code         text   not null unique,
    -- unknown for places the county has not confirmed yet
    operator_id  uuid   references operator,
    category     text   not null,
    kind         text   not null,
    state        text   not null,
    county       text,
    locality     text,
    name_fa      text   not null,
    name_ar      text,
    name_en      text,
    latitude     numeric(8, 5) check (latitude between -90 and 90),
    longitude    numeric(8, 5) check (longitude between -180 and 180),
    -- where the facts of this row come from
    source       text,
    version      bigint not null,
    search_key   text   generated always as (fa_compact_key(
                     name_fa || ' ' || coalesce(name_ar, '') || ' ' || coalesce(name_en, '') || ' '
                     || coalesce(locality, ''))) stored,
    check ((latitude is null) = (longitude is null))
);
create index venue_by_name on venue ((name_fa collate "fa-x-icu"), id);
create index venue_search on venue using gin (search_key gin_trgm_ops);

create table facility (
    id       uuid    primary key,
    venue_id uuid    not null references venue,
    kind     text    not null,
    name_fa  text    not null,
    name_ar  text,
    name_en  text,
    places   integer not null check (places > 0),
    version  bigint  not null
);
create index facility_venue on facility (venue_id, id);
