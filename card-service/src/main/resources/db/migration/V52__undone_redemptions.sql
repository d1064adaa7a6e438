-- A redemption stays as it was recorded; that it was taken back stands here, once at most.
create table redemption_undo (
    redemption_id uuid primary key references redemption (id),
    journal_id    uuid not null unique,
    undone_at     timestamptz not null,
    undone_by     text not null
);
create trigger redemption_undo_append_only before update or delete or truncate on redemption_undo
    for each statement execute function refuse_change();
