-- Who takes part again goes on with the pockets of the enrolment before: what was used of a period stays used, and rials
-- that were granted can be used again.
create index enrolment_by_person on enrolment (person_id, programme_id);

with last as (
    select distinct on (person_id, programme_id) id, person_id, programme_id
    from enrolment where begins_on is not null
    order by person_id, programme_id, id desc),
coming as (
    select distinct on (p.person_id, p.programme_id, p.category, p.starts_on, case when p.unit = 'IRR' then p.id end)
        p.id, last.id as enrolment_id
    from pocket p join last on last.person_id = p.person_id and last.programme_id = p.programme_id
    where p.enrolment_id <> last.id and p.state = 'ACTIVE' and p.ends_on >= current_date - 1
        and (p.unit = 'IRR'
             or not exists (select from pocket there
                            where there.enrolment_id = last.id and there.category = p.category
                                and there.starts_on = p.starts_on and there.unit <> 'IRR'))
    order by p.person_id, p.programme_id, p.category, p.starts_on, case when p.unit = 'IRR' then p.id end, p.available,
        p.id desc)
update pocket set enrolment_id = coming.enrolment_id from coming where pocket.id = coming.id;
