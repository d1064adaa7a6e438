-- A pocket is changed many times and never in a column of an index: with room on its page, its indexes need not be written.
alter table pocket set (fillfactor = 70);
