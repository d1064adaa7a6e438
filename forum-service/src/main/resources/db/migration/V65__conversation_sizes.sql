-- A conversation takes no more than its map can be worked out with; the one who opens it may set less.
alter table conversation
    add column most_statements int not null default 10000 check (most_statements between 1 and 10000),
    add column most_voters int not null default 100000 check (most_voters between 1 and 100000);

-- How much it has. A row of its own, so that moderation, which holds the conversation, waits for nobody who votes: it
-- changes with the first vote of a person and with a statement, never with a further vote. Kept by guarded statements.
create table conversation_size (
    conversation_id uuid primary key references conversation,
    statements int not null default 0 check (statements between 0 and 10000),
    voters int not null default 0 check (voters between 0 and 100000)
) with (fillfactor = 50);
insert into conversation_size (conversation_id, statements, voters)
select c.id,
       (select count(*) from statement s where s.conversation_id = c.id),
       (select count(*) from opinion_voter v where v.conversation_id = c.id)
from conversation c;
