-- Days of a season on which hours that a round gave out are not to be had, since somebody else has the facility or its venue
-- is not open. On all other days they are reserved.
create table rejected_occurrence (
    application_id uuid    not null,
    section        integer not null,
    weekday        text    not null,
    on_date        date    not null,
    reason         text    not null check (reason in ('TAKEN', 'VENUE_CLOSED', 'KEPT_FOR_PUPILS')),
    primary key (application_id, section, weekday, on_date),
    foreign key (application_id, section, weekday) references allocation on delete cascade
);
