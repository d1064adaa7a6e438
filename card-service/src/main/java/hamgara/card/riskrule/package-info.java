/// Patterns of misuse, as rules that open cases.
@NullMarked
package hamgara.card.riskrule;

import org.jspecify.annotations.NullMarked;
