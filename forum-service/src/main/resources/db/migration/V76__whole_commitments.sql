-- What an agency takes on in minutes is said as wholly there as in the resolution that comes of it. The trigger of signed
-- minutes seals this too.
alter table commitment
    add cooperating text[] not null default '{}',
    add weight numeric(8, 3) not null default 1 check (weight > 0),
    add parent uuid references resolution,
    add review_on date check (review_on > due_on),
    -- [{"title", "dueOn", "mandatory"}], by their days
    add milestones jsonb not null default '[]' check (jsonb_typeof(milestones) = 'array'),
    add constraint commitment_cooperating check (agency <> all (cooperating));
