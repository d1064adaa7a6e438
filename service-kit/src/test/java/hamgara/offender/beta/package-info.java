/// Breaks the house rules on purpose; see ArchitectureRulesTest.
@NullMarked
package hamgara.offender.beta;

import org.jspecify.annotations.NullMarked;
