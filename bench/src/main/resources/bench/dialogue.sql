-- One hall of an invented county, as it is when it has been opened.
insert into switched_on_county (county, name_fa, switched_on_at) values ('0608', 'سنجش', now()) on conflict do nothing;
insert into hall (id, county, name_fa, opened_at)
values ('00000000-0000-7000-8000-00000000ba11', '0608', 'تالار سنجش', now()) on conflict do nothing;
insert into hall_policy (hall_id, version, valid_from, terms)
select '00000000-0000-7000-8000-00000000ba11', 1, now(), '{}'
where not exists (select from hall_policy where hall_id = '00000000-0000-7000-8000-00000000ba11');
