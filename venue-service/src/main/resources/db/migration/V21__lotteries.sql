-- Verifiable lotteries: places of one slot drawn among those who entered.

-- Nobody takes places of the slot in another way until the draw.
alter table slot add column by_lot boolean not null default false;

create table lottery (
    id              uuid        primary key,
    slot_id         uuid        not null references slot,
    places          integer     not null check (places > 0),
    opens_at        timestamptz not null,
    closes_at       timestamptz not null,
    -- the public draw, named beforehand, whose result is the seed
    source_fa       text        not null,
    source_ar       text,
    source_en       text,
    seed_known_at   timestamptz not null,
    -- lots more in the urn for each lost draw of the same venue, three at most
    weight_per_loss integer     not null check (weight_per_loss between 0 and 5),
    state           text        not null check (state in ('ANNOUNCED', 'CLOSED', 'DRAWN', 'LAPSED')),
    announced_by    text        not null,
    announced_at    timestamptz not null,
    closed_at       timestamptz,
    entrants        integer,
    commitment      text        check (commitment ~ '^[0-9a-f]{64}$'),
    public_value    text,
    seed            text        check (seed ~ '^[0-9a-f]{64}$'),
    drawn_by        text,
    drawn_at        timestamptz,
    version         bigint      not null default 1,
    check (opens_at < closes_at and closes_at < seed_known_at),
    check (state not in ('CLOSED', 'DRAWN') or commitment is not null),
    check ((state = 'DRAWN') = (seed is not null and public_value is not null and drawn_by is not null))
);
create unique index lottery_running on lottery (slot_id) where state in ('ANNOUNCED', 'CLOSED');
create index lottery_due on lottery (closes_at) where state in ('ANNOUNCED', 'CLOSED');
create index lottery_latest on lottery (announced_at desc, id desc);

-- What was announced, committed and drawn stays.
create function lottery_stays() returns trigger language plpgsql as $$
begin
    if (old.slot_id, old.places, old.opens_at, old.closes_at, old.source_fa, old.seed_known_at, old.weight_per_loss)
       is distinct from
       (new.slot_id, new.places, new.opens_at, new.closes_at, new.source_fa, new.seed_known_at, new.weight_per_loss)
       or (old.commitment is not null and old.commitment is distinct from new.commitment)
       or (old.seed is not null and (old.seed, old.public_value) is distinct from (new.seed, new.public_value)) then
        raise exception 'what was announced, committed or drawn of a lottery stays';
    end if;
    return new;
end $$;
create trigger lottery_stays before update on lottery for each row execute function lottery_stays();

create table lottery_entry (
    id         uuid        primary key,
    lottery_id uuid        not null references lottery,
    caller     text        not null,
    card_id    uuid        not null,
    check_id   uuid        not null,
    party      integer     not null check (party between 1 and 20),
    -- the name of the entry in public; only the entrant knows whose it is
    ticket     uuid        not null unique,
    entered_at timestamptz not null,
    withdrawn  boolean     not null default false,
    -- since the closing
    weight     integer     check (weight between 1 and 16),
    -- since the draw
    place      integer     check (place > 0),
    won        boolean,
    waiting_id uuid        references waiting_entry,
    version    bigint      not null default 1,
    check ((place is null) = (won is null)),
    unique (lottery_id, place)
);
create unique index lottery_entry_once on lottery_entry (lottery_id, caller) where not withdrawn;
create index lottery_entry_caller on lottery_entry (caller, entered_at desc, id desc);
