-- Entries or rials that a holder set aside for use without a network: they left the pocket, and only the journals of
-- terminals spend them. What is left is loaded - spent until it was returned.
create table offline_purse (
    id         uuid primary key,
    card_id    uuid not null references card (id),
    pocket_id  uuid not null references pocket (id),
    category   text not null,
    unit       text not null check (unit in ('ENTRY', 'IRR')),
    loaded     bigint not null check (loaded > 0),
    spent      bigint not null default 0 check (spent between 0 and loaded),
    returned   bigint not null default 0 check (returned >= 0),
    state      text not null check (state in ('OPEN', 'RETURNING', 'CLOSED')),
    loaded_at  timestamptz not null,
    ends_at    timestamptz not null,
    returns_at timestamptz not null,
    closed_at  timestamptz,
    version    bigint not null,
    check (loaded_at < ends_at),
    check (spent + returned <= loaded),
    check ((state = 'CLOSED') = (closed_at is not null)),
    check (state <> 'CLOSED' or spent + returned = loaded)
);
create unique index offline_purse_one_live on offline_purse (card_id, category, unit) where state <> 'CLOSED';
create index offline_purse_to_return on offline_purse (returns_at) where state <> 'CLOSED';
create index offline_purse_by_card on offline_purse (card_id, id);

-- The cards a package named as revoked; packages of one county at one time share a list.
create table offline_revocation (
    digest      bytea primary key check (octet_length(digest) = 32),
    credentials text[] not null
);

-- One row for each package a terminal was given. A record names the version it was decided by.
create table offline_package (
    version           bigint generated always as identity primary key,
    terminal_id       uuid not null,
    issued_at         timestamptz not null,
    content           bytea not null check (octet_length(content) = 32),
    revocation_digest bytea not null references offline_revocation (digest)
);
create index offline_package_by_terminal on offline_package (terminal_id, version desc);
create index offline_package_by_time on offline_package (issued_at);

-- How far the journal of a terminal is decided. Locked by whoever hands in records of it.
create table offline_journal (
    terminal_id uuid primary key,
    venue_code  text not null,
    decided     bigint not null default 0 check (decided >= 0),
    head        bytea not null check (octet_length(head) = 32)
);

create table offline_batch (
    id          uuid primary key,
    terminal_id uuid not null,
    venue_code  text not null,
    county_code text not null,
    received_at timestamptz not null,
    records     integer not null check (records >= 0)
);
create index offline_batch_by_venue on offline_batch (venue_code, id);

-- Everything the terminal's key has signed, as it came; also what turned out to be a second history.
create table offline_record (
    terminal_id uuid not null,
    seq         bigint not null check (seq > 0),
    digest      bytea not null check (octet_length(digest) = 32),
    arrival     bigint generated always as identity,
    record      bytea not null,
    signature   bytea not null check (octet_length(signature) = 64),
    batch_id    uuid not null references offline_batch (id),
    received_at timestamptz not null,
    primary key (terminal_id, seq, digest)
);

-- What became of a record, once and for good: at most one for each number of a terminal's journal.
create table offline_outcome (
    terminal_id     uuid not null,
    seq             bigint not null,
    digest          bytea not null,
    venue_code      text not null,
    state           text not null check (state in ('ACCEPTED', 'ACCEPTED_SHORTFALL', 'REJECTED')),
    reason          text,
    bearer          text check (bearer in ('PROGRAMME', 'VENUE')),
    credential      bytea not null,
    counter         bigint not null,
    card_id         uuid references card (id),
    enrolment_id    uuid,
    category        text not null,
    unit            text not null check (unit in ('ENTRY', 'IRR')),
    amount          bigint not null check (amount > 0),
    occurred_at     timestamptz not null,
    package_version bigint not null,
    reference       text,
    from_purse      bigint not null check (from_purse >= 0),
    from_pocket     bigint not null check (from_pocket >= 0),
    from_programme  bigint not null check (from_programme >= 0),
    unpaid          bigint not null check (unpaid >= 0),
    redemption_id   uuid,
    decided_in      uuid not null references offline_batch (id),
    decided_at      timestamptz not null,
    primary key (terminal_id, seq),
    foreign key (terminal_id, seq, digest) references offline_record (terminal_id, seq, digest),
    check (from_purse + from_pocket + from_programme + unpaid in (0, amount)),
    check (state <> 'REJECTED' or (reason is not null and from_purse + from_pocket + from_programme = 0))
);
create unique index offline_outcome_counter on offline_outcome (terminal_id, credential, counter)
    where reason is distinct from 'DUPLICATE';
create index offline_outcome_by_enrolment on offline_outcome (enrolment_id, occurred_at) where enrolment_id is not null;
create index offline_outcome_by_package on offline_outcome (terminal_id, package_version);
create index offline_outcome_by_reference on offline_outcome (venue_code, reference) where reference is not null;

-- The records of a batch in the order they were sent. Without seq it was not a record of the terminal.
create table offline_batch_line (
    batch_id uuid not null references offline_batch (id),
    line     integer not null check (line >= 0),
    digest   bytea not null,
    seq      bigint,
    reason   text,
    primary key (batch_id, line),
    check ((seq is null) = (reason is not null))
);

-- What somebody should look at. The same bytes are told once, however often they are sent.
create table offline_discrepancy (
    id          uuid primary key,
    kind        text not null check (kind in ('FORGED', 'FORKED', 'REFUSED', 'SHORTFALL', 'CLONED')),
    terminal_id uuid not null,
    venue_code  text not null,
    county_code text not null,
    seq         bigint,
    digest      bytea not null,
    reason      text not null,
    card_id     uuid,
    unit        text,
    amount      bigint,
    batch_id    uuid not null references offline_batch (id),
    found_at    timestamptz not null,
    constraint offline_discrepancy_once unique (terminal_id, digest, kind)
);
create index offline_discrepancy_by_venue on offline_discrepancy (venue_code, id);

-- A journal and an online request may tell of the same use by the same reference.
create index redemption_by_reference on redemption (venue_code, reference)
    where reference is not null and state = 'CAPTURED';

create trigger offline_package_append_only before update or delete or truncate on offline_package
    for each statement execute function refuse_change();
create trigger offline_revocation_append_only before update or delete or truncate on offline_revocation
    for each statement execute function refuse_change();
create trigger offline_batch_append_only before update or delete or truncate on offline_batch
    for each statement execute function refuse_change();
create trigger offline_record_append_only before update or delete or truncate on offline_record
    for each statement execute function refuse_change();
create trigger offline_outcome_append_only before update or delete or truncate on offline_outcome
    for each statement execute function refuse_change();
create trigger offline_batch_line_append_only before update or delete or truncate on offline_batch_line
    for each statement execute function refuse_change();
create trigger offline_discrepancy_append_only before update or delete or truncate on offline_discrepancy
    for each statement execute function refuse_change();
