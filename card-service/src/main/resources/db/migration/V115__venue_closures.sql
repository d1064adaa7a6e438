-- Times in which venues are closed, as their service tells them, in whatever order: a closure that was revoked stays, so
-- that its announcement may come later.
create table venue_closure (
    id            uuid        primary key,
    venue_code    text        not null,
    starts_at     timestamptz not null,
    ends_at       timestamptz not null,
    revoked       boolean     not null,
    event_version bigint      not null,
    check (starts_at < ends_at)
);
create index venue_closure_standing on venue_closure (venue_code) where not revoked;

-- What a use asks stands with the venue itself: begin and end (milliseconds since 1970, the end not included) of each
-- stretch in which it is closed, apart from each other and in order; null while there is none. Past ones are kept for
-- uses that are told of later. An update of it is told to all instances, like every other of a venue.
alter table venue add column closed bigint[];

create function closed_times(code text) returns bigint[] language sql stable as $$
    select array_agg(moment order by moment)
    from (select unnest(range_agg(tstzrange(starts_at, ends_at))) as stretch
          from venue_closure
          where venue_code = code and not revoked and ends_at > now() - interval '30 days') as closed,
         unnest(array[(extract(epoch from lower(stretch)) * 1000)::bigint,
                      (extract(epoch from upper(stretch)) * 1000)::bigint]) as moment
$$;
