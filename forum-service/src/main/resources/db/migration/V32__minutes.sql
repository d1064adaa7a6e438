-- A commitment of signed minutes is an origin of a resolution too.
alter table resolution add column session_id uuid references hall_session;
do $$
declare
    origin text;
begin
    select conname into strict origin from pg_constraint
    where conrelid = 'resolution'::regclass and contype = 'c'
      and pg_get_constraintdef(oid) like '%proposal_id IS NOT NULL%case_id IS NOT NULL%';
    execute format('alter table resolution drop constraint %I', origin);
end $$;
alter table resolution add constraint resolution_origin
    check (proposal_id is not null or case_id is not null or session_id is not null);

-- The last number of a series in a Jalali year. It is drawn in the transaction that seals the minutes, so none is lost.
-- series_of: the county for the series of a working group, the hall for its own.
create table minutes_number (
    series_of text not null,
    series text not null,
    jalali_year int not null,
    last int not null check (last > 0),
    primary key (series_of, series, jalali_year)
);

create table minutes (
    id uuid primary key,
    session_id uuid not null references hall_session,
    hall_id uuid not null references hall,
    county text not null,
    working_group text,
    edition int not null check (edition > 0),
    addendum_of uuid references minutes,
    reason text,
    lang text not null,
    summary text not null,
    state text not null check (state in ('DRAFT', 'CIRCULATED', 'APPROVED', 'SIGNED')),
    -- how often it was circulated; objections belong to one round
    round int not null,
    circulated_at timestamptz,
    objection_until timestamptz,
    approved_at timestamptz,
    -- what was approved, as canonical JSON
    content text,
    signed_at timestamptz,
    series_of text,
    number text,
    hash text check (hash ~ '^[0-9a-f]{64}$'),
    version bigint not null,
    unique (session_id, edition),
    unique (series_of, number),
    check ((edition = 1) = (addendum_of is null)),
    check ((edition = 1) = (reason is null)),
    check ((state = 'SIGNED') = (signed_at is not null and number is not null and hash is not null)),
    check ((state in ('APPROVED', 'SIGNED')) = (content is not null and approved_at is not null)),
    check (state = 'DRAFT' or (circulated_at is not null and objection_until is not null))
);
create unique index minutes_being_written on minutes (session_id) where state <> 'SIGNED';
create index minutes_order on minutes (hall_id, id desc) where state = 'SIGNED';

create table minutes_item (
    minutes_id uuid not null references minutes,
    item_id uuid not null references agenda_item,
    outcome text not null,
    no_commitment_reason text,
    primary key (minutes_id, item_id)
);

create table commitment (
    id uuid primary key,
    minutes_id uuid not null,
    item_id uuid not null,
    no int not null,
    agency text not null references agency_kind,
    working_group text not null,
    post text not null,
    due_on date not null,
    indicator text not null,
    text text not null,
    resolution_id uuid unique references resolution,
    unique (minutes_id, no),
    foreign key (minutes_id, item_id) references minutes_item
);

create table minutes_objection (
    id uuid primary key,
    minutes_id uuid not null references minutes,
    round int not null,
    objected_by_person text not null,
    lang text not null,
    text text not null,
    objected_at timestamptz not null,
    accepted boolean,
    answer text,
    answered_at timestamptz,
    check ((accepted is null) = (answer is null)),
    check ((accepted is null) = (answered_at is null))
);
create index minutes_objection_order on minutes_objection (minutes_id, id);
create index minutes_objection_person on minutes_objection (objected_by_person);

-- Each signature names what was signed: the digest of the content.
create table minutes_signature (
    minutes_id uuid not null references minutes,
    signed_by_person text not null,
    role text not null,
    agency text,
    content_hash text not null,
    signed_at timestamptz not null,
    primary key (minutes_id, signed_by_person)
);
create index minutes_signature_person on minutes_signature (signed_by_person);

-- Signed minutes are as they are; what was wrong is said in an addendum.
create function minutes_sealed() returns trigger language plpgsql as $$
begin
    if old.state = 'SIGNED' then
        raise exception 'signed minutes do not change' using errcode = 'check_violation';
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    return new;
end $$;
create trigger minutes_sealed before update or delete on minutes for each row execute function minutes_sealed();

create function minutes_part_sealed() returns trigger language plpgsql as $$
declare
    whole uuid;
begin
    if tg_op = 'INSERT' then
        whole := new.minutes_id;
    else
        whole := old.minutes_id;
    end if;
    if exists (select 1 from minutes where id = whole and state = 'SIGNED') then
        raise exception 'signed minutes do not change' using errcode = 'check_violation';
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    return new;
end $$;
create trigger minutes_item_sealed before insert or update or delete on minutes_item
    for each row execute function minutes_part_sealed();
create trigger commitment_sealed before insert or update or delete on commitment
    for each row execute function minutes_part_sealed();
