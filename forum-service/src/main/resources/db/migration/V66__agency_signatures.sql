-- Whether the heads of the agencies that take something on sign too, as the policy had it when people could object last.
alter table minutes add column agencies_sign boolean not null default false;
