-- One PIN for all cards of an enrolment, so it survives a replacement. What is kept is worth nothing without the key from
-- outside the database.
create table pin (
    enrolment_id uuid primary key references enrolment (id),
    salt         bytea not null check (octet_length(salt) = 16),
    digest       bytea not null check (octet_length(digest) = 32),
    rounds       integer not null check (rounds >= 100000),
    wrong        smallint not null default 0 check (wrong between 0 and 3),
    set_at       timestamptz not null
);
