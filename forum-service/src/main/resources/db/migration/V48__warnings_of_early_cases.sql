-- Cases from before there were warnings get a clock for them: what is due by now is worked out by the next sweep.
update agency_case set warn_at = clock_from, version = version + 1
    where state <> 'ANSWERED' and warn_at is null and warned < 100;
-- The queue of the deputy of the governor-general.
create index agency_case_deputy on agency_case (id desc) where level = 3;
