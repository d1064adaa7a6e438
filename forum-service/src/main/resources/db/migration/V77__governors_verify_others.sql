-- A governor is of the governor's office, which the token of a governor need not name.
create or replace function verification_from_outside() returns trigger language plpgsql as $$
begin
    if exists (select 1 from resolution r
               where r.id = new.resolution_id
                 and (r.owner_agency = new.agency
                      or (new.role = 'governor' and r.owner_agency in ('GOVERNOR', 'GOVERNOR_WOMEN'))))
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
