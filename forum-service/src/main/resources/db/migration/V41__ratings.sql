-- How supporters find an answer, at once and 90 days later: one of each from a person for a version of an answer.
create table answer_rating (
    case_id uuid not null references agency_case,
    answer_no int not null,
    wave text not null check (wave in ('ANSWER', 'DAY_90')),
    person text not null,
    stars int not null check (stars between 1 and 5),
    rated_at timestamptz not null,
    primary key (case_id, answer_no, wave, person),
    foreign key (case_id, answer_no) references case_answer
);
create index answer_rating_person on answer_rating (person);
