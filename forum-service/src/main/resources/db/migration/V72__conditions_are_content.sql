-- What supporters wait for is written by people as all else is: it can be reported, and a moderator can take it out of
-- sight.
insert into content (id, kind, hall_id, county, author, written_at)
    select c.id, 'CONDITION', p.hall_id, p.county, c.written_by_person, c.written_at
    from support_condition c join proposal p on p.id = c.proposal_id;
