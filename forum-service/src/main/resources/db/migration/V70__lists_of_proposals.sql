-- Lists of proposals by subject and by state: as those of a hall, each page a range of one index, wherever it begins.
drop index proposal_hall_subject_order;
create index proposal_hall_subject_order on proposal (hall_id, subject, subject_weight, id desc);
create index proposal_hall_state_order on proposal (hall_id, state, subject_weight, id desc);
create index proposal_subject_order on proposal (subject, subject_weight, id desc);
create index proposal_state_order on proposal (state, subject_weight, id desc);
