-- With a person goes what is stored of the person. An enrolment keeps its day, its version, its reasons and the hash of
-- what it was decided from; since the inputs carry a random salt, nobody can guess them from the hash.
alter table person
    alter column birth_date drop not null,
    alter column gender drop not null,
    alter column area_code drop not null,
    add constraint person_known_until_erased check (state = 'ERASED'
        or (birth_date is not null and gender is not null and area_code is not null));
update person set birth_date = null, gender = null, area_code = null where state = 'ERASED';

alter table enrolment
    alter column birth_date drop not null,
    alter column age drop not null,
    alter column area_code drop not null,
    alter column inputs drop not null,
    add constraint enrolment_inputs_whole check
        ((inputs is null) = (birth_date is null) and (inputs is null) = (age is null)
            and (inputs is null) = (area_code is null));

-- Steps are never changed but for one thing: what was decided from, and who of the public took them, is forgotten.
alter table enrolment_step
    drop constraint enrolment_step_check,
    add constraint enrolment_step_hashed check (inputs is null or inputs_hash is not null);
create function refuse_change_but_forgetting() returns trigger language plpgsql as $$
begin
    if (to_jsonb(new) - array['inputs', 'inputs_hash', 'taken_by'])
                = (to_jsonb(old) - array['inputs', 'inputs_hash', 'taken_by'])
            and (new.taken_by is not distinct from old.taken_by
                or (old.taken_by is not null and new.taken_by = 'FORGOTTEN'))
            and ((new.inputs is not distinct from old.inputs and new.inputs_hash is not distinct from old.inputs_hash)
                or (new.inputs is null and new.inputs_hash in (old.inputs_hash, '')
                    and exists (select from enrolment e join person p on p.id = e.person_id
                                where e.id = old.enrolment_id and p.state = 'ERASED'))) then
        return new;
    end if;
    raise exception '% on % is refused: its rows are never changed', tg_op, tg_table_name using errcode = '23001';
end $$;
drop trigger enrolment_step_append_only on enrolment_step;
create trigger enrolment_step_append_only before delete or truncate on enrolment_step
    for each statement execute function refuse_change();
create trigger enrolment_step_only_forgets before update on enrolment_step
    for each row execute function refuse_change_but_forgetting();

create index enrolment_import_line_by_person on enrolment_import_line (person_id) where person_id is not null;

-- The same for those who were forgotten before.
update enrolment e
    set birth_date = null, age = null, area_code = null, inputs = null, inputs_hash = '', guardian_consent_id = null,
        verify_by = null, own_consent_on = null, own_consent_at = null, place_area = null, priority = 0
    from person p where p.id = e.person_id and p.state = 'ERASED' and not p.sandbox;
update enrolment_step s set inputs = null, inputs_hash = case when s.inputs is null then s.inputs_hash else '' end
    from enrolment e join person p on p.id = e.person_id
    where e.id = s.enrolment_id and p.state = 'ERASED' and s.inputs is not null;

-- Checks tell the audience and the ages that a person fits; they go with the person.
create function refuse_change_but_of_forgotten() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and exists (select from card c join person p on p.id = c.person_id
                                    where c.id = old.card_id and p.state = 'ERASED') then
        return old;
    end if;
    raise exception '% on % is refused: its rows are never changed', tg_op, tg_table_name using errcode = '23001';
end $$;
drop trigger eligibility_check_append_only on eligibility_check;
create trigger eligibility_check_append_only before truncate on eligibility_check
    for each statement execute function refuse_change();
create trigger eligibility_check_kept before update or delete on eligibility_check
    for each row execute function refuse_change_but_of_forgotten();
create index eligibility_check_by_card on eligibility_check (card_id);
