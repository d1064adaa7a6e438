-- :people people who have each voted on about :each of the statements of a conversation. They are of three camps, and each camp
-- leans its own way with every statement.
insert into opinion_voter (conversation_id, person, first_vote)
select ':conversation', md5(':conversation' || n), nextval('opinion_vote_seq') from generate_series(1, :people) n;
update conversation_size set voters = voters + :people where conversation_id = ':conversation';
insert into opinion_vote (conversation_id, voter_no, statement_no, vote, voted_at, seq)
select ':conversation', c.voter, c.statement,
       case when random() < 0.15 then 0 when random() < c.leaning then 1 else -1 end, now(), nextval('opinion_vote_seq')
from (select v.no as voter, s.no as statement, abs(hashint8(s.no * 3 + v.no % 3) % 1000) / 1000.0 as leaning
      from opinion_voter v cross join statement s
      where v.conversation_id = ':conversation' and s.conversation_id = ':conversation'
          and random() < :each / (select count(*) from statement a where a.conversation_id = ':conversation')::double precision) c;
insert into opinion_vote_log (conversation_id, seq, voter_no, statement_no, vote, voted_at)
select conversation_id, seq, voter_no, statement_no, vote, voted_at from opinion_vote where conversation_id = ':conversation';
update statement set first_vote = nextval('opinion_vote_seq') where conversation_id = ':conversation' and first_vote is null;
