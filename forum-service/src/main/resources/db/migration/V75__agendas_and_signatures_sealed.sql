-- The agenda and the signatures of signed minutes are as they are too, and nothing moves into signed minutes from others.
create or replace function minutes_part_sealed() returns trigger language plpgsql as $$
begin
    if exists (select 1 from minutes where id in (old.minutes_id, new.minutes_id) and state = 'SIGNED') then
        raise exception 'signed minutes do not change' using errcode = 'check_violation';
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    return new;
end $$;

-- Who signed may be forgotten: a word of 32 characters that is nobody's pseudonym takes the place of the person.
create function minutes_signature_sealed() returns trigger language plpgsql as $$
begin
    if exists (select 1 from minutes where id in (old.minutes_id, new.minutes_id) and state = 'SIGNED')
        and (tg_op <> 'UPDATE'
             or (old.minutes_id, old.role, old.agency, old.content_hash, old.signed_at)
                is distinct from (new.minutes_id, new.role, new.agency, new.content_hash, new.signed_at)
             or (new.signed_by_person <> old.signed_by_person and new.signed_by_person !~ '^x[0-9a-f]{31}$')) then
        raise exception 'signed minutes do not change' using errcode = 'check_violation';
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    return new;
end $$;
create trigger minutes_signature_sealed before insert or update or delete on minutes_signature
    for each row execute function minutes_signature_sealed();

create function agenda_sealed() returns trigger language plpgsql as $$
begin
    if exists (select 1 from minutes where session_id in (old.session_id, new.session_id) and state = 'SIGNED') then
        raise exception 'signed minutes do not change' using errcode = 'check_violation';
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    return new;
end $$;
create trigger agenda_item_sealed before insert or update or delete on agenda_item
    for each row execute function agenda_sealed();

-- A poll prepared for an item that leaves the agenda stands on its own.
alter table live_poll
    drop constraint live_poll_item_id_fkey,
    add constraint live_poll_item_id_fkey foreign key (item_id) references agenda_item on delete set null;
create index live_poll_item on live_poll (item_id) where item_id is not null;
