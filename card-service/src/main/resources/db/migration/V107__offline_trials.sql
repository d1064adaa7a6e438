-- Packages that no terminal was given: they stand for one of another age when a partner tries an offline conflict out, and
-- count for programmes of the sandbox alone.
alter table offline_package add column sandbox boolean not null default false;
