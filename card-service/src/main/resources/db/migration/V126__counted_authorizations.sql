-- A use in a journal may have been told online by an authorization before; it is counted as that one. Absent in older
-- rows, which were never compared with authorizations.
alter table offline_outcome add column authorization_id uuid;

alter table offline_discrepancy
    drop constraint offline_discrepancy_kind_check,
    add constraint offline_discrepancy_kind_check
        check (kind in ('FORGED', 'FORKED', 'REFUSED', 'SHORTFALL', 'CLONED', 'OVER_LIMIT', 'AMOUNT_DIFFERS'));
