-- What the holder was told to pay; good until it expires.
create table quote (
    id           uuid primary key,
    enrolment_id uuid not null,
    venue_code   text not null,
    category     text not null,
    price        bigint not null check (price > 0),
    holder_share bigint not null check (holder_share between 0 and price),
    expires_at   timestamptz not null
);

-- What a venue may take from pockets, or why not. The id is the client's, so that it happens once for ever; what was
-- answered first is kept as it was.
create table card_authorization (
    id                uuid primary key,
    state             text not null check (state in ('AUTHORIZED', 'PARTIALLY_CAPTURED', 'CAPTURED', 'PARTIALLY_REFUNDED',
                                                     'REFUNDED', 'VOIDED', 'EXPIRED', 'DECLINED')),
    reason            text,
    card_id           uuid not null references card (id),
    person_id         uuid not null,
    county_code       text not null,
    venue_code        text not null,
    category          text not null,
    partner_reference text,
    replaces          uuid references card_authorization (id),
    price             bigint check (price > 0),
    venue_share       bigint not null check (venue_share >= 0),
    holder_share      bigint not null check (holder_share >= 0),
    programme_code    text not null,
    programme_version integer not null,
    remaining         bigint,
    renews_on         date,
    authorized_at     timestamptz not null,
    expires_at        timestamptz not null,
    recorded_by       text not null,
    version           bigint not null,
    fingerprint       bytea not null,
    first_answer      bytea not null,
    check ((state = 'DECLINED') = (reason is not null))
);
create index card_authorization_by_reference on card_authorization (venue_code, partner_reference, id);
create index card_authorization_open on card_authorization (expires_at)
    where state in ('AUTHORIZED', 'PARTIALLY_CAPTURED');

-- One pocket of an authorization, with the terms it was held by.
create table authorization_line (
    authorization_id  uuid not null references card_authorization (id),
    line              smallint not null,
    pocket_id         uuid not null,
    person_id         uuid not null,
    enrolment_id      uuid not null,
    programme_id      uuid not null,
    programme_code    text not null,
    programme_version integer not null,
    unit              text not null,
    held              bigint not null check (held > 0),
    captured          bigint not null check (captured >= 0),
    released          bigint not null check (released >= 0),
    refunded          bigint not null check (refunded >= 0),
    primary key (authorization_id, line),
    constraint authorization_line_captured check (captured + released <= held),
    constraint authorization_line_refunded check (refunded <= captured)
);

-- What happened to an authorization after it was given.
create table authorization_step (
    id               uuid primary key,
    authorization_id uuid not null references card_authorization (id),
    kind             text not null check (kind in ('CAPTURE', 'VOID', 'EXPIRY', 'REFUND')),
    amount           bigint not null check (amount >= 0),
    entries          bigint not null check (entries >= 0),
    reason           text,
    recorded_at      timestamptz not null,
    recorded_by      text,
    check ((kind = 'REFUND') = (reason is not null)),
    check ((kind = 'EXPIRY') = (recorded_by is null))
);
create index authorization_step_of on authorization_step (authorization_id, id);
create trigger authorization_step_append_only before update or delete or truncate on authorization_step
    for each statement execute function refuse_change();
