-- Whether a text that people are shown has this word, outside of these halls. Asked slice by slice, as a search is; one hit is
-- enough, for which the planner would read the whole table.
create function search_is_shown(asked text, unseen uuid[]) returns boolean language sql stable
    set enable_seqscan = off
    return exists (
        select 1
        from generate_series((select max(no) / 50000 from search_item), 0, -1) slice
        cross join lateral (
            select 1 from search_item i
            where i.words @@ cast('''' || slice || ':' || asked || '''' as tsquery) and not i.hidden
                and i.hall_id <> all (unseen)
            limit 1) i);

-- Words of texts that were hidden, taken back or changed since: they go where no other text that is shown has them. Each of those
-- who leave a word notes it anew and waits for nobody; a note of somebody else may be gone before they are done.
create table search_word_left (
    no bigint generated always as identity primary key,
    word text not null
);

insert into search_word_left (word) select word from search_word;
