-- A session of the hall that goes on.
insert into hall_session (id, hall_id, county, name_fa, mode, starts_at, ends_at, first_starts_at, capacity, reserved, confirmed,
                          present, quorum, state, announced_at, policy_version, version)
values (':session', 'be0c0000-0001-7000-8000-000000000001', '0608', 'نشست سنجش', 'ONLINE', now(), now() + interval '1 day', now(),
        1000, 0, 500, 10, 5, 'IN_PROGRESS', now(), 1, 1);
