-- Periods of one allowance never share a day for one person, whichever versions of the programme they come from. Grants made
-- before that do overlap stay as they are; the shorter of two is marked, so that the longer one still stands in the way.
alter table allowance_grant add column overlapped boolean not null default false;
update allowance_grant g set overlapped = true
where exists (
    select from allowance_grant o
    where o.programme_id = g.programme_id and o.person_id = g.person_id and o.category = g.category and o.id <> g.id
        and o.starts_on <= g.ends_on and o.ends_on >= g.starts_on
        and (o.ends_on - o.starts_on > g.ends_on - g.starts_on
            or o.ends_on - o.starts_on = g.ends_on - g.starts_on and o.id < g.id));
alter table allowance_grant add constraint grant_overlaps_none exclude using gist (
    programme_id with =, person_id with =, category with =, daterange(starts_on, ends_on, '[]') with &&)
    where (not overlapped);
