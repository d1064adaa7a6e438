-- Sheets of signatures: their lines are counted on paper beside the voices of desk_entry; of the sheet itself the digest
-- of its picture stays, so that one is entered once. desk_count.paper = entries on paper + lines of sheets.
create table paper_sheet (
    id uuid primary key,
    proposal_id uuid not null references proposal,
    lines int not null check (lines between 1 and 500),
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    witness_post text not null,
    entered_by_role text not null,
    entered_at timestamptz not null,
    unique (proposal_id, sha256)
);
create index paper_sheet_order on paper_sheet (proposal_id, id);
