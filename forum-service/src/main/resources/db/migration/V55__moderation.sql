-- Whether what people wrote is seen. Whoever lists words leaves out what has a row here that is not SHOWN.
alter table content
    add column state text not null default 'SHOWN' check (state in ('SHOWN', 'HIDDEN', 'REMOVED')),
    -- weight and number of the reports since somebody last decided
    add column reports numeric(9, 3) not null default 0 check (reports >= 0),
    add column reporters int not null default 0 check (reporters >= 0),
    -- rises with each decision: everybody may report once in each round
    add column round int not null default 1,
    -- a moderator has read these words and left them: reports alone hide them no more
    add column kept boolean not null default false;
create index content_out on content (id) where state <> 'SHOWN';
create index content_author_time on content (author, written_at);

insert into content (id, kind, hall_id, county, author, written_at)
    select c.id, 'CAPTURE', s.hall_id, s.county, c.recorded_by_person, c.recorded_at
    from capture c join hall_session s on s.id = c.session_id;

-- What somebody did about what somebody wrote. Without a person it was the limit of reports. The words stay elsewhere.
create table moderation_act (
    id uuid primary key,
    content_id uuid not null references content,
    hall_id uuid not null references hall,
    county text not null,
    kind text not null,
    act text not null check (act in ('HIDDEN_BY_REPORTS', 'SHOW', 'WARN', 'HIDE', 'REMOVE')),
    rule text not null,
    reason text check (btrim(reason) <> ''),
    author text not null,
    acted_by_person text,
    round int not null,
    reporters int not null default 0 check (reporters >= 0),
    acted_at timestamptz not null,
    overturned_at timestamptz,
    check (acted_by_person <> author),
    check ((act = 'HIDDEN_BY_REPORTS') = (acted_by_person is null)),
    check ((acted_by_person is null) = (reason is null))
);
create index moderation_act_order on moderation_act (hall_id, id);
create index moderation_act_content on moderation_act (content_id, id);
create index moderation_act_author on moderation_act (author, id);
create index moderation_act_actor on moderation_act (acted_by_person);

-- How much somebody is trusted, and what somebody may not do for a time.
create table standing (
    person text primary key,
    level smallint not null default 0 check (level between 0 and 3),
    counted_on date not null
);
create index standing_count on standing (counted_on);
create table sanction (
    id uuid primary key,
    act_id uuid not null references moderation_act,
    hall_id uuid not null references hall,
    person text not null,
    kind text not null check (kind in ('NO_WRITING', 'NO_REPORTS')),
    from_at timestamptz not null,
    until_at timestamptz not null,
    lifted_at timestamptz,
    check (until_at > from_at)
);
create index sanction_person on sanction (person, hall_id);
create index sanction_act on sanction (act_id);
