-- A device of a venue. The enrolment code is derived from a key outside the database and the row; only its digest is
-- here, so that a code can be shown once more while it counts and cannot be read out of a backup.
create table terminal (
    id              uuid primary key,
    venue_code      text not null,
    county_code     text not null,
    label           text not null check (length(label) between 1 and 60),
    scopes          text[] not null check (cardinality(scopes) > 0
                        and scopes <@ array['VALIDATE', 'REDEEM', 'AUTHORIZE', 'REFUND', 'OFFLINE']),
    state           text not null check (state in ('PENDING', 'ENROLLED', 'REVOKED')),
    account         text,
    code_number     integer not null check (code_number > 0),
    code_digest     bytea not null constraint terminal_code unique check (octet_length(code_digest) = 32),
    code_expires_at timestamptz not null,
    registered_at   timestamptz not null,
    enrolled_at     timestamptz,
    revoked_at      timestamptz,
    revoke_reason   text check (revoke_reason in ('LOST', 'STOLEN', 'RETIRED', 'MISUSE')),
    version         bigint not null,
    check (state <> 'ENROLLED' or (account is not null and enrolled_at is not null)),
    check ((state = 'REVOKED') = (revoked_at is not null and revoke_reason is not null))
);
create unique index terminal_account on terminal (account) where state = 'ENROLLED';
create index terminal_by_account on terminal (account) where account is not null;
create index terminal_by_venue on terminal (venue_code, id);

-- The keys of a terminal stay known for good: a journal signed while a key counted can be checked afterwards.
create table terminal_key (
    terminal_id uuid not null references terminal (id),
    number      integer not null check (number > 0),
    public_key  bytea not null constraint terminal_key_once unique check (octet_length(public_key) = 32),
    valid_from  timestamptz not null,
    valid_to    timestamptz,
    primary key (terminal_id, number),
    check (valid_to >= valid_from)
);
create unique index terminal_key_one_current on terminal_key (terminal_id) where valid_to is null;

create function refuse_change_of_terminal_key() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.valid_to is null and new.valid_to is not null
            and (new.terminal_id, new.number, new.public_key, new.valid_from)
              = (old.terminal_id, old.number, old.public_key, old.valid_from) then
        return new;
    end if;
    raise exception '% of key % of terminal % is refused', tg_op, old.number, old.terminal_id using errcode = '23001';
end $$;
create trigger terminal_key_kept before update or delete on terminal_key
    for each row execute function refuse_change_of_terminal_key();

-- Wrong enrolment codes of one account.
create table terminal_code_guard (
    account      text primary key,
    wrong        integer not null check (wrong >= 0),
    locked_until timestamptz
);
