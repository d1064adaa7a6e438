-- Where verifiers find whether a credential still counts: one bit in one of the lists, drawn at random, so that the place
-- tells nothing about when or for whom a card was made. Credentials from before have no place.
alter table credential
    add column status_list integer check (status_list >= 0),
    add column status_index integer check (status_index between 0 and 65535),
    add constraint credential_status unique (status_list, status_index),
    add check ((status_list is null) = (status_index is null));
