-- Printed cards are made in batches; blank ones have no enrolment until a desk hands them to somebody.
create table card_batch (
    id             uuid primary key,
    programme_id   uuid not null references programme (id),
    programme_code text not null,
    county_code    text not null references county (code),
    desk           text not null check (desk ~ '^[a-z0-9][a-z0-9-]{0,31}$'),
    size           integer not null check (size between 1 and 500),
    state          text not null check (state in ('DRAFT', 'PRODUCED', 'DISPATCHED', 'RECEIVED')),
    created_at     timestamptz not null,
    produced_at    timestamptz,
    dispatched_at  timestamptz,
    received_at    timestamptz,
    version        bigint not null,
    check ((state = 'DRAFT') = (produced_at is null)),
    check ((state in ('DISPATCHED', 'RECEIVED')) = (dispatched_at is not null)),
    check ((state = 'RECEIVED') = (received_at is not null))
);
create index card_batch_by_county on card_batch (county_code, id);

alter table card
    alter column enrolment_id drop not null,
    alter column person_id drop not null,
    add column kind text not null default 'VIRTUAL' check (kind in ('VIRTUAL', 'PRINTED')),
    add column batch_id uuid references card_batch (id),
    add column changed_at timestamptz not null default now(),
    add column changed_by text not null default 'SYSTEM' check (changed_by in ('HOLDER', 'DESK', 'MANAGER', 'SYSTEM')),
    drop constraint card_state_check,
    drop constraint card_suspended_cause_check,
    add constraint card_state_check check (state in
        ('REQUESTED', 'ISSUED', 'IN_STOCK', 'ACTIVE', 'SUSPENDED', 'REPLACED', 'CANCELLED', 'EXPIRED')),
    add constraint card_suspended_cause_check check (suspended_cause in ('HOLDER_LOST', 'RISK', 'ADMIN', 'ELIGIBILITY')),
    add check (kind = 'PRINTED' or batch_id is null),
    add check ((enrolment_id is null) = (person_id is null)),
    add check (enrolment_id is not null or state in ('REQUESTED', 'ISSUED', 'IN_STOCK', 'CANCELLED', 'EXPIRED'));
update card set changed_at = issued_at;

drop index card_one_live;
create unique index card_one_live on card (person_id, programme_id, kind)
    where state in ('REQUESTED', 'ISSUED', 'IN_STOCK', 'ACTIVE', 'SUSPENDED');
create index card_by_batch on card (batch_id) where batch_id is not null;
create index card_by_person on card (person_id, id);
create index card_expiring on card (expires_at) where state in ('ISSUED', 'IN_STOCK', 'ACTIVE', 'SUSPENDED');

-- Every change of state, whatever made it; the role that made it, but never who.
create table card_history (
    id       bigint generated always as identity primary key,
    card_id  uuid not null references card (id),
    state    text not null,
    cause    text,
    at       timestamptz not null,
    actor    text not null
);
create index card_history_by_card on card_history (card_id, id);
insert into card_history (card_id, state, cause, at, actor)
select id, state, coalesce(suspended_cause, replace_reason), changed_at, changed_by from card order by issued_at;
create trigger card_history_append_only before update or delete or truncate on card_history
    for each statement execute function refuse_change();

create function write_card_history() returns trigger language plpgsql as $$
begin
    insert into card_history (card_id, state, cause, at, actor)
    values (new.id, new.state, coalesce(new.suspended_cause, new.replace_reason), new.changed_at, new.changed_by);
    return null;
end $$;
create trigger card_began after insert on card for each row execute function write_card_history();
create trigger card_changed after update on card for each row
    when (old.state is distinct from new.state or old.suspended_cause is distinct from new.suspended_cause)
    execute function write_card_history();

-- The code in the letter that comes apart from the card; only its keyed digest is kept.
create table activation_code (
    card_id uuid primary key references card (id),
    digest  bytea not null check (octet_length(digest) = 32),
    tries   smallint not null check (tries between 0 and 5),
    made_at timestamptz not null
);

-- Who read a file with numbers and credentials of cards to print.
create table print_file_reading (
    id       bigint generated always as identity primary key,
    batch_id uuid not null references card_batch (id),
    actor    text not null,
    at       timestamptz not null
);
create trigger print_file_reading_append_only before update or delete or truncate on print_file_reading
    for each statement execute function refuse_change();
