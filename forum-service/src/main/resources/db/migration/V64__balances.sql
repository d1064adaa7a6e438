-- What people who come to a session say of themselves, until it has been held; then numbers alone are left.
create table balance_answer (
    session_id uuid not null references hall_session,
    person text not null,
    gender text check (gender in ('WOMAN', 'MAN')),
    age text check (age in ('UNDER_18', 'FROM_18_TO_29', 'FROM_30_TO_59', 'FROM_60')),
    place text check (place in ('TOWN', 'VILLAGE')),
    primary key (session_id, person)
);
create index balance_answer_person on balance_answer (person);

create table balance_count (
    session_id uuid not null references hall_session,
    field text not null check (field in ('GENDER', 'AGE', 'PLACE')),
    value text not null,
    people int not null check (people > 0),
    primary key (session_id, field, value)
);
