-- :people people who have each voted on :each of the statements of a conversation; people of one half mostly agree with each other.
insert into opinion_voter (conversation_id, person, first_vote)
select ':conversation', md5(':conversation' || n), nextval('opinion_vote_seq') from generate_series(1, :people) n;
insert into opinion_vote (conversation_id, voter_no, statement_no, vote, voted_at, seq)
select ':conversation', v.no, s.no,
       case when random() < 0.1 then 0 when (v.no + s.no) % 2 = 0 then 1 else -1 end, now(), nextval('opinion_vote_seq')
from opinion_voter v
cross join lateral (
    select s.no from (select no, row_number() over (order by no) as place, count(*) over () as all_of_them
                      from statement where conversation_id = ':conversation') s
    where (s.place + v.no) % (s.all_of_them / :each) = 0) s
where v.conversation_id = ':conversation';
insert into opinion_vote_log (conversation_id, seq, voter_no, statement_no, vote, voted_at)
select conversation_id, seq, voter_no, statement_no, vote, voted_at from opinion_vote where conversation_id = ':conversation';
update statement set first_vote = nextval('opinion_vote_seq') where conversation_id = ':conversation' and first_vote is null;
