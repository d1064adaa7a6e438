-- Money for trying terminals out: entered and granted by the ordinary postings, and left out of the list of funds.
alter table fund add column sandbox boolean not null default false;
