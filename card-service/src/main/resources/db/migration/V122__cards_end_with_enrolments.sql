-- Cards that are suspended for nothing but what ends with their enrolment are looked for again and again.
create index card_ending_with_enrolment on card (enrolment_id)
    where state = 'SUSPENDED' and suspended_causes @> array['ELIGIBILITY']
        and suspended_causes <@ array['ELIGIBILITY', 'HOLDER_LOST'];
