-- Who reported a venue does not decide on it. Cases from before may be older than the rule.
alter table risk_case add constraint risk_case_reporter_does_not_decide check (decided_by <> opened_by) not valid;
