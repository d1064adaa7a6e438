-- Schools, clubs and agencies that come as a group: what they ask for, who decided what of it and why, and how many came.

-- Places without a card: those of groups, and those that other sites book for their customers.
alter table hold alter column card_id drop not null;
alter table booking
    alter column card_id drop not null,
    alter column check_id drop not null,
    -- how many of the party came, where they were counted
    add column came integer check (came between 1 and party);

create trigger ledger_booking_counted after update of came on booking
    for each row when (old.came is distinct from new.came) execute function ledger_booking_changed();

create table group_request (
    id        uuid        primary key,
    -- whoever asks, and the agency whose head decides first
    requester text        not null,
    agency    text        not null,
    -- the request as it was written
    asked     jsonb       not null,
    people    integer     not null check (people > 0),
    -- places are kept until then, and a decision comes before it
    limit_at  timestamptz not null,
    state     text        not null check (state in ('DRAFT', 'SUBMITTED', 'HEAD_APPROVED', 'OPERATOR_APPROVED', 'CONFIRMED',
                                                    'REJECTED', 'LAPSED', 'WITHDRAWN')),
    -- both from the submission on
    venue_id  uuid        references venue,
    hold_id   uuid        unique references hold,
    made_at   timestamptz not null,
    version   bigint      not null default 1,
    check ((venue_id is null) = (hold_id is null)),
    check (state in ('DRAFT', 'WITHDRAWN') or hold_id is not null)
);
create index group_request_requester on group_request (requester, made_at desc, id desc);
create index group_request_agency on group_request (agency, made_at desc, id desc);
create index group_request_venue on group_request (venue_id, made_at desc, id desc);
create index group_request_limit on group_request (limit_at)
    where state in ('SUBMITTED', 'HEAD_APPROVED', 'OPERATOR_APPROVED');

-- Each step with who took it; nobody did where the limit passed.
create table group_step (
    request_id uuid        not null references group_request,
    step       integer     not null,
    state      text        not null,
    actor      text,
    role       text        not null,
    reason     text,
    taken_at   timestamptz not null,
    primary key (request_id, step)
);

-- Some of the group came; who comes late is counted in another arrival.
create table group_arrival (
    id         uuid        primary key,
    request_id uuid        not null references group_request,
    booking_id uuid        not null references booking,
    came       integer     not null check (came > 0),
    actor      text        not null,
    arrived_at timestamptz not null
);
create index group_arrival_booking on group_arrival (booking_id);
