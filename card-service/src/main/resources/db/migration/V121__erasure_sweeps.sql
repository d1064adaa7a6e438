-- How far the stored answers have been gone through for a person who is to be forgotten: there may be tens of millions.
create table erasure_sweep (
    person_id  uuid primary key,
    past_scope text not null,
    past_key   text not null
);
