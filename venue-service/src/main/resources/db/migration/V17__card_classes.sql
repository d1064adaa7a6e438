-- What the cards of each programme open, learned from card-service; what is told of terms and of pause and end is kept apart,
-- so that each takes the newest word.
create table card_class (
    programme_id  uuid    primary key,
    code          text    not null,
    county        text    not null,
    -- unknown until a version is announced together with them
    categories    text[],
    -- empty: every venue of the county and categories
    venues        text[],
    terms_version bigint  not null default 0,
    in_force      boolean not null default false,
    state_version bigint  not null default 0
);
