-- What some voices alone have changed, as it was worked out. Numbers of people alone; no small ones.
create table manipulation_report (
    id uuid primary key,
    hall_id uuid not null references hall,
    county text not null,
    made_by_person text not null,
    made_at timestamptz not null,
    body text not null
);
create index manipulation_report_maker on manipulation_report (made_by_person);
