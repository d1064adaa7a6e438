-- A conversation about something: statements, and what people say to them. The main one of a hall takes what is put before the hall.
create table conversation (
    id uuid primary key,
    hall_id uuid not null references hall,
    county text not null,
    main boolean not null,
    about_kind text check (about_kind in ('SUBJECT', 'PROPOSAL', 'SESSION')),
    about_id text,
    title text,
    mode text not null check (mode in ('OPEN', 'STRICT')),
    state text not null check (state in ('DRAFT', 'OPEN', 'CLOSED', 'PUBLISHED')),
    statement_length int not null check (statement_length between 20 and 1000),
    least_votes int not null check (least_votes between 1 and 100),
    least_voters int not null check (least_voters between 0 and 1000),
    base_clusters int not null check (base_clusters between 2 and 100),
    most_groups int not null check (most_groups between 2 and 10),
    steadiness int not null check (steadiness between 1 and 100),
    refuse_small_groups boolean not null,
    -- rises with every change that the map has to follow: moderation, and parameters
    moderation_seq bigint not null default 0,
    opened_at timestamptz not null,
    version bigint not null,
    check ((about_kind is null) = (about_id is null))
);
create unique index conversation_main on conversation (hall_id) where main;
create index conversation_order on conversation (hall_id, id);

insert into conversation (id, hall_id, county, main, mode, state, statement_length, least_votes, least_voters, base_clusters,
                          most_groups, steadiness, refuse_small_groups, opened_at, version)
select gen_random_uuid(), h.id, h.county, true, 'OPEN', 'OPEN', 200, 7, 15, 100, 5, 4, false, h.opened_at, 1
from hall h where exists (select 1 from statement s where s.hall_id = h.id);

-- Votes of all conversations draw from one line: first votes order the table, and of two of one instant the later counts.
create sequence opinion_vote_seq;

alter table statement
    drop constraint statement_hall_id_text_key_key,
    drop constraint statement_text_check,
    add check (char_length(text) <= 1000),
    add conversation_id uuid references conversation,
    add no bigint generated always as identity unique,
    -- which of several in the same spelling; who adds another has seen the first
    add twin int not null default 0,
    add moderation text not null default 'PENDING' check (moderation in ('PENDING', 'ACCEPTED', 'REJECTED')),
    add meta boolean not null default false,
    add seed boolean not null default false,
    add moderated_at timestamptz,
    add moderation_reason text,
    add first_vote bigint,
    add version bigint not null default 1,
    add check (moderation <> 'REJECTED' or moderation_reason is not null);
update statement s set conversation_id = c.id from conversation c where c.hall_id = s.hall_id;
alter table statement alter conversation_id set not null;
create unique index statement_once on statement (conversation_id, md5(text_key), twin);
drop index statement_order;
create index statement_order on statement (conversation_id, id);

create table opinion_voter (
    no bigint generated always as identity unique,
    conversation_id uuid not null references conversation,
    person text not null,
    first_vote bigint not null,
    -- the shown group of the latest map, for those who ask which groups support something
    group_no smallint,
    primary key (conversation_id, person)
) with (fillfactor = 80);

-- One vote per person and statement, the last in time: a guarded upsert and no counter, so a hot statement is no hot row.
create table opinion_vote (
    conversation_id uuid not null,
    voter_no bigint not null,
    statement_no bigint not null,
    vote smallint not null check (vote between -1 and 1),
    voted_at timestamptz not null,
    seq bigint not null,
    primary key (conversation_id, voter_no, statement_no)
) with (fillfactor = 80);

-- Every vote that was ever counted. A snapshot names the transactions it saw, so its table can be read again at any time.
create table opinion_vote_log (
    conversation_id uuid not null,
    xid xid8 not null default pg_current_xact_id(),
    seq bigint not null,
    voter_no bigint not null,
    statement_no bigint not null,
    vote smallint not null,
    voted_at timestamptz not null
);
create index opinion_vote_log_order on opinion_vote_log (conversation_id, xid);

insert into opinion_voter (conversation_id, person, first_vote)
select conversation_id, person, nextval('opinion_vote_seq')
from (select s.conversation_id, v.person from statement_vote v join statement s on s.id = v.statement_id
      group by 1, 2 order by min(v.voted_at), 2) first_votes;
update statement s set first_vote = nextval('opinion_vote_seq')
from (select statement_id, row_number() over (order by min(voted_at), statement_id) as place
      from statement_vote group by statement_id) first_votes
where first_votes.statement_id = s.id;
insert into opinion_vote (conversation_id, voter_no, statement_no, vote, voted_at, seq)
select s.conversation_id, p.no, s.no, case v.vote when 'AGREE' then 1 when 'DISAGREE' then -1 else 0 end, v.voted_at,
       nextval('opinion_vote_seq')
from statement_vote v join statement s on s.id = v.statement_id
join opinion_voter p on p.conversation_id = s.conversation_id and p.person = v.person;
insert into opinion_vote_log (conversation_id, seq, voter_no, statement_no, vote, voted_at)
select conversation_id, seq, voter_no, statement_no, vote, voted_at from opinion_vote;
drop table statement_vote;
drop table hall_voice;
