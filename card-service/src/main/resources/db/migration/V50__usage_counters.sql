-- How much of one limit was used in one period. It belongs to a person or a household, never to a card, so that a
-- replacement starts nothing anew. One guarded update decides, and counting is exact however many ask at once.
create table usage_counter (
    programme_id uuid not null,
    measure      text not null check (measure in ('ENTRIES', 'IRR')),
    scope_kind   text not null check (scope_kind in ('PERSON', 'HOUSEHOLD')),
    scope_id     uuid not null,
    per          text not null check (per in ('DAY', 'WEEK', 'MONTH', 'PERIOD')),
    category     text not null, -- empty for a limit over all categories
    starts_on    date not null,
    used         bigint not null check (used >= 0),
    ceiling      bigint not null, -- of the programme version that counted last
    primary key (scope_id, programme_id, measure, scope_kind, per, category, starts_on)
);
