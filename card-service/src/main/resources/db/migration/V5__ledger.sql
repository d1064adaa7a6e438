-- Double entry. An account is (kind, owner); an amount above zero is credit. GRANT goes below zero by what was granted,
-- POCKET is what a holder may still use, PAYABLE what is owed to a venue.
create table journal (
    id        uuid primary key,
    kind      text not null check (kind in ('GRANT', 'REDEMPTION')),
    posted_at timestamptz not null
);

create table entry (
    journal_id    uuid not null references journal (id),
    line          smallint not null,
    account_kind  text not null check (account_kind in ('GRANT', 'POCKET', 'PAYABLE')),
    account_owner text not null,
    unit          text not null check (unit ~ '^ENTRY:[A-Z0-9-]+:[A-Z]+$'),
    amount        bigint not null check (amount <> 0),
    posted_at     timestamptz not null,
    primary key (journal_id, line)
);
create index entry_by_account on entry (account_kind, account_owner, posted_at);

create trigger journal_append_only before update or delete or truncate on journal
    for each statement execute function refuse_change();
create trigger entry_append_only before update or delete or truncate on entry
    for each statement execute function refuse_change();

-- Looked at when the transaction commits, so that a journal may be written line by line.
create function refuse_unbalanced_journal() returns trigger language plpgsql as $$
begin
    if exists (select from entry where journal_id = new.journal_id group by unit having sum(amount) <> 0) then
        raise exception 'journal % is not balanced', new.journal_id using errcode = '23514';
    end if;
    return null;
end $$;
create constraint trigger entry_balanced after insert on entry deferrable initially deferred
    for each row execute function refuse_unbalanced_journal();

-- What is left of one entitlement in one period: the sum of the pocket's entries, kept beside them so that one guarded
-- update can decide. It belongs to the enrolment, so a replaced card changes nothing here.
create table pocket (
    id           uuid primary key,
    enrolment_id uuid not null references enrolment (id),
    category     text not null,
    unit         text not null,
    starts_on    date not null,
    ends_on      date not null,
    quota        integer not null check (quota > 0),
    balance      integer not null check (balance >= 0),
    constraint pocket_once unique (enrolment_id, category, starts_on),
    check (starts_on < ends_on),
    check (balance <= quota)
);

-- What card-service has to know of a venue, from venue events.
create table venue (
    code          text primary key,
    category      text not null,
    county_code   text not null,
    event_version bigint not null
);

create table redemption (
    id           uuid primary key,
    state        text not null check (state in ('CAPTURED', 'DECLINED')),
    reason       text,
    card_id      uuid not null references card (id),
    venue_code   text not null,
    category     text not null,
    units        integer not null check (units > 0),
    reference    text,
    occurred_at  timestamptz not null,
    recorded_at  timestamptz not null,
    recorded_by  text not null,
    pocket_id    uuid references pocket (id),
    journal_id   uuid unique references journal (id),
    remaining    integer,
    starts_on    date,
    ends_on      date,
    check ((state = 'DECLINED') = (reason is not null)),
    check ((state = 'CAPTURED') = (journal_id is not null))
);
create index redemption_by_card on redemption (card_id, occurred_at);

create table eligibility_check (
    id          uuid primary key,
    card_id     uuid not null references card (id),
    venue_code  text not null,
    category    text not null,
    audience    text not null,
    age_min     integer,
    age_max     integer,
    starts_at   timestamptz not null,
    eligible    boolean not null,
    reasons     text[] not null,
    remaining   integer,
    checked_at  timestamptz not null,
    valid_until timestamptz not null,
    check (eligible = (cardinality(reasons) = 0))
);
create trigger redemption_append_only before update or delete or truncate on redemption
    for each statement execute function refuse_change();
create trigger eligibility_check_append_only before update or delete or truncate on eligibility_check
    for each statement execute function refuse_change();
