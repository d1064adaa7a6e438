-- Voices entered at a desk: a keyed digest per proposal, so that one person is one voice there and joins with nothing.
create table desk_entry (
    proposal_id uuid not null references proposal,
    voice text not null,
    channel text not null check (channel in ('ASSISTED', 'PAPER')),
    entered_at timestamptz not null,
    primary key (proposal_id, voice)
);
-- Kept by guarded statements only; a recount of desk_entry gives the same numbers.
create table desk_count (
    proposal_id uuid primary key references proposal,
    assisted int not null check (assisted >= 0),
    paper int not null check (paper >= 0)
);
