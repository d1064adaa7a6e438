-- 10,000 proposals in the hall. Words come as often as words do (the n-th of 20,000 as one n-th of the first), in sentences of
-- five that comments are made of.
create or replace function bench_id(kind int, n int) returns uuid language sql immutable parallel safe as
    $$ select ('be0c0000-000' || kind || '-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid $$;
create or replace function bench_word(n int) returns text language sql immutable parallel safe as $$
    select string_agg((string_to_array('با,تو,سی,دا,رو,نی,ما,کو,لی,شا,گو,پی,زا,مو,ری,نا,بو,تی,سا,دو', ','))
        [1 + (n * 7919 / (20 ^ place)::int) % 20], '' order by place)
    from generate_series(0, case when n < 200 then 1 else 3 end) place $$;
create table if not exists bench_sentence (no int primary key, text text not null);
insert into search_word (word) select distinct bench_word(n) from generate_series(1, 20000) n on conflict do nothing;
insert into bench_sentence (no, text)
select s, string_agg(bench_word(least(20000, floor(exp(random() * ln(20000)))::int)), ' ')
from generate_series(1, 50000) s, generate_series(1, 5) w group by s;
insert into proposal (id, hall_id, county, subject, subject_weight, lang, title, what_exists, what_should_be_done,
    existing_capacity, who_benefits, author, state, policy_version, text_version, submitted_at, published_at, support_line, version)
select bench_id(2, n), bench_id(1, 1), '0608', s.code, 1 + s.no, 'fa', a.text, b.text || ' ' || c.text, c.text || ' ' || d.text,
    d.text, a.text, md5(n::text), 'PUBLISHED', 1, 1, t.at, t.at, 50, 1
from generate_series(1, 10000) n cross join lateral (select now() - n * interval '40 minutes') t (at)
    join (select code, (row_number() over (order by code))::int - 1 as no, (count(*) over ())::int as all_of from subject) s
        on s.no = n % s.all_of
    join bench_sentence a on a.no = 1 + n * 7919 % 50000 join bench_sentence b on b.no = 1 + n * 104729::bigint % 50000
    join bench_sentence c on c.no = 1 + n * 1299709::bigint % 50000 join bench_sentence d on d.no = 1 + n * 15485863::bigint % 50000;
insert into search_item (id, kind, hall_id, county, subject, title, body, at)
select id, 'PROPOSAL', hall_id, county, subject, title,
    concat_ws(' ', what_exists, what_should_be_done, existing_capacity, who_benefits), published_at
from proposal order by id;
insert into content (id, kind, hall_id, county, author, written_at)
select id, 'PROPOSAL', hall_id, county, author, published_at from proposal order by id;
