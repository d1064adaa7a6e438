-- Trigrams for similar texts, exclusion constraints over ranges, plain text without accents. Where an administrator has
-- already put the extensions in place, a role without superuser rights passes these lines untouched.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE EXTENSION IF NOT EXISTS unaccent;

-- The words of a text as a search compares them; the twin of hamgara.kit.text.PersianText.searchKey, and a test holds the
-- two together. From the inside out:
--   1. decompose, so that hamza, madda and accents stand apart from their letters
--   2. remove vowel signs, accents, tatweel and invisible signs; decompose again to bring what is left into order
--   3. lower case; yeh, kaf, heh and alef in one form each; digits in Latin
--   4. everything that belongs to no word, the half-space too, becomes one space
--   5. the two names of the programmes are joined, whichever way they were written
-- The collation pg_c_utf8 is set once, at the innermost place, and holds for every step around it: the answer depends on no
-- setting of the database. The body is an expression and not a string: it stays bound to the functions it names, also when an
-- index is rebuilt with an empty search path.
CREATE FUNCTION fa_search_key(text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN regexp_replace(
        regexp_replace(
            btrim(
                regexp_replace(
                    translate(
                        lower(
                            normalize(
                                regexp_replace(
                                    normalize($1 COLLATE pg_c_utf8, NFKD),
                                    '[\u0300-\u036F\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E4\u06E7\u06E8\u06EA-\u06ED'
                                    '\u08CA-\u08E1\u08E3-\u08FF\u1AB0-\u1AFF\u1DC0-\u1DFF\u20D0-\u20FF\uFE00-\uFE0F\uFE20-\uFE2F'
                                    '\u2060-\u2064\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069'
                                    '\u0640\u200B\u200D\u180E\u00AD\uFEFF]',
                                    '', 'g'),
                                NFKD)),
                        U&'\064A\0649\06D2\0643\06AA\0629\06C3\06D5\06C1\06BE\0671' || '۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩',
                        U&'\06CC\06CC\06CC\06A9\06A9\0647\0647\0647\0647\0647\0627' || '01234567890123456789'),
                    '[^[:alnum:]]+', ' ', 'g')),
            '(^| )گفت ?و ?گو(?=(?:ی|یی|ها|های|هایی)?(?: |$))', '\1گفتگو', 'g'),
        '(^| )رفاه ?کارت(?=(?:ی|ها|های|هایی)?(?: |$))', '\1رفاهکارت', 'g');

-- The search key in one piece, for trigrams: word ends typed with a space, a half-space or nothing come out the same.
CREATE FUNCTION fa_compact_key(text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN replace(fa_search_key($1), ' ', '');
