/// What others add to a proposal: improvements, evidence, capacities, concerns with an alternative.
@NullMarked
package hamgara.forum.improvement;

import org.jspecify.annotations.NullMarked;
