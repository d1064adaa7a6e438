-- Uses of a sandbox programme are real in every way but one: nobody reckons with them.
alter table programme add column sandbox boolean not null default false;

-- What partners are paid for a use. A rule is never changed, only ended; tiers count what a partner had in the period.
create table reimbursement_rule (
    id           uuid primary key,
    programme_id uuid not null references programme (id),
    county_code  text not null,
    category     text not null,
    measure      text not null check (measure in ('ENTRY', 'IRR')), -- rials for each entry, or percent of rials captured
    valid_from   date not null,
    valid_to     date,
    made_by      text not null,
    made_at      timestamptz not null,
    check (valid_to >= valid_from),
    constraint reimbursement_rule_once exclude using gist (
        programme_id with =, category with =, measure with =, daterange(valid_from, valid_to, '[]') with &&)
);
create table reimbursement_tier (
    rule_id uuid not null references reimbursement_rule (id),
    place   smallint not null check (place > 0),
    start   bigint not null check (start >= 0),
    up_to   bigint check (up_to > start), -- none on the last
    rate    bigint not null check (rate >= 0),
    primary key (rule_id, place)
);
create table reimbursement_share (
    rule_id uuid not null references reimbursement_rule (id),
    place   smallint not null check (place > 0),
    fund_id uuid not null references fund (id),
    percent integer not null check (percent between 1 and 100),
    primary key (rule_id, place)
);
create function refuse_change_of_reimbursement_rule() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.valid_to is null and new.valid_to is not null
            and to_jsonb(new) - 'valid_to' = to_jsonb(old) - 'valid_to' then
        return new;
    end if;
    raise exception '% of rule % is refused', tg_op, old.id using errcode = '23001';
end $$;
create trigger reimbursement_rule_kept before update or delete on reimbursement_rule
    for each row execute function refuse_change_of_reimbursement_rule();
create trigger reimbursement_tier_append_only before update or delete or truncate on reimbursement_tier
    for each statement execute function refuse_change();
create trigger reimbursement_share_append_only before update or delete or truncate on reimbursement_share
    for each statement execute function refuse_change();

-- The rials for the first n entries or captured rials under a rule. Differences of it are the rials of single uses, so
-- that they add up exactly whatever the rounding; what was given back beyond the period's uses counts by the first tier.
create function reimbursed(rule uuid, n bigint) returns bigint language sql stable as $$
    select case when n < 0
        then -trunc((select t.rate::numeric * -n from reimbursement_tier t where t.rule_id = rule and t.place = 1)
            / case when r.measure = 'IRR' then 100 else 1 end)::bigint
        else trunc((select sum(t.rate::numeric * greatest(0, least(n, coalesce(t.up_to, n)) - t.start))
                    from reimbursement_tier t where t.rule_id = rule)
            / case when r.measure = 'IRR' then 100 else 1 end)::bigint
        end
    from reimbursement_rule r where r.id = rule
$$;

-- A Jalali month of a county. Months are closed one after the other; a close opens the next.
create table settlement_period (
    id          uuid primary key,
    county_code text not null references county (code),
    starts_on   date not null,
    ends_on     date not null,
    state       text not null check (state in ('OPEN', 'CLOSED')),
    closed_at   timestamptz,
    closed_by   text,
    version     bigint not null default 1,
    constraint settlement_period_once unique (county_code, starts_on),
    check (starts_on < ends_on),
    check ((state = 'CLOSED') = (closed_at is not null and closed_by is not null))
);
create unique index settlement_period_one_open on settlement_period (county_code) where state = 'OPEN';

create table partner_statement (
    id          uuid primary key,
    partner_id  uuid not null references partner (id),
    period_id   uuid not null references settlement_period (id),
    county_code text not null,
    state       text not null check (state in ('ISSUED', 'APPROVED', 'PAYOUT_SENT', 'PAID')),
    lines       bigint not null default 0,
    entries     bigint not null default 0, -- entries of all units, undone ones taken off
    captured    bigint not null default 0, -- rials captured, refunds taken off
    reimbursed  bigint not null default 0, -- rials owed for the lines
    journal_id  uuid,                      -- what the funds put in or got back with it
    issued_at   timestamptz not null,
    approved_by text,
    approved_at timestamptz,
    version     bigint not null default 1,
    constraint partner_statement_once unique (partner_id, period_id),
    check ((state = 'ISSUED') = (approved_at is null))
);
create index partner_statement_by_county on partner_statement (county_code, id);

-- Who bears the rials of a statement.
create table partner_statement_share (
    statement_id uuid not null references partner_statement (id),
    fund_id      uuid not null references fund (id),
    amount       bigint not null,
    primary key (statement_id, fund_id)
);

-- One entry of a venue's payable account in the one statement it belongs to.
create table partner_statement_line (
    journal_id   uuid not null,
    line         smallint not null,
    posted_at    timestamptz not null,
    statement_id uuid not null references partner_statement (id),
    place        bigint not null,
    kind         text not null,
    venue_code   text not null,
    programme_id uuid not null,
    category     text not null,
    unit         text not null,
    amount       bigint not null,
    occurred_at  timestamptz not null,
    rule_id      uuid references reimbursement_rule (id),
    rials        bigint not null,
    constraint partner_statement_line_once primary key (journal_id, line)
);
create unique index partner_statement_line_place on partner_statement_line (statement_id, place);
create trigger partner_statement_line_append_only before update or delete or truncate on partner_statement_line
    for each statement execute function refuse_change();
create trigger partner_statement_share_append_only before update or delete or truncate on partner_statement_share
    for each statement execute function refuse_change();
