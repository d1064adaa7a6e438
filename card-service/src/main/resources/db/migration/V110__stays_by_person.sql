-- A use counts for every household its person has lived in since the period began.
create index household_member_by_person on household_member (person_id, joined_at) where joined_at is not null;
