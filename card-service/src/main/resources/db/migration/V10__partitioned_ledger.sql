-- Double entry, kept by month. An account is (kind, owner); an amount above zero is credit.
--   EXTERNAL   where the money of funds comes from; goes below zero
--   FUND       what a fund has not granted yet                              owner: the fund
--   GRANT      below zero by the entries a programme has granted            owner: the programme
--   POCKET     what a holder may still use                                  owner: the pocket
--   HOLD       promised to a venue, not taken yet                           owner: the pocket
--   OFFLINE    carved out of a pocket for use without a network             owner: pocket:card
--   PAYABLE    owed to a venue                     PAID  paid to it         owner: code of the venue
--   RETURNED   passes through on the way back to a fund                     owner: the fund
--   LOSS       below zero by what a programme bears                         owner: the programme
-- A journal is the entries of one journal_id: one statement writes all of it. `xact` is the transaction that wrote it.
create table ledger_entry (
    journal_id    uuid not null,
    line          smallint not null,
    kind          text not null check (kind in (
        'TOP_UP', 'GRANT', 'REVOKE', 'AUTHORIZATION', 'RELEASE', 'CAPTURE', 'REFUND', 'REDEMPTION', 'UNDO', 'EXPIRY',
        'ADJUSTMENT', 'OFFLINE_LOAD', 'OFFLINE_UNLOAD', 'OFFLINE_USE', 'SHORTFALL', 'REIMBURSEMENT', 'PAYOUT',
        'PAYOUT_REVERSAL')),
    account_kind  text not null check (account_kind in (
        'EXTERNAL', 'FUND', 'GRANT', 'POCKET', 'HOLD', 'OFFLINE', 'PAYABLE', 'PAID', 'RETURNED', 'LOSS')),
    account_owner text not null,
    unit          text not null check (unit = 'IRR' or unit ~ '^ENTRY:[A-Z0-9-]+:[A-Z]+$'),
    amount        bigint not null check (amount <> 0),
    posted_at     timestamptz not null,
    xact          bigint not null default pg_current_xact_id()::text::bigint,
    primary key (journal_id, line, posted_at)
) partition by range (posted_at);

-- Statements about an account read by owner: pocket and hold, payable and paid lie side by side.
create index ledger_entry_by_owner on ledger_entry (account_owner, posted_at);
-- Entries lie in the order of their transactions, so a few bytes for each hundred pages are enough to find new ones.
create index ledger_entry_by_xact on ledger_entry using brin (xact) with (pages_per_range = 32, autosummarize = on);

create function refuse_unbalanced_journals() returns trigger language plpgsql as $$
declare
    broken uuid;
begin
    select journal_id into broken from added group by journal_id, unit having sum(amount) <> 0 limit 1;
    if found then
        raise exception 'journal % is not balanced', broken using errcode = '23514';
    end if;
    return null;
end $$;

-- Triggers of a statement are those of the table it names, so every partition has its own against direct access.
create function guard_entries(target regclass) returns void language plpgsql as $$
begin
    execute format('create trigger entry_append_only before update or delete or truncate on %s
                    for each statement execute function refuse_change()', target);
    execute format('create trigger entry_balanced after insert on %s referencing new table as added
                    for each statement execute function refuse_unbalanced_journals()', target);
end $$;

-- Rows of a month nobody has prepared wait here; nothing is refused for want of a partition.
create table entry_other partition of ledger_entry default;
select guard_entries('ledger_entry');
select guard_entries('entry_other');

-- Makes the partitions of some months, the one of the given day first, as far as they are missing.
create function ensure_entry_months(from_day date, months int) returns int language plpgsql as $$
declare
    first_day date;
    name text;
    made int := 0;
begin
    perform pg_advisory_xact_lock(10, 1);
    for i in 0 .. months - 1 loop
        first_day := date_trunc('month', from_day)::date + make_interval(months => i);
        name := 'entry_' || to_char(first_day, 'YYYY_MM');
        continue when to_regclass(name) is not null
            or exists (select from entry_other
                       where posted_at >= first_day::timestamp at time zone 'UTC'
                         and posted_at < (first_day + interval '1 month') at time zone 'UTC');
        execute format('create table %I partition of entry for values from (%L) to (%L)', name,
            first_day::timestamp at time zone 'UTC', (first_day + interval '1 month') at time zone 'UTC');
        perform guard_entries(name::regclass);
        made := made + 1;
    end loop;
    return made;
end $$;

-- What was posted so far moves over as it is.
alter table redemption drop constraint redemption_journal_id_fkey;
alter table entry rename to entry_before;
alter table ledger_entry rename to entry;
select ensure_entry_months(m::date, 1)
from generate_series(
    (select date_trunc('month', min(posted_at), 'UTC') at time zone 'UTC' from entry_before),
    (select max(posted_at) at time zone 'UTC' from entry_before), interval '1 month') as m;
insert into entry (journal_id, line, kind, account_kind, account_owner, unit, amount, posted_at)
select e.journal_id, e.line, j.kind, e.account_kind, e.account_owner, e.unit, e.amount, e.posted_at
from entry_before e join journal j on j.id = e.journal_id;
drop table entry_before;
drop table journal;
drop function refuse_unbalanced_journal();
alter index ledger_entry_pkey rename to entry_pkey;
alter index ledger_entry_by_owner rename to entry_by_owner;
alter index ledger_entry_by_xact rename to entry_by_xact;

-- available = sum of the pocket's POCKET entries, held = of HOLD, offline = of OFFLINE: kept beside the entries so that one
-- guarded update can decide. `refunded` is what venues gave back. A pocket belongs to the enrolment, so a replaced card
-- changes nothing here.
alter table pocket rename column balance to available;
alter table pocket drop constraint pocket_once;
alter table pocket drop constraint pocket_balance_check;
alter table pocket drop constraint pocket_check1;
alter table pocket
    alter column quota type bigint,
    alter column available type bigint,
    add column person_id uuid,
    add column programme_id uuid,
    add column priority integer not null default 0,
    add column held bigint not null default 0 check (held >= 0),
    add column offline bigint not null default 0 check (offline >= 0),
    add column refunded bigint not null default 0 check (refunded >= 0),
    add column state text not null default 'ACTIVE' check (state in ('ACTIVE', 'CLOSED', 'EXPIRED')),
    add constraint pocket_available_check check (available >= 0),
    add constraint pocket_within_quota check (available + held + offline <= quota);
update pocket p set person_id = e.person_id, programme_id = e.programme_id from enrolment e where e.id = p.enrolment_id;
alter table pocket alter column person_id set not null, alter column programme_id set not null;
create unique index pocket_once on pocket (enrolment_id, category, starts_on) where unit <> 'IRR';
create index pocket_by_person on pocket (person_id, ends_on);
