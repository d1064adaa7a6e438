create table note (
    id      uuid primary key,
    text    text not null,
    places  int not null,
    version bigint not null default 1,
    made_at timestamptz not null default clock_timestamp()
);
create table heard (subject uuid not null, event_id uuid not null);
