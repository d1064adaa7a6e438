-- A session of the hall that goes on, and somebody who can ask to speak in it again and again.
insert into hall_session (id, hall_id, county, name_fa, mode, starts_at, ends_at, first_starts_at, capacity, reserved, confirmed,
                          present, quorum, state, announced_at, policy_version, version)
values (':session', '00000000-0000-7000-8000-00000000ba11', '0608', 'نشست سنجش', 'ONLINE', now(), now() + interval '1 day', now(),
        100, 0, 40, 40, 5, 'IN_PROGRESS', now(), 1, 1);
