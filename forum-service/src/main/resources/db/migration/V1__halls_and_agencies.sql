-- Counties the province has switched on, as told by the card service's events.
create table switched_on_county (
    county text primary key,
    name_fa text not null,
    name_ar text,
    name_en text,
    switched_on_at timestamptz not null
);

create table hall (
    id uuid primary key,
    county text not null unique references switched_on_county,
    name_fa text not null,
    name_ar text,
    name_en text,
    opened_at timestamptz not null
);

-- A published version never changes; a proposal and its case keep the version they began with.
create table hall_policy (
    hall_id uuid not null references hall,
    version int not null check (version > 0),
    valid_from timestamptz not null,
    support_threshold int not null check (support_threshold > 0),
    acknowledge_days int not null check (acknowledge_days > 0),
    answer_days int not null check (answer_days >= acknowledge_days),
    extension_days int not null check (extension_days > 0),
    languages text[] not null,
    primary key (hall_id, version)
);

create table agency_kind (
    code text primary key,
    level text not null,
    name_fa text not null,
    name_ar text,
    ar_confirmed boolean not null,
    name_en text,
    roles text[] not null,
    offers_capacity boolean not null
);

create table agency_office (
    county text not null references switched_on_county,
    kind text not null references agency_kind,
    since timestamptz not null,
    primary key (county, kind)
);

-- weight 1 comes first in lists and agendas: the plan puts education at the head of its programmes.
create table subject (
    code text primary key,
    weight int not null check (weight > 0),
    name_fa text not null,
    name_ar text not null,
    name_en text not null,
    usual_agency text not null
);

insert into subject (code, weight, name_fa, name_ar, name_en, usual_agency) values
    ('EDUCATION', 1, 'آموزش و پرورش', 'التربية والتعليم', 'Education', 'EDUCATION'),
    ('SPORT', 2, 'ورزش', 'الرياضة', 'Sport', 'SPORT_YOUTH'),
    ('CULTURE', 2, 'فرهنگ و هنر', 'الثقافة والفن', 'Culture and art', 'CULTURE'),
    ('LIBRARY', 2, 'کتاب و کتابخانه', 'الكتاب والمكتبة', 'Books and libraries', 'LIBRARIES'),
    ('HERITAGE', 2, 'میراث فرهنگی و گردشگری', 'التراث الثقافي والسياحة', 'Heritage and tourism', 'HERITAGE'),
    ('SKILLS', 2, 'مهارت‌آموزی', 'تعليم المهارات', 'Skills training', 'TVTO'),
    ('WOMEN_FAMILY', 2, 'زنان و خانواده', 'المرأة والأسرة', 'Women and family', 'GOVERNOR_WOMEN'),
    ('CAPACITY', 2, 'هم‌سو کردن ظرفیت‌ها', 'مواءمة الطاقات', 'Bringing capacities together', 'SPORT_YOUTH'),
    ('YOUTH', 2, 'جوانان', 'الشباب', 'Youth', 'SPORT_YOUTH'),
    ('RURAL', 2, 'روستا', 'الريف', 'Villages', 'DISTRICT'),
    ('URBAN', 2, 'شهر و محله', 'المدينة والحي', 'Town and neighbourhood', 'MUNICIPALITY'),
    ('ENVIRONMENT', 2, 'محیط زیست', 'البيئة', 'Environment', 'ENVIRONMENT'),
    ('HEALTH', 2, 'سلامت', 'الصحة', 'Health', 'HEALTH'),
    ('COHESION', 2, 'همبستگی و هویت ملی', 'التلاحم والهوية الوطنية', 'Cohesion and national identity', 'GOVERNOR');

-- Exactly one agency at any instant: the ranges of one county and subject never overlap.
create table routing_rule (
    id uuid primary key,
    county text not null references switched_on_county,
    subject text not null references subject,
    agency text not null references agency_kind,
    valid tstzrange not null check (not isempty(valid)),
    exclude using gist (county with =, subject with =, valid with &&)
);

create table symmetric_capacity (
    match_id uuid primary key,
    county text not null,
    kind text,
    area text,
    symmetric_at timestamptz not null
);
create index symmetric_capacity_county on symmetric_capacity (county);
