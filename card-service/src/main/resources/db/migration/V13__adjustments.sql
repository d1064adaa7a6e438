-- A correction of a pocket: asked for by one person with a reason, decided by another.
create table adjustment (
    id           uuid primary key,
    pocket_id    uuid not null references pocket (id),
    county_code  text not null,
    amount       bigint not null check (amount <> 0),
    unit         text not null,
    reason       text not null,
    reference    text,
    state        text not null default 'REQUESTED' check (state in ('REQUESTED', 'APPROVED', 'REJECTED')),
    requested_by text not null,
    requested_at timestamptz not null,
    decided_by   text,
    decided_at   timestamptz,
    version      bigint not null default 1,
    constraint adjustment_by_two check (decided_by <> requested_by),
    check ((state = 'REQUESTED') = (decided_by is null))
);
create index adjustment_by_pocket on adjustment (pocket_id, id);
