-- By which version of which programme a redemption was decided; unknown of those recorded before.
alter table redemption
    add column programme_id uuid,
    add column programme_version int,
    add check ((programme_id is null) = (programme_version is null));

-- A venue may ask for whatever it recorded under a reference, declines included.
drop index redemption_by_reference;
create index redemption_by_reference on redemption (venue_code, reference, id) where reference is not null;
