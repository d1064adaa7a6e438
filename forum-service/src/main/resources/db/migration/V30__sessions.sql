-- Sessions of a hall. The counters are changed by the registrations, under the lock of the row.
create table hall_session (
    id uuid primary key,
    hall_id uuid not null references hall,
    county text not null,
    working_group text,
    name_fa text not null,
    name_ar text,
    name_en text,
    mode text not null check (mode in ('IN_PERSON', 'ONLINE', 'MIXED')),
    venue_code text,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    first_starts_at timestamptz not null,
    capacity int not null check (capacity > 0),
    reserved int not null check (reserved >= 0),
    confirmed int not null default 0,
    present int not null default 0,
    line_seq bigint not null default 0,
    quorum int not null check (quorum >= 0),
    quorum_note text,
    state text not null check (state in ('DRAFT', 'ANNOUNCED', 'REGISTRATION_CLOSED', 'POSTPONED', 'IN_PROGRESS', 'HELD',
                                         'CLOSED', 'CANCELLED')),
    reason text,
    announced_at timestamptz,
    held_at timestamptz,
    policy_version int not null,
    version bigint not null,
    check (confirmed >= 0 and confirmed <= capacity - reserved),
    check (present >= 0 and present <= confirmed),
    check (ends_at > starts_at),
    check (mode = 'ONLINE' or venue_code is not null),
    check (state not in ('CANCELLED', 'POSTPONED') or reason is not null),
    -- a session without a quorum goes on only with a note of it
    check (state not in ('IN_PROGRESS', 'HELD', 'CLOSED') or present >= quorum or quorum_note is not null),
    check (state not in ('HELD', 'CLOSED') or held_at is not null),
    foreign key (county, working_group) references working_group,
    foreign key (hall_id, policy_version) references hall_policy
);
create index hall_session_order on hall_session (hall_id, starts_at, id);

create table agenda_item (
    id uuid primary key,
    session_id uuid not null references hall_session,
    parent uuid references agenda_item,
    no int not null check (no > 0),
    minutes int not null check (minutes > 0),
    kind text not null check (kind in ('INFORMATION', 'DISCUSSION', 'DECISION')),
    lang text not null,
    title text not null,
    proposal_id uuid references proposal,
    resolution_id uuid references resolution,
    unique nulls not distinct (session_id, parent, no)
);

create index agenda_item_resolution on agenda_item (resolution_id) where resolution_id is not null;
create index hall_session_group on hall_session (county, working_group, starts_at) where working_group is not null;

-- Whatever changes an agenda or the times of a session: the items fit into the session, the parts into their item.
create function agenda_fits() returns trigger language plpgsql as $$
declare
    of_session uuid := case when tg_table_name = 'hall_session' then new.id else null end;
begin
    if of_session is null then
        of_session := new.session_id;
    end if;
    if exists (select 1 from hall_session s
               where s.id = of_session
                 and (select coalesce(sum(a.minutes), 0) from agenda_item a where a.session_id = s.id and a.parent is null)
                     > extract(epoch from s.ends_at - s.starts_at) / 60)
        or exists (select 1 from agenda_item p
                   where p.session_id = of_session
                     and (select coalesce(sum(c.minutes), 0) from agenda_item c where c.parent = p.id) > p.minutes) then
        raise exception 'agenda is longer than its frame' using errcode = 'check_violation';
    end if;
    return null;
end $$;
create constraint trigger agenda_item_fits after insert or update on agenda_item
    deferrable initially deferred for each row execute function agenda_fits();
create constraint trigger session_agenda_fits after update of starts_at, ends_at on hall_session
    deferrable initially deferred for each row execute function agenda_fits();
