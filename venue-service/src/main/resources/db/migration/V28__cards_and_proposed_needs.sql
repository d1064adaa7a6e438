-- Which cards cannot be used, as card-service tells; a card that is not here can be.
create table known_card (
    card_id uuid   primary key,
    state   text   not null check (state in ('USABLE', 'SUSPENDED', 'OVER')),
    version bigint not null
);

-- The place and hours that a proposal of the dialogue halls asks for; who supports it wishes for a place there.
create table proposed_need (
    proposal_id uuid   primary key,
    county      text   not null,
    area_code   text,
    kind        text   not null,
    audience    text   not null,
    weekdays    text[] not null,
    starts      time   not null,
    ends        time   not null check (ends > starts)
);

-- Hours in which parties choose their time are offered as long as nobody takes them.
create function ledger_hours_changed() returns trigger language plpgsql as $$
begin
    insert into ledger_change (facility_id, day)
    select f.id, tehran_today() from facility f where f.id = new.facility_id and f.mode = 'EXCLUSIVE';
    return null;
end $$;
create trigger ledger_hours_changed after insert or update on opening_set
    for each row execute function ledger_hours_changed();
