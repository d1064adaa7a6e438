-- Who waits or enters a lottery may never get a place: card-service is asked and keeps nothing that could be used.
alter table waiting_entry drop column check_id;
alter table lottery_entry drop column check_id;

-- A lottery may be for all sessions of a series together.
alter table lottery
    alter column slot_id drop not null,
    add column series_id uuid references session_series,
    add column venue_id  uuid references venue,
    -- when the line of a drawn series was served to its end, and the places went the usual way again
    add column settled_at timestamptz;
update lottery l set venue_id = s.venue_id from slot s where s.id = l.slot_id;
alter table lottery
    alter column venue_id set not null,
    add check ((slot_id is null) <> (series_id is null));
create unique index lottery_series_running on lottery (series_id)
    where state in ('ANNOUNCED', 'CLOSED') or state = 'DRAWN' and settled_at is null;
create index lottery_unsettled on lottery (drawn_at)
    where state = 'DRAWN' and series_id is not null and settled_at is null;

-- The places in all sessions of the series that are kept for it; one offer each.
alter table lottery_entry add column hold_id uuid unique references hold;

create or replace function lottery_stays() returns trigger language plpgsql as $$
begin
    if (old.slot_id, old.series_id, old.venue_id, old.places, old.opens_at, old.closes_at, old.source_fa, old.seed_known_at,
        old.weight_per_loss)
       is distinct from
       (new.slot_id, new.series_id, new.venue_id, new.places, new.opens_at, new.closes_at, new.source_fa, new.seed_known_at,
        new.weight_per_loss)
       or (old.commitment is not null and old.commitment is distinct from new.commitment)
       or (old.seed is not null and (old.seed, old.public_value) is distinct from (new.seed, new.public_value)) then
        raise exception 'what was announced, committed or drawn of a lottery stays';
    end if;
    return new;
end $$;
