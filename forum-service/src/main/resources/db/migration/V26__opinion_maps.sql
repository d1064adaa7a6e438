-- A map of a conversation, published for good. `seen` names the transactions whose votes are in it.
create table opinion_snapshot (
    conversation_id uuid not null references conversation,
    seq int not null check (seq > 0),
    algorithm text not null,
    cold boolean not null,
    seen pg_snapshot not null,
    moderation_seq bigint not null,
    input_hash text not null,
    previous_hash text,
    body text not null,
    body_hash text not null,
    voters int not null,
    votes int not null,
    groups int not null,
    -- people a group needed then to be shown, as the hall's policy had it
    smallest_group int not null,
    -- by row: the shown group, -1 for none
    group_of bytea not null,
    -- for the latest only: where each voter stands, and what the next map keeps of this one
    places bytea,
    state text,
    published_at timestamptz not null,
    primary key (conversation_id, seq)
);
alter table opinion_snapshot alter group_of set storage external, alter places set storage external;

-- Who works on the map of a conversation until when, when the next may come, and whether one was asked for.
create table opinion_work (
    conversation_id uuid primary key references conversation,
    not_before timestamptz not null default clock_timestamp(),
    leased_until timestamptz,
    asked_at timestamptz,
    asked_cold boolean not null default false
);
insert into opinion_work (conversation_id) select id from conversation;
