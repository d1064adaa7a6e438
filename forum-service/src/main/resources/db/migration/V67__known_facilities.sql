-- How many people the rooms of places take at one time, as the venue service tells it; version: an older word that comes
-- late says nothing.
create table known_facility (
    facility uuid primary key,
    venue uuid not null,
    places int not null check (places > 0),
    heard_version bigint not null
);
create index known_facility_venue on known_facility (venue, places);
