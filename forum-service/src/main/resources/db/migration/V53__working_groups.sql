-- What a working group is for, under which official one it stands, and how often it meets; groups from before these were
-- asked for have neither parent nor days.
alter table working_group
    add id uuid not null default gen_random_uuid(),
    add official_parent text check (official_parent in
        ('EDUCATION_RESEARCH', 'SOCIAL_CULTURAL', 'ECONOMY_EMPLOYMENT', 'INFRASTRUCTURE_ENVIRONMENT')),
    add mandate text,
    add cadence_days int check (cadence_days between 1 and 366),
    add set_up_on date not null default (now() at time zone 'Asia/Tehran')::date,
    add last_met_on date,
    add late_told_on date,
    add version bigint not null default 1;
alter table working_group
    alter id drop default,
    alter set_up_on drop default,
    add constraint working_group_id unique (id);
update working_group g set last_met_on = (
    select max((s.starts_at at time zone 'Asia/Tehran')::date) from hall_session s
    where s.county = g.county and s.working_group = g.code and s.state in ('HELD', 'CLOSED'));

create table group_member (
    id uuid primary key,
    county text not null,
    code text not null,
    agency text not null references agency_kind,
    role text not null check (role in ('CHAIR', 'SECRETARY', 'MEMBER', 'OBSERVER')),
    post text,
    since_on date not null,
    until_on date check (until_on >= since_on),
    foreign key (county, code) references working_group (county, code)
);
create unique index group_member_now on group_member (county, code, agency) where until_on is null;
create unique index group_role_now on group_member (county, code, role)
    where until_on is null and role in ('CHAIR', 'SECRETARY');
create index group_member_order on group_member (county, code);
