-- One hall of an invented county, as it is when it has been opened.
insert into switched_on_county (county, name_fa, switched_on_at) values ('0608', 'سنجش', now()) on conflict do nothing;
insert into hall (id, county, name_fa, opened_at, version)
values ('be0c0000-0001-7000-8000-000000000001', '0608', 'تالار سنجش', now() - interval '1 year', 1) on conflict do nothing;
insert into hall_policy (hall_id, version, valid_from, terms)
values ('be0c0000-0001-7000-8000-000000000001', 1, now() - interval '1 year', '{}') on conflict do nothing;
