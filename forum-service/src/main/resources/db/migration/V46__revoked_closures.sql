-- A closure that was called off counts no more; what was said stays. Notices of the venue service are kept beside ours:
-- a day that both close is closed once.
alter table closure_notice add revoked_at timestamptz;
