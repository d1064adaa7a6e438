-- What was made of each set, in parts of one size, so that nobody's download is worked out anew or held in memory.
-- Tables read by opendata.DataSet: hall, hall_policy, proposal, proposal_support, thread, comment, content, agency_case, case_answer,
-- resolution, hall_session, minutes.
create table open_data_set (
    name text primary key,
    next_at timestamptz not null default '-infinity',
    -- an instance is making it until then
    leased_until timestamptz not null default '-infinity'
);
insert into open_data_set (name) values ('proposals'), ('supports-by-day'), ('comments'), ('cases'), ('answers'),
    ('resolutions'), ('sessions'), ('minutes');

create table open_data_edition (
    id uuid primary key,
    set_name text not null references open_data_set,
    made_at timestamptz not null,
    -- null while it is being made
    published_at timestamptz,
    data_rows bigint not null default 0 check (data_rows >= 0),
    csv_sha256 text check (csv_sha256 ~ '^[0-9a-f]{64}$'),
    jsonl_sha256 text check (jsonl_sha256 ~ '^[0-9a-f]{64}$'),
    check ((published_at is null) = (csv_sha256 is null) and (published_at is null) = (jsonl_sha256 is null))
);
create index open_data_edition_order on open_data_edition (set_name, id desc);

create table open_data_part (
    edition_id uuid not null references open_data_edition,
    form text not null check (form in ('csv', 'jsonl')),
    no int not null check (no > 0),
    content bytea not null,
    primary key (edition_id, form, no)
);
create index proposal_support_day on proposal_support (proposal_id, supported_at);
