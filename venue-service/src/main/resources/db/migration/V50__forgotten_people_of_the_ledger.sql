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

alter table ledger_state
    -- whether the lines of before got the secret, which the first refresh gives them
    add column people_keyed boolean not null default false,
    -- the people of the days before are forgotten
    add column people_from  date    not null default '2000-01-01';
