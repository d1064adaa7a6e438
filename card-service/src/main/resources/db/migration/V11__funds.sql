-- A fund is a sponsor's money for the people of a county, in current rials. Its sums are kept beside the entries of its
-- FUND account; the row is touched by top-ups, grants and what comes back, never by a use of a card.
create table fund (
    id          uuid primary key,
    code        text not null constraint fund_code unique check (code ~ '^[A-Z][A-Z0-9-]{1,31}$'),
    county_code text not null references county (code),
    sponsor_fa  text not null,
    sponsor_ar  text,
    sponsor_en  text,
    cap         text not null check (cap in ('HARD', 'SOFT')),
    alert_below bigint not null check (alert_below >= 0),
    topped_up   bigint not null default 0 check (topped_up >= 0),
    allocated   bigint not null default 0 check (allocated >= 0),
    returned    bigint not null default 0 check (returned >= 0),
    available   bigint not null default 0,
    opened_at   timestamptz not null,
    version     bigint not null default 1,
    constraint fund_sums_agree check (available = topped_up - allocated + returned),
    constraint fund_hard_cap check (cap = 'SOFT' or available >= 0)
);

create table fund_top_up (
    id         uuid primary key,
    fund_id    uuid not null references fund (id),
    amount     bigint not null check (amount > 0),
    reference  text not null,
    journal_id uuid not null,
    made_by    text not null,
    made_at    timestamptz not null
);
create trigger fund_top_up_append_only before update or delete or truncate on fund_top_up
    for each statement execute function refuse_change();

-- Which part of a pocket is whose money, in the order of the funds. What is left of a pocket goes back by these parts.
create table pocket_share (
    pocket_id uuid not null references pocket (id),
    fund_id   uuid not null references fund (id),
    place     smallint not null check (place > 0),
    granted   bigint not null check (granted > 0),
    returned  bigint not null default 0 check (returned >= 0),
    primary key (pocket_id, fund_id),
    unique (pocket_id, place),
    check (returned <= granted)
);
create index pocket_share_by_fund on pocket_share (fund_id);
create index pocket_ending on pocket (ends_on) where unit = 'IRR' and state = 'ACTIVE';

-- The part of one place when an amount is shared out by weights: each place in turn takes its whole part of what is left.
-- The parts add up to the amount, none is above its weight, and none shrinks when the amount grows.
create function share_of(amount bigint, weights bigint[], place int) returns bigint language plpgsql immutable as $$
declare
    left_over numeric := amount;
    total numeric := (select sum(w) from unnest(weights) w);
    part numeric := 0;
begin
    for i in 1 .. place loop
        part := case when total = 0 then 0 else div(left_over * weights[i], total) end;
        left_over := left_over - part;
        total := total - weights[i];
    end loop;
    return part;
end $$;

-- The law that makes one new rial of so many current ones, from a day on. The ledger stays in current rials for ever.
create table rial_rule (
    only_one        boolean primary key default true check (only_one),
    effective_on    date not null,
    current_per_new bigint not null check (current_per_new > 1),
    reference       text not null,
    recorded_by     text not null,
    recorded_at     timestamptz not null
);
create trigger rial_rule_append_only before update or delete or truncate on rial_rule
    for each statement execute function refuse_change();
