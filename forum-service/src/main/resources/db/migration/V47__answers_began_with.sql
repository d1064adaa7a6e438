-- The template an answer began with. Words and code are copied: a template may be changed or dropped afterwards.
alter table case_answer
    add template text check (template ~ '^[A-Z0-9_-]{2,40}$');
