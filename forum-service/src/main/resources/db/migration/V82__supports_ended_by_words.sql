-- Under RESET all support ends with new words: with which, so that whoever left before is not told of them, and whose
-- support ended is, also when the words have changed once more by then.
alter table proposal_support
    add column ended_by_version int,
    add constraint proposal_support_ended_by_words check (ended_by_version is null or state = 'WITHDRAWN');

-- The wording that the news is about, where it is about one.
alter table news add column text_version int;
