-- A case whose due date could not be moved with the others of its county after a notice: it is tried again alone, and
-- the others do not wait for it.
create table due_move_left (
    case_id uuid not null references agency_case,
    notice uuid not null references closure_notice,
    primary key (case_id, notice)
);
