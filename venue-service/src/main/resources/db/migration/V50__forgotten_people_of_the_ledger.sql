-- What stands for people in the ledger is told by a secret that the database does not have, so that nobody who reads it
-- can try a card; and it is forgotten when no report reaches back to the day together with today. Then a line says no more
-- than whether there were five: fewer count as nobody, so that what was hidden stays hidden.
create function kept_people(people bigint[], forgotten boolean, secret text) returns bigint[]
    language sql immutable parallel safe as $$
    select case when not forgotten then
               array(select cast(cast('x' || encode(substring(sha256(convert_to(secret || p, 'UTF8')) for 8), 'hex')
                                      as bit(64)) as bigint)
                     from unnest(people) p)
           when cardinality(people) >= 5 then '{1,2,3,4,5}'
           else '{}' end
$$;

-- The people of the days before are forgotten.
alter table ledger_state add column people_from date not null default '2000-01-01';

-- Whether a line has the secret; those of before, and of a service of before that still runs, get it piece by piece.
alter table capacity_ledger add column people_keyed boolean not null default false;

create index capacity_ledger_unkeyed on capacity_ledger (day) where not people_keyed and audience <> 'NONE';
