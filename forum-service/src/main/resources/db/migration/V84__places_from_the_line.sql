-- When somebody who waited got the place that became free, and the giving: those who got places together have the same one.
-- Both are null for whoever had a place from the beginning.
alter table registration
    add column place_given_at timestamptz,
    add column giving uuid,
    add constraint registration_giving check ((place_given_at is null) = (giving is null));

-- The giving that the news is about, where it is about one.
alter table news add column giving uuid;
