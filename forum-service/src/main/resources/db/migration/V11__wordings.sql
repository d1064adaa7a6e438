-- Every wording has a fingerprint from now on, and one that was taken over names the amendment or proposal it came from.
-- Read by `textversion.TextVersions`, too.
alter table proposal_text
    add fingerprint text,
    add source_id uuid;

-- Who takes a proposal back says why; those taken back before did not have to.
alter table proposal
    add withdraw_reason text check (withdraw_reason in ('DUPLICATE', 'STARTED', 'DONE', 'NOT_FEASIBLE', 'OTHER'));
update proposal set withdraw_reason = 'OTHER' where state = 'WITHDRAWN';
alter table proposal
    add constraint proposal_withdrawn_with_reason check ((state = 'WITHDRAWN') = (withdraw_reason is not null));

-- Where a proposal was born: what people wrote together in a session or on paper has a day and no author.
alter table proposal
    add origin text not null default 'CITIZEN' check (origin in ('CITIZEN', 'SESSION', 'PAPER')),
    add origin_on date,
    add constraint proposal_origin_on_a_day check ((origin = 'CITIZEN') = (origin_on is null));
