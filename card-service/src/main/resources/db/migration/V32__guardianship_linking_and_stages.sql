-- Consent can be withdrawn and given again; the word of the guardian alone waits for the desk to verify it.
alter table guardian_consent
    drop constraint guardian_consent_once,
    add column verified_at  timestamptz,
    add column verified_by  text,
    add column withdrawn_at timestamptz,
    add column ended_at     timestamptz,
    add column version      bigint not null default 0,
    add check ((verified_at is null) = (verified_by is null));
update guardian_consent set verified_at = given_at, verified_by = 'DESK' where recorded_by = 'DESK';
create unique index guardian_consent_once on guardian_consent (minor_id, guardian_id) where withdrawn_at is null;
create index guardian_consent_by_guardian on guardian_consent (guardian_id, id);
create index guardian_consent_ending on guardian_consent (ends_on) where withdrawn_at is null and ended_at is null;

-- A code on paper that ties an account to a person whom the desk enrolled. Kept as a keyed digest only.
create table link_code (
    person_id  uuid primary key references person (id),
    selector   text not null constraint link_code_selector unique check (selector ~ '^[0-9]{6}$'),
    digest     bytea not null check (octet_length(digest) = 32),
    issued_at  timestamptz not null,
    issued_by  text not null,
    expires_at timestamptz not null,
    wrong      integer not null default 0,
    used_at    timestamptz
);
create table link_guard (
    account      text primary key,
    wrong        integer not null,
    locked_until timestamptz
);

alter table county
    drop constraint county_stage_check,
    add constraint county_stage_check check (stage in ('PLANNED', 'PILOT', 'ACTIVE', 'PAUSED'));
