-- Conditions that nobody at large sees wait in the queue of moderators: those that came along with a proposal that went into
-- another, and those of a hall that reads words first.
create index support_condition_original on support_condition (copied_from) where copied_from is not null;

-- Three days of the calendar for those that are there already: what the policy of each hall gives (reviewDays) is working time of the
-- county, with its closures, which only the service can count.
insert into review_item (id, content_id, hall_id, county, lane, opened_at, lane_at, due_at, state, version)
    select uuidv7(), o.id, o.hall_id, o.county, 'USUAL', now(), now(), now() + interval '3 days', 'PENDING', 1
    from support_condition c join content o on o.id = c.id join proposal p on p.id = c.proposal_id
    where p.state not in ('WITHDRAWN', 'MERGED')
        and ((o.state = 'HIDDEN' and c.copied_from is not null and o.round = 1) or (o.state = 'SHOWN' and c.shown_at is null))
    on conflict (content_id) where state <> 'DECIDED' do nothing;
