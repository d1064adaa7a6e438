-- Who waits or enters a lottery may never get a place: card-service is asked and keeps nothing that could be used.
alter table waiting_entry drop column check_id;
alter table lottery_entry drop column check_id;
