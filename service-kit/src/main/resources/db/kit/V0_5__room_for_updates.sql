-- Each event of a subject changes its row, no index: with room on the page, the index need not be written.
alter table outbox_stream set (fillfactor = 70);
