-- A draft that admits minors and says nothing of their guardians asks for consent. Published versions stay as they were read.
update programme_version set guardian_consent_under = 18
where state = 'DRAFT' and age_min < 18 and guardian_consent_under is null;
