-- Lines that go past who could not book, lotteries with a last moment, and wishes that are taken away again.

-- The clock of a device may say anything; what cannot be a time is not kept.
alter table check_in_conflict alter column occurred_at drop not null;

-- SKIPPED: places came free, but the person could not have booked them. It keeps nothing from others, and is in its place
-- again as soon as it can.
alter table waiting_entry
    drop constraint waiting_entry_state_check,
    add constraint waiting_entry_state_check
        check (state in ('WAITING', 'SKIPPED', 'OFFERED', 'ACCEPTED', 'WITHDRAWN', 'UNSERVED'));
drop index waiting_entry_once;
create unique index waiting_entry_once on waiting_entry (slot_id, caller) where state in ('WAITING', 'SKIPPED', 'OFFERED');
create index waiting_entry_skipped on waiting_entry (slot_id) where state = 'SKIPPED';
create index waiting_entry_card on waiting_entry (card_id) where state in ('WAITING', 'SKIPPED', 'OFFERED');

-- The last moment of a draw: two hours before the begin, or half of the time that is left once the result is known.
create function lottery_drawn_until(seed_known_at timestamptz, starts_at timestamptz) returns timestamptz
    language sql stable
    return starts_at - least(interval '2 hours', greatest(interval '0', (starts_at - seed_known_at) / 2));

-- A wish that is taken away leaves a row of nothing.
alter table demand_count
    drop constraint demand_count_place_minutes_check,
    add constraint demand_count_place_minutes_check check (place_minutes >= 0);

-- A proposal asks for many days at once: behind them stand no more people than behind one of them.
create function people_behind(reason text, on_all_days numeric, on_one_day numeric) returns numeric
    language sql immutable
    return case when reason = 'PROPOSED' then on_one_day else on_all_days end;

-- How many people stand behind a proposal, and since when: so many wishes are counted on the days after that. Newer words
-- about it win.
alter table proposed_need add column version bigint not null default 0;
create table proposed_voice (
    proposal_id uuid    not null references proposed_need on delete cascade,
    since       date    not null,
    voices      integer not null check (voices > 0),
    primary key (proposal_id, since)
);
-- Until now whoever gave and took support counted each time, which cannot be told apart any more. The next word about a
-- proposal counts all who stand behind it.
delete from demand_count where reason = 'PROPOSED';
