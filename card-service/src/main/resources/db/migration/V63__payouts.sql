-- What of a statement is held out, and what of earlier months is netted in it.
alter table partner_statement
    add column disputed    bigint not null default 0,
    add column adjustments bigint not null default 0;

-- A line somebody objects to is held out of its statement. Paid, it comes back as an adjustment of the next one; struck,
-- its rials go back to the funds.
create table statement_dispute (
    id           uuid primary key,
    statement_id uuid not null references partner_statement (id),
    journal_id   uuid not null,
    line         smallint not null,
    venue_code   text not null,
    rials        bigint not null,
    reason       text not null check (reason in (
        'NOT_USED', 'USED_TWICE', 'WRONG_AMOUNT', 'WRONG_VENUE', 'SUSPICION', 'OTHER')),
    state        text not null check (state in ('OPEN', 'PAID', 'STRUCK')),
    opened_by    text not null,
    opened_at    timestamptz not null,
    resolved_by  text,
    resolved_at  timestamptz,
    constraint statement_dispute_once unique (journal_id, line),
    foreign key (journal_id, line) references partner_statement_line (journal_id, line),
    constraint statement_dispute_two_persons check (resolved_by <> opened_by),
    check ((state = 'OPEN') = (resolved_at is null))
);
create index statement_dispute_by_statement on statement_dispute (statement_id, id);

create table statement_adjustment (
    id              uuid primary key,
    partner_id      uuid not null references partner (id),
    of_statement_id uuid not null references partner_statement (id),
    in_statement_id uuid references partner_statement (id), -- none until the next month is closed
    venue_code      text not null,
    amount          bigint not null check (amount <> 0),
    reason          text not null check (reason in ('DISPUTE_PAID', 'MISSED_USE', 'WRONG_RULE', 'OVERPAID', 'OTHER')),
    dispute_id      uuid unique references statement_dispute (id),
    fund_id         uuid references fund (id),
    state           text not null check (state in ('PROPOSED', 'APPROVED', 'REFUSED')),
    proposed_by     text not null,
    proposed_at     timestamptz not null,
    decided_by      text,
    decided_at      timestamptz,
    constraint statement_adjustment_two_persons check (decided_by <> proposed_by),
    check ((state = 'PROPOSED') = (decided_at is null)),
    check ((dispute_id is null) = (fund_id is not null)),
    check (in_statement_id is null or state = 'APPROVED')
);
create index statement_adjustment_waiting on statement_adjustment (partner_id)
    where in_statement_id is null and state = 'APPROVED';
create index statement_adjustment_by_statement on statement_adjustment (in_statement_id);

-- Orders to the bank. Proposed by one, approved by another, sent after days of cooling off.
create table payout_batch (
    id          uuid primary key,
    county_code text not null references county (code),
    state       text not null check (state in ('PROPOSED', 'APPROVED', 'SENT', 'CANCELLED')),
    proposed_by text not null,
    proposed_at timestamptz not null,
    approved_by text,
    approved_at timestamptz,
    sendable_at timestamptz,
    sent_by     text,
    sent_at     timestamptz,
    version     bigint not null default 1,
    constraint payout_batch_two_persons check (approved_by <> proposed_by),
    check ((approved_at is null) = (approved_by is null)),
    check (state <> 'SENT' or (approved_at is not null and sent_at >= sendable_at))
);
create index payout_batch_by_county on payout_batch (county_code, id);

create table payout (
    id              uuid primary key,
    batch_id        uuid not null references payout_batch (id),
    partner_id      uuid not null references partner (id),
    bank_account_id uuid not null references partner_bank_account (id),
    amount          bigint not null check (amount > 0),
    state           text not null check (state in ('PROPOSED', 'SENT', 'CONFIRMED', 'REJECTED', 'CANCELLED')),
    journal_id      uuid,
    reversal_id     uuid,
    bank_reference  text,
    reason          text check (reason in (
        'ACCOUNT_UNKNOWN', 'ACCOUNT_CLOSED', 'NAME_MISMATCH', 'LIMIT_OF_BANK', 'OTHER')),
    version         bigint not null default 1,
    check ((state = 'REJECTED') = (reason is not null and reversal_id is not null)),
    check (state not in ('SENT', 'CONFIRMED', 'REJECTED') or journal_id is not null)
);
create index payout_by_batch on payout (batch_id, id);

create table payout_statement (
    payout_id    uuid not null references payout (id),
    statement_id uuid not null references partner_statement (id),
    live         boolean not null default true,
    primary key (payout_id, statement_id)
);
create unique index payout_statement_one_live on payout_statement (statement_id) where live;
