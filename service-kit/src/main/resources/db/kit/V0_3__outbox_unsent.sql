-- An instance of the version before may still be appending: what it has not committed must not be missed.
lock table outbox in access exclusive mode;

-- What has still to be sent stands apart from the outbox: marking an event there would write its row and an entry in each
-- of its indexes once more.
create table outbox_unsent (
    lane smallint not null,
    id   bigint   not null,
    primary key (lane, id)
);
insert into outbox_unsent (lane, id) select lane, id from outbox where published_at is null;

drop index outbox_waiting;
alter table outbox drop column published_at;

drop trigger outbox_wake on outbox;
create or replace function outbox_wake() returns trigger language plpgsql as $$
begin
    insert into outbox_unsent (lane, id) select lane, id from added;
    notify outbox;
    return null;
end $$;

create trigger outbox_wake after insert on outbox referencing new table as added
    for each statement execute function outbox_wake();
