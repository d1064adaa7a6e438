-- The peer of a redemption: tables of its own without triggers, references or lanes, and no row of the redemption itself.
create schema if not exists peer;
create table if not exists peer.pocket (id int primary key, available bigint not null check (available >= 0));
create table if not exists peer.entry (
    journal uuid not null, line smallint not null, account text not null, unit text not null, amount bigint not null,
    posted_at timestamptz not null default now(), primary key (journal, line));
create index if not exists entry_by_account on peer.entry (account, posted_at);
create table if not exists peer.outbox (
    id bigint generated always as identity primary key, subject int not null, type text not null, body jsonb not null,
    occurred_at timestamptz not null default now());
create table if not exists peer.answer (
    scope text not null, key uuid not null, fingerprint bytea not null, status smallint not null, body bytea not null,
    created_at timestamptz not null default now(), primary key (scope, key));
