-- Who runs venues, as told by the venue service; the newest version counts.
create table venue_operator (
    id            uuid primary key,
    code          text not null,
    agency        text,
    name_fa       text not null,
    name_ar       text,
    name_en       text,
    event_version bigint not null
);
alter table venue
    add column operator_id uuid,
    add column suspended boolean not null default false; -- set with the partner; declines every use

-- An organisation that is paid for uses at its venues.
create table partner (
    id            uuid primary key,
    county_code   text not null references county (code),
    operator_id   uuid,
    kind          text not null check (kind in ('PUBLIC', 'SCHOOL', 'ASSOCIATION', 'PRIVATE')),
    name_fa       text not null,
    name_ar       text,
    name_en       text,
    state         text not null check (state in ('APPLIED', 'APPROVED', 'REJECTED', 'SUSPENDED', 'TERMINATED')),
    reason        text check (reason in ('DOCUMENTS', 'BANK_ACCOUNT', 'RISK', 'CONTRACT_ENDED', 'OWN_WISH', 'OTHER')),
    applied_by    text not null,
    applied_at    timestamptz not null,
    decided_by    text,
    decided_at    timestamptz,
    version       bigint not null,
    constraint partner_two_persons check (decided_by <> applied_by),
    check ((state in ('REJECTED', 'SUSPENDED', 'TERMINATED')) = (reason is not null)),
    check (state = 'APPLIED' or decided_at is not null)
);

-- A venue has one partner at a time; those of refused and ended partners are free again. A use belongs to the first whose
-- time had not ended by then.
create table partner_venue (
    partner_id uuid not null references partner (id),
    venue_code text not null references venue (code),
    since      timestamptz not null,
    until      timestamptz,
    primary key (partner_id, venue_code)
);
create unique index partner_venue_one_partner on partner_venue (venue_code) where until is null;

-- The number is sealed like those of the vault: AES-GCM with the row's id as additional data.
create table partner_bank_account (
    id          uuid primary key,
    partner_id  uuid not null references partner (id),
    state       text not null check (state in ('PROPOSED', 'IN_FORCE', 'REFUSED', 'REPLACED')),
    key_id      text not null,
    nonce       bytea not null check (octet_length(nonce) = 12),
    sealed      bytea not null,
    shown       text not null check (shown ~ '^IR[0-9]{2}[*]{18}[0-9]{4}$'),
    proposed_by text not null,
    proposed_at timestamptz not null,
    decided_by  text,
    decided_at  timestamptz,
    constraint partner_bank_account_two_persons check (decided_by <> proposed_by),
    check ((state = 'PROPOSED') = (decided_at is null))
);
create unique index partner_bank_account_one_in_force on partner_bank_account (partner_id) where state = 'IN_FORCE';
create unique index partner_bank_account_one_proposed on partner_bank_account (partner_id) where state = 'PROPOSED';
