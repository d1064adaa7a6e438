-- Whether the other services have been told of a row as it stands. A migration that changes a row sets this to false again.
alter table area add column told boolean not null default false;
