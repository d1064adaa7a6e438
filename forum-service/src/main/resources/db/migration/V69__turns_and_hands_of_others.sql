-- A turn that a recorder entered for somebody who is there without a telephone: it names nobody.
alter table speaking_turn alter column person drop not null;
-- Hands that a recorder counted in the room, of people without a telephone; never added to the votes.
alter table live_poll_option add column hands int check (hands >= 0);
