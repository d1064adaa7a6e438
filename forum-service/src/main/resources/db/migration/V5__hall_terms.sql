-- What a hall agreed on, as one document per version: the four numbers there were become terms among others.
alter table hall_policy add column terms jsonb;
update hall_policy set terms = jsonb_build_object(
    'supportThreshold', support_threshold, 'acknowledgeDays', acknowledge_days, 'answerDays', answer_days,
    'extensionDays', extension_days, 'languages', to_jsonb(languages));
alter table hall_policy
    alter column terms set not null,
    drop column support_threshold,
    drop column acknowledge_days,
    drop column answer_days,
    drop column extension_days,
    drop column languages;

-- A published version never changes.
create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% only grows', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger hall_policy_kept before update or delete on hall_policy
    for each statement execute function refuse_change();

-- Areas that are there now, as told by the card and the venue service; neighbourhoods have ids for codes.
create table area (
    code text primary key,
    county text not null,
    level text not null,
    name_fa text not null,
    name_ar text,
    name_en text,
    is_gone boolean not null,
    heard_at timestamptz not null
);
create index area_county on area (county);

-- A county has one hall, and so may each of its areas.
alter table hall
    drop constraint hall_county_key,
    add column kind text not null default 'COUNTY' check (kind in ('COUNTY', 'NEIGHBOURHOOD')),
    add column parent uuid references hall,
    add column area_code text,
    add column visibility text not null default 'PUBLIC' check (visibility in ('PUBLIC', 'VISIBLE_ONLY', 'PRIVATE')),
    add column status text not null default 'ACTIVE' check (status in ('ACTIVE', 'SUSPENDED', 'ARCHIVED')),
    -- counted once a day by a sweep
    add column active_members int not null default 0 check (active_members >= 0),
    add column counted_on date,
    add column version bigint not null default 1,
    add check ((kind = 'NEIGHBOURHOOD') = (area_code is not null));
update hall h set version = (select max(version) from hall_policy p where p.hall_id = h.id);
create unique index hall_of_county on hall (county) where kind = 'COUNTY';
create unique index hall_of_area on hall (area_code) where kind = 'NEIGHBOURHOOD';
create index hall_order on hall (county, id);
create index hall_private on hall (id) where visibility = 'PRIVATE';

-- Members of a hall that is not for everybody.
create table hall_member (
    hall_id uuid not null references hall,
    person text not null,
    handle text not null,
    since timestamptz not null,
    primary key (hall_id, person),
    unique (hall_id, handle)
);
create index hall_member_person on hall_member (person);

-- Who did something in a hall, and when last: the basis of what is relative to its active members.
create table hall_activity (
    hall_id uuid not null references hall,
    person text not null,
    last_active_on date not null,
    primary key (hall_id, person)
);
create index hall_activity_person on hall_activity (person);

-- Decisions about halls (chain = hall) and about the platform (chain of zeros); each entry carries the digest of the one
-- before. The head is locked while an entry is added, so a chain has no fork, and shows when its end was cut off.
create table audit_entry (
    chain uuid not null,
    no bigint not null check (no > 0),
    at timestamptz not null,
    county text,
    what text not null,
    object text not null,
    by_role text not null,
    facts text not null,
    previous text not null,
    hash text not null,
    primary key (chain, no)
);
create trigger audit_entry_kept before update or delete on audit_entry
    for each statement execute function refuse_change();
create table audit_head (
    chain uuid primary key,
    no bigint not null,
    hash text not null
);

-- How often a person did something in a stretch of time.
create table allowance (
    person text not null,
    what text not null,
    starts_at timestamptz not null,
    used int not null check (used > 0),
    primary key (person, what, starts_at)
);
create index allowance_start on allowance (starts_at);

-- What people wrote, wherever it is shown.
create table content (
    id uuid primary key,
    kind text not null,
    hall_id uuid not null references hall,
    county text not null,
    author text not null,
    written_at timestamptz not null
);
create index content_author on content (author);
insert into content (id, kind, hall_id, county, author, written_at)
    select id, 'PROPOSAL', hall_id, county, author, published_at from proposal;
insert into content (id, kind, hall_id, county, author, written_at)
    select i.id, 'COMMENT', p.hall_id, p.county, i.author, i.written_at
    from improvement i join proposal p on p.id = i.proposal_id;
insert into content (id, kind, hall_id, county, author, written_at)
    select s.id, 'STATEMENT', s.hall_id, h.county, s.author, s.written_at
    from statement s join hall h on h.id = s.hall_id;
insert into hall_activity (hall_id, person, last_active_on)
    select hall_id, author, max((written_at at time zone 'Asia/Tehran')::date) from content group by 1, 2;
