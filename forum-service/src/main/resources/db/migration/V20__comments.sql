-- Comments on proposals, sessions, resolutions and minutes. A thread is what stands under one of them; its numbers are kept by
-- guarded statements only, and a recount of what is shown gives the same.
create table thread (
    on_id uuid primary key,
    on_kind text not null check (on_kind in ('PROPOSAL', 'SESSION', 'RESOLUTION', 'MINUTES')),
    hall_id uuid not null references hall,
    -- places given to comments that answer none, those that are gone among them
    roots bigint not null default 0 check (roots >= 0),
    improve int not null default 0 check (improve >= 0),
    evidence int not null default 0 check (evidence >= 0),
    capacity_offer int not null default 0 check (capacity_offer >= 0),
    concern_with_alternative int not null default 0 check (concern_with_alternative >= 0)
);

-- The place of the n-th answer below one comment: five characters that sort as the numbers do.
create function comment_place(n bigint) returns text language sql immutable strict parallel safe
    return substr('0123456789abcdefghijklmnopqrstuv', (n >> 20 & 31)::int + 1, 1)
        || substr('0123456789abcdefghijklmnopqrstuv', (n >> 15 & 31)::int + 1, 1)
        || substr('0123456789abcdefghijklmnopqrstuv', (n >> 10 & 31)::int + 1, 1)
        || substr('0123456789abcdefghijklmnopqrstuv', (n >> 5 & 31)::int + 1, 1)
        || substr('0123456789abcdefghijklmnopqrstuv', (n & 31)::int + 1, 1);

create table comment (
    id uuid primary key,
    on_kind text not null,
    on_id uuid not null references thread,
    hall_id uuid not null references hall,
    parent_id uuid,
    depth smallint not null check (depth between 0 and 63),
    -- places from the root down: the order of the thread is that of this column, and a page of it a range of one index
    path text collate "C" not null,
    parent_path text collate "C" generated always as (nullif(left(path, -5), '')) stored,
    kind text not null check (kind in ('IMPROVE', 'EVIDENCE', 'CAPACITY_OFFER', 'CONCERN_WITH_ALTERNATIVE')),
    lang text not null,
    text text,
    alternative text,
    author text,
    -- answers that were given places, those that are gone among them
    replies bigint not null default 0 check (replies between 0 and 33554431),
    thanks int not null default 0 check (thanks >= 0),
    written_at timestamptz not null,
    edited_at timestamptz,
    state text not null check (state in ('SHOWN', 'HIDDEN', 'GONE')),
    version bigint not null,
    check (char_length(path) = 5 * (depth + 1)),
    check ((parent_id is null) = (depth = 0)),
    -- a tombstone keeps its place and nothing else
    check ((state = 'GONE') = (text is null) and (state = 'GONE') = (author is null)),
    check (state <> 'GONE' or alternative is null),
    check (kind <> 'CONCERN_WITH_ALTERNATIVE' or alternative is not null or state = 'GONE'),
    unique (on_id, id, path),
    -- a parent is of the same thread and stands right above: a thread is a tree, whoever writes here
    foreign key (on_id, parent_id, parent_path) references comment (on_id, id, path)
);
create unique index comment_thread on comment (on_id, path);
create unique index comment_roots on comment (on_id, path) where depth = 0;
create index comment_replies on comment (parent_id, path) where parent_id is not null;
create index comment_author on comment (author) where author is not null;

-- Thanks: one of each person for a comment; there is no vote against.
create table comment_thanks (
    comment_id uuid not null references comment,
    person text not null,
    thanked_at timestamptz not null,
    primary key (comment_id, person)
);
create index comment_thanks_person on comment_thanks (person);

insert into thread (on_id, on_kind, hall_id, roots, improve, evidence, capacity_offer, concern_with_alternative)
    select p.id, 'PROPOSAL', p.hall_id, count(*),
        count(*) filter (where i.kind = 'IMPROVE'), count(*) filter (where i.kind = 'EVIDENCE'),
        count(*) filter (where i.kind = 'CAPACITY_OFFER'), count(*) filter (where i.kind = 'CONCERN_WITH_ALTERNATIVE')
    from improvement i join proposal p on p.id = i.proposal_id group by p.id, p.hall_id;
insert into comment (id, on_kind, on_id, hall_id, depth, path, kind, lang, text, alternative, author, written_at, state, version)
    select i.id, 'PROPOSAL', p.id, p.hall_id, 0,
        comment_place(row_number() over (partition by p.id order by i.id)), i.kind, i.lang, i.text, i.alternative, i.author,
        i.written_at, 'SHOWN', 1
    from improvement i join proposal p on p.id = i.proposal_id;
drop table improvement;
