package hamgara.venue.known;

import hamgara.kit.text.Names;

/// One operator as `places/operators.tsv` states it.
record KnownOperator(String code, String agency, Names names) {}
