-- Offices of a kind beside the one of the county, such as two municipalities, each with areas of its own by date; an
-- area it serves may lie in another county than its seat.
create table office (
    code text primary key check (code ~ '^[A-Z0-9-]{2,40}$'),
    kind text not null references agency_kind,
    county text not null references switched_on_county,
    name_fa text not null,
    name_ar text,
    name_en text,
    since timestamptz not null,
    version bigint not null
);
create index office_county on office (county, code);
create table office_area (
    office text not null references office,
    area_code text not null,
    valid tstzrange not null check (not isempty(valid)),
    exclude using gist (office with =, area_code with =, valid with &&)
);

-- '*' is the whole county: every subject has such a rule at every instant. Of the rules whose area holds a place the
-- one of the smallest area wins, and of one area there is one rule: so a place has exactly one.
alter table routing_rule
    add area_code text not null default '*',
    add office text references office,
    drop constraint routing_rule_county_subject_valid_excl,
    add constraint routing_rule_one exclude using gist
        (county with =, subject with =, area_code with =, valid with &&);

alter table agency_case add office text references office;
