-- A programme can rest and end; its versions say more than ages, areas and entries. All of it stands in the row of the
-- version, which the trigger of V3 keeps from changing once it is published.
alter table programme drop constraint programme_state_check;
alter table programme add constraint programme_state_check check (state in ('DRAFT', 'PUBLISHED', 'PAUSED', 'CLOSED'));
alter table programme add constraint programme_published_check check ((state = 'DRAFT') = (published_version is null));

alter table programme_version
    add column gender             text check (gender in ('FEMALE', 'MALE')),
    add column claims_any         text[] not null default '{}',
    add column priority_claims    text[] not null default '{}',
    add column household_required boolean not null default false,
    add column honour_days        integer check (honour_days between 1 and 365),
    -- allowances, discounts, limits, funders' shares, venues, places, period, validity; the form of the API
    add column terms              jsonb not null default '{}' check (jsonb_typeof(terms) = 'object');

alter table entitlement drop constraint entitlement_period_check;
alter table entitlement add constraint entitlement_period_check check (period in ('WEEK', 'MONTH', 'YEAR'));
