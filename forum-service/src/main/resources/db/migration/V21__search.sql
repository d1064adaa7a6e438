-- What can be searched. Whatever is written here comes from the feature that keeps the words, in its transaction.
--
-- Items stand in slices of 50,000 in the order of their coming, and every word of an item is kept together with the number of its
-- slice. A search asks slice by slice, the newest first, and stops once it has seen enough: a word that a million items have
-- costs as little as one that a thousand have. Hall, kind, county, subject and month are words of the same index, so that a
-- search within a small hall does not read its way through large ones.
create function search_vector(slice int, marks text[], title text, body text) returns tsvector
    language sql immutable parallel safe
    return (
        select coalesce(string_agg('''' || slice::text || ':' || l.lexeme || '''' || l.place, ' '), '')::tsvector
        from (
            select w, ':' || n::text || 'A' from string_to_table(fa_search_key(coalesce(title, '')), ' ') with ordinality t (w, n)
            where char_length(w) between 1 and 60
            union all
            select w, ':' || (n + 500)::text || 'C' from string_to_table(fa_search_key(body), ' ') with ordinality t (w, n)
            where char_length(w) between 1 and 60
            union all
            select m, '' from unnest(marks) t (m) where m is not null
        ) l (lexeme, place));

create sequence search_item_no;

create table search_item (
    id uuid primary key,
    no bigint not null default nextval('search_item_no') unique,
    kind text not null check (kind in ('PROPOSAL', 'COMMENT', 'STATEMENT', 'SESSION', 'MINUTES', 'RESOLUTION')),
    hall_id uuid not null references hall,
    county text not null,
    subject text,
    title text,
    body text not null,
    at timestamptz not null,
    -- moderators took it out of sight
    hidden boolean not null default false,
    title_key text generated always as (fa_compact_key(title)) stored,
    words tsvector generated always as (search_vector(
        (no / 50000)::int,
        array['h=' || hall_id::text, 'k=' || kind, 'c=' || county, 's=' || subject,
              'm=' || extract(year from at at time zone 'UTC')::int::text || '-'
                   || lpad(extract(month from at at time zone 'UTC')::int::text, 2, '0')],
        title, body)) stored
);
-- without a list of pending entries, which every search would have to read through
create index search_item_words on search_item using gin (words) with (fastupdate = off);

-- Every word that something was written with: tells which spellings are worth asking for.
create table search_word (
    word text primary key
);
create index search_word_letters on search_word using gin (word gin_trgm_ops) with (fastupdate = off);

-- In the order of the words, so that two who write at once wait for each other in one order.
create function search_learn(told text) returns void language sql
begin atomic
    insert into search_word (word)
    select distinct w from string_to_table(fa_search_key(told), ' ') t (w)
    where char_length(w) between 2 and 30 and w !~ '[0-9]' and not exists (select 1 from search_word k where k.word = w)
    order by w
    on conflict do nothing;
end;

-- What was there before. The tables of later features are there only in a database that has been in use.
insert into search_item (id, kind, hall_id, county, subject, title, body, at)
    select id, 'PROPOSAL', hall_id, county, subject, title,
        concat_ws(' ', what_exists, what_should_be_done, existing_capacity, who_benefits), published_at
    from proposal where state not in ('WITHDRAWN', 'MERGED') order by id;
insert into search_item (id, kind, hall_id, county, subject, body, at)
    select c.id, 'COMMENT', c.hall_id, h.county, p.subject, concat_ws(' ', c.text, c.alternative), c.written_at
    from comment c join hall h on h.id = c.hall_id left join proposal p on p.id = c.on_id
    where c.state = 'SHOWN' order by c.id;
insert into search_item (id, kind, hall_id, county, body, at)
    select id, 'RESOLUTION', hall_id, county, concat_ws(' ', text, indicator), adopted_at from resolution order by id;
do $$
begin
    if to_regclass('conversation') is not null then
        insert into search_item (id, kind, hall_id, county, body, at)
            select s.id, 'STATEMENT', s.hall_id, h.county, s.text, s.written_at
            from statement s join hall h on h.id = s.hall_id join conversation c on c.id = s.conversation_id
            where s.moderation = 'ACCEPTED' or (s.moderation = 'PENDING' and c.mode = 'OPEN') order by s.id;
    end if;
    if to_regclass('hall_session') is not null then
        insert into search_item (id, kind, hall_id, county, title, body, at)
            select s.id, 'SESSION', s.hall_id, s.county, s.name_fa,
                concat_ws(' ', s.name_ar, s.name_en,
                    (select string_agg(a.title, ' ' order by a.no) from agenda_item a where a.session_id = s.id)),
                s.announced_at
            from hall_session s where s.state <> 'DRAFT' and s.announced_at is not null order by s.id;
    end if;
    if to_regclass('minutes') is not null then
        insert into search_item (id, kind, hall_id, county, title, body, at)
            select m.id, 'MINUTES', m.hall_id, m.county, m.number,
                concat_ws(' ', m.summary,
                    (select string_agg(i.outcome, ' ') from minutes_item i where i.minutes_id = m.id),
                    (select string_agg(c.text, ' ') from commitment c where c.minutes_id = m.id)),
                m.signed_at
            from minutes m where m.state = 'SIGNED' order by m.id;
    end if;
end $$;
select search_learn(concat_ws(' ', title, body)) from search_item order by no;
