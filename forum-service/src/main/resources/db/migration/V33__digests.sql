-- What a session was, for everybody, within some working days; two persons stand behind it.
create table digest (
    session_id uuid primary key references hall_session,
    hall_id uuid not null references hall,
    county text not null,
    due_at timestamptz not null,
    lang text,
    text text,
    written_by_person text,
    approved_by_person text,
    published_at timestamptz,
    version bigint not null,
    check ((text is null) = (written_by_person is null) and (text is null) = (lang is null)),
    check ((published_at is null) = (approved_by_person is null)),
    check (published_at is null or text is not null),
    check (written_by_person <> approved_by_person)
);
create index digest_writer on digest (written_by_person);
create index digest_approver on digest (approved_by_person);
