-- Cards for trying a terminal out. They are real cards of people nobody is: without a name, a number or an account of
-- anybody, in programmes marked as sandbox, which lists, statements and reports leave out.
alter table person add column sandbox boolean not null default false;

create table sandbox_card (
    card_id    uuid primary key references card (id),
    venue_code text not null references venue (code),
    decline    text,
    made_by    text not null,
    made_at    timestamptz not null
);
create index sandbox_card_by_venue on sandbox_card (venue_code, made_at);
