-- Who took a file with account numbers in the clear, to hand it to the bank.
create table bank_file_reading (
    id       bigint generated always as identity primary key,
    batch_id uuid not null references payout_batch (id),
    actor    text not null,
    at       timestamptz not null
);
create trigger bank_file_reading_append_only before update or delete or truncate on bank_file_reading
    for each statement execute function refuse_change();
