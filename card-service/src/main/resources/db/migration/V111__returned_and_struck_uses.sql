-- What a use became after the venue was owed for it. A use is a journal that owes a venue something.

-- The journal by which a line of an authorization was captured, so that what is given back is given back of a use.
create table authorization_capture (
    journal_id       uuid primary key,
    authorization_id uuid not null,
    line             smallint not null,
    amount           bigint not null check (amount > 0),
    returned         bigint not null default 0 check (returned between 0 and amount),
    foreign key (authorization_id, line) references authorization_line (authorization_id, line)
);
-- Of what was captured before, the journals are not known.
insert into authorization_capture (journal_id, authorization_id, line, amount, returned)
select gen_random_uuid(), authorization_id, line, captured, refunded from authorization_line where captured > 0;
create index authorization_capture_of on authorization_capture (authorization_id, line, journal_id);

-- A refund or an undone redemption, with the use it gives back. It is settled where its use is, never without it.
create table returned_use (
    journal_id uuid primary key,
    use_id     uuid not null,
    amount     bigint not null check (amount > 0)
);
create index returned_use_of on returned_use (use_id);
create trigger returned_use_append_only before update or delete or truncate on returned_use
    for each statement execute function refuse_change();
insert into returned_use (journal_id, use_id, amount)
select u.journal_id, r.journal_id, r.units from redemption_undo u join redemption r on r.id = u.redemption_id;

-- A use that two people found not to be paid; what was left of it went back to the holder or to where it came from. No
-- reversal where nothing was left. Struck once and for good.
create table struck_use (
    journal_id  uuid primary key,
    amount      bigint not null check (amount >= 0),
    returned_to text not null check (returned_to in ('HOLDER', 'SOURCE')),
    reversal_id uuid unique,
    found_by    text not null,
    struck_by   text not null,
    struck_at   timestamptz not null,
    check ((amount = 0) = (reversal_id is null)),
    constraint struck_use_two_persons check (found_by <> struck_by)
);
create trigger struck_use_append_only before update or delete or truncate on struck_use
    for each statement execute function refuse_change();

insert into struck_use (journal_id, amount, returned_to, found_by, struck_by, struck_at)
select distinct on (journal_id) journal_id, 0, 'SOURCE', opened_by, resolved_by, resolved_at
from statement_dispute where state = 'STRUCK' order by journal_id, resolved_at;

alter table entry drop constraint ledger_entry_kind_check;
alter table entry add constraint entry_kind_check check (kind in (
    'TOP_UP', 'GRANT', 'REVOKE', 'AUTHORIZATION', 'RELEASE', 'CAPTURE', 'REFUND', 'REDEMPTION', 'UNDO', 'EXPIRY',
    'ADJUSTMENT', 'OFFLINE_LOAD', 'OFFLINE_UNLOAD', 'OFFLINE_USE', 'SHORTFALL', 'STRIKE', 'REIMBURSEMENT', 'PAYOUT',
    'PAYOUT_REVERSAL'));

-- What was paid for a struck use is taken back by the next statement; a line that is worth nothing may be paid too, as its
-- entries are.
alter table statement_adjustment
    add column struck_journal_id uuid,
    add column struck_line smallint,
    drop constraint statement_adjustment_reason_check,
    drop constraint statement_adjustment_check1,
    drop constraint statement_adjustment_amount_check,
    add constraint statement_adjustment_reason_check check (
        reason in ('DISPUTE_PAID', 'MISSED_USE', 'WRONG_RULE', 'OVERPAID', 'OTHER', 'USE_STRUCK')),
    add constraint statement_adjustment_one_cause check (num_nonnulls(dispute_id, fund_id, struck_journal_id) = 1),
    add constraint statement_adjustment_struck_check check ((struck_journal_id is null) = (struck_line is null)),
    add constraint statement_adjustment_amount_check check (amount <> 0 or fund_id is null),
    add constraint statement_adjustment_struck_once unique (struck_journal_id, struck_line),
    add constraint statement_adjustment_struck_line foreign key (struck_journal_id, struck_line)
        references partner_statement_line (journal_id, line);
