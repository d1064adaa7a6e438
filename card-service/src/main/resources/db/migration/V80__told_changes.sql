-- Every instance keeps what validations read for a few seconds. Whoever changes it, by whatever code, tells all of them
-- when the change commits. These rows change seldom; pockets and entries, which change with every use, are not told of.
create function tell_admission() returns trigger language plpgsql as $$
begin
    perform pg_notify('admission', new.id::text);
    return null;
end $$;
create trigger card_told after update on card for each row execute function tell_admission();
create trigger enrolment_told after update on enrolment for each row execute function tell_admission();
create trigger programme_told after update on programme for each row execute function tell_admission();

create function tell_admission_of_venues() returns trigger language plpgsql as $$
begin
    perform pg_notify('admission', 'venue');
    return null;
end $$;
create trigger venue_told after update on venue for each statement execute function tell_admission_of_venues();

-- A redemption's card and pocket are locked by the transaction that writes it, and it is never changed: looking them up
-- again for each row proves nothing.
alter table redemption drop constraint redemption_card_id_fkey;
alter table redemption drop constraint redemption_pocket_id_fkey;
