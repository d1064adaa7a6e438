/// Where every place-minute went: the capacity ledger and what is reported of it.
@NullMarked
package hamgara.venue.utilisation;

import org.jspecify.annotations.NullMarked;
