-- The place and hours that a proposal asks for.
alter table proposal
    add column need_kind     text,
    add column need_audience text,
    add column need_weekdays text[],
    add column need_from     time,
    add column need_to       time,
    add check ((need_kind is null) = (need_audience is null)
        and (need_kind is null) = (need_weekdays is null)
        and (need_kind is null) = (need_from is null)
        and (need_kind is null) = (need_to is null)),
    add check (need_from < need_to);
