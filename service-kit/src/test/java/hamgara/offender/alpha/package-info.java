/// Breaks the house rules on purpose; see ArchitectureRulesTest.
@NullMarked
package hamgara.offender.alpha;

import org.jspecify.annotations.NullMarked;
