/// Short codes that people type or phones show: kept as keyed digests only.
@NullMarked
package hamgara.card.secret;

import org.jspecify.annotations.NullMarked;
