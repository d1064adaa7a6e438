-- Who took part in a hall in a month that is over, counted once: numbers that are looked at daily would tell of one person.
-- Tables read by statistics.MonthSweep: hall, content, proposal, proposal_support, hall_session, registration,
-- conversation, opinion_vote, opinion_voter.
create table participation_month (
    hall_id uuid not null references hall,
    month text not null check (month ~ '^1[0-9]{3}-[01][0-9]$'),
    wrote int not null check (wrote >= 0),
    supported int not null check (supported >= 0),
    attended int not null check (attended >= 0),
    voted int not null check (voted >= 0),
    proposals int not null check (proposals >= 0),
    comments int not null check (comments >= 0),
    supports int not null check (supports >= 0),
    votes int not null check (votes >= 0),
    primary key (hall_id, month)
);
create index content_hall_time on content (hall_id, written_at);
create index thread_hall on thread (hall_id);
