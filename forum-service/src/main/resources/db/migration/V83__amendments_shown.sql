-- Since when an amendment is seen, from which on its authors have to decide about it; null while it was never seen.
alter table amendment add column shown_at timestamptz;

-- What is out of sight now was seen before, unless it has waited from the beginning to be read first: then it was once
-- somebody let it be seen, also on appeal, or enough people reported it.
update amendment a set shown_at = a.proposed_at
where not exists (select from content o where o.id = a.id and o.state <> 'SHOWN')
   or not exists (select from review_item r
                  where r.content_id = a.id and r.opened_at < a.proposed_at + interval '10 seconds')
   or exists (select from moderation_act m
              where m.content_id = a.id
                and (m.act in ('SHOW', 'WARN', 'HIDDEN_BY_REPORTS') or m.overturned_at is not null));
