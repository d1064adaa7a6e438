-- A purse is used by the rules of the programme its pocket is of, in the version of the enrolment when it was loaded.
alter table offline_purse
    add column programme_id uuid references programme (id),
    add column programme_version integer,
    add column pin_given boolean not null default true;
update offline_purse u set programme_id = p.programme_id, programme_version = e.programme_version
from pocket p join enrolment e on e.id = p.enrolment_id where p.id = u.pocket_id;
alter table offline_purse
    alter column programme_id set not null,
    alter column programme_version set not null,
    alter column pin_given drop default;

-- The programmes a package named, each as its code, a space and the version; absent in older packages.
alter table offline_package add column programmes text[];

-- The version a record was judged by; absent where no card was found, and in older rows.
alter table offline_outcome add column programme_version integer;

alter table offline_discrepancy
    drop constraint offline_discrepancy_kind_check,
    add constraint offline_discrepancy_kind_check
        check (kind in ('FORGED', 'FORKED', 'REFUSED', 'SHORTFALL', 'CLONED', 'OVER_LIMIT'));
