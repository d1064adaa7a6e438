-- One row is one decision with the inputs it was made from; they are kept as they were that day.
create table enrolment (
    id                  uuid primary key,
    person_id           uuid not null references person (id),
    programme_id        uuid not null,
    programme_version   integer not null,
    county_code         text not null references county (code),
    state               text not null check (state in ('ACTIVE', 'REFUSED')),
    reasons             text[] not null,
    birth_date          date not null,
    age                 integer not null,
    area_code           text not null,
    guardian_consent_id uuid references guardian_consent (id),
    decided_on          date not null,
    decided_at          timestamptz not null,
    version             bigint not null,
    foreign key (programme_id, programme_version) references programme_version (programme_id, number),
    check ((state = 'REFUSED') = (cardinality(reasons) > 0))
);
create unique index enrolment_one_active on enrolment (person_id, programme_id) where state = 'ACTIVE';

create table card (
    id              uuid primary key,
    enrolment_id    uuid not null references enrolment (id),
    person_id       uuid not null references person (id),
    programme_id    uuid not null references programme (id),
    county_code     text not null references county (code),
    chain_id        uuid not null,
    number          text not null constraint card_number unique check (number ~ '^9364[0-9]{12}$'),
    state           text not null check (state in ('ISSUED', 'ACTIVE', 'SUSPENDED', 'REPLACED')),
    suspended_cause text check (suspended_cause in ('HOLDER_LOST', 'RISK', 'ADMIN')),
    replaced_by     uuid references card (id) deferrable initially deferred,
    replace_reason  text check (replace_reason in ('LOST', 'STOLEN', 'DAMAGED', 'RENEWAL')),
    issued_at       timestamptz not null,
    expires_at      timestamptz not null,
    version         bigint not null,
    check ((state = 'SUSPENDED') = (suspended_cause is not null)),
    check ((state = 'REPLACED') = (replaced_by is not null)),
    check (expires_at <= issued_at + interval '366 days')
);
create unique index card_one_live on card (person_id, programme_id) where state in ('ISSUED', 'ACTIVE', 'SUSPENDED');
create index card_by_enrolment on card (enrolment_id);

-- What proves a card at a venue. The handle is random and says nothing about the card or its holder.
create table credential (
    handle     bytea primary key check (octet_length(handle) = 16),
    card_id    uuid not null unique references card (id),
    kid        bytea not null,
    issued_at  timestamptz not null,
    expires_at timestamptz not null,
    text       text not null
);
