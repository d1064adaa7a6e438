-- A proposal that goes into another takes along what its supporters wait for, once.
alter table support_condition add column copied_from uuid references support_condition;
create unique index support_condition_copy on support_condition (proposal_id, copied_from) where copied_from is not null;

-- A voice at the desks is the same word for all proposals of a hall, so that one person stays one voice when proposals
-- become one. Those entered before stand under a word of their proposal alone.
comment on table desk_entry is 'Voices entered at desks; a keyed digest of hall and voice, before that of proposal and voice.';
