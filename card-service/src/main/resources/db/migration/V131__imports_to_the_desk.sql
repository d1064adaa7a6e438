-- A line with a number that looks made up is no refusal: its person waits for the desk.
alter table enrolment_import_line
    drop constraint enrolment_import_line_outcome_check,
    add constraint enrolment_import_line_outcome_check
        check (outcome in ('ENROLLED', 'KNOWN', 'PENDING_DESK', 'REFUSED', 'REPEATED', 'FAILED'));
