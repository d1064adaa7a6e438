-- The entries of all transactions from from_xact to below_xact, none of which can still commit anything, sealed with the
-- block before. Whoever changes, adds or takes away an entry below the last block breaks the chain at its block.
create table ledger_block (
    number     bigint primary key check (number > 0),
    from_xact  bigint not null unique,
    below_xact bigint not null unique,
    journals   bigint not null,
    entries    bigint not null,
    previous   text not null check (previous ~ '^[0-9a-f]{64}$'),
    hash       text not null unique check (hash ~ '^[0-9a-f]{64}$'),
    sealed_at  timestamptz not null,
    check (from_xact < below_xact)
);
create trigger ledger_block_append_only before update or delete or truncate on ledger_block
    for each statement execute function refuse_change();
