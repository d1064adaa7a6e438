-- Packages that ended while the terminal had fetched no other, each told once: without a network it takes nothing any more.
create table offline_package_ended (
    version bigint primary key references offline_package (version),
    told_at timestamptz not null default clock_timestamp()
);
