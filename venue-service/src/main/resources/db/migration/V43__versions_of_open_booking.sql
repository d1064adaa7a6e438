-- How often it was said whether other sites may book a facility: nobody changes it who has not seen what was said last.
create table open_booking_setting (
    facility_id uuid   primary key references facility,
    version     bigint not null
);
insert into open_booking_setting (facility_id, version) select facility_id, 1 from open_booking_facility;
