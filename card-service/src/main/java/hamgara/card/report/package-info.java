/// How much the programmes are used and whom they reach, without telling of anybody.
@NullMarked
package hamgara.card.report;

import org.jspecify.annotations.NullMarked;
