-- Slots of some hours of all halls, numbered from :lo to :hi, and what the triggers of the table would have added, at once.
alter table slot disable trigger user;
with made as (
    insert into slot (id, facility_id, venue_id, opening_set_id, starts_at, ends_at, audience, capacity, booked)
    select bench_id(0, f * 10000 + h), bench_id(2, f), bench_id(1, f), bench_id(3, f), begins.at,
        begins.at + interval '1 hour', 'MIXED', :capacity, :booked
    from generate_series(1, 300) f, generate_series(:lo, :hi) h,
        lateral (select timestamptz ':day 00:00+03:30' + :hours * interval '1 hour' as at) begins
    order by f, h -- a timetable makes those of one hall together
    returning id, facility_id, starts_at, ends_at),
noted as (
    insert into ledger_change (facility_id, day)
    select distinct facility_id, (starts_at at time zone 'Asia/Tehran')::date from made where starts_at < now())
insert into feed_item (entity_id, feed, position, xid, deleted, ends_at, revision, revised_at, changed_at)
select id, 'SLOT', base + pg_current_xact_id()::text::bigint, pg_current_xact_id(), false, ends_at, 0, now(), now()
from made, feed_epoch where not feed_is_past(ends_at);
alter table slot enable trigger user;
