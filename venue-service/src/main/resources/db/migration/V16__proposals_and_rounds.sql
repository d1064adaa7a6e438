-- What could be done with idle hours, whether women get their share of the good ones, and seasons given out to clubs and
-- schools.

create table match_proposal (
    id                      uuid        primary key,
    action                  text        not null
                            check (action in ('MERGE', 'SPLIT_BY_AUDIENCE', 'EXCHANGE', 'SEND_SURPLUS', 'WOMEN_ONLY')),
    state                   text        not null
                            check (state in ('FOUND', 'OFFERED', 'APPROVED', 'APPLIED', 'MEASURED', 'DISMISSED')),
    county                  text        not null,
    kind                    text        not null,
    facility_id             uuid        not null references facility,
    agency                  text,
    other_facility_id       uuid        references facility,
    other_agency            text,
    weekday                 text        not null,
    hour                    smallint    not null check (hour between 0 and 23),
    other_hour              smallint    check (other_hour between 0 and 23),
    audience                text        not null,
    -- weeks of the ledger and the demand that it was reckoned from, up to and without this day
    reckoned_until          date        not null,
    cost                    integer     not null check (cost >= 0),
    -- place-minutes a week, all three
    forecast_minutes        integer     not null check (forecast_minutes > 0),
    attended_before         integer     not null check (attended_before >= 0),
    uplift_minutes          integer,
    reason                  text,
    found_at                timestamptz not null,
    decided_at              timestamptz,
    decided_by              text,
    applied_on              date,
    measured_at             timestamptz,
    version                 bigint      not null,
    check ((state = 'DISMISSED') = (reason is not null)),
    check ((state = 'MEASURED') = (uplift_minutes is not null)),
    check (state not in ('APPLIED', 'MEASURED') or applied_on is not null)
);
create unique index match_proposal_once on match_proposal
    (action, facility_id, coalesce(other_facility_id, facility_id), weekday, hour, audience)
    where state not in ('MEASURED', 'DISMISSED');
create index match_proposal_list on match_proposal (found_at desc, id desc);
create index match_proposal_applied on match_proposal (applied_on) where state = 'APPLIED';

-- The least share of evening and weekend places that is to be kept for women and girls, in percent.
create table parity_limit (
    county  text    primary key,
    percent integer not null check (percent between 0 and 100),
    version bigint  not null
);
create table parity_alert (
    county   text        not null,
    week_on  date        not null,
    told_at  timestamptz not null,
    primary key (county, week_on)
);

create table allocation_round (
    id        uuid        primary key,
    county    text        not null,
    name_fa   text        not null,
    name_ar   text,
    name_en   text,
    state     text        not null check (state in ('UPCOMING', 'OPEN', 'IN_ALLOCATION', 'HANDLED', 'RESULTS_SENT')),
    -- days of application, both included, and of the season
    opens_on  date        not null,
    closes_on date        not null,
    from_on   date        not null,
    to_on     date        not null,
    made_at   timestamptz not null,
    version   bigint      not null,
    check (opens_on <= closes_on and closes_on < from_on and from_on <= to_on)
);
create index allocation_round_list on allocation_round (county, made_at desc, id desc);

-- Hours of facilities that the round gives out, each to one section.
create table round_window (
    round_id    uuid    not null references allocation_round,
    facility_id uuid    not null references facility,
    weekday     text    not null,
    from_time   time    not null,
    to_time     time    not null,
    audience    text    not null,
    check (from_time < to_time),
    primary key (round_id, facility_id, weekday, from_time)
);

create table round_application (
    id           uuid        primary key,
    round_id     uuid        not null references allocation_round,
    caller       text        not null,
    applicant    text        not null check (applicant in ('SCHOOL', 'CLUB')),
    organisation text        not null,
    received_at  timestamptz not null,
    -- minutes a week
    asked        integer     not null default 0 check (asked >= 0),
    given        integer     not null default 0 check (given between 0 and asked),
    -- one organisation applies once
    unique (round_id, organisation)
);
create index round_application_list on round_application (round_id, id);
create index round_application_caller on round_application (caller, id);

create table round_section (
    application_id uuid    not null references round_application,
    section        integer not null,
    name           text    not null,
    persons        integer not null check (persons > 0),
    audience       text    not null,
    min_minutes    integer not null check (min_minutes between 30 and 720 and min_minutes % 15 = 0),
    max_minutes    integer not null check (max_minutes between 30 and 720 and max_minutes % 15 = 0),
    times_per_week integer not null check (times_per_week between 1 and 7),
    -- why it got less than it asked for: how often each reason stood in the way
    why_not        jsonb,
    check (min_minutes <= max_minutes),
    primary key (application_id, section)
);

create table suitable_range (
    application_id uuid    not null,
    section        integer not null,
    weekday        text    not null,
    from_time      time    not null,
    to_time        time    not null,
    preference     text    not null check (preference in ('PRIMARY', 'SECONDARY')),
    check (from_time < to_time),
    primary key (application_id, section, weekday, from_time),
    foreign key (application_id, section) references round_section
);

create table preferred_facility (
    application_id uuid    not null,
    section        integer not null,
    place          integer not null,
    facility_id    uuid    not null references facility,
    primary key (application_id, section, facility_id),
    foreign key (application_id, section) references round_section
);

-- Hours of every week of the season, which no two sections share.
create table allocation (
    round_id       uuid    not null references allocation_round,
    application_id uuid    not null,
    section        integer not null,
    facility_id    uuid    not null references facility,
    weekday        text    not null,
    from_minute    integer not null,
    to_minute      integer not null,
    check (from_minute < to_minute),
    -- one section comes once a day
    primary key (application_id, section, weekday),
    foreign key (application_id, section) references round_section,
    exclude using gist (round_id with =, facility_id with =, weekday with =,
                        int4range(from_minute, to_minute) with &&)
);

-- The same on the days of the season, once the results were sent: nobody else has the facility then.
create table reservation (
    facility_id    uuid      not null references facility,
    during         tstzrange not null,
    application_id uuid      not null,
    section        integer   not null,
    foreign key (application_id, section) references round_section,
    exclude using gist (facility_id with =, during with &&)
);
create index reservation_application on reservation (application_id, section);
