-- Nobody looks an event up by this id, which is unique by the way it is made.
alter table outbox drop constraint outbox_event_id_key;
