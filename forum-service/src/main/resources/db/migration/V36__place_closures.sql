-- Times in which a place is closed as a whole, as the venue service tells of them; heard_version keeps an older word that
-- comes late from being believed.
create table known_closure (
    closure uuid primary key,
    venue_code text not null,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    revoked boolean not null,
    heard_version bigint not null
);
create index known_closure_place on known_closure (venue_code, ends_at) where not revoked;
create index hall_session_place on hall_session (venue_code, starts_at) where venue_code is not null;
