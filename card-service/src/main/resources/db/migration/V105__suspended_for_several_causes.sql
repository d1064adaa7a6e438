-- A card can be suspended for several causes at once, each lifted by its owner. The first of them stands in suspended_cause,
-- too, for whoever asks for one.
alter table card add column suspended_causes text[] not null default '{}';
update card set suspended_causes = array[suspended_cause] where suspended_cause is not null;
alter table card
    add constraint card_suspended_causes_known
        check (suspended_causes <@ array['HOLDER_LOST', 'RISK', 'ADMIN', 'ELIGIBILITY']),
    add constraint card_suspended_causes_first check (suspended_cause is not distinct from suspended_causes[1]);

-- What stood after a change, and what a change lifted; absent in older rows.
alter table card_history add column causes text[], add column lifted text[];

create or replace function write_card_history() returns trigger language plpgsql as $$
declare
    before text[] := case tg_op when 'UPDATE' then old.suspended_causes else '{}' end;
    given text := (select min(c) from unnest(new.suspended_causes) as c where c <> all (before));
begin
    insert into card_history (card_id, state, cause, at, actor, causes, lifted)
    values (new.id, new.state, coalesce(given, new.replace_reason), new.changed_at, new.changed_by, new.suspended_causes,
        array(select c from unnest(before) with ordinality as b (c, n) where c <> all (new.suspended_causes) order by n));
    return null;
end $$;
drop trigger card_changed on card;
create trigger card_changed after update on card for each row
    when (old.state is distinct from new.state or old.suspended_causes is distinct from new.suspended_causes)
    execute function write_card_history();
