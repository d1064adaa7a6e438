-- Since when an amendment is seen, from which on its authors have to decide about it; null while it was never seen.
alter table amendment add column shown_at timestamptz;
update amendment a set shown_at = a.proposed_at
where not exists (select from content o where o.id = a.id and o.state <> 'SHOWN');
