-- Public holidays, which venues follow as they choose, and the times in which a school keeps itself to its pupils.

create table holiday (
    id          uuid   primary key,
    on_day      date   not null,
    -- the day as computed; the sighting of the moon moves it by one at most
    computed_on date   not null,
    kind        text   not null check (kind in ('SOLAR', 'LUNAR', 'DECLARED')),
    certainty   text   not null check (certainty in ('FIXED', 'PUBLISHED', 'ANNOUNCED', 'TENTATIVE', 'PREDICTED', 'CONFIRMED')),
    name_fa     text   not null,
    name_ar     text,
    name_en     text   not null,
    decided_at  timestamptz,
    decided_by  text,
    version     bigint not null,
    check (on_day = computed_on or (kind = 'LUNAR' and abs(on_day - computed_on) = 1)),
    unique (computed_on, name_en)
);
create index holiday_day on holiday (on_day, id);

create table holiday_rule (
    venue_id uuid   primary key references venue,
    practice text   not null check (practice in ('AS_USUAL', 'CLOSED', 'SPECIAL_HOURS')),
    version  bigint not null
);

create table school_block (
    id         uuid   primary key,
    venue_id   uuid   not null references venue,
    kind       text   not null check (kind in ('TERM', 'EXAMS', 'HOSTING', 'SAFEGUARDING')),
    name       text   not null,
    from_on    date   not null,
    to_on      date   not null,
    weekdays   text[] not null check (cardinality(weekdays) > 0),
    -- clock times in Tehran; none for whole days
    from_time  time,
    to_time    time,
    set_by     text   not null,
    removed_at timestamptz,
    version    bigint not null,
    check (from_on <= to_on),
    check ((from_time is null) = (to_time is null)),
    check (from_time < to_time)
);
create index school_block_venue on school_block (venue_id, to_on) where removed_at is null;

-- The blocks of a venue that take any of a stretch of time.
create function school_blocks_over(venue uuid, starts timestamptz, ends timestamptz) returns setof uuid
language sql stable as $$
    select b.id
    from school_block b
    cross join lateral generate_series(
        greatest(b.from_on, cast(starts at time zone 'Asia/Tehran' as date)),
        least(b.to_on, cast((ends - interval '1 microsecond') at time zone 'Asia/Tehran' as date)),
        interval '1 day') as d(day)
    where b.venue_id = venue and b.removed_at is null
      and to_char(d.day, 'DY') = any (b.weekdays)
      and (cast(d.day as date) + coalesce(b.from_time, time '00:00')) at time zone 'Asia/Tehran' < ends
      and (cast(d.day as date) + coalesce(b.to_time, time '24:00')) at time zone 'Asia/Tehran' > starts
$$;
