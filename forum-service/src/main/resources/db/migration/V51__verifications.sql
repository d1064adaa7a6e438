-- What meetings found of claims that a resolution is done. `chain` reads it.
create table verification (
    id uuid primary key,
    resolution_id uuid not null references resolution,
    session_id uuid not null references hall_session,
    minutes_id uuid not null,
    item_id uuid not null,
    done boolean not null,
    reason text,
    role text not null,
    agency text,
    verified_by_person text not null,
    verified_at timestamptz not null,
    -- a claim comes before the meeting, so a meeting judges one
    unique (resolution_id, session_id),
    check (done or reason is not null),
    foreign key (minutes_id, item_id) references minutes_item
);
create index verification_session on verification (session_id);
create index verification_person on verification (verified_by_person);

-- Nobody judges the work of their own agency or hand, nor what a meeting could not have known of.
create function verification_from_outside() returns trigger language plpgsql as $$
begin
    if exists (select 1 from resolution r where r.id = new.resolution_id and r.owner_agency = new.agency)
        or exists (select 1 from resolution_step s
                   where s.resolution_id = new.resolution_id and s.person = new.verified_by_person
                     and s.step in ('ACCEPTED', 'STARTED', 'PROGRESSED', 'EVIDENCE_ADDED', 'RESCHEDULED',
                                    'DONE_CLAIMED')) then
        raise exception 'The owner of resolution % does not verify it', new.resolution_id
            using errcode = 'check_violation';
    end if;
    -- nobody in a meeting could look at what was claimed once it had begun
    if exists (select 1 from resolution r join hall_session s on s.id = new.session_id
               where r.id = new.resolution_id and r.claimed_at >= least(s.held_at, s.starts_at)) then
        raise exception 'Resolution % was claimed done when session % had begun', new.resolution_id, new.session_id
            using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger verification_from_outside before insert on verification
    for each row execute function verification_from_outside();

-- What was verified before there were meetings stays as it was; every other one names its meeting.
alter table resolution
    add constraint resolution_verified_in foreign key (verified_in) references verification,
    add constraint resolution_verified_in_a_meeting check (
        (state in ('DONE_VERIFIED', 'DISPUTED', 'CLOSED')) = (verified_in is not null)) not valid,
    add constraint resolution_dispute check ((verified_in is null) = (dispute_until is null));
