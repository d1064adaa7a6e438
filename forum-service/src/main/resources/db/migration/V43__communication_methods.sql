-- The defined ways in which an agency and those who ask it talk. An edition never changes; a run keeps the one it
-- began with, and ends with the output document of that edition.
create table method (
    code text not null check (code ~ '^[A-Z_]{2,40}$'),
    edition int not null check (edition > 0),
    name_fa text not null,
    name_ar text,
    name_en text,
    purpose text not null,
    steps text[] not null check (cardinality(steps) > 0),
    output text not null check (btrim(output) <> ''),
    valid_from timestamptz not null,
    primary key (code, edition)
);
create function method_kept() returns trigger language plpgsql as $$
begin
    raise exception 'An edition of a communication method does not change';
end $$;
create trigger method_kept before update or delete on method for each row execute function method_kept();

create table method_run (
    id uuid primary key,
    method text not null,
    edition int not null,
    case_id uuid not null references agency_case,
    county text not null,
    state text not null check (state in ('OPEN', 'CLOSED')),
    step int not null default 0 check (step >= 0),
    output_sha256 text check (output_sha256 ~ '^[0-9a-f]{64}$'),
    opened_at timestamptz not null,
    closed_at timestamptz,
    version bigint not null,
    check ((state = 'CLOSED') = (output_sha256 is not null and closed_at is not null)),
    foreign key (method, edition) references method
);
create index method_run_case on method_run (case_id, id);

insert into method (code, edition, name_fa, name_ar, name_en, purpose, steps, output, valid_from) values
    ('WRITTEN_ANSWER', 1, 'پاسخ مکتوب', 'جواب مكتوب', 'Written answer', 'پرسشی که با نوشته پاسخ داده می‌شود',
     '{"دریافت پرسش","تهیهٔ پاسخ","انتشار پاسخ"}', 'متن پاسخ با امضای دستگاه', timestamptz '2025-10-05T00:00:00Z'),
    ('JOINT_MEETING', 1, 'نشست مشترک', 'اجتماع مشترك', 'Joint meeting', 'گفت‌وگوی رو در رو با مدیر دستگاه',
     '{"دعوت","برگزاری","تهیهٔ صورت‌جلسه"}', 'صورت‌جلسهٔ امضاشده', timestamptz '2025-10-05T00:00:00Z'),
    ('FIELD_VISIT', 1, 'بازدید میدانی', 'زيارة ميدانية', 'Field visit', 'دیدن محل همراه با پیشنهاددهنده',
     '{"تعیین زمان","بازدید","تهیهٔ گزارش"}', 'گزارش بازدید', timestamptz '2025-10-05T00:00:00Z'),
    ('OPEN_DESK', 1, 'میز پاسخ‌گویی', 'مكتب الاستقبال', 'Open desk', 'پاسخ حضوری کارشناس در روز اعلام‌شده',
     '{"اعلام روز","پاسخ‌گویی"}', 'برگهٔ گفت‌وگو', timestamptz '2025-10-05T00:00:00Z'),
    ('EXPERT_GROUP', 1, 'کارگروه کارشناسی', 'فريق خبراء', 'Expert group', 'بررسی کارشناسی چند دستگاه',
     '{"معرفی کارشناسان","بررسی","جمع‌بندی"}', 'گزارش کارشناسی', timestamptz '2025-10-05T00:00:00Z'),
    ('MEMORANDUM', 1, 'تفاهم‌نامه', 'مذكرة تفاهم', 'Memorandum', 'هم‌سو کردن ظرفیت‌های دو سو',
     '{"پیش‌نویس","بررسی دو سو","امضا"}', 'تفاهم‌نامهٔ امضاشده', timestamptz '2025-10-05T00:00:00Z');
