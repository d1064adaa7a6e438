-- Questions to those who are there. Votes are counted once, when the poll closes.
create table live_poll (
    id uuid primary key,
    session_id uuid not null references hall_session,
    item_id uuid references agenda_item,
    lang text not null,
    question text not null,
    state text not null check (state in ('DRAFT', 'OPEN', 'CLOSED')),
    opened_at timestamptz,
    closed_at timestamptz,
    voters int check (voters >= 0),
    version bigint not null,
    check (state = 'DRAFT' or opened_at is not null),
    check ((state = 'CLOSED') = (closed_at is not null and voters is not null))
);
create index live_poll_order on live_poll (session_id, id);

create table live_poll_option (
    poll_id uuid not null references live_poll,
    no int not null check (no > 0),
    text text not null,
    votes int check (votes >= 0),
    primary key (poll_id, no)
);

create table live_poll_vote (
    poll_id uuid not null,
    person text not null,
    option_no int not null,
    primary key (poll_id, person),
    foreign key (poll_id, option_no) references live_poll_option
);
create index live_poll_vote_person on live_poll_vote (person);
