-- When what a lottery is about begins: its slot, or the first session of its series that comes after the seed is known.
create function lottery_begins(of_lottery uuid) returns timestamptz language sql stable as $$
    select coalesce(
        (select s.starts_at from slot s where s.id = l.slot_id),
        (select min(s.starts_at) from session x join slot s on s.id = x.slot_id
         where x.series_id = l.series_id and x.state = 'PLANNED' and s.starts_at > l.seed_known_at),
        l.seed_known_at)
    from lottery l where l.id = of_lottery
$$;

-- Why a time was taken, as people read it.
create function rebooking_words(of_cause text, of_id uuid, out fa text, out ar text, out en text) language sql stable as $$
    select case of_cause
               when 'STAFF' then 'کارکنانی که برای این ساعت لازم‌اند در دسترس نیستند.'
               when 'VENUE_HIDDEN' then 'این مرکز فعلاً از فهرست برداشته شده است.'
               else coalesce(c.text_fa, k.name) end,
           case of_cause
               when 'STAFF' then 'الطاقم اللازم لهذا الوقت غير متوفر.'
               when 'VENUE_HIDDEN' then 'أُزيل هذا المكان من القائمة حالياً.'
               else c.text_ar end,
           case of_cause
               when 'STAFF' then 'The staff that this time requires is not available.'
               when 'VENUE_HIDDEN' then 'This place has been taken off the list for now.'
               else c.text_en end
    from (select of_id as id) r left join closure c on c.id = r.id left join school_block k on k.id = r.id
$$;
