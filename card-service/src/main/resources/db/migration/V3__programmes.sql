create table programme (
    id                uuid primary key,
    code              text not null constraint programme_code unique check (code ~ '^[A-Z][A-Z0-9-]{1,31}$'),
    county_code       text not null references county (code),
    name_fa           text not null,
    name_ar           text,
    name_en           text,
    state             text not null check (state in ('DRAFT', 'PUBLISHED')),
    published_version integer,
    latest_version    integer not null,
    created_at        timestamptz not null,
    version           bigint not null
);

create table programme_version (
    programme_id           uuid not null references programme (id),
    number                 integer not null check (number > 0),
    state                  text not null check (state in ('DRAFT', 'PUBLISHED')),
    age_min                integer not null check (age_min between 0 and 150),
    age_max                integer not null check (age_max between 0 and 150),
    area_codes             text[] not null check (cardinality(area_codes) > 0),
    guardian_consent_under integer check (guardian_consent_under between 0 and 18),
    created_at             timestamptz not null,
    published_at           timestamptz,
    primary key (programme_id, number),
    check (age_min <= age_max),
    check ((state = 'PUBLISHED') = (published_at is not null))
);

create table entitlement (
    programme_id   uuid not null,
    version_number integer not null,
    category       text not null check (category in ('SPORT', 'CULTURE', 'LIBRARY', 'HERITAGE', 'SKILLS')),
    entries        integer not null check (entries between 1 and 1000),
    period         text not null check (period in ('WEEK', 'MONTH')),
    primary key (programme_id, version_number, category),
    foreign key (programme_id, version_number) references programme_version (programme_id, number)
);

-- A published version is what cases were decided by: it stays as it was read that day.
create function refuse_change_of_published_version() returns trigger language plpgsql as $$
begin
    if old.state = 'PUBLISHED' then
        raise exception 'version % of programme % is published', old.number, old.programme_id using errcode = '23001';
    end if;
    return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger programme_version_immutable before update or delete on programme_version
    for each row execute function refuse_change_of_published_version();

create function refuse_change_of_published_entitlement() returns trigger language plpgsql as $$
begin
    if exists (select from programme_version v
               where v.state = 'PUBLISHED'
                 and ((tg_op <> 'INSERT' and v.programme_id = old.programme_id and v.number = old.version_number)
                   or (tg_op <> 'DELETE' and v.programme_id = new.programme_id and v.number = new.version_number))) then
        raise exception 'entitlements of a published version are refused a change' using errcode = '23001';
    end if;
    return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger entitlement_immutable before insert or update or delete on entitlement
    for each row execute function refuse_change_of_published_entitlement();
