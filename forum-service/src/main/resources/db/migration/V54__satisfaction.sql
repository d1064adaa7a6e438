-- When supporters are asked how satisfied they are: with answers (rated in answer_rating) and with resolutions.
create table satisfaction_ask (
    kind text not null check (kind in ('CASE', 'RESOLUTION')),
    object_id uuid not null,
    wave text not null check (wave in ('ANSWER', 'DONE', 'DAY_90')),
    county text not null,
    due_at timestamptz not null,
    asked_at timestamptz,
    primary key (kind, object_id, wave)
);
create index satisfaction_ask_due on satisfaction_ask (due_at) where asked_at is null;
-- Answers from before: what is still to come is asked.
insert into satisfaction_ask (kind, object_id, wave, county, due_at)
    select 'CASE', id, 'DAY_90', county, answered_at + interval '90 days'
    from agency_case where state = 'ANSWERED' and answered_at + interval '90 days' > now();

-- One of each from a person for a resolution.
create table satisfaction (
    resolution_id uuid not null references resolution,
    wave text not null check (wave in ('DONE', 'DAY_90')),
    person text not null,
    stars int not null check (stars between 1 and 5),
    rated_at timestamptz not null,
    primary key (resolution_id, wave, person)
);
create index satisfaction_person on satisfaction (person);
