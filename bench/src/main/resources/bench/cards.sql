-- Cards :lo to :hi with everything they need, every pocket full enough to outlive the run.
create or replace function bench_id(kind int, n int) returns uuid language sql immutable parallel safe as
    $$ select ('be0c0000-000' || kind || '-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid $$;
insert into person (id, given_name, family_name, birth_date, gender, area_code, county_code, enrolled_by, document_seen,
    enrolled_at, version)
select bench_id(1, n), 'آزمون', 'نمونه', date '2004-01-01' + n % 1000, case n % 2 when 0 then 'FEMALE' else 'MALE' end,
    :county, :county, 'SELF', false, now(), 0
from generate_series(:lo, :hi) n;
insert into enrolment (id, person_id, programme_id, programme_version, county_code, state, reasons, birth_date, age,
    area_code, decided_on, decided_at, begins_on, inputs, inputs_hash, version)
select bench_id(2, n), bench_id(1, n), :programme, 1, :county, 'ACTIVE', '{}', date '2004-01-01' + n % 1000, 20, :county,
    current_date - 10, now() - interval '10 days', current_date - 10, '{}', '', 0
from generate_series(:lo, :hi) n;
insert into card (id, enrolment_id, person_id, programme_id, county_code, chain_id, number, state, issued_at, expires_at,
    version)
select bench_id(3, n), bench_id(2, n), bench_id(1, n), :programme, :county, bench_id(3, n),
    '9364' || lpad(n::text, 12, '0'), 'ACTIVE', now() - interval '10 days', now() + interval '300 days', 0
from generate_series(:lo, :hi) n;
insert into credential (handle, card_id, kid, issued_at, expires_at, text, digest)
select decode(md5(n::text), 'hex'), bench_id(3, n), :kid, now() - interval '10 days', now() + interval '300 days',
    'HG1:BENCH' || n, sha256(convert_to('HG1:BENCH' || n, 'UTF8'))
from generate_series(:lo, :hi) n;
insert into pocket (id, enrolment_id, person_id, programme_id, category, unit, starts_on, ends_on, quota, available)
select bench_id(4, n), bench_id(2, n), bench_id(1, n), :programme, 'SPORT', 'ENTRY:BENCH:SPORT', :starts,
    :starts + 6, 1000000000, 1000000000
from generate_series(:lo, :hi) n;
insert into entry (journal_id, line, kind, account_kind, account_owner, unit, amount, posted_at)
select bench_id(5, n), l.line, 'GRANT', l.kind, l.owner, 'ENTRY:BENCH:SPORT', l.amount, now()
from generate_series(:lo, :hi) n,
    lateral (values (1, 'GRANT', :programme::text, -1000000000), (2, 'POCKET', bench_id(4, n)::text, 1000000000))
        as l (line, kind, owner, amount);
insert into peer.pocket select n, 1000000000 from generate_series(:lo, :hi) n;
