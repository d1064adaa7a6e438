-- Who of the staff read what of whom, and for which purpose. Rows from before this column have none.
alter table vault_access
    drop constraint vault_access_action_check,
    add column purpose text check (purpose in ('ENROLMENT', 'CARD_SERVICE', 'CORRECTION', 'COMPLAINT', 'GUARDIANSHIP',
                                               'VERIFICATION', 'IMPORT', 'ERASURE')),
    add constraint vault_access_action_check
        check (action in ('LOOKUP', 'SHOW_MASKED', 'LIST_PERSONS', 'READ_CLAIMS', 'CHECK_IMPORT', 'ERASE'));
create index vault_access_by_person on vault_access (person_id, id);
create index vault_access_by_actor on vault_access (actor, id);

alter table person
    add column state text not null default 'CONFIRMED'
        check (state in ('CONFIRMED', 'PENDING_DESK', 'REFUSED'));
create index person_pending on person (county_code, id) where state = 'PENDING_DESK';
create index person_same_birth_and_area on person (birth_date, area_code);

-- A number that waits for the desk is sealed but does not occupy its place: somebody may have made it up.
alter table person_identity
    alter column lookup drop not null,
    alter column lookup_key_id drop not null,
    add check ((lookup is null) = (lookup_key_id is null));
