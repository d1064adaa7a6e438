-- The whole life of a resolution. Besides `resolution`, `duewatch` changes it by SQL (late_*, level, reminded_*, look_at,
-- CLOSED), and `agenda`, `overdue` and `chain` read it.
alter table resolution
    drop constraint resolution_state_check,
    add constraint resolution_state_check check (state in ('NOT_STARTED', 'ACCEPTED', 'DECLINED', 'IN_PROGRESS',
        'DONE_CLAIMED', 'DONE_VERIFIED', 'DISPUTED', 'CLOSED', 'CANCELLED')),
    -- set when it is adopted and never again, so parts make a tree
    add parent uuid references resolution check (parent <> id),
    add weight numeric(8, 3) not null default 1 check (weight > 0),
    add progress int not null default 0 check (progress between 0 and 100),
    -- milestones that have to be met, and those of them that are not
    add milestones int not null default 0 check (milestones >= 0),
    add milestones_open int not null default 0 check (milestones_open between 0 and milestones),
    add evidence int not null default 0 check (evidence >= 0),
    add first_due_on date,
    add reschedules int not null default 0 check (reschedules between 0 and 2),
    add review_on date,
    add review_told boolean not null default false,
    add claimed_at timestamptz,
    add verified_in uuid,
    add dispute_until timestamptz,
    -- null while it is not late
    add late_days int check (late_days >= 0),
    -- the due dates for which its owner was reminded last (so many working days before) and found late
    add reminded_for date,
    add reminded_days int,
    add late_told_for date,
    add level int not null default 0 check (level between 0 and 3),
    -- when time alone may do something to it
    add look_at timestamptz;
update resolution r set
    first_due_on = due_on,
    evidence = (select count(*) from resolution_evidence e where e.resolution_id = r.id),
    progress = case when state in ('DONE_CLAIMED', 'DONE_VERIFIED') then 100 else 0 end,
    claimed_at = (select max(s.at) from resolution_step s where s.resolution_id = r.id and s.step = 'DONE_CLAIMED'),
    look_at = case when state in ('NOT_STARTED', 'IN_PROGRESS') then now() end;
alter table resolution
    alter first_due_on set not null,
    -- the date moves exactly when that is counted
    add constraint resolution_first_due check ((due_on = first_due_on) = (reschedules = 0)),
    add constraint resolution_late_is_owed
        check (late_days is null or state in ('NOT_STARTED', 'ACCEPTED', 'IN_PROGRESS')),
    -- 100 if and only if all milestones are met that have to be
    add constraint resolution_milestones check (milestones = 0 or (progress = 100) = (milestones_open = 0)),
    add constraint resolution_done_is_shown check (
        state not in ('DONE_CLAIMED', 'DONE_VERIFIED', 'DISPUTED', 'CLOSED')
        or (evidence > 0 and milestones_open = 0 and claimed_at is not null)) not valid;
create index resolution_parent on resolution (parent) where parent is not null;
create index resolution_look on resolution (look_at) where look_at is not null;
create index resolution_board on resolution (late_days desc, id) where late_days is not null;
create index resolution_group on resolution (county, working_group, due_on, id)
    where state not in ('DONE_VERIFIED', 'CLOSED', 'CANCELLED');

-- Time alone makes steps too: it has no role.
alter table resolution_step alter role drop not null;

-- How high a late resolution has climbed never falls.
create function resolution_level_kept() returns trigger language plpgsql as $$
begin
    if new.level < old.level then
        raise exception 'The escalation of resolution % does not fall', old.id;
    end if;
    if new.parent is distinct from old.parent or new.first_due_on <> old.first_due_on then
        raise exception 'What resolution % is a part of and its first due date stay', old.id;
    end if;
    return new;
end $$;
create trigger resolution_level_kept before update of level, parent, first_due_on on resolution
    for each row execute function resolution_level_kept();

create table resolution_escalation (
    resolution_id uuid not null references resolution,
    level int not null check (level between 1 and 3),
    to_role text not null,
    at timestamptz not null,
    primary key (resolution_id, level)
);
