-- The catalogue in full: how a venue is described and reached, what it has, in which area it lies, where it stands between
-- a draft and what everybody sees, and what was done to it.

create table term (
    taxonomy text    not null,
    code     text    not null check (code ~ '^[A-Z][A-Z0-9_]*$'),
    position integer not null,
    broader  text,
    name_fa  text    not null,
    name_ar  text,
    name_en  text,
    primary key (taxonomy, code),
    foreign key (taxonomy, broader) references term
);

-- Areas as card-service tells of them: a code may have several rows, never two on one day; [valid_from, valid_to).
create table area (
    code           text not null,
    level          text not null,
    parent_code    text,
    name_fa        text not null,
    name_ar        text,
    name_en        text,
    valid_from     date,
    valid_to       date,
    successor_code text,
    unique nulls not distinct (code, valid_from),
    exclude using gist (code with =, daterange(valid_from, valid_to) with &&)
);
create index area_of_province on area ((left(code, 2)));

-- What stood in the catalogue until now was open to everybody and stays so.
alter table venue
    add column publication     text   not null default 'PUBLISHED'
        check (publication in ('DRAFT', 'SUBMITTED', 'RETURNED', 'PUBLISHED', 'HIDDEN', 'MERGED')),
    -- whether the catalogue has told of it: a draft is nobody's business until it is published
    add column told            boolean not null default true,
    add column submitted_by    text,
    add column canonical_id    uuid   references venue,
    add column description_fa  text,
    add column description_ar  text,
    add column description_en  text,
    add column address_fa      text,
    add column address_ar      text,
    add column address_en      text,
    add column postal_code     text,
    add column phone           text,
    add column website         text,
    -- the smallest area known; an area that ended stays written down and is followed by its successor
    add column area_code       text,
    add column amenities       text[] not null default '{}',
    add column accessibility   text[] not null default '{}',
    add column tag_hub_granted boolean not null default false,
    add column tag_hub         boolean generated always as
        (tag_hub_granted or kind in ('LIBRARY', 'KANOON_CENTRE')) stored,
    add column name_key        text generated always as (fa_compact_key(name_fa)) stored,
    add check ((publication = 'MERGED') = (canonical_id is not null)),
    add check (canonical_id <> id);

create index venue_canonical on venue (canonical_id) where canonical_id is not null;
create index venue_unpublished on venue (publication, county) where publication <> 'PUBLISHED';
create index venue_area on venue ((coalesce(area_code, county)));
create index venue_place on venue using gist (point(longitude::float8, latitude::float8)) where latitude is not null;
create index venue_amenities on venue using gin (amenities, accessibility);
create index venue_name_alike on venue using gin (name_key gin_trgm_ops);

update venue set area_code = '0614021281'
where source is not null and county = '0614' and locality in ('شوش', 'شوش، کوی ابوذر');
update venue set area_code = '061401' where code = 'beshkar-library' and county = '0628';

-- Metres between two points along the earth's surface, to the whole metre.
create function metres_between(latitude1 float8, longitude1 float8, latitude2 float8, longitude2 float8) returns bigint
    language sql immutable strict parallel safe
    return round(2 * 6371008.8 * asin(sqrt(least(1,
        sin(radians(latitude2 - latitude1) / 2) ^ 2
        + cos(radians(latitude1)) * cos(radians(latitude2)) * sin(radians(longitude2 - longitude1) / 2) ^ 2))))::bigint;

-- What was done to a venue of the catalogue, by whom and why; only ever added to.
create table moderation_record (
    id          uuid        primary key,
    venue_id    uuid        not null references venue,
    action      text        not null,
    publication text        not null,
    state       text        not null,
    reason      text,
    text_fa     text,
    text_ar     text,
    text_en     text,
    other_id    uuid        references venue,
    by_role     text        not null,
    by_caller   text        not null,
    recorded_at timestamptz not null
);
create index moderation_record_venue on moderation_record (venue_id, recorded_at desc, id desc);

create function moderation_record_stays() returns trigger language plpgsql as $$
begin
    raise exception 'moderation records are never changed';
end $$;
create trigger moderation_record_stays before update or delete on moderation_record
    for each row execute function moderation_record_stays();

-- Pairs that look alike and that somebody has found to be two places.
create table distinct_venues (
    first_id   uuid        not null references venue,
    second_id  uuid        not null references venue,
    by_caller  text        not null,
    decided_at timestamptz not null,
    check (first_id < second_id),
    primary key (first_id, second_id)
);
