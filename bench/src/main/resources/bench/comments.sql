-- Comments :lo to :hi. One thread has a tenth of them, the others share the rest, the n-th of them an n-th of the first; in each
-- as many are as deep as in the threads of Decide Madrid. References are checked once, when all are there. Each
-- step is a transaction of its own, so that nobody waits for locks meanwhile.
drop index if exists search_item_words;
create unlogged table if not exists bench_reference (owner text, name text, as_it_was text);
truncate bench_reference;
insert into bench_reference
select conrelid::regclass, conname, pg_get_constraintdef(oid) from pg_constraint
where contype = 'f' and conrelid in ('comment'::regclass, 'search_item'::regclass, 'content'::regclass);
do $$
declare r record;
begin
    for r in select * from bench_reference loop
        execute format('alter table %I drop constraint %I', r.owner, r.name);
    end loop;
end $$;
-- step
create unlogged table if not exists bench_made (n int, p int, parent int, depth int, path text);
truncate bench_made;
create or replace procedure bench_comments(lo int, hi int) language plpgsql as $$
declare
    depths constant double precision[] := array[0.5255, 0.7503, 0.8431, 0.8998, 0.9335, 0.9514, 0.9642, 0.9726, 0.9793, 0.9837,
        0.9881, 0.9905, 0.9922, 0.9935, 0.9948, 0.9955, 0.9962, 0.9969, 0.9976, 0.9983, 0.9986, 0.9989, 0.9992, 0.9996];
    -- the last comment at each depth, its place and its answers
    last int[]; path text[]; answers bigint[];
    shared double precision := 0; made int := lo; upto int; root bigint; d int; u double precision;
begin
    for p in 1 .. 10000 loop
        shared := shared + (hi - lo + 1) * case when p = 1 then 0.1 else 0.9 / 9.79 / (p - 1) end;
        upto := case when p = 10000 then hi else least(hi, lo - 1 + floor(shared)::int) end;
        continue when upto < made;
        insert into thread (on_id, on_kind, hall_id) values (bench_id(2, p), 'PROPOSAL', bench_id(1, 1)) on conflict do nothing;
        select roots into root from thread where on_id = bench_id(2, p);
        last := array_fill(null::int, array[25]); path := array_fill(''::text, array[25]); answers := array_fill(0::bigint, array[25]);
        while made <= upto loop
            u := random();
            d := 0;
            while d < 24 and u >= depths[d + 1] and last[d + 1] is not null loop
                d := d + 1;
            end loop;
            if d = 0 then
                root := root + 1;
                path[1] := comment_place(root);
            else
                answers[d] := answers[d] + 1;
                path[d + 1] := path[d] || comment_place(answers[d]);
            end if;
            insert into bench_made values (made, p, case when d > 0 then last[d] end, d, path[d + 1]);
            last[d + 1] := made;
            answers[d + 1] := 0;
            made := made + 1;
        end loop;
        update thread set roots = root where on_id = bench_id(2, p);
    end loop;
end $$;
-- step
call bench_comments(:lo, :hi);
analyze bench_made;
-- step
insert into comment (id, on_kind, on_id, hall_id, parent_id, depth, path, kind, lang, text, author, replies, written_at, state, version)
select bench_id(3, m.n), 'PROPOSAL', bench_id(2, m.p), bench_id(1, 1), bench_id(3, m.parent), m.depth, m.path,
    (array['IMPROVE', 'IMPROVE', 'EVIDENCE', 'CAPACITY_OFFER'])[1 + m.n % 4], 'fa', s.text, md5(m.n::text),
    coalesce(a.answers, 0), now() - (2000000 - m.n) * interval '10 seconds', 'SHOWN', 1
from bench_made m left join (select parent, count(*) as answers from bench_made group by parent) a on a.parent = m.n
    cross join lateral (
    select string_agg(b.text, ' ') as text
    from (select 1 + floor(random() * 50000)::int as no from generate_series(1, 2 + (m.n * 31) % 17)) r join bench_sentence b using (no)) s
order by m.n;
-- step
update thread t set improve = k.improve, evidence = k.evidence, capacity_offer = k.capacity_offer
from (select on_id, count(*) filter (where kind = 'IMPROVE') as improve, count(*) filter (where kind = 'EVIDENCE') as evidence,
        count(*) filter (where kind = 'CAPACITY_OFFER') as capacity_offer from comment group by on_id) k
where k.on_id = t.on_id;
-- step
insert into search_item (id, kind, hall_id, county, subject, body, at)
select c.id, 'COMMENT', c.hall_id, '0608', p.subject, c.text, c.written_at
from comment c join proposal p on p.id = c.on_id join bench_made m on c.id = bench_id(3, m.n) order by m.n;
-- step
insert into content (id, kind, hall_id, county, author, written_at)
select c.id, 'COMMENT', c.hall_id, '0608', c.author, c.written_at
from comment c join bench_made m on c.id = bench_id(3, m.n) order by m.n;
-- step
create index search_item_words on search_item using gin (words) with (fastupdate = off);
-- step
do $$
declare r record;
begin
    for r in select * from bench_reference loop
        execute format('alter table %I add constraint %I %s', r.owner, r.name, r.as_it_was);
    end loop;
end $$;
