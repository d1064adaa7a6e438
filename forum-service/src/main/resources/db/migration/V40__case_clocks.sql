-- Transfers, answers and clocks of cases. The first promises (original_*) are never written over; every later one
-- stands in case_step. Besides agencycase, `overdue`, `distance` and `open311` read agency_case by SQL.
alter table agency_case
    add first_agency text references agency_kind,
    -- the clock of the answer runs from here: the opening, or the one reopening
    add clock_from timestamptz,
    add transfer_to text references agency_kind,
    add transfer_due_at timestamptz,
    add with_governor_at timestamptz,
    add answer_no int not null default 0 check (answer_no >= 0),
    add accepted_at timestamptz,
    add reopened int not null default 0 check (reopened between 0 and 1),
    add pause_cap_days int not null default 10 check (pause_cap_days >= 0),
    add paused_days int not null default 0,
    add paused_until date,
    add warned int not null default 0 check (warned between 0 and 100),
    add warn_at timestamptz,
    add late_days int not null default 0 check (late_days >= 0),
    -- when the days late are counted again; null while nothing is late
    add late_next_at timestamptz,
    add constraint agency_case_answered_is_not_late check (state <> 'ANSWERED' or late_next_at is null),
    add level int not null default 0 check (level between 0 and 3),
    add constraint agency_case_transfer check ((transfer_to is null) = (transfer_due_at is null)),
    add constraint agency_case_transfer_elsewhere check (transfer_to <> agency),
    add constraint agency_case_pause_cap check (paused_days between 0 and pause_cap_days),
    add constraint agency_case_accepted check (accepted_at is null or state = 'ANSWERED');
update agency_case c set clock_from = opened_at, late_next_at = case when state = 'ANSWERED' then null
        else coalesce(overdue_at, case when state in ('OPEN', 'REFERRED') then acknowledge_overdue_at end) end,
    answer_no = case when state = 'ANSWERED' then 1 else 0 end,
    first_agency = coalesce(
        (select s.to_agency from case_step s where s.case_id = c.id and s.step = 'OPENED' limit 1), c.agency);
alter table agency_case alter first_agency set not null, alter clock_from set not null;
create index agency_case_governor on agency_case (county, id desc) where with_governor_at is not null;
create index agency_case_transfer_to on agency_case (county, transfer_to, id desc) where transfer_to is not null;
create index agency_case_transfer_clock on agency_case (transfer_due_at) where transfer_to is not null;
create index agency_case_pause_clock on agency_case (paused_until) where paused_until is not null;
create index agency_case_warning_clock on agency_case (warn_at) where state <> 'ANSWERED' and warn_at is not null;
create index agency_case_late_clock on agency_case (late_next_at) where late_next_at is not null;
create index agency_case_board on agency_case (late_days desc, id) where late_next_at is not null;
create index agency_case_waiting on agency_case (county, id) where state <> 'ANSWERED';

-- How high a late case has climbed falls only when it was answered and is opened again.
create function agency_case_level_kept() returns trigger language plpgsql as $$
begin
    if new.level < old.level and new.reopened = old.reopened then
        raise exception 'The escalation of case % does not fall', old.id;
    end if;
    return new;
end $$;
create trigger agency_case_level_kept before update of level on agency_case
    for each row execute function agency_case_level_kept();

alter table case_step add acknowledge_due_at timestamptz;

-- Every version of every answer; the case shows the last.
create table case_answer (
    case_id uuid not null references agency_case,
    no int not null check (no > 0),
    agency text not null references agency_kind,
    decision text not null check (decision in ('ACCEPT', 'ACCEPT_IN_PART', 'REJECT', 'ALREADY_DONE', 'OUT_OF_COMPETENCE', 'NEEDS_STUDY')),
    reason text not null check (btrim(reason) <> ''),
    plan text,
    is_final boolean not null,
    is_correction boolean not null,
    in_time boolean not null,
    published_at timestamptz not null,
    primary key (case_id, no)
);
insert into case_answer
    select id, 1, agency, decision, reason, plan, true, false, answered_at <= answer_due_at, answered_at
    from agency_case where state = 'ANSWERED';

-- Days on which the clock of a case stands still, first and last included; a pause that ended on its first day is gone.
create table case_pause (
    case_id uuid not null references agency_case,
    from_on date not null,
    until_on date not null check (until_on >= from_on),
    reason text not null,
    why text not null,
    paused_at timestamptz not null,
    primary key (case_id, from_on),
    exclude using gist (case_id with =, daterange(from_on, until_on, '[]') with &&)
);

create table escalation (
    id bigint generated always as identity primary key,
    case_id uuid not null references agency_case,
    round int not null,
    level int not null check (level between 1 and 3),
    to_role text not null,
    at timestamptz not null,
    unique (case_id, round, level)
);

-- A notice whose counties still have clocks to be worked out again, piece by piece.
create table due_move (
    notice uuid not null references closure_notice,
    county text not null,
    announced_at timestamptz not null,
    done_upto uuid,
    is_revoked boolean not null default false,
    primary key (notice, county, is_revoked)
);
