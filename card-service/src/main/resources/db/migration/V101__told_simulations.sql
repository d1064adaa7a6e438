-- What simulations told lately, so that no two of them tell of single people by what differs between them. Of the people
-- only numbers are kept: by area, how many of each of 128 groups that are drawn by lot.
create table told_simulation (
    id           bigint generated always as identity primary key,
    county_code  text not null references county (code),
    programme_id uuid not null references programme (id),
    rules        text not null,
    fitting      jsonb not null check (jsonb_typeof(fitting) = 'object'),
    leaving      jsonb not null check (jsonb_typeof(leaving) = 'object'),
    told_at      timestamptz not null
);
create index told_simulation_latest on told_simulation (county_code, id desc);
