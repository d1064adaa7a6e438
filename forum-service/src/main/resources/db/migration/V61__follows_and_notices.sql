create table follow (
    person text not null,
    kind text not null,
    object text not null,
    key text not null generated always as (kind || '/' || object) stored,
    followed_at timestamptz not null,
    primary key (person, kind, object)
);
create index follow_key on follow (key, person);

create table notice_setting (
    person text primary key,
    pace text not null check (pace in ('AT_ONCE', 'DAILY', 'WEEKLY', 'OFF')),
    lang text not null check (lang in ('fa', 'ar', 'en')),
    read_until timestamptz
);

-- News that waits to be spread: entered in the transaction of the change, spread in pieces afterwards and then gone.
-- Tables read by notice.NewsContext: proposal, agency_case, resolution, hall_session, minutes, amendment, conversation, hall.
create table news (
    id bigint generated always as identity primary key,
    news text not null,
    kind text not null,
    object uuid not null,
    happened_at timestamptz not null,
    -- whom it was told last, in the order of their pseudonyms, and how many have heard so far
    told_up_to text not null default '',
    people int not null default 0 check (people >= 0)
);

create table notice (
    id uuid primary key,
    news_id bigint not null,
    person text not null,
    kind text not null,
    object uuid not null,
    hall_id uuid references hall,
    news text not null,
    happened_at timestamptz not null,
    pace text not null check (pace in ('AT_ONCE', 'DAILY', 'WEEKLY')),
    -- when the person is to see it: at once, or with the digest
    due_at timestamptz not null,
    unique (news_id, person)
);
create index notice_order on notice (person, due_at desc, id desc);
create index notice_due on notice (due_at);

create table digest_due (
    pace text not null,
    due_at timestamptz not null,
    primary key (pace, due_at)
);
