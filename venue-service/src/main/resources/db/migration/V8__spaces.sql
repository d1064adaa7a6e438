-- The parts of a venue, what a facility takes of them, and the promise that no part serves two uses at one time.

create table space (
    id        uuid   primary key,
    venue_id  uuid   not null references venue,
    parent_id uuid,
    name_fa   text   not null,
    name_ar   text,
    name_en   text,
    version   bigint not null,
    unique (id, venue_id),
    -- a part belongs to the venue of the whole
    foreign key (parent_id, venue_id) references space (id, venue_id),
    check (parent_id <> id)
);
create index space_venue on space (venue_id, id);
create index space_parent on space (parent_id);

-- SHARED: many book places of its slots. EXCLUSIVE: one party takes it for a time of its choice.
alter table facility
    add column mode                  text    not null default 'SHARED' check (mode in ('SHARED', 'EXCLUSIVE')),
    add column start_every_minutes   integer check (start_every_minutes between 5 and 720),
    add column min_minutes           integer check (min_minutes between 5 and 1440),
    add column max_minutes           integer check (max_minutes between 5 and 1440),
    add column buffer_before_minutes integer not null default 0 check (buffer_before_minutes between 0 and 240),
    add column buffer_after_minutes  integer not null default 0 check (buffer_after_minutes between 0 and 240),
    -- how long before the begin a booking is given back in time, and at all; empty: as the service is set up
    add column cancel_in_time_minutes integer check (cancel_in_time_minutes between 0 and 43200),
    add column cancel_at_last_minutes integer check (cancel_at_last_minutes between 0 and 43200),
    add check (min_minutes <= max_minutes),
    add check (cancel_at_last_minutes <= cancel_in_time_minutes),
    add check (mode = 'SHARED' and start_every_minutes is null and min_minutes is null and max_minutes is null
                   and buffer_before_minutes = 0 and buffer_after_minutes = 0
               or mode = 'EXCLUSIVE' and start_every_minutes is not null and min_minutes is not null
                   and max_minutes is not null);

-- What its owner named, such as the whole hall.
create table facility_space (
    facility_id uuid not null references facility,
    space_id    uuid not null references space,
    primary key (facility_id, space_id)
);
create index facility_space_space on facility_space (space_id);

-- The leaves below that: the units which it takes.
create table facility_unit (
    facility_id uuid not null references facility,
    unit_id     uuid not null references space,
    primary key (facility_id, unit_id)
);
create index facility_unit_unit on facility_unit (unit_id);

-- PRIVATE: taken by one party. RELEASED: it was, and its time is free again. An open match is exclusive and OPEN.
alter table slot
    add column exclusive boolean not null default false,
    drop constraint slot_facility_id_starts_at_key,
    drop constraint slot_facility_id_tstzrange_excl,
    add constraint slot_one_at_a_time
        exclude using gist (facility_id with =, tstzrange(starts_at, ends_at) with &&) where (status <> 'RELEASED');
create unique index slot_start on slot (facility_id, starts_at) where status <> 'RELEASED';

-- One row for each unit that a slot takes; its time reaches over the buffers of the facility. A whole and its part share
-- a unit, and so the constraint keeps them apart. Statements that take units lock them first, in order: left to the
-- constraint alone, rivals for one court would wait for each other in a circle.
create table unit_claim (
    slot_id uuid      not null references slot on delete cascade,
    unit_id uuid      not null references space,
    during  tstzrange not null,
    primary key (slot_id, unit_id),
    constraint unit_claim_apart exclude using gist (unit_id with =, during with &&)
);

-- Claims follow the slot, whichever statement makes, moves or ends it.
create function claim_units() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        delete from unit_claim where slot_id = new.id;
    end if;
    if new.status not in ('RELEASED', 'CANCELLED') then
        insert into unit_claim (slot_id, unit_id, during)
        select new.id, u.unit_id,
               tstzrange(new.starts_at - f.buffer_before_minutes * interval '1 minute',
                         new.ends_at + f.buffer_after_minutes * interval '1 minute')
        from facility f join facility_unit u on u.facility_id = f.id
        where f.id = new.facility_id
        order by u.unit_id;
    end if;
    return null;
end $$;
create trigger slot_made after insert on slot for each row execute function claim_units();
create trigger slot_changed after update on slot for each row
    when (old.status is distinct from new.status
              and (old.status in ('RELEASED', 'CANCELLED') or new.status in ('RELEASED', 'CANCELLED'))
          or old.starts_at is distinct from new.starts_at or old.ends_at is distinct from new.ends_at)
    execute function claim_units();
