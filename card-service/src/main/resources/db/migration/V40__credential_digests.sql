-- A shown credential is found by the digest of its whole text: one look into one index, and no other text has it.
alter table credential add column digest bytea;
update credential set digest = sha256(convert_to(text, 'UTF8'));
alter table credential
    alter column digest set not null,
    add constraint credential_digest unique (digest),
    add check (octet_length(digest) = 32);
