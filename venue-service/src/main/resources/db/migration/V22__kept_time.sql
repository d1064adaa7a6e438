-- Time that is kept for people with a disability is told as a session, as a slot of OpenActive cannot say for whom it is.
create or replace function feed_of(category text, audience text) returns text
    language sql immutable
    return case
        when category <> 'SPORT' then 'EVENT'
        when audience in ('WOMEN', 'GIRLS', 'MEN', 'BOYS', 'DISABLED') then 'SESSION'
        else 'SLOT' end;
