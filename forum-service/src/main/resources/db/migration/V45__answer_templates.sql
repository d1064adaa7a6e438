-- Words an agency of a county may begin an answer with.
create table answer_template (
    county text not null references switched_on_county,
    code text not null check (code ~ '^[A-Z0-9_-]{2,40}$'),
    decision text not null check (decision in ('ACCEPT', 'ACCEPT_IN_PART', 'REJECT', 'ALREADY_DONE', 'OUT_OF_COMPETENCE', 'NEEDS_STUDY')),
    name text not null check (btrim(name) <> ''),
    reason text not null check (btrim(reason) <> ''),
    plan text,
    written_at timestamptz not null,
    primary key (county, code)
);
create index answer_template_decision on answer_template (county, decision, code);
