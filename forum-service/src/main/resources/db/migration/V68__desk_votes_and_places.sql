-- Votes on statements that a desk enters: a keyed digest per statement, as with voices for proposals. They are counted
-- apart and stand in no map.
create table desk_vote (
    statement_id uuid not null references statement,
    voice text not null,
    channel text not null check (channel in ('ASSISTED', 'PAPER')),
    vote text not null check (vote in ('AGREE', 'DISAGREE', 'PASS')),
    entered_at timestamptz not null,
    primary key (statement_id, voice)
);
-- Kept by guarded statements only; a recount of desk_vote gives the same numbers.
create table desk_tally (
    statement_id uuid not null references statement,
    channel text not null check (channel in ('ASSISTED', 'PAPER')),
    agree int not null check (agree >= 0),
    disagree int not null check (disagree >= 0),
    pass int not null check (pass >= 0),
    primary key (statement_id, channel)
);
-- Who came to a desk for a place in a session stands in the same line; `person` is a keyed digest then, of nobody else.
alter table registration
    add column channel text not null default 'ONLINE' check (channel in ('ONLINE', 'ASSISTED', 'PAPER'));
