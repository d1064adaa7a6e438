-- A venue names its booking in the reference and tells whose card it expects: such an arrival is counted once, whoever
-- of the venue sends it. A reference without an expected card is the venue's own affair and may repeat.
alter table redemption add column expected_card_id uuid;
create unique index redemption_once_per_booking on redemption (venue_code, reference)
    where state = 'CAPTURED' and reference is not null and expected_card_id is not null;
