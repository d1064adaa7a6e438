-- What people are still writing; nothing in it has to be complete, and it is nobody's but its author's.
create table draft (
    id uuid primary key,
    author text not null,
    body text not null check (octet_length(body) <= 262144),
    saved_at timestamptz not null,
    version bigint not null
);
create index draft_author on draft (author, id);

-- Similar proposals are read by `similar.Similars`: whoever changes the keys or words of a proposal changes them there too.
