create table person (
    id            uuid primary key,
    given_name    text not null,
    family_name   text not null,
    birth_date    date not null,
    gender        text not null check (gender in ('FEMALE', 'MALE')),
    area_code     text not null,
    county_code   text not null references county (code),
    account       text constraint person_account unique,
    enrolled_by   text not null check (enrolled_by in ('SELF', 'DESK')),
    document_seen boolean not null,
    enrolled_at   timestamptz not null,
    version       bigint not null
);

-- The vault. The value is AES-GCM with the row id as additional data; look-ups go by a keyed HMAC. Key ids are kept
-- so that both keys can be rotated row by row.
create table person_identity (
    id            uuid primary key,
    person_id     uuid not null unique references person (id),
    kind          text not null check (kind in ('NATIONAL_ID')),
    key_id        text not null,
    nonce         bytea not null check (octet_length(nonce) = 12),
    sealed        bytea not null,
    lookup_key_id text not null,
    lookup        bytea not null check (octet_length(lookup) = 32),
    constraint person_identity_once unique (lookup_key_id, lookup)
);

create table vault_access (
    id        bigint generated always as identity primary key,
    at        timestamptz not null,
    actor     text not null,
    action    text not null check (action in ('LOOKUP', 'SHOW_MASKED')),
    found     boolean not null,
    person_id uuid
);

create table guardian_consent (
    id            uuid primary key,
    minor_id      uuid not null references person (id),
    guardian_id   uuid not null references person (id),
    relation      text not null check (relation in ('PARENT', 'LEGAL_GUARDIAN')),
    recorded_by   text not null check (recorded_by in ('GUARDIAN', 'DESK')),
    document_seen boolean not null,
    given_at      timestamptz not null,
    ends_on       date not null,
    constraint guardian_consent_once unique (minor_id, guardian_id),
    check (minor_id <> guardian_id)
);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% on % is refused: its rows are never changed', tg_op, tg_table_name using errcode = '23001';
end $$;

create trigger vault_access_append_only before update or delete or truncate on vault_access
    for each statement execute function refuse_change();
