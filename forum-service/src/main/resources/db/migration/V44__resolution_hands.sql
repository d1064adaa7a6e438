-- Whose hand a step was: never shown, kept so that nobody judges what they did themselves.
alter table resolution_step add person text;
create index resolution_step_person on resolution_step (person) where person is not null;
