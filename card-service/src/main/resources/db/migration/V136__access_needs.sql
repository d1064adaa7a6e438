-- That somebody needs a way in or somebody along opens the hours kept for that; what they live with is never recorded.
alter table claim drop constraint claim_type_check;
alter table claim add constraint claim_type_check check (type in (
    'STUDENT', 'TEACHER', 'RURAL', 'MARGINAL_AREA', 'REFERRED_WELFARE', 'REFERRED_VETERANS', 'VOLUNTEER', 'ACCESS_NEEDS'));
